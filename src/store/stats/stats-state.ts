/** The state of the Stats screen: the open page, its range and exercise, and the data it shows. */

import type { ProgramPlan } from '../../domain/read-models/program-plan.js';
import type { ExerciseSeries, TrainingOverview } from '../../domain/read-models/training-overview.js';
import type { HardSets } from '../../domain/statistics/hard-sets.js';
import type { PhaseSummary } from '../../domain/statistics/plan-summary.js';
import type { TrainingRecord } from '../../domain/statistics/training-record.js';
import type { TrainingRhythm } from '../../domain/statistics/training-rhythm.js';
import type { WeekVolume } from '../../domain/statistics/weekly-volume.js';
import { type ListWindow, TOP_WINDOW } from '../../list/window.js';
import type { EditBuffer } from '../../text/edit-buffer.js';
import type { ShellEvent } from '../shell-state.js';
import { listedExercises } from './listed-exercises.js';
import { initialMuscles, type MusclesEvent, type MusclesState, reduceMuscles } from './muscles-state.js';
import { initialWeights, reduceWeights, type WeightsEvent, type WeightsState } from './weights-state.js';

/** The pages in the order in which Tab opens them. */
export const STATS_PAGES = [
  'overview',
  'lift',
  'records',
  'volume',
  'muscles',
  'days',
  'plan',
  'weight',
] as const;
export type StatsPage = (typeof STATS_PAGES)[number];

const EXERCISE_PAGES: readonly StatsPage[] = ['overview', 'lift', 'records'];
const SCROLLED_PAGES: readonly StatsPage[] = ['records', 'plan'];

/** The ranges that a page can show, in days. */
export const STATS_RANGES = [91, 365, 3 * 365 + 1, 10 * 365 + 2] as const;

/** The records of an exercise; null while they are read in the background. */
type Records = readonly TrainingRecord[] | null;

export type StatsFigures =
  | {
      readonly page: 'overview';
      readonly series: ExerciseSeries;
      readonly longest: ExerciseSeries;
      readonly records: Records;
      readonly hardSets: HardSets;
      readonly days: ReadonlyMap<number, number>;
    }
  | {
      readonly page: 'lift';
      readonly series: ExerciseSeries;
      /** The time series in the longest range. If `series` has values for both charts, it is `series` itself. */
      readonly longest: ExerciseSeries;
      readonly records: Records;
    }
  | { readonly page: 'records'; readonly records: Records }
  | { readonly page: 'volume'; readonly weeks: readonly WeekVolume[] }
  | {
      readonly page: 'muscles';
      readonly hardSets: HardSets;
      /** The names of exercises whose muscles are unknown, last done first. */
      readonly withoutMuscles: readonly string[];
    }
  | { readonly page: 'days'; readonly days: ReadonlyMap<number, number>; readonly rhythm: TrainingRhythm }
  | { readonly page: 'weight'; readonly today: string }
  /** A cycle of the current program. */
  | { readonly page: 'plan'; readonly kind: 'program'; readonly plan: ProgramPlan }
  /** Phases and weeks of all sessions, without a current program or before its first cycle. */
  | {
      readonly page: 'plan';
      readonly kind: 'phases';
      /** Why there is no current program; null if there is one, or if the programs cannot be read. */
      readonly without: 'no-program' | 'several-programs' | null;
      /** The number of steps back that show cycles of the program. */
      readonly cycles: number;
      readonly phases: readonly PhaseSummary[];
      readonly rhythm: TrainingRhythm;
    };

/** Identifies a page and its range. */
export type StatsView = {
  readonly page: StatsPage;
  /** An index into the overview's exercises. */
  readonly exerciseIndex: number;
  /** An index into STATS_RANGES. */
  readonly rangeIndex: number;
  /** The number of steps back from the newest range; on the Plan page, first through the cycles of the program. */
  readonly back: number;
};

/** The exercises to choose from, with the series that are read so far. */
export type ExerciseList = {
  readonly window: ListWindow;
  readonly seriesByName: ReadonlyMap<string, ExerciseSeries>;
  /** The text that filters the list while it is typed; null while the search is closed. */
  readonly search: EditBuffer | null;
};

export type StatsState = StatsView & {
  /** Null before it was first read. */
  readonly overview: TrainingOverview | null;
  /** Null if there is no session to show, or if the page is not read yet or cannot be read. */
  readonly figures: StatsFigures | null;
  /** First visible line of a page that scrolls. */
  readonly top: number;
  /** Null while the list is closed. */
  readonly list: ExerciseList | null;
  readonly weights: WeightsState;
  readonly muscles: MusclesState;
};

export type StatsEvent =
  | WeightsEvent
  | { readonly type: 'stats/overview-read'; readonly overview: TrainingOverview }
  | {
      readonly type: 'stats/page-read';
      readonly view: StatsView;
      readonly figures: StatsFigures | null;
      /** True if the same page was read again: the position, the open list and typed text stay. */
      readonly isReread: boolean;
    }
  | {
      readonly type: 'stats/records-read';
      readonly name: string;
      readonly records: readonly TrainingRecord[];
    }
  | { readonly type: 'stats/scrolled'; readonly top: number }
  | { readonly type: 'stats/list-shown'; readonly list: ExerciseList | null }
  /** The search text was edited; the cursor is on the first exercise found. */
  | { readonly type: 'stats/list-searched'; readonly search: EditBuffer }
  | MusclesEvent;

export const initialStats: StatsState = {
  overview: null,
  page: 'overview',
  exerciseIndex: 0,
  rangeIndex: 1,
  back: 0,
  figures: null,
  top: 0,
  list: null,
  weights: initialWeights,
  muscles: initialMuscles,
};

export function reduceStats(state: StatsState, event: ShellEvent | StatsEvent): StatsState {
  switch (event.type) {
    case 'stats/overview-read':
      return { ...state, overview: event.overview };
    case 'stats/page-read':
      if (event.isReread) return { ...state, ...event.view, figures: event.figures };
      return {
        ...state,
        ...event.view,
        figures: event.figures,
        top: 0,
        list: null,
        weights: { ...state.weights, entry: null, discarded: null },
        muscles: isSameWeek(state, event.view)
          ? state.muscles
          : { ...initialMuscles, assignments: state.muscles.assignments },
      };
    case 'stats/records-read':
      return withRecords(state, event.name, event.records);
    case 'stats/scrolled':
      return state.top === event.top ? state : { ...state, top: event.top };
    case 'stats/list-shown':
      return { ...state, list: event.list };
    case 'stats/list-searched':
      return state.list
        ? { ...state, list: { ...state.list, search: event.search, window: TOP_WINDOW } }
        : state;
    case 'stats/weights-moved':
    case 'stats/weight-entry-opened':
    case 'stats/weight-typed':
    case 'stats/weight-rejected':
    case 'stats/weight-entry-closed':
    case 'stats/weight-entry-discarded':
    case 'stats/weights-changed':
      return { ...state, weights: reduceWeights(state.weights, event) };
    case 'stats/muscles-bars-fitted':
    case 'stats/muscles-moved':
    case 'stats/muscles-panel-shown':
    case 'stats/muscles-assigned':
    case 'stats/muscles-assignment-undone':
      return { ...state, muscles: reduceMuscles(state.muscles, event) };
    default:
      return state;
  }
}

/** True if both views are the Muscles page of the same week. */
function isSameWeek({ page, back }: StatsState, next: StatsView): boolean {
  return page === 'muscles' && next.page === 'muscles' && back === next.back;
}

/** Adds the records of the exercise `name` if this exercise is still shown. */
function withRecords(state: StatsState, name: string, records: readonly TrainingRecord[]): StatsState {
  const { overview, exerciseIndex, figures } = state;
  const isShown = overview?.exercises[exerciseIndex]?.name === name;
  if (!isShown || figures === null || !('records' in figures)) return state;
  return { ...state, figures: { ...figures, records } };
}

/** The shown exercise, or the exercise under the cursor of the list; null if the page shows no exercise. */
export function exerciseInStats(stats: StatsState): string | null {
  const { overview, exerciseIndex, list, page } = stats;
  if (list !== null) return listedExercises(stats)[list.window.cursor]?.name ?? null;
  return isOfExercise(page) ? (overview?.exercises[exerciseIndex]?.name ?? null) : null;
}

export function isOfExercise(page: StatsPage): boolean {
  return EXERCISE_PAGES.includes(page);
}

/** The program cycle on the Plan page; null if it shows phases or another page is open. */
export function shownPlan({ figures }: StatsState): ProgramPlan | null {
  return figures?.page === 'plan' && figures.kind === 'program' ? figures.plan : null;
}

/** True if Up and Down scroll the page. */
export function isScrolled(page: StatsPage): boolean {
  return SCROLLED_PAGES.includes(page);
}

/** The active scopes of the key table, highest priority first. */
export function statsScopes(stats: StatsState) {
  const { list, page, overview, weights, muscles } = stats;
  if (list !== null)
    return list.search === null ? (['stats.list'] as const) : (['stats.list-search'] as const);
  if (page === 'plan') return ['stats.plan', 'stats.scrolled', 'stats'] as const;
  if (page === 'weight') {
    if (weights.entry) return ['stats.weight-entry'] as const;
    return weights.discarded
      ? (['stats.weight-discarded', 'stats.weight', 'stats'] as const)
      : (['stats.weight', 'stats'] as const);
  }
  if (page !== 'muscles' || !overview?.sessions) {
    const scopes =
      exerciseInStats(stats) === null ? (['stats'] as const) : (['stats.exercise', 'stats'] as const);
    return isScrolled(page) ? (['stats.scrolled', ...scopes] as const) : scopes;
  }
  if (muscles.panel === null) {
    return isOnWithoutMuscles(stats)
      ? (['stats.without-muscles', 'stats.muscles', 'stats'] as const)
      : (['stats.muscles', 'stats'] as const);
  }
  return muscles.panel.kind === 'exercises' ? (['stats.muscle'] as const) : (['stats.assign'] as const);
}

/** True on the first row of the Muscles page if it counts exercises without muscles. */
function isOnWithoutMuscles({ figures, muscles }: StatsState): boolean {
  return figures?.page === 'muscles' && figures.withoutMuscles.length > 0 && muscles.window.cursor === 0;
}

/** The search of the list or the body weight, which typing edits; null while no field is open. */
export function statsText({ list, page, weights }: StatsState): EditBuffer | null {
  if (list !== null) return list.search;
  return page === 'weight' ? (weights.entry?.line ?? null) : null;
}
