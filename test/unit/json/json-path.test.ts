import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, nearestRowAtPath, pathOfRow, rowAtPath } from '../../../src/json/json-path.js';
import { buildRows } from '../../../src/json/json-row-reader.js';
import { lastRowOf, valueRow } from '../../../src/json/json-rows.js';
import { valueText } from '../../../src/json/json-value.js';
import { anyJsonText, SESSION } from './json-texts.js';

const ROWS = buildRows(SESSION);

describe('pathOfRow', () => {
  it('has keys and indexes from the top', () => {
    const row = rowAtPath(ROWS, ['exercises', 1, 'sets', 2]) ?? 0;
    expect(formatPath(pathOfRow(ROWS, row))).toBe('$.exercises[1].sets[2]');
    expect(formatPath(pathOfRow(ROWS, 0))).toBe('$');
  });

  it('is the path of the container for its closing row', () => {
    const row = lastRowOf(ROWS, rowAtPath(ROWS, ['exercises', 0]) ?? 0);
    expect(formatPath(pathOfRow(ROWS, row))).toBe('$.exercises[0]');
  });

  it('quotes keys that are not identifiers', () => {
    const path = ['a b', 'größe', '2', '', '_id', 'x"\u001b', 'a-b'];
    expect(formatPath(path)).toBe('$["a b"].größe["2"][""]._id["x\\"\\u001b"]["a-b"]');
  });

  it('decodes escapes in keys', () => {
    expect(pathOfRow(buildRows('{"\\u0061\\n": 1}'), 1)).toEqual(['a\n']);
  });

  it('is the path of the broken place in an invalid text, and ignores comments', () => {
    const broken = buildRows('{"a": [1, 2, tru]}');
    expect(formatPath(pathOfRow(broken, broken.count - 1))).toBe('$.a[2]');
    const commented = buildRows('// x\n{"a": [/* one */ 1]}', { comments: true });
    expect(pathOfRow(commented, 3)).toEqual(['a']);
    expect(pathOfRow(commented, 4)).toEqual(['a', 0]);
    expect(rowAtPath(commented, ['a', 0])).toBe(4);
  });

  it('leads back to the row, and to the value that JSON.parse finds there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const rows = buildRows(JSON.stringify(value));
        const parsed: unknown = JSON.parse(rows.source);
        for (let row = 0; row < rows.count; row += 1) {
          const path = pathOfRow(rows, row);
          expect(rowAtPath(rows, path)).toBe(valueRow(rows, row));
          expect(JSON.parse(valueText(rows, row))).toEqual(valueAt(parsed, path));
        }
      }),
    );
  });

  it('leads to the last value of repeated keys', () => {
    fc.assert(
      fc.property(anyJsonText, (text) => {
        const rows = buildRows(text);
        const parsed: unknown = JSON.parse(text);
        for (let row = 0; row < rows.count; row += 1) {
          const path = pathOfRow(rows, row);
          const found = rowAtPath(rows, path);
          if (found !== undefined) expect(JSON.parse(valueText(rows, found))).toEqual(valueAt(parsed, path));
        }
      }),
    );
  });

  it('works for 10,000 nested arrays', () => {
    const rows = buildRows('['.repeat(10_000) + ']'.repeat(10_000));
    const path = pathOfRow(rows, 9_999);
    expect(path).toHaveLength(9_999);
    expect(rowAtPath(rows, path)).toBe(9_999);
  });
});

describe('rowAtPath', () => {
  it('is undefined if there is no such value, for which nearestRowAtPath returns the container', () => {
    expect(rowAtPath(ROWS, ['exercises', 5, 'Name'])).toBeUndefined();
    expect(nearestRowAtPath(ROWS, ['exercises', 5, 'Name'])).toBe(rowAtPath(ROWS, ['exercises']));
    expect(rowAtPath(ROWS, ['focus', 'x'])).toBeUndefined();
    expect(rowAtPath(ROWS, ['constructor'])).toBeUndefined();
    expect(nearestRowAtPath(buildRows(''), ['x'])).toBeUndefined();
  });

  it('is the row of the last of repeated keys', () => {
    expect(rowAtPath(buildRows('{"a": 1, "b": 2, "a": 3}'), ['a'])).toBe(3);
  });
});

describe('valueText', () => {
  it('is the source itself, including blanks and unusual spelling', () => {
    const rows = buildRows('{"a": [1.0,\t2 ], "b": "\\u0041"}');
    expect(valueText(rows, 1)).toBe('[1.0,\t2 ]');
    expect(valueText(rows, 4)).toBe('[1.0,\t2 ]');
    expect(valueText(rows, 5)).toBe('"\\u0041"');
    expect(valueText(rows, 2)).toBe('1.0');
  });

  it('is the existing part of a container without its end', () => {
    expect(valueText(buildRows('{"a": [1, 2'), 1)).toBe('[1, 2');
  });
});

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  // Every path comes from rows of the same document, so each step is an existing key or index.
  return path.reduce((inside, step) => (inside as Record<string | number, unknown>)[step], value);
}
