import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contains, isSame, union, without } from '../../../src/json/sorted-rows.js';

const anyRows = fc
  .uniqueArray(fc.nat({ max: 30 }))
  .map((rows) => Int32Array.from(rows.toSorted((a, b) => a - b)));

it('sorted rows are merged, subtracted, looked up and compared', () => {
  fc.assert(
    fc.property(anyRows, anyRows, fc.nat({ max: 31 }), (left, right, row) => {
      const both = [...new Set([...left, ...right])].sort((a, b) => a - b);
      expect([...union(left, right)]).toEqual(both);
      expect([...without(left, right)]).toEqual([...left].filter((each) => !right.includes(each)));
      expect(contains(left, row)).toBe(left.includes(row));
      expect(isSame(left, right)).toBe(left.join() === right.join());
    }),
  );
});

it('sorted rows stay the same array if nothing changes', () => {
  const rows = Int32Array.of(1, 5, 9);
  expect(union(rows, Int32Array.of(5, 9))).toBe(rows);
  expect(without(rows, Int32Array.of(2, 10))).toBe(rows);
});
