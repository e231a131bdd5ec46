import { expect, it } from 'vitest';
import { exactly, most, ratio } from '../../../scripts/bench/check.js';
import { formatLines, isAllWithin, type Measured, reportLines } from '../../../scripts/bench/report.js';

const SAVE: Measured = {
  id: 'B1',
  what: 'a save',
  problem: null,
  checks: [
    { what: 'p50', measured: 3, floor: 2, unit: 'ms', limits: [ratio(1.5), most(20)] },
    { what: 'p95', measured: 8, floor: 2, unit: 'ms', limits: [ratio(2)] },
    { what: 'lost', measured: 0, unit: '', limits: [exactly(0)] },
    { what: 'size', measured: 123.4, unit: 'MiB', limits: [] },
  ],
};
const BROKEN: Measured = { id: 'B2', what: 'a start', problem: 'it never came', checks: [] };
const ABSENT: Measured = { id: 'B3', what: 'an import', problem: null, checks: [] };

it('shows every figure with its floor, its budget and what became of it', () => {
  const lines = [SAVE, BROKEN, ABSENT].flatMap((row) => reportLines(row, 1));
  expect(formatLines(lines).split('\n')).toEqual([
    '    what          measured  floor  ratio  budget            verdict',
    'B1  a save: p50       3 ms   2 ms   1.50  ≤ 1.5 ×, ≤ 20 ms  ok',
    'B1  a save: p95       8 ms   2 ms   4.00  ≤ 2 ×             MISSED, 2.00 × the budget',
    'B1  a save: lost         0                = 0               ok',
    'B1  a save: size   123 MiB',
    'B2  a start                                                 not measured: it never came',
    'B3  an import                                               not measured here',
    '',
  ]);
});

it('says so where slack alone lets a figure pass', () => {
  const [, p95] = reportLines(SAVE, 3);
  expect(p95?.verdict).toBe('ok here, 2.00 × the budget');
});

it('fails for a missed budget and for what broke, and not for what this machine cannot measure', () => {
  expect(isAllWithin([SAVE], 1)).toBe(false);
  expect(isAllWithin([SAVE], 3)).toBe(true);
  expect(isAllWithin([BROKEN], 3)).toBe(false);
  expect(isAllWithin([ABSENT], 1)).toBe(true);
});
