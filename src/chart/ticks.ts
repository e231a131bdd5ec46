/** Round numbers along an axis. */

/**
 * Ticks a person reads at a glance: 1, 2 or 5 times a power of ten apart, all within the range.
 * @param most how many there is room for, at least 2
 */
export function niceTicks(min: number, max: number, most: number): readonly number[] {
  if (!(max > min)) return [min];
  const step = niceStep((max - min) / Math.max(1, most - 1));
  const first = Math.ceil(round(min / step));
  const last = Math.floor(round(max / step));
  // A narrow range may lie between two round numbers.
  if (last < first) return [min];
  const count = Math.min(most, last - first + 1);
  return Array.from({ length: count }, (_, index) => round((first + index) * step));
}

const NICE = [1, 2, 5, 10] as const;

/** The smallest nice step that is no smaller. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = NICE.find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Takes the noise off multiples of 0.1. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
