/** The days that a page of Stats shows. */

import { shortMonthName } from '../../domain/date-labels.js';
import { DAYS_PER_WEEK, dayFromNumber, dayNumber, isoWeekOf, mondayOf } from '../../domain/day-number.js';
import type { DayRange, TrainingOverview } from '../../domain/read-models/training-overview.js';
import { STATS_RANGES, type StatsState, type StatsView, shownPlan } from './stats-state.js';

/** Two phases of eight weeks. Planned sets are read one by one, so a longer range would take long. */
const MOST_PLAN_DAYS = 16 * DAYS_PER_WEEK;
/** One step back in the calendar: whole weeks, nearly a year. */
const CALENDAR_STEP_DAYS = 52 * DAYS_PER_WEEK;
/** The days of five calendars of 53 weeks. */
const MOST_CALENDAR_DAYS = 5 * 53 * DAYS_PER_WEEK;

/** The range of days that a page shows. Days without a session are included. */
export function shownDays(view: StatsView, { lastDay }: TrainingOverview): DayRange {
  const last = dayNumber(lastDay) - view.back * stepDays(view);
  if (view.page === 'muscles') return daysOf(mondayOf(last), mondayOf(last) + DAYS_PER_WEEK - 1);
  return daysOf(last - lengthDays(view) + 1, last);
}

/** The week of the hard sets: the last one of the shown range. */
export function shownWeek(view: StatsView, overview: TrainingOverview): DayRange {
  const monday = mondayOf(dayNumber(shownDays(view, overview).until));
  return daysOf(monday, monday + DAYS_PER_WEEK - 1);
}

/** The name of a week: `2026-W07`. */
export function weekName({ since }: DayRange): string {
  return isoWeekOf(since);
}

/** The days of the longest range of a page, which ends with the last session. */
export function longestDays(view: StatsView, overview: TrainingOverview): DayRange {
  return shownDays({ ...view, rangeIndex: STATS_RANGES.length - 1, back: 0 }, overview);
}

/** True if there is a session before the shown range. Always false on pages without steps back. */
export function hasEarlier(view: StatsView, overview: TrainingOverview): boolean {
  if (view.page === 'records' || view.page === 'weight' || overview.sessions === 0) return false;
  const { since, until } = shownDays(view, overview);
  // The range has five calendars, but a small screen shows only the newest, so only the newest counts as shown.
  const first = view.page === 'days' ? dayFromNumber(dayNumber(until) - CALENDAR_STEP_DAYS) : since;
  return overview.firstDay < first;
}

/** True if a step back shows earlier days or, on the Plan page, an earlier cycle or phases. */
export function hasEarlierPage(stats: StatsState, overview: TrainingOverview): boolean {
  const plan = shownPlan(stats);
  if (plan !== null) return plan.plan.cycle > 1 || overview.sessions > 0;
  return hasEarlier(withoutCycles(stats), overview);
}

/** The view. If the Plan page shows phases, `back` is reduced by the number of steps that show cycles. */
export function withoutCycles(stats: StatsState): StatsView {
  const { figures, back } = stats;
  const isPhases = figures?.page === 'plan' && figures.kind === 'phases';
  return isPhases ? { ...stats, back: back - figures.cycles } : stats;
}

/** `Feb 2025 – Feb 2026`, or the week, or `all time`. */
export function rangeWords(view: StatsView, overview: TrainingOverview): string {
  if (view.page === 'records') return 'all time';
  if (view.page === 'muscles') return weekName(shownDays(view, overview));
  const { since, until } = shownDays(view, overview);
  const first = view.page === 'days' ? dayFromNumber(dayNumber(until) - CALENDAR_STEP_DAYS) : since;
  return `${shortMonthName(first)} – ${shortMonthName(until)}`;
}

/** The index of the next longer or shorter range that shows other days; null if there is none. */
export function otherRangeIndex(view: StatsView, step: 1 | -1): number | null {
  if (view.page === 'records' || view.page === 'muscles' || view.page === 'days') return null;
  for (let rangeIndex = view.rangeIndex + step; rangeIndex in STATS_RANGES; rangeIndex += step) {
    if (lengthDays({ ...view, rangeIndex }) !== lengthDays(view)) return rangeIndex;
  }
  return null;
}

/**
 * `No set with reps and a load in this range; ] shows a longer one.`
 * @param inLongest what the longest range shows
 */
export function noneInRange(what: string, view: StatsView, inLongest: readonly unknown[]): string {
  const isOffered = inLongest.length > 0 && otherRangeIndex(view, 1) !== null;
  return `${what} in this range${isOffered ? '; ] shows a longer one.' : '.'}`;
}

function lengthDays({ page, rangeIndex }: StatsView): number {
  const days = STATS_RANGES[rangeIndex] ?? STATS_RANGES[1];
  if (page === 'days') return MOST_CALENDAR_DAYS;
  return page === 'plan' ? Math.min(days, MOST_PLAN_DAYS) : days;
}

/** The days of one step back: a week, nearly a year, or half of the range. */
function stepDays(view: StatsView): number {
  if (view.page === 'muscles') return DAYS_PER_WEEK;
  if (view.page === 'days') return CALENDAR_STEP_DAYS;
  return Math.ceil(lengthDays(view) / 2);
}

function daysOf(first: number, last: number): DayRange {
  return { since: dayFromNumber(first), until: dayFromNumber(last) };
}
