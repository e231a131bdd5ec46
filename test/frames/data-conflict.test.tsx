import { describe, expect, it } from 'vitest';
import {
  CONFLICT,
  dataHarness,
  UNREADABLE_CONFLICT,
  WITH_ISSUES,
  withIssues,
} from '../support/data-harness.js';
import type { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';

const golden = (harness: LogHarness, columns = 80, rows = 24) => folded(rowsOf(harness, columns, rows));

describe('a conflict', () => {
  it('shows both texts side by side, and the keys', () => {
    expect(golden(dataHarness(WITH_ISSUES).press('enter'))).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data         3 issues
      ────────────────────────────────────────────────────────────────────────────────
       Push Hypertrophy · Sat 14 Feb 2026 18:00
       data/output/sessions/
       training_session_2026_02_14_0000000e.conflict-20260215-101112.json
       · s keeps the session; the conflicting text goes to trash/replaced.
       · c takes the conflicting text; the current text goes to trash/replaced.

       2 values differ:

                              session                     conflict
       exercise 1 Bench Press
         working set 1 · rpe  8                           8.5
       exercise 2 Dips: only in the session
      ⋮ 7
      ────────────────────────────────────────────────────────────────────────────────

       s keep session  c take conflict  Esc back  2 History  3 Files  4 Stats  ? help"
    `);
  });

  it.each(SIZES)('tells both texts apart by their names at %i × %i', (columns, rows) => {
    const harness = dataHarness(WITH_ISSUES).press('enter');
    const first = frameOf(harness, columns, rows);
    const last = frameOf(harness.press('G'), columns, rows);
    const both = `${first}\n${last}`;
    expect(both).toMatch(/^ +session +conflict$/m);
    expect(both).toMatch(/working set 1 · rpe +8 +8\.5/);
    expect(last).toContain('exercise 2 Dips: only in the session');
    expect(hintsOf(harness, columns, rows)).toContain('s keep session  c take conflict  Esc back');
  });

  it('with an unreadable text shows that text and the only choice', () => {
    const harness = dataHarness(withIssues(UNREADABLE_CONFLICT)).press('enter');
    expect(golden(harness)).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data          1 issue
      ────────────────────────────────────────────────────────────────────────────────
       training_session_2026_02_10_0000000a.conflict-20260215-101113.json
       data/output/sessions/
       training_session_2026_02_10_0000000a.conflict-20260215-101113.json
       · s moves the conflicting text to trash/replaced; no session changes.
       · To take the text, correct its file first; both texts are then shown here.

       × The conflicting text cannot be read: line 1, column 1: is not JSON: expected
         a value

       The conflicting text:
       not
       json
      ⋮ 7
      ────────────────────────────────────────────────────────────────────────────────

       s keep session  Esc back  2 History  3 Files  4 Stats  : all commands   ? help"
    `);
    expect(hintsOf(harness)).not.toContain('take conflict');
  });

  it('shows that its session is missing', () => {
    const harness = dataHarness(WITH_ISSUES);
    const { conflicts } = harness.fake.data;
    conflicts.set(CONFLICT.file, { session: null, conflict: conflicts.get(CONFLICT.file)?.session ?? '' });
    const frame = frameOf(harness.press('enter'));
    expect(frame).toContain('c takes the conflicting text and restores the session.');
    expect(frame).toContain('× The session is missing; only the conflicting text exists.');
  });

  it('shows that only the formatting differs', () => {
    const harness = dataHarness(WITH_ISSUES);
    const { conflicts } = harness.fake.data;
    const session = conflicts.get(CONFLICT.file)?.session ?? '';
    conflicts.set(CONFLICT.file, { session, conflict: session.replaceAll('  ', ' ') });
    expect(frameOf(harness.press('enter'))).toContain(
      'Both texts have the same values; only the formatting differs.',
    );
  });
});
