import { describe, expect, it } from 'vitest';
import { LogHarness } from '../support/log-harness.js';
import { upperDay } from './support-history.js';
import { folded, hintsOf, SIZES, rowsOf as wholeRowsOf } from './support-log.js';

describe('deleting', () => {
  const harness = () =>
    new LogHarness({
      sessions: [
        upperDay(1, '2026-02-03T18:00:00Z').build(),
        upperDay(2, '2026-02-07T18:00:00Z').focused('Push Hypertrophy').build(),
      ],
    }).press('2');

  it('removes the session from the list and names the undo key', () => {
    expect(folded(wholeRowsOf(harness().press('x')))).toMatchInlineSnapshot(`
      " traininglogs   1 Log  ▸2 History   3 Files   4 Stats   5 Data        1 session
      ────────────────────────────────────────────────────────────────────────────────
       / searches: bench, last month, rpe>=9   │ Upper Strength        phase 3 week 8
                focus           plan  ex set   │ Tue 3 Feb 2026 18:00
         February 2026                         │ 8 sets · 1 155 kg · 131 min
       ▸ 03 Tue Upper Strength  p3 w8  3   8   │ db = json
                                               │
                                               │ 1 Barbell Bench Press
                                               │   goal 80, 3 × 4-6, rest 3 min
                                               │   w  20 × 5  40 × 3  60 × feel
                                               │   1     82.5 × 5    @8    good best
                                               │   2     82.5 × 5    @9.5  perfect
                                               │      rest 3
                                               │   3     82.5 × 4+1  @10   good
                                               │      pause on the chest
                                               │   Notes: Bar path drifted towards
                                               │          the face on the last set;
                                               │          film it next time.
                                               │   · drive the elbows down
                                               │
                                               │ ▾ 9 more
      ────────────────────────────────────────────────────────────────────────────────
       Deleted Push Hypertrophy of 2026-02-07. u undoes
       Enter open  / search  J json  u undo  e edit  r repeat  x delete        ? help"
    `);
  });

  it('is undone with the cursor on the session', () => {
    const rows = wholeRowsOf(harness().press('x', 'u'));
    expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(/^ ▸ 07 Sat Push Hypertrophy/)]));
    expect(rows.at(-2)).toBe(' Brought Push Hypertrophy of 2026-02-07 back.');
  });

  it.each(SIZES)(
    'shows how to start a session after the only one is deleted, at %i × %i',
    (columns, rows) => {
      const frame = wholeRowsOf(harness().press('x', 'x'), columns, rows).join('\n');
      expect(frame).toContain('No saved session: the deleted ones are in the trash.');
      expect(frame).toContain(' u restores the session deleted last.');
      expect(frame).toContain('Deleted Upper Strength of 2026-02-03. u undoes');
      expect(hintsOf(harness().press('x', 'x'), columns, rows)).toContain('u undo');
    },
  );

  it.each(SIZES)('shows the undo key in the footer afterwards, at %i × %i', (columns, rows) => {
    expect(hintsOf(harness(), columns, rows)).not.toContain('undo');
    expect(hintsOf(harness().press('x', 'j', 'k'), columns, rows)).toContain('u undo');
  });

  it.each(SIZES)('gives the reason if it fails, at %i × %i', (columns, rows) => {
    const failing = harness();
    failing.fake.fail('sessions.delete', 'data/output/trash is read-only; nothing was deleted.');
    const shown = wholeRowsOf(failing.press('x'), columns, rows);
    expect(shown.join(' ').replace(/\s+/g, ' ')).toContain(
      '× data/output/trash is read-only; nothing was deleted.',
    );
    expect(shown.join('\n')).toContain('▸ 07 Sat Push Hypertrophy');
  });
});
