/** Reads what the open page of the Stats screen shows. */

import type {
  DayRange,
  ExerciseSeries,
  TrainingOverview,
} from '../../domain/read-models/training-overview.js';
import { dayOf, localTimeWithOffset } from '../../domain/session-date.js';
import type { TrainingRecord } from '../../domain/statistics/training-record.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';
import type { StatsPort } from '../ports/stats-port.js';
import { fittedBars } from './muscles-rows.js';
import { longestDays, shownDays, shownWeek } from './stats-range.js';
import type { StatsFigures, StatsView } from './stats-state.js';

/** The maximum number of sessions in the time series of an exercise in the exercise list. */
const LISTED_SESSIONS = 16;

const RECORDS_TASK = 'stats.records';
/** A shorter delay of a key is not noticed. */
const AT_ONCE_MS = 50;
/** Short, because the user may be typing. */
export const STATS_SLICE_MS = 4;

/**
 * Shows a page; read errors become notices. Never throws.
 * @param isReread true to keep the position, the open list and typed text
 */
export function showPage(context: CommandContext, changes: Partial<StatsView>, isReread = false): void {
  const { overview, page, exerciseIndex, rangeIndex, back } = context.getState().stats;
  const view = { page, exerciseIndex, rangeIndex, back, ...changes };
  void context.tasks.abort(RECORDS_TASK);
  const figures =
    overview === null || (overview.sessions === 0 && view.page !== 'weight' && view.page !== 'plan')
      ? null
      : attempt(context, () => readFigures(context, view, overview));
  context.dispatch({ type: 'stats/page-read', view, figures, isReread });
  if (figures?.page === 'muscles')
    context.dispatch({ type: 'stats/muscles-bars-fitted', window: fittedBars(context.getState()) });
}

/**
 * Reads the records of an exercise; null if this continues in the background after `AT_ONCE_MS`.
 * @throws Error with a one-sentence message
 */
function readRecords(
  { dispatch, ports, tasks }: CommandContext,
  name: string,
): readonly TrainingRecord[] | null {
  const found = tasks.run(RECORDS_TASK, ports.stats.records(name), {
    atOnceMs: AT_ONCE_MS,
    sliceMs: STATS_SLICE_MS,
    onDone: (records) => dispatch({ type: 'stats/records-read', name, records }),
  });
  return found === null ? null : found.value;
}

/** @throws Error with a one-sentence message */
function readFigures(context: CommandContext, view: StatsView, overview: TrainingOverview): StatsFigures {
  // Body weights need no session.
  if (view.page === 'weight') return { page: view.page, today: today(context) };
  if (view.page === 'plan') return readPlan(context, view, overview);
  const { stats } = context.ports;
  const range = shownDays(view, overview);
  const name = overview.exercises[view.exerciseIndex]?.name;
  const series = () => readSeriesOf(stats, name, range, longestDays(view, overview));
  const records = () => (name === undefined ? [] : readRecords(context, name));
  switch (view.page) {
    case 'overview':
      return {
        page: view.page,
        ...series(),
        records: records(),
        hardSets: stats.hardSets(shownWeek(view, overview)),
        days: stats.days(calendarDays(view, overview)),
      };
    case 'lift':
      return { page: view.page, ...series(), records: records() };
    case 'records':
      return { page: view.page, records: records() };
    case 'volume':
      return { page: view.page, weeks: stats.weeks(range) };
    case 'muscles':
      return { page: view.page, hardSets: stats.hardSets(range), withoutMuscles: stats.withoutMuscles() };
    case 'days':
      return { page: view.page, days: stats.days(range), rhythm: rhythm(context, overview) };
  }
}

/** `longest` is the series in `range` if it has values for both charts, otherwise that in `longestRange`. */
function readSeriesOf(
  stats: StatsPort,
  name: string | undefined,
  range: DayRange,
  longestRange: DayRange,
): { readonly series: ExerciseSeries; readonly longest: ExerciseSeries } {
  const series =
    name === undefined ? { estimates: [], heaviest: [], isWithoutReps: false } : stats.series(name, range);
  const isFull = series.estimates.length > 0 && series.heaviest.length > 0;
  return { series, longest: isFull || name === undefined ? series : stats.series(name, longestRange) };
}

/**
 * Reads a cycle of the current program; without one, or before its first cycle, the phases of all sessions.
 */
function readPlan(context: CommandContext, view: StatsView, overview: TrainingOverview): StatsFigures {
  const { ports } = context;
  const found = attempt(context, () => ports.programs.plan(view.back));
  const cycles = found?.kind === 'plan' ? found.plan.plan.cycles : 0;
  if (found?.kind === 'plan' && view.back < cycles) {
    return { page: 'plan', kind: 'program', plan: found.plan };
  }
  const lastDay = overview.sessions === 0 ? today(context) : overview.lastDay;
  const range = shownDays({ ...view, page: 'plan', back: view.back - cycles }, { ...overview, lastDay });
  return {
    page: 'plan',
    kind: 'phases',
    without: found === null || found.kind === 'plan' ? null : found.kind,
    cycles,
    phases: ports.stats.phases(range),
    rhythm: rhythm(context, overview),
  };
}

/** The calendar ends with the range of the chart, but its number of days does not depend on that range. */
function calendarDays(view: StatsView, overview: TrainingOverview): DayRange {
  const { until } = shownDays(view, overview);
  return {
    since: shownDays({ ...view, page: 'days', back: 0 }, { ...overview, lastDay: until }).since,
    until,
  };
}

/** The training rhythm in the longest range, up to today, because a streak may be longer than the shown range. */
function rhythm(context: CommandContext, overview: TrainingOverview) {
  const { ports } = context;
  const now = today(context);
  const until = [now, overview.lastDay].sort().at(-1) ?? now;
  const tenYears = { page: 'volume', exerciseIndex: 0, rangeIndex: 3, back: 0 } as const;
  const { since } = shownDays(tenYears, { ...overview, lastDay: until });
  return ports.stats.rhythm({ since, until }, now);
}

function today({ ports }: CommandContext): string {
  return dayOf(localTimeWithOffset(ports.now()));
}

/** Reads the series of exercises that are not read yet. Never throws. */
export function readSeries(
  context: CommandContext,
  names: readonly string[],
  known: ReadonlyMap<string, ExerciseSeries>,
): ReadonlyMap<string, ExerciseSeries> {
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return known;
  const read = attempt(context, () => context.ports.stats.lastSeries(missing, LISTED_SESSIONS));
  return read === null ? known : new Map([...known, ...read]);
}
