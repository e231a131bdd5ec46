import { describe, expect, it } from 'vitest';
import type { LogHarness } from '../support/log-harness.js';
import { statsHarness } from '../support/year-of-training.js';
import { folded, rowsOf } from './support-log.js';

const golden = (harness: LogHarness, columns = 80, rows = 24) => folded(rowsOf(harness, columns, rows));

describe('Stats in ASCII', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('draws only ASCII characters on page %i', (page) => {
    const body = (harness: LogHarness) => rowsOf(harness).slice(2, -3).join('\n');
    const { athlete } = statsHarness().state;
    const ascii = statsHarness(page, { ...athlete, ascii: true });
    expect(body(ascii)).toMatch(/^[\n -~]*$/);
    expect(body(ascii).length).toBeGreaterThan(200);
    expect(body(statsHarness(page))).not.toBe(body(ascii));
  });

  it('draws its charts all the same', () => {
    const { athlete } = statsHarness().state;
    expect(golden(statsHarness(0, { ...athlete, ascii: true }))).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files ▸4 Stats  5 Data             150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
       >Overview Lift Records Volume Muscles Days Plan Weight     Feb 2025 - Feb 2026
       Barbell Bench Press  1 of 4            e1RM, kg (RTS table; Epley without RPE)
           |                                                             /-\\   /--\\/-
       120 +                                              /\\  /-\\ /----\\// \\---/  \\/
           |                                  /-\\  /\\  /--/\\--/ \\-/    \\/
       100 +                 /\\   /--\\ /------/ \\--/\\--/
           | /-\\  /\\  /------/\\---/  \\-/
           |-/ \\--/\\--/
           ++--------------+-----------+-----------+-----------+-----------+---------
            Feb 2025       May 2025    Jul 2025    Sep 2025    Nov 2025    Jan 2026
       Hard sets, 2026-W07             target  Training days
       chest      #####.....       9 -  10-20  M xxxxxxx..xxxxxxxxxxxxxxxxxxxxxxxxxxx
       lats       ###  .....       6 -  10-20  T ....................................
       shoulders  ##   .....     4.5 -  10-20  W xxxxxxx..xxxxxxxxxxxxxxxxxxxxxxxxxxx
       triceps    ##   .....     4.5 -  10-20  T ....................................
       biceps     ##   .....       3 -  10-20  F xxxxxxx..xxxxxxxxxxxxxxxxxxxxxxxxxxx
       quads      ## ..            3 -    6-9  S ...................................
       4 more                                  S ...................................
       Last record 26 Jan 2026: best e1RM, 127.2 kg; beat 124 kg of 22 Dec 2025
      ────────────────────────────────────────────────────────────────────────────────

       n page  e exercises  Enter exercise  ] longer  [ shorter  Down next     ? help"
    `);
  });
});
