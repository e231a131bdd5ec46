/** The athlete's body weights over time: one per day, the means of the weeks, and the trend. */
import type { Athlete } from '../athlete.js';
import { byDate } from '../body-weight-entry.js';
import { DAYS_PER_WEEK, dayNumber, mondayOf } from '../day-number.js';
import { dayOf, isSessionDate } from '../session-date.js';

export type MeasuredWeight = { readonly day: string; readonly weightKg: number };

/** The mean of the measured days of a week. */
export type WeekMean = {
  /** The number of its Monday, see `dayNumber`. */
  readonly monday: number;
  /** The number of the first measured day. */
  readonly firstDay: number;
  /** The number of the last measured day. */
  readonly lastDay: number;
  readonly weightKg: number;
};

/** One weight per day, oldest first: the last entry of the day. Entries without a valid date are left out. */
export function measuredWeights({ bodyWeights = [] }: Athlete): readonly MeasuredWeight[] {
  const byDay = new Map<string, number>();
  for (const { date, weightKg } of [...bodyWeights].sort(byDate)) {
    if (isSessionDate(date)) byDay.set(dayOf(date), weightKg);
  }
  return [...byDay].map(([day, weightKg]) => ({ day, weightKg }));
}

/** The means of the weeks with a measured day, oldest first. @param weights oldest first */
export function weekMeans(weights: readonly MeasuredWeight[]): readonly WeekMean[] {
  const weeks = new Map<number, MeasuredWeight[]>();
  for (const weight of weights) {
    const monday = mondayOf(dayNumber(weight.day));
    const known = weeks.get(monday);
    if (known) known.push(weight);
    else weeks.set(monday, [weight]);
  }
  return [...weeks].map(([monday, inWeek]) => ({
    monday,
    firstDay: dayNumber(inWeek[0]?.day ?? ''),
    lastDay: dayNumber(inWeek.at(-1)?.day ?? ''),
    weightKg: inWeek.reduce((sum, { weightKg }) => sum + weightKg, 0) / inWeek.length,
  }));
}

/** A trend looks back at most this many weeks. */
const TREND_WEEKS = 4;

/** The change of the weekly mean per week, in kg, over the last `weeks` weeks. */
export type WeightTrend = { readonly kgPerWeek: number; readonly weeks: number };

/**
 * The trend to the newest mean, over at most four weeks; null if the days span less than a week.
 * @param means oldest first
 */
export function weightTrend(means: readonly WeekMean[]): WeightTrend | null {
  const last = means.at(-1);
  if (!last) return null;
  const weeksBefore = ({ monday }: WeekMean) => (last.monday - monday) / DAYS_PER_WEEK;
  const first = means.find((mean) => weeksBefore(mean) <= TREND_WEEKS) ?? last;
  const weeks = weeksBefore(first);
  const isShort = last.lastDay - first.firstDay < DAYS_PER_WEEK;
  return isShort ? null : { kgPerWeek: (last.weightKg - first.weightKg) / weeks, weeks };
}
