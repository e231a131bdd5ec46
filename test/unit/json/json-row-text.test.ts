import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRows } from '../../../src/json/json-row-reader.js';
import { foldedRowText, rowText } from '../../../src/json/json-row-text.js';
import { NONE } from '../../../src/json/json-rows.js';
import { anyDamagedText, anyJsonText } from './json-texts.js';

describe('rowText', () => {
  it('returns the kind of each segment', () => {
    const rows = buildRows('{"a": "x", "b": 1, "c": null}');
    expect([1, 2, 3].flatMap((row) => rowText(rows, row).map(({ kind, text }) => [kind, text]))).toEqual([
      ['key', '"a"'],
      ['punctuation', ': '],
      ['string', '"x"'],
      ['punctuation', ','],
      ['key', '"b"'],
      ['punctuation', ': '],
      ['number', '1'],
      ['punctuation', ','],
      ['key', '"c"'],
      ['punctuation', ': '],
      ['literal', 'null'],
    ]);
  });

  it('returns for each text of the document its offset in the source', () => {
    fc.assert(
      fc.property(fc.oneof(anyJsonText, anyDamagedText), (text) => {
        const rows = buildRows(text);
        for (let row = 0; row < rows.count; row += 1) {
          for (const segment of rowText(rows, row)) {
            if (segment.sourceStart === NONE) expect(segment.kind).toBe('punctuation');
            else expect(text.startsWith(segment.text, segment.sourceStart)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('foldedRowText', () => {
  it.each([
    ['{"sets": {"a": 1, "b": 2}}', 1, '"sets": { … } 2 keys'],
    ['{"sets": [7], "z": 0}', 1, '"sets": [ … ], 1 item'],
    [`[${'0,'.repeat(1233)}0]`, 0, '[ … ] 1\u202f234 items'],
    ['{"cut": [1, 2', 1, '"cut": [ … ] 2 items'],
    ['{"sets": []}', 1, '"sets": []'],
    ['{"sets": 5}', 1, '"sets": 5'],
  ])('folds %s', (text, row, shown) => {
    const segments = foldedRowText(buildRows(text), row);
    expect(segments.map((segment) => segment.text).join('')).toBe(shown);
  });
});
