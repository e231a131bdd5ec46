import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthColumns } from '../../../src/text/width.js';
import { shortenName } from '../../../src/ui/screens/files/shorten-name.js';

const CONFLICT = 'training_session_2026_02_16_3fcb25c2.sync-conflict-20260217-180211-ABCDEFG.json';

describe('shortenName', () => {
  it.each([
    ['training_session_2026_02_16_3fcb25c2.json', 41, 'training_session_2026_02_16_3fcb25c2.json'],
    ['training_session_2026_02_16_3fcb25c2.json', 30, '…2026_02_16_3fcb25c2.json'],
    [CONFLICT, 41, '…2026_02_16_3fcb25c2…-180211-ABCDEFG.json'],
    [CONFLICT, 15, '…2026_02_16_3f…'],
    ['my log of the meet on 2026-02-16 in Berlin.json', 24, '…2026-02-16… Berlin.json'],
    ['athlete.sync-conflict-20260216-180211-ABCDEFG.json', 21, '…-180211-ABCDEFG.json'],
  ])('of %s in %i columns is %s', (name, columns, expected) => {
    expect(shortenName(name, columns)).toBe(expected);
  });

  it('is never wider than the columns, and has the date if there is room for it', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '-', '.', '日', '👍🏽'), maxLength: 30 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 0, max: 60 }), (before, after, columns) => {
        const shown = shortenName(`${before}2026_02_16${after}.json`, columns);
        expect(widthColumns(shown)).toBeLessThanOrEqual(columns);
        if (columns >= 12) expect(shown).toContain('2026_02_16');
      }),
    );
  });
});
