import type { ChartPoint } from './line-chart.js';

/** One point per day: the one with the highest value, the first of equals. @param points in day order */
export function bestOfDay<T extends ChartPoint>(points: readonly T[]): readonly T[] {
  const best: T[] = [];
  for (const point of points) {
    const known = best.at(-1);
    if (known?.day !== point.day) best.push(point);
    else if (point.value > known.value) best[best.length - 1] = point;
  }
  return best;
}
