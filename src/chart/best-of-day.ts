import type { ChartPoint } from './line-chart.js';

/** The point with the highest value of each day; of equal values, the first. @param points in day order */
export function bestOfDay<T extends ChartPoint>(points: readonly T[]): readonly T[] {
  const best: T[] = [];
  for (const point of points) {
    const known = best.at(-1);
    if (known?.day !== point.day) best.push(point);
    else if (point.value > known.value) best[best.length - 1] = point;
  }
  return best;
}
