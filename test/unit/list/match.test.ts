import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNext, findPrevious } from '../../../src/list/match.js';

const NAMES = ['squat', 'bench', 'row', 'bench'];
const isBench = (row: number): boolean => NAMES[row] === 'bench';

describe('finding in a list', () => {
  it('goes on around both ends', () => {
    expect(findNext(4, 1, isBench)).toBe(3);
    expect(findNext(4, 3, isBench)).toBe(1);
    expect(findPrevious(4, 3, isBench)).toBe(1);
    expect(findPrevious(4, 1, isBench)).toBe(3);
  });

  it('stays on the only match and finds none where there is none', () => {
    expect(findNext(4, 0, (row) => row === 0)).toBe(0);
    expect(findPrevious(4, 0, (row) => row === 0)).toBe(0);
    expect(findNext(4, 0, () => false)).toBeUndefined();
    expect(findPrevious(0, 0, () => true)).toBeUndefined();
  });

  it('tries the cursor’s own row first when asked from the row before', () => {
    expect(findNext(4, -1, (row) => row === 0)).toBe(0);
    expect(findNext(4, 0, isBench)).toBe(1);
  });

  it('visits every match once on the way around, in either direction', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (wanted) => {
        const matches = (row: number): boolean => wanted[row] === true;
        const rows = wanted.flatMap((is, row) => (is ? [row] : []));
        const walk = (find: typeof findNext, from: number): number[] => {
          const visited: number[] = [];
          let row: number | undefined = from;
          while (visited.length < rows.length) {
            row = find(wanted.length, row ?? 0, matches);
            visited.push(row ?? -1);
          }
          return visited;
        };
        expect(walk(findNext, wanted.length - 1)).toEqual(rows);
        expect(walk(findPrevious, 0).toSorted((a, b) => a - b)).toEqual(rows);
      }),
    );
  });
});
