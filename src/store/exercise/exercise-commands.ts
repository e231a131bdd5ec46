/** Commands of the exercise view, and the command that opens it from any screen. */
import type { Motion } from '../../list/motion.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { detailPage } from '../history/history-page.js';
import { showSession } from '../history/show-session.js';
import { motionCommands } from '../motion-commands.js';
import { attempt, notify } from '../notices.js';
import { EXERCISE_CHARTS } from './exercise-chart.js';
import { withOccurrences } from './exercise-detail.js';
import { exercisePage } from './exercise-page.js';
import { exerciseUnderCursor } from './exercise-under-cursor.js';
import { moveInBlocks } from './exercise-window.js';
import { readExercise } from './read-exercise.js';

export type ExerciseCommandId =
  | 'exercise.show'
  | 'exercise.back'
  | 'exercise.session'
  | 'exercise.chart'
  | `exercise.${Motion}`;

export const exerciseCommands: CommandTable<ExerciseCommandId> = {
  'exercise.show': {
    when: whyNoExercise,
    run: (context) => {
      const name = exerciseUnderCursor(context.getState());
      if (name !== null) showExercise(context, name);
    },
  },
  'exercise.back': { run: ({ dispatch }) => dispatch({ type: 'exercise/closed' }) },
  'exercise.session': {
    run: (context) => {
      const { exercise } = context.getState();
      const occurrence = exercise?.detail.occurrences[exercise.window.cursor];
      if (occurrence) showSession(context, occurrence.sessionId, occurrence.name);
    },
  },
  'exercise.chart': {
    run: ({ getState, dispatch }) => {
      const { exercise } = getState();
      if (exercise === null) return;
      const next = EXERCISE_CHARTS.indexOf(exercise.chart) + 1;
      const chart = EXERCISE_CHARTS[next] ?? EXERCISE_CHARTS[0];
      dispatch({ type: 'exercise/chart-chosen', chart });
    },
  },
  ...motionCommands('exercise.', moveCommand),
};

/** Factor by which more occurrences are read when the cursor is near the last occurrence. */
const GROWTH_FACTOR = 4;
/** The cursor is near the last occurrence if fewer than this many occurrences follow the cursor. */
const NEAR_END = 60;

/** Opens the exercise view, or shows a notice if no saved session has the exercise. Never throws. */
function showExercise(context: CommandContext, name: string): void {
  const detail = attempt(context, () => readExercise(context, name));
  if (detail === null) return;
  if (detail === 'none') notify(context, neverSaved(name));
  else context.dispatch({ type: 'exercise/opened', detail });
}

/** Reads more occurrences if the cursor is near the last one read, or all with `toEnd`. Never throws. */
function readMore(context: CommandContext, toEnd: boolean): void {
  const { exercise, athlete } = context.getState();
  if (exercise === null) return;
  const { detail, window } = exercise;
  const count = detail.occurrences.length;
  if (count >= detail.times || (!toEnd && window.cursor < count - NEAR_END)) return;
  const limit = toEnd ? detail.times : count * GROWTH_FACTOR;
  const occurrences = attempt(context, () => context.ports.exercises.occurrences(detail.name, limit));
  if (occurrences === null) return;
  context.dispatch({ type: 'exercise/more-read', detail: withOccurrences(detail, occurrences, athlete) });
}

function neverSaved(name: string): string {
  return `No saved session has “${name}”.`;
}

/** True if no saved session has the exercise being done. False while a saved session is edited. */
function isExerciseNew({ screen, log }: AppState): boolean {
  const { stage, original, past } = log;
  return screen === 'log' && stage.kind === 'sets' && original === null && past.recent.length === 0;
}

/** True if there is an exercise to show; otherwise false, or the reason. */
function whyNoExercise(state: AppState): boolean | string {
  if (state.exercise !== null || state.log.stage.kind === 'first-start') return false;
  if (state.screen === 'history' && detailPage(state)?.shows === 'json') {
    return 'Exercises open from the page of the session; v shows that page.';
  }
  const name = exerciseUnderCursor(state);
  if (name !== null) return !isExerciseNew(state) || neverSaved(name);
  const { stage } = state.log;
  if (state.screen === 'log' && stage.kind === 'picking' && stage.cursor !== null) {
    return 'No saved session has the exercise under the cursor.';
  }
  return 'No exercise is under the cursor.';
}

function moveCommand(motion: Motion): Command {
  return {
    run: (context) => {
      readMore(context, motion === 'last');
      const state = context.getState();
      if (state.exercise === null) return;
      const { window, blocks, list } = exercisePage(state.exercise, state);
      context.dispatch({ type: 'exercise/moved', window: moveInBlocks(window, motion, blocks, list.rows) });
    },
  };
}
