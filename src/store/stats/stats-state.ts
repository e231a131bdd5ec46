/** The state of the Stats screen: what was read of the stores, and which of it shows. */
import type { AppEvent } from '../app-event.js';
import type { ExerciseProgress, TrainingOverview } from '../ports.js';

/** What the chart at the top shows of the exercise, or of all training. */
export const STATS_CHARTS = ['e1rm', 'best-set', 'volume'] as const;
export type StatsChart = (typeof STATS_CHARTS)[number];

/** How far back the chart goes, in days; null: all there is. */
export const STATS_RANGES = [91, 365, null] as const;

export type StatsState = {
  /** Null before the screen was opened. */
  readonly overview: TrainingOverview | null;
  /** An index into the exercises of the overview. */
  readonly exerciseIndex: number;
  /** Of that exercise; null where there is none. */
  readonly progress: ExerciseProgress | null;
  readonly chart: StatsChart;
  /** An index into the ranges. */
  readonly rangeIndex: number;
};

export type StatsEvent =
  | { readonly type: 'stats/overview-read'; readonly overview: TrainingOverview }
  | {
      readonly type: 'stats/exercise-opened';
      readonly exerciseIndex: number;
      readonly progress: ExerciseProgress | null;
    }
  | { readonly type: 'stats/chart-chosen'; readonly chart: StatsChart }
  | { readonly type: 'stats/range-chosen'; readonly rangeIndex: number };

export const initialStats: StatsState = {
  overview: null,
  exerciseIndex: 0,
  progress: null,
  chart: 'e1rm',
  rangeIndex: 1,
};

export function reduceStats(state: StatsState, event: AppEvent): StatsState {
  switch (event.type) {
    case 'stats/overview-read':
      return { ...state, overview: event.overview };
    case 'stats/exercise-opened':
      return { ...state, exerciseIndex: event.exerciseIndex, progress: event.progress };
    case 'stats/chart-chosen':
      return state.chart === event.chart ? state : { ...state, chart: event.chart };
    case 'stats/range-chosen':
      return state.rangeIndex === event.rangeIndex ? state : { ...state, rangeIndex: event.rangeIndex };
    default:
      return state;
  }
}
