import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRows, RowReader } from '../../../src/json/json-row-reader.js';
import { cell, childCount, isOpening, lastRowOf, NONE, RowKind } from '../../../src/json/json-rows.js';
import { anyDamagedText, anyJsonText, plainRow, prettyLines, SESSION, tokensOf } from './json-texts.js';

describe('buildRows', () => {
  it('returns one row per line of the pretty-printed document', () => {
    expect(prettyLines(buildRows(SESSION)).join('\n')).toMatchInlineSnapshot(`
      "{
        "focus": "push",
        "exercises": [
          {
            "Name": "Bench",
            "rpe": 8.5,
            "notes": null
          },
          {
            "Name": "Row",
            "sets": [
              1,
              [],
              {}
            ],
            "done": true
          }
        ]
      }"
    `);
  });

  it('shows what JSON.stringify prints for a value it wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(prettyLines(buildRows(JSON.stringify(value))).join('\n')).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('gives the same tokens and the same value when read again', () => {
    fc.assert(
      fc.property(anyJsonText, (text) => {
        const shown = prettyLines(buildRows(text)).join('\n');
        expect(tokensOf(shown)).toEqual(tokensOf(text));
        expect(JSON.parse(shown)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('links rows to their containers', () => {
    fc.assert(
      fc.property(fc.oneof(anyJsonText, anyDamagedText), (text) => {
        const rows = buildRows(text);
        for (let row = 0; row < rows.count; row += 1) {
          const parent = cell(rows.parent, row);
          expect(parent).toBeLessThan(row);
          expect(cell(rows.depth, row)).toBe(parent === NONE ? 0 : cell(rows.depth, parent) + 1);
          expect(lastRowOf(rows, row)).toBeLessThan(rows.count);
          if (parent !== NONE) expect(row).toBeLessThanOrEqual(lastRowOf(rows, parent));
          const pair = cell(rows.pair, row);
          if (pair >= 0) expect(cell(rows.pair, pair)).toBe(row);
          if (isOpening(rows, row)) expect(childCount(rows, row)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('keeps the rows before the end of a document truncated anywhere', () => {
    for (let length = 0; length < SESSION.trimEnd().length; length += 1) {
      const cut = SESSION.slice(0, length);
      const rows = buildRows(cut);
      const kept = Array.from({ length: rows.count }, (_, row) => row).filter(
        (row) => rows.kind[row] !== RowKind.broken,
      );
      const shown = kept.map((row) => plainRow(rows, row)).join('\n');
      const tokens = tokensOf(cut);
      expect(rows.error).toBeDefined();
      expect(tokensOf(shown)).toEqual(tokens.slice(0, tokensOf(shown).length));
      // A key without its value is not in the rows that are kept, but on the broken row.
      expect(tokens.length - tokensOf(shown).length).toBeLessThanOrEqual(2);
    }
  });

  it('shows the rest of the line at an error, with its key', () => {
    expect(prettyLines(buildRows('{"a": 1,\n "b": tru,\n "c": 2}'))).toEqual([
      '{',
      '  "a": 1,',
      '  "b": tru,',
    ]);
    expect(prettyLines(buildRows('{"a": 1 "b": 2}'))).toEqual(['{', '  "a": 1', '  "b": 2}']);
    expect(prettyLines(buildRows('{"a":'))).toEqual(['{', '  "a": ']);
    expect(prettyLines(buildRows('[1,'))).toEqual(['[', '  1,']);
  });

  it('shows a string with a control character although it is not valid JSON', () => {
    const rows = buildRows('["\u001b[31mred", 1]');
    expect(prettyLines(rows)).toEqual(['[', '  "\u001b[31mred", 1]']);
    expect(rows.kind[1]).toBe(RowKind.broken);
    expect(rows.error?.offset).toBe(2);
  });

  it('shows only the start of a very long broken line', () => {
    const rows = buildRows(`[x${' '.repeat(100_000)}`);
    expect(plainRow(rows, 1).length).toBeLessThan(1000);
  });

  it('keeps repeated keys, their order and their spelling', () => {
    const rows = buildRows('{"b":1e400,"a":2.0,"b":3,"\\u0061":4}');
    expect(prettyLines(rows)).toEqual([
      '{',
      '  "b": 1e400,',
      '  "a": 2.0,',
      '  "b": 3,',
      '  "\\u0061": 4',
      '}',
    ]);
  });

  it('counts the children of a container, also if its end is missing', () => {
    expect(childCount(buildRows('[1,[2,3],{}]'), 0)).toBe(3);
    expect(childCount(buildRows('[1,[2,3],4,'), 0)).toBe(3);
    expect(childCount(buildRows('[1,x'), 0)).toBe(1);
    expect(childCount(buildRows('[]'), 0)).toBe(0);
  });

  it('returns 19,999 rows for 10,000 nested arrays, because the innermost is on one row', () => {
    const rows = buildRows('['.repeat(10_000) + ']'.repeat(10_000));
    expect(rows.count).toBe(19_999);
    expect(cell(rows.depth, 9_999)).toBe(9_999);
    expect(plainRow(rows, 9_999)).toBe('[]');
  });

  it('handles more rows than estimated from the length of the text', () => {
    const rows = buildRows(`[${'0,'.repeat(10_000)}0]`);
    expect(rows.count).toBe(10_003);
    expect(plainRow(rows, 10_001)).toBe('0');
  });

  it('gives comments their own rows and keeps commas in place', () => {
    const rows = buildRows('// top\n{\n  "a": 1 /* one */,\n  // none\n  "b": [ /* empty */ ]\n}', {
      comments: true,
    });
    expect(prettyLines(rows)).toEqual([
      '// top',
      '{',
      '  "a": 1,',
      '  /* one */',
      '  // none',
      '  "b": [',
      '    /* empty */',
      '  ]',
      '}',
    ]);
    expect(childCount(rows, 5)).toBe(0);
  });
});

describe('RowReader', () => {
  it('returns the same rows for all sizes of slices', () => {
    fc.assert(
      fc.property(fc.oneof(anyJsonText, anyDamagedText), fc.integer({ min: 1, max: 5 }), (text, slice) => {
        const reader = new RowReader(text);
        for (let goal = slice; !reader.readUpTo(goal); goal += slice) {
          expect(reader.rows().count).toBeGreaterThanOrEqual(goal);
        }
        expect(prettyLines(reader.rows())).toEqual(prettyLines(buildRows(text)));
        expect(reader.rows().error).toEqual(buildRows(text).error);
      }),
    );
  });

  it('returns the first rows before the rest is read', () => {
    const reader = new RowReader(SESSION);
    reader.readUpTo(5);
    expect(reader.isDone).toBe(false);
    expect(reader.readChars).toBeLessThan(SESSION.length);
    expect(prettyLines(reader.rows()).slice(0, 3)).toEqual(['{', '  "focus": "push",', '  "exercises": [']);
  });
});
