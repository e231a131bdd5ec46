/** The exercise view. It covers the screen from which it was opened. */
import type { ShellEvent } from '../shell-state.js';
import { type ExerciseChart, firstChart } from './exercise-chart.js';
import type { ExerciseDetail } from './exercise-detail.js';
import { type ExerciseWindow, NEWEST } from './exercise-window.js';

export type OpenExercise = {
  readonly detail: ExerciseDetail;
  readonly chart: ExerciseChart;
  readonly window: ExerciseWindow;
};

export type ExerciseState = OpenExercise | null;

export type ExerciseEvent =
  | { readonly type: 'exercise/opened'; readonly detail: ExerciseDetail }
  | { readonly type: 'exercise/more-read'; readonly detail: ExerciseDetail }
  /** The exercise was read again, because data changed elsewhere. */
  | { readonly type: 'exercise/reread'; readonly detail: ExerciseDetail; readonly window: ExerciseWindow }
  /** The page of a session that was opened from the view was left; the view opens again. */
  | { readonly type: 'exercise/returned'; readonly exercise: OpenExercise }
  | { readonly type: 'exercise/closed' }
  | { readonly type: 'exercise/moved'; readonly window: ExerciseWindow }
  | { readonly type: 'exercise/chart-chosen'; readonly chart: ExerciseChart };

export function reduceExercise(state: ExerciseState, event: ShellEvent | ExerciseEvent): ExerciseState {
  switch (event.type) {
    case 'exercise/opened':
      return { detail: event.detail, chart: firstChart(event.detail), window: NEWEST };
    case 'exercise/returned':
      return event.exercise;
    case 'exercise/more-read':
      return state && { ...state, detail: event.detail };
    case 'exercise/reread':
      return state && { ...state, detail: event.detail, window: event.window };
    case 'exercise/closed':
    // Opening a screen closes the view, so that a return shows the screen without the view.
    case 'app/screen-opened':
      return null;
    case 'exercise/moved':
      return state && (event.window === state.window ? state : { ...state, window: event.window });
    case 'exercise/chart-chosen':
      return state && (event.chart === state.chart ? state : { ...state, chart: event.chart });
    default:
      return state;
  }
}
