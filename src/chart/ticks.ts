/** Round numbers for the ticks of an axis. */

/** Ticks at multiples of 1, 2 or 5 times a power of ten; only `min` if none is in the range. @param most at least 2 */
export function niceTicks(min: number, max: number, most: number): readonly number[] {
  if (!(max > min)) return [min];
  const power = 10 ** Math.floor(Math.log10((max - min) / most));
  for (const factor of NICE) {
    const step = factor * power;
    const first = Math.ceil(round(min / step));
    const last = Math.floor(round(max / step));
    // A narrow range may contain no round number.
    if (last < first) return [min];
    const count = last - first + 1;
    if (count <= most) return Array.from({ length: count }, (_, index) => round((first + index) * step));
  }
  return [min];
}

/** Like `niceTicks`, but with at least two ticks if the range is not empty, because an axis needs two. */
export function axisTicks(min: number, max: number, most: number): readonly number[] {
  const ticks = niceTicks(min, max, Math.max(2, most));
  return ticks.length < 2 && max > min ? [min, max] : ticks;
}

/** Step factors. They extend beyond the next power of ten, so that at least one factor gives few enough ticks. */
const NICE = [1, 2, 5, 10, 20] as const;

/** Removes floating-point noise. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
