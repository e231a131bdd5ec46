/** Percentiles of measurements. */

/** The measured value at a percentile: the smallest value for 0 percent, the largest for 100; NaN without values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = Math.round((percent / 100) * (sorted.length - 1));
  return sorted[Math.min(Math.max(at, 0), sorted.length - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[] = []): number => percentile(values, 50);
export const p95 = (values: readonly number[] = []): number => percentile(values, 95);
