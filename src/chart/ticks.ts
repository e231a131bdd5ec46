/** Round numbers along an axis. */

/**
 * Ticks a person reads at a glance: 1, 2 or 5 times a power of ten apart, all within the range.
 * @param most how many there is room for, at least 2
 */
export function niceTicks(min: number, max: number, most: number): readonly number[] {
  if (!(max > min)) return [min];
  const power = 10 ** Math.floor(Math.log10((max - min) / most));
  for (const factor of NICE) {
    const step = factor * power;
    const first = Math.ceil(round(min / step));
    const last = Math.floor(round(max / step));
    // A narrow range may lie between two round numbers.
    if (last < first) return [min];
    const count = last - first + 1;
    if (count <= most) return Array.from({ length: count }, (_, index) => round((first + index) * step));
  }
  return [min];
}

/** As `niceTicks`, and both ends where there is no more than one round number between them: an axis needs two. */
export function axisTicks(min: number, max: number, most: number): readonly number[] {
  const ticks = niceTicks(min, max, Math.max(2, most));
  return ticks.length < 2 && max > min ? [min, max] : ticks;
}

/** Steps of one and of the next power of ten: the last always leaves few enough. */
const NICE = [1, 2, 5, 10, 20] as const;

/** Takes the noise off multiples of 0.1. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
