/** Frames of the Log screen while it repeats or edits a session. */
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { anId } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';
import { LEFT, PAST } from './support-log-sessions.js';

const harness = (options = {}) => new LogHarness({ sessions: PAST, ...options });
const repeated = () => harness().press('start.choose');
/** The upper body session of a week ago, opened from History. */
const edited = () => harness().press('2', 'e');

describe('the menu', () => {
  it('shows past sessions below the drafts, as many as fit, at 60 × 15', () => {
    expect(folded(rowsOf(harness({ drafts: [LEFT] }), 60, 15))).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data
      ────────────────────────────────────────────────────────────
        One unfinished session                            1 of 9

        ▸ Resume Lower Strength of yesterday (1 working set)
          Save Lower Strength of yesterday as it is
          Discard Lower Strength of yesterday (to the trash)
          Repeat Lower Strength, 11 days ago: Back Squat …
          Repeat Upper Strength, 7 days ago: Barbell Bench …
          New session
          ▾ 3 more
        Continues at the exercise trained last, or the next one.
      ────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit          ? help"
    `);
  });

  it('scrolls to a focus far down in a long cycle, and shows its place in the menu', () => {
    const [squat] = PAST.slice(1);
    const sessions = Array.from({ length: 24 }, (_, index) => {
      return {
        ...(squat as TrainingSession), // `PAST` has three sessions.
        _id: anId(index + 1),
        date: `2026-01-${String(index + 1).padStart(2, '0')}`,
        focus: `Focus ${index + 1}`,
      };
    });
    const at = new LogHarness({ sessions });
    at.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 23 } });
    for (const [columns, rows] of [[60, 15] as const, [80, 24] as const]) {
      const frame = frameOf(at, columns, rows);
      expect(frame).toMatch(/Start a session · likely next first +24 of 28/);
      expect(frame).toMatch(/▸ Repeat Focus 24, 23 days ago: Back Squat, Leg Curl/);
    }
  });

  it('cuts a long focus before the names of exercises', () => {
    const focus = 'Upper body, heavy, with a long warm-up before it';
    const sessions = PAST.map((session) => ({ ...session, focus }));
    expect(frameOf(new LogHarness({ sessions }), 60, 15)).toMatch(
      /▸ Repeat Upper body, .*…, 7 days ago: Ba.*…$/m,
    );
  });

  it('draws no control characters of a focus or a name', () => {
    const [bench] = PAST[0]?.exercises ?? [];
    const exercises = bench ? [{ ...bench, Name: '\u001b[2JBench' }] : [];
    const sessions = PAST.map((session) => ({ ...session, focus: '\u001b[31mRed', exercises }));
    expect(frameOf(new LogHarness({ sessions }))).toContain('▸ Repeat ␛[31mRed, 7 days ago: ␛[2JBench');
  });

  it('shows that a draft is an edit', () => {
    const [, , session] = PAST;
    const drafts = session ? [{ ...session, notes: 'changed' }] : [];
    const frame = frameOf(harness({ drafts }));
    expect(frame).toContain('▸ Resume the edit of Upper Strength of 9 Feb 2026 (11 working sets)');
    expect(frame).toContain('  Save the edit of Upper Strength of 9 Feb 2026 as it is');
    expect(frame).toContain('  Discard the edit of Upper Strength of 9 Feb 2026 (to the trash)');
  });
});

describe.each(SIZES)('at %i × %i', (columns, rows) => {
  it('a repeated session shows last time’s set as the placeholder, and “Esc commands” in the footer', () => {
    const frame = frameOf(repeated(), columns, rows);
    expect(frame).toMatch(/1 › 120 × 5/);
    expect(hintsOf(repeated(), columns, rows)).toContain('Esc commands');
  });

  it('an edit shows its day, with the cursor in the sets', () => {
    expect(rowsOf(edited(), columns, rows)[0]).toContain('editing 9 Feb 2026');
    expect(frameOf(edited(), columns, rows)).toMatch(/▸ +w +20 × 5/);
    expect(hintsOf(edited(), columns, rows)).toMatch(/Enter type .*x remove/);
  });

  it('History offers to edit and to repeat', () => {
    const hints = hintsOf(harness().press('2'), columns, rows);
    expect(hints).toContain('e edit');
    expect(hints).toContain('r repeat');
  });
});

describe('at 80 × 24', () => {
  it('a saved edit is followed by the key that shows the session', () => {
    const at = edited().press('note.session').type('late').press('enter', 'session.finish', 'session.save');
    expect(hintsOf(at)).toContain('Enter show it');
  });

  it('an unchanged edit shows a notice in History', () => {
    const at = edited().press('session.finish', 'session.save');
    expect(frameOf(at)).toContain('Nothing changed, so nothing was saved.');
    expect(frameOf(at)).toContain('▸2 History');
  });
});
