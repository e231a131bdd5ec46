import { describe, expect, it } from 'vitest';
import { ATHLETE, statsHarness } from '../support/year-of-training.js';
import { rowsOf } from './support-log.js';

const barsOf = (rows: readonly string[]) => rows.filter((row) => /[█#].*\d+-\d+$/.test(row.trim()));

describe('the Muscles page', () => {
  it.each([
    [60, 15, 3],
    [80, 24, 5],
    [120, 40, 5],
  ])('at %d × %d draws at least %d bars and its legend', (columns, rows, least) => {
    const drawn = rowsOf(statsHarness(4), columns, rows);
    expect(barsOf(drawn).length).toBeGreaterThanOrEqual(least);
    expect(drawn.join('\n')).toContain('░ target range');
  });

  it('draws the exercises that a bar counts, and the muscles to assign', () => {
    const page = statsHarness(4).press('enter');
    expect(rowsOf(page, 60, 15).slice(2, -3).join('\n')).toMatchInlineSnapshot(`
      "  Overview Lift Records Volume ▸Muscles Days …     2026-W07
       Chest, 2026-W07: 9 hard sets
       ▸ Barbell Bench Press   9          from your sessions






       1 of 1"
    `);
    expect(
      rowsOf(page.press('enter', 'down', 's'), 60, 15)
        .slice(2, -3)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "  Overview Lift Records Volume ▸Muscles Days …     2026-W07
       Muscles of Barbell Bench Press      p primary  s secondary
         chest         now primary
       ▸ lats          secondary, counts half
         middle back
         lower back
         traps
         shoulders     now secondary, counts half
         biceps
       Enter assigns half: lats"
    `);
  });

  it('draws only ASCII if the settings want it', () => {
    const page = statsHarness(4, { ...ATHLETE, ascii: true });
    const all = [
      rowsOf(page, 80, 24),
      rowsOf(page.press('enter'), 80, 24),
      rowsOf(page.press('enter'), 80, 24),
    ];
    expect(barsOf(all[0] ?? []).length).toBeGreaterThanOrEqual(5);
    for (const rows of all) expect(rows.slice(2, -3).join('\n')).toMatch(/^[ -~\n]*$/);
  });
});
