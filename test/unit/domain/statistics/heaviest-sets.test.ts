import { describe, expect, it } from 'vitest';
import { heaviestSets } from '../../../../src/domain/statistics/heaviest-sets.js';
import { squatsOn } from '../../../support/done.js';

const heaviestIn = (days: Readonly<Record<string, readonly string[]>>) =>
  heaviestSets(squatsOn(days)).map(({ date, weightKg, reps }) => [date, weightKg, reps]);

describe('heaviestSets', () => {
  it('returns the heaviest set of each session, with the most repetitions at that load', () => {
    expect(heaviestIn({ '2026-01-05': ['100x5', '110x2', '110x3'], '2026-01-12': ['90x8'] })).toEqual([
      ['2026-01-05', 110, 3],
      ['2026-01-12', 90, 8],
    ]);
  });

  it('ignores sets with no repetitions and sets without a load', () => {
    expect(heaviestIn({ '2026-01-05': ['100x5', '120x0', '60s'], '2026-01-12': ['60s'] })).toEqual([
      ['2026-01-05', 100, 5],
    ]);
  });

  it('returns the least assistance, and uses the kind of load with more sets', () => {
    expect(heaviestIn({ '2026-01-05': ['bw-20x5', 'bw-10x3'], '2026-01-12': ['bw x8', '40x8'] })).toEqual([
      ['2026-01-05', -10, 3],
      ['2026-01-12', 0, 8],
    ]);
  });
});
