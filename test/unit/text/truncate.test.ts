import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { graphemes } from '../../../src/text/graphemes.js';
import {
  fitEnd,
  fitStart,
  padEndColumns,
  padStartColumns,
  sliceColumns,
  truncateEnd,
  truncateList,
  truncateMiddle,
  truncateStart,
  truncateWords,
} from '../../../src/text/truncate.js';
import { widthColumns } from '../../../src/text/width.js';
import { anySafeText } from './any-text.js';

const anyColumns = fc.nat({ max: 30 });

describe('widthColumns', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['e\u0301', 1],
    ['👨‍👩‍👧', 2],
    ['กำลัง', 4],
    ['ກຳ', 2],
    ['జ్ఞ\u200cా x', 4],
    ['हिन्दी', 5],
    ['நி', 2],
    ['각', 2],
    ['ｶﾞ', 2],
    ['1\ufe0f\u20e3', 2],
    ['💪🏽', 2],
    ['\x1b[31m', 4],
    ['', 0],
  ])('counts %j as %i', (text, columns) => {
    expect(widthColumns(text)).toBe(columns);
  });

  it('has no shortcut that measures a character differently', () => {
    const characters = Array.from({ length: 0x2600 }, (_, code) => String.fromCharCode(code));
    const slowly = (text: string): number => stringWidth(text, { countAnsiEscapeCodes: true });
    expect(characters.filter((text) => widthColumns(text) !== slowly(text))).toEqual([]);
  });
});

describe('graphemes', () => {
  it('splits text into characters as a reader counts them', () => {
    expect(graphemes('ae\u0301👨‍👩‍👧日')).toEqual(['a', 'e\u0301', '👨‍👩‍👧', '日']);
    expect(graphemes('ab c')).toEqual(['a', 'b', ' ', 'c']);
  });

  it('splits long text as if it was split at once', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const longText = fc.array(anySafeText, { minLength: 20, maxLength: 40 }).map((texts) => texts.join(''));
    const zalgo = `a${'\u0301'.repeat(1000)}b`;
    fc.assert(
      fc.property(fc.oneof(longText, fc.constant(zalgo)), (text) => {
        expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
        const columns = graphemes(text).map(widthColumns);
        expect(widthColumns(text)).toBe(columns.reduce((sum, each) => sum + each, 0));
      }),
    );
  });

  it('splits text twice as long in twice as many steps', () => {
    /** Counts the characters given to the segmenter, which takes more than linear time for long text. */
    const countSegmented = (text: string) => {
      const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
      onTestFinished(() => void segment.mockRestore());
      widthColumns(text);
      const lengths = segment.mock.calls.map(([input]) => input.length);
      segment.mockRestore();
      return { total: lengths.reduce((sum, length) => sum + length, 0), longest: Math.max(...lengths) };
    };
    const short = countSegmented('日本é'.repeat(1000));
    const long = countSegmented('日本é'.repeat(2000));
    expect(long.longest).toBe(short.longest);
    expect(long.total / short.total).toBeCloseTo(2, 1);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(anySafeText, (text) => {
        expect(graphemes(text).join('')).toBe(text);
      }),
    );
  });
});

describe('truncation', () => {
  it('keeps a text that fits', () => {
    for (const truncate of [truncateEnd, truncateStart, truncateMiddle])
      expect(truncate('squat', 5)).toBe('squat');
  });

  it('puts the ellipsis at the cut', () => {
    expect(truncateEnd('bench press', 6)).toBe('bench…');
    expect(truncateStart('data/output/schemas', 8)).toBe('…schemas');
    expect(truncateMiddle('2026-11-22-push.json', 9)).toBe('2026…json');
    expect(truncateMiddle('2026-11-22-push.json', 10)).toBe('2026-…json');
  });

  it('accepts another ellipsis, and leaves it out if it has no room', () => {
    expect(truncateEnd('bench press', 8, '...')).toBe('bench...');
    expect(truncateEnd('bench', 2, '...')).toBe('be');
    expect(truncateEnd('bench', 0)).toBe('');
  });

  it('never cuts a wide character in half', () => {
    expect(truncateEnd('日本語', 4)).toBe('日…');
    expect(truncateStart('日本語', 4)).toBe('…語');
    expect(truncateEnd('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
  });

  it.each([
    ['truncateEnd', truncateEnd],
    ['truncateStart', truncateStart],
    ['truncateMiddle', truncateMiddle],
  ])('%s never exceeds the columns', (_name, truncate) => {
    fc.assert(
      fc.property(anySafeText, anyColumns, fc.constantFrom('…', '...', ''), (text, columns, ellipsis) => {
        expect(widthColumns(truncate(text, columns, ellipsis))).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 500 },
    );
  });
});

describe('padding', () => {
  it('fills with blanks on the given side', () => {
    expect(padEndColumns('日', 4)).toBe('日  ');
    expect(padStartColumns('5', 3)).toBe('  5');
    expect(padEndColumns('squat', 3)).toBe('squat');
  });

  it('fills the columns also if a character of the text absorbs a blank', () => {
    expect(widthColumns(padEndColumns('\u0d4e', 3))).toBe(3);
    expect(widthColumns(padStartColumns('\u0e33', 3))).toBe(3);
  });

  it('fits any text to exactly the columns', () => {
    fc.assert(
      fc.property(anySafeText, anyColumns, (text, columns) => {
        expect(widthColumns(fitEnd(text, columns))).toBe(columns);
        expect(widthColumns(fitStart(text, columns))).toBe(columns);
      }),
      { numRuns: 500 },
    );
  });
});

describe('sliceColumns', () => {
  it('returns the columns of the window', () => {
    expect(sliceColumns('abcdef', 2, 3)).toBe('cde');
    expect(sliceColumns('abcdef', 4, 9)).toBe('ef');
    expect(sliceColumns('abc', 5, 2)).toBe('');
  });

  it('replaces a wide character at the edge with a blank', () => {
    expect(sliceColumns('a日b語c', 2, 3)).toBe(' b ');
    expect(sliceColumns('日', 0, 1)).toBe(' ');
  });

  it('never exceeds the window', () => {
    fc.assert(
      fc.property(anySafeText, anyColumns, anyColumns, (text, from, width) => {
        expect(widthColumns(sliceColumns(text, from, width))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });
});

describe('truncateWords', () => {
  it.each([
    ['Seated Shoulder Press', 21, 'Seated Shoulder Press'],
    ['Seated Shoulder Press', 20, 'Seated Shoulder …'],
    ['Seated Shoulder Press', 17, 'Seated Shoulder …'],
    ['Seated Shoulder Press', 16, 'Seated Shoulder…'],
    ['Seated Shoulder Press', 14, 'Seated Should…'],
    ['Seated Shoulder Press', 11, 'Seated …'],
    ['Upper body, heavy', 14, 'Upper body …'],
    ['ベンチプレス', 8, 'ベンチ…'],
  ])(
    'fits %j into %i columns, and cuts between words if these fill more than half of them',
    (text, columns, expected) => {
      expect(truncateWords(text, columns)).toBe(expected);
    },
  );

  it('is never wider than requested', () => {
    fc.assert(
      fc.property(anySafeText, anyColumns, (text, columns) => {
        expect(widthColumns(truncateWords(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('truncateList', () => {
  it.each([
    ['90 × 5, 105 × 5', 20, '90 × 5, 105 × 5'],
    ['90 × 5, 105 × 5, 120 × 5', 20, '90 × 5, 105 × 5 …'],
    ['90 × 5, 105 × 5, 120 × 5', 17, '90 × 5, 105 × 5 …'],
    ['90 × 5, 105 × 5, 120 × 5', 16, '90 × 5 …'],
    ['105 × 5 and no comma', 10, '105 × 5 …'],
    ['105 × 5 and no comma', 7, '105 × …'],
  ])('fits %j into %i columns, and cuts between items, or else between words', (text, columns, expected) => {
    expect(truncateList(text, columns)).toBe(expected);
  });

  it('is never wider than requested', () => {
    const list = fc.array(anySafeText).map((items) => items.join(', '));
    fc.assert(
      fc.property(list, anyColumns, (text, columns) => {
        expect(widthColumns(truncateList(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
