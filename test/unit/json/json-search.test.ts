import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAll, reveal, rowAtPosition, unfolded, visibleCount } from '../../../src/json/json-fold.js';
import { buildRows } from '../../../src/json/json-row-reader.js';
import { cell } from '../../../src/json/json-rows.js';
import {
  matchesBetween,
  matchesInRange,
  nextMatch,
  previousMatch,
  searchRows,
} from '../../../src/json/json-search.js';
import { anyJsonText, plainRow } from './json-texts.js';

const ROWS = buildRows(
  '{"Bench": "bench", "rpe": 8.5, "sets": [{"note": "Bench press bench"}], "ß": "1 [2]"}',
);

describe('searchRows', () => {
  it('ignores case unless the query has a capital', () => {
    expect(searchRows(ROWS, 'bench').count).toBe(4);
    expect(searchRows(ROWS, 'Bench').count).toBe(2);
  });

  it('finds keys, numbers and strings, quotes included', () => {
    expect(Array.from(searchRows(ROWS, 'rpe').row)).toEqual([2]);
    expect(Array.from(searchRows(ROWS, '8.5').row)).toEqual([2]);
    expect(Array.from(searchRows(ROWS, '"note"').row)).toEqual([5]);
  });

  it('does not find brackets, commas and colons outside of strings', () => {
    expect(Array.from(searchRows(ROWS, '[').row)).toEqual([8]);
    expect(searchRows(ROWS, ',').count).toBe(0);
    expect(searchRows(ROWS, '": ').count).toBe(0);
  });

  it('finds letters whose capital form is more than one letter', () => {
    expect(searchRows(ROWS, 'ß').count).toBe(1);
    expect(searchRows(buildRows('["STRASSE", "É"]'), 'é').count).toBe(1);
  });

  it('finds nothing for an empty query', () => {
    expect(searchRows(ROWS, '').count).toBe(0);
  });

  it('finds text that is equal to the query except for case, on the row that shows it', () => {
    fc.assert(
      fc.property(anyJsonText, fc.string({ minLength: 1, maxLength: 2 }), (text, query) => {
        const rows = buildRows(text);
        const matches = searchRows(rows, query);
        const asCompared = (found: string) => (/[A-Z]/.test(query) ? found : found.toLowerCase());
        for (let index = 0; index < matches.count; index += 1) {
          const start = cell(matches.start, index);
          const found = text.slice(start, start + query.length);
          expect(asCompared(found)).toBe(query);
          expect(plainRow(rows, cell(matches.row, index))).toContain(found);
        }
      }),
    );
  });

  it('finds every row with the query in its key or value', () => {
    fc.assert(
      fc.property(anyJsonText, (text) => {
        const rows = buildRows(text);
        const matches = searchRows(rows, '"a"');
        for (let row = 0; row < rows.count; row += 1) {
          expect(matchesBetween(matches, row, row) > 0).toBe(/"a"/i.test(plainRow(rows, row)));
        }
      }),
    );
  });

  it('handles a growing number of matches', () => {
    const matches = searchRows(buildRows(`"${'ab'.repeat(5000)}"`), 'b');
    expect(matches.count).toBe(5000);
    expect(cell(matches.start, 4999)).toBe(10_000);
  });

  it('finds text in folded rows, which can be revealed', () => {
    const fold = foldAll(unfolded(ROWS));
    const row = cell(searchRows(ROWS, 'press').row, 0);
    const revealed = reveal(fold, row);
    const visible = Array.from({ length: visibleCount(revealed) }, (_, at) => rowAtPosition(revealed, at));
    expect(visible).toContain(row);
  });
});

describe('moving through matches', () => {
  const matches = searchRows(ROWS, 'bench');

  it('moves from row to row and wraps around', () => {
    expect(Array.from(matches.row)).toEqual([1, 1, 5, 5]);
    expect(nextMatch(matches, 1)).toBe(2);
    expect(nextMatch(matches, 5)).toBe(0);
    expect(previousMatch(matches, 5)).toBe(1);
    expect(previousMatch(matches, 1)).toBe(3);
  });

  it('does not move without matches', () => {
    const none = searchRows(ROWS, 'squat');
    expect(nextMatch(none, 0)).toBeUndefined();
    expect(previousMatch(none, 0)).toBeUndefined();
  });

  it('returns the matches in a range of the source, including those that start before it', () => {
    expect(matchesInRange(matches, 0, 30).map((start) => ROWS.source.slice(start, start + 5))).toEqual([
      'Bench',
      'bench',
    ]);
    expect(matchesInRange(matches, 4, 8)).toEqual([2]);
    expect(matchesInRange(matches, 7, 8)).toEqual([]);
  });

  it('counts the matches on a range of rows', () => {
    expect(matchesBetween(matches, 0, 1)).toBe(2);
    expect(matchesBetween(matches, 2, 4)).toBe(0);
    expect(matchesBetween(matches, 0, ROWS.count)).toBe(4);
  });
});
