import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthColumns } from '../../../src/text/width.js';
import { noticeRows } from '../../../src/ui/notice-rows.js';

describe('the rows of a notice', () => {
  it('are the whole text if it fits', () => {
    expect(noticeRows('Logged 80 × 5. Esc u undoes', 58)).toEqual(['Logged 80 × 5. Esc u undoes']);
  });

  it('keep the undo keys at the end of a text that is too long', () => {
    const swapped =
      'Barbell Bulgarian Split Squat is replaced by Seated Leg Press. Superset: A1 Seated Leg Press, A2 Lying Leg Curls. Esc u undoes';
    expect(noticeRows(swapped, 58)).toMatchInlineSnapshot(`
      [
        "Barbell Bulgarian Split Squat is replaced by Seated Leg",
        "Press. Superset: A1 Seated Leg Press, A2 … Esc u undoes",
      ]
    `);
  });

  it('keep what follows the undo keys if it fits', () => {
    const logged =
      'Logged 313 × 10 @8. Esc u undoes. 2 records: most volume in a set 3 130 lb (was 1 175 lb, today) and 1 more';
    expect(noticeRows(logged, 58)).toMatchInlineSnapshot(`
      [
        "Logged 313 × 10 @8. Esc u undoes. 2 records: most volume",
        "in a set 3 130 lb (was 1 175 lb, today) and 1 more",
      ]
    `);
  });

  it('are at most two, fit, and name the undo keys for any text', () => {
    const text = fc.array(fc.stringMatching(/^[a-zA-Z0-9×.,]{1,70}$/), { minLength: 1, maxLength: 60 });
    const keys = fc.constantFrom('Esc u undoes', 'u undoes', 'Esc u brings it back');
    fc.assert(
      fc.property(text, keys, text, (before, undo, after) => {
        const rows = noticeRows(`${before.join(' ')}. ${undo}. ${after.join(' ')}`, 58);
        expect(rows.length).toBeLessThanOrEqual(2);
        for (const row of rows) expect(widthColumns(row)).toBeLessThanOrEqual(58);
        if (before.every((word) => word.length <= 40)) expect(rows.join(' ')).toContain(undo);
      }),
    );
  });
});
