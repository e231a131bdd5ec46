import { expect, it } from 'vitest';
import { atMost, exactly, ratio } from '../../../scripts/bench/check.js';
import { formatLines, isAllWithin, type Measured, reportLines } from '../../../scripts/bench/report.js';

const SAVE: Measured = {
  id: 'B1',
  what: 'a save',
  error: null,
  checks: [
    { what: 'p50', measured: 3, floor: 2, unit: 'ms', limits: [ratio(1.5), atMost(20)] },
    { what: 'p95', measured: 8, floor: 2, unit: 'ms', limits: [ratio(2)] },
    { what: 'lost', measured: 0, unit: '', limits: [exactly(0)] },
    { what: 'size', measured: 123.4, unit: 'MiB', limits: [] },
  ],
};
const BROKEN: Measured = { id: 'B2', what: 'a start', error: 'it never appeared', checks: [] };
const ABSENT: Measured = { id: 'B3', what: 'an import', error: null, checks: [] };

it('prints every figure with its floor, budget and verdict', () => {
  const lines = [SAVE, BROKEN, ABSENT].flatMap((row) => reportLines(row, 1));
  expect(formatLines(lines).split('\n')).toEqual([
    '    what          measured  floor  ratio  budget            verdict',
    'B1  a save: p50       3 ms   2 ms   1.50  ≤ 1.5 ×, ≤ 20 ms  ok',
    'B1  a save: p95       8 ms   2 ms   4.00  ≤ 2 ×             MISSED, 2.00 × the budget',
    'B1  a save: lost         0                = 0               ok',
    'B1  a save: size   123 MiB',
    'B2  a start                                                 not measured: it never appeared',
    'B3  an import                                               not measured here',
    '',
  ]);
});

it('reports the excess if a figure passes because of slack only', () => {
  const [, p95] = reportLines(SAVE, 3);
  expect(p95?.verdict).toBe('ok here, 2.00 × the budget');
});

it('fails for a missed budget or a failed measurement, but not for a figure that cannot be measured here', () => {
  expect(isAllWithin([SAVE], 1)).toBe(false);
  expect(isAllWithin([SAVE], 3)).toBe(true);
  expect(isAllWithin([BROKEN], 3)).toBe(false);
  expect(isAllWithin([ABSENT], 1)).toBe(true);
});
