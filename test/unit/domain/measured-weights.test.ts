import { describe, expect, it } from 'vitest';
import { measuredWeights, weekMeans, weightTrend } from '../../../src/domain/statistics/measured-weights.js';

const weights = (...list: readonly (readonly [string, number])[]) => ({
  bodyWeights: list.map(([date, weightKg]) => ({ date, weightKg })),
});

describe('measured weights', () => {
  it('are the last one of each day, oldest first, without those whose date is invalid', () => {
    const athlete = weights(
      ['2026-02-10', 82],
      ['2026-02-03T07:00', 83],
      ['2026-02-03T20:00', 84],
      ['spring', 90],
    );
    expect(measuredWeights(athlete)).toEqual([
      { day: '2026-02-03', weightKg: 84 },
      { day: '2026-02-10', weightKg: 82 },
    ]);
    expect(measuredWeights({})).toEqual([]);
  });

  it('have a mean per week, from Monday to Sunday', () => {
    const athlete = weights(['2026-02-02', 83], ['2026-02-08', 82], ['2026-02-09', 81]);
    expect(weekMeans(measuredWeights(athlete)).map(({ weightKg }) => weightKg)).toEqual([82.5, 81]);
  });
});

describe('the trend', () => {
  const trendOf = (...list: readonly (readonly [string, number])[]) =>
    weightTrend(weekMeans(measuredWeights(weights(...list))));

  it('is the change per week over the last four weeks at most', () => {
    expect(trendOf(['2025-12-01', 95], ['2026-01-12', 84], ['2026-01-26', 83], ['2026-02-09', 82])).toEqual({
      kgPerWeek: -0.5,
      weeks: 4,
    });
  });

  it('is unknown with less than a week between the first and the last day', () => {
    expect(trendOf(['2025-11-30', 82], ['2025-12-01', 81.5])).toBeNull();
    expect(trendOf(['2025-11-25', 82], ['2025-12-01', 81.5])).toBeNull();
    expect(trendOf(['2025-11-24', 82], ['2025-12-01', 81.5])).toEqual({ kgPerWeek: -0.5, weeks: 1 });
  });

  it('is unknown if only one of the last four weeks has a weight', () => {
    expect(trendOf(['2026-02-09', 82], ['2026-02-10', 83])).toBeNull();
    expect(trendOf()).toBeNull();
    expect(trendOf(['2025-01-01', 90], ['2026-02-09', 82])).toBeNull();
  });
});
