import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../../../src/text/graphemes.js';
import { viewport } from '../../../src/text/viewport.js';
import { widthColumns } from '../../../src/text/width.js';
import { anyText } from './any-text.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

describe('viewport', () => {
  it('shows a text that fits and the cell after it, with the cursor there', () => {
    expect(viewport({ text: 'squat', cursor: 5 }, 6)).toEqual({
      text: 'squat',
      cursorColumn: 5,
      cursorColumns: 1,
    });
  });

  it('scrolls by a quarter of its width when the cursor passes the right edge', () => {
    expect(viewport({ text: ALPHABET, cursor: 9 }, 10)).toMatchObject({
      text: 'abcdefghij',
      cursorColumn: 9,
    });
    expect(viewport({ text: ALPHABET, cursor: 10 }, 10)).toMatchObject({
      text: '…efghijklm',
      cursorColumn: 7,
    });
    expect(viewport({ text: ALPHABET, cursor: 26 }, 10)).toMatchObject({ text: '…tuvwxyz', cursorColumn: 8 });
  });

  it('covers both cells of a wide character and never shows half of it at the cursor', () => {
    expect(viewport({ text: 'abc日', cursor: 3 }, 5)).toEqual({
      text: 'abc日',
      cursorColumn: 3,
      cursorColumns: 2,
    });
    const cut = viewport({ text: 'abcd日', cursor: 4 }, 5);
    expect(cut).toEqual({ text: '…d日', cursorColumn: 2, cursorColumns: 2 });
  });

  it('shows control characters as signs', () => {
    expect(viewport({ text: 'a\x1bb', cursor: 2 }, 10)).toMatchObject({ text: 'a␛b', cursorColumn: 2 });
  });

  it('keeps text and cursor within the field, safe to draw', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 30 }), (text, seed, columns) => {
        const cursor = seed % (graphemes(text).length + 1);
        const shown = viewport({ text, cursor }, columns);
        expect(widthColumns(shown.text)).toBeLessThanOrEqual(columns);
        expect(shown.cursorColumn).toBeGreaterThanOrEqual(0);
        expect(shown.cursorColumn + shown.cursorColumns).toBeLessThanOrEqual(columns);
        expect(shown.text).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 1000 },
    );
  });
});
