import { expect, it } from 'vitest';
import { median, p95, percentile } from '../../../scripts/bench/percentiles.js';

const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('returns the median of unsorted values', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([2])).toBe(2);
});

it('returns the requested percentiles', () => {
  expect(p95(oneTo(101).reverse())).toBe(96);
  expect(percentile(oneTo(101), 0)).toBe(1);
  expect(percentile(oneTo(101), 100)).toBe(101);
});

it('returns NaN without values', () => {
  expect(median([])).toBeNaN();
});
