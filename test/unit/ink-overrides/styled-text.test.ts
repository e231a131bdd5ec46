import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import inkSanitizeAnsi from '../../../node_modules/ink/build/sanitize-ansi.js';
import { measureText } from '../../../src/ink-overrides/measure-text.js';
import { sanitizeAnsi } from '../../../src/ink-overrides/sanitize-ansi.js';
import { sliceStyled, styledWidth, widestLine } from '../../../src/ink-overrides/styled-text.js';

const styled = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      'é',
      '日',
      '👍🏽',
      '─',
      '\u001B[1m',
      '\u001B[22m',
      '\u001B[38;5;12m',
      '\u001B[0m',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('styled text', () => {
  it('is as wide as without styles', () => {
    fc.assert(
      fc.property(styled, (text) => {
        expect(styledWidth(text)).toBe(stringWidth(text));
      }),
    );
  });

  it('has the width of its widest line and the height of its lines', () => {
    expect(widestLine('ab\n\u001B[1mabcd\u001B[22m\na')).toBe(4);
    expect(measureText('ab\nabcd')).toEqual({ width: 4, height: 2 });
    expect(measureText('')).toEqual({ width: 0, height: 0 });
  });

  it('keeps styles in a slice', () => {
    expect(sliceStyled('\u001B[1mabcd\u001B[22m', 1, 3)).toBe('\u001B[1mbc\u001B[22m');
    expect(sliceStyled('abcd', 0, 9)).toBe('abcd');
  });
});

describe('sanitizeAnsi', () => {
  it('keeps text, styles and line ends', () => {
    fc.assert(
      fc.property(styled, (text) => {
        expect(sanitizeAnsi(text)).toBe(inkSanitizeAnsi(text));
      }),
    );
    expect(sanitizeAnsi('a\nb')).toBe('a\nb');
  });

  it.each([
    ['\u001B[2J', 'clears'],
    ['\u001B[3;4H', 'moves the cursor'],
    ['\u001B]0;title\u0007', 'sets the title'],
    ['\u0007', 'rings'],
    ['\u009B2J', 'clears in one byte'],
  ])('removes %j, which %s', (control) => {
    expect(sanitizeAnsi(`\u001B[1ma${control}b\u001B[22m`)).toBe('\u001B[1mab\u001B[22m');
  });
});
