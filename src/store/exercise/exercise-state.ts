/** The view of one exercise, over whichever screen it was opened from; that screen stays as it is below it. */
import type { ShellEvent } from '../shell-state.js';
import { type ExerciseChart, firstChart } from './exercise-chart.js';
import { type ExerciseWindow, NEWEST } from './exercise-window.js';
import type { SeenExercise } from './seen-exercise.js';

export type OpenExercise = {
  readonly seen: SeenExercise;
  readonly chart: ExerciseChart;
  readonly window: ExerciseWindow;
};

/** Null while no exercise is open. */
export type ExerciseState = OpenExercise | null;

export type ExerciseEvent =
  | { readonly type: 'exercise/opened'; readonly seen: SeenExercise }
  /** More of the times it was done. */
  | { readonly type: 'exercise/more-read'; readonly seen: SeenExercise }
  | { readonly type: 'exercise/closed' }
  | { readonly type: 'exercise/moved'; readonly window: ExerciseWindow }
  | { readonly type: 'exercise/chart-chosen'; readonly chart: ExerciseChart };

export function reduceExercise(state: ExerciseState, event: ShellEvent | ExerciseEvent): ExerciseState {
  switch (event.type) {
    case 'exercise/opened':
      return { seen: event.seen, chart: firstChart(event.seen), window: NEWEST };
    case 'exercise/more-read':
      return state && { ...state, seen: event.seen };
    case 'exercise/closed':
    // Another screen is another place: coming back one expects the screen that was left.
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
