/** Commands of the view of one exercise, and the one that opens it from everywhere. */
import type { Motion } from '../../list/motion.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { showSession } from '../history/show-session.js';
import { motionCommands } from '../motion-commands.js';
import { attempt, notify } from '../notices.js';
import { EXERCISE_CHARTS } from './exercise-chart.js';
import { exercisePage } from './exercise-page.js';
import { exerciseUnderCursor } from './exercise-under-cursor.js';
import { moveInBlocks } from './exercise-window.js';
import { seeExercise, withOccurrences } from './seen-exercise.js';

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
      const occurrence = exercise?.seen.occurrences[exercise.window.cursor];
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

/** Times read at first, and this many times as many as there are whenever the cursor comes near the last of them. */
const FIRST_TIMES = 100;
const MORE_TIMES = 4;
/** Higher than any screen has room for. */
const NEAR_TIMES = 60;

/** Shows every time an exercise was done over the screen that is open; says so where it never was. Never throws. */
export function showExercise(context: CommandContext, name: string): void {
  const { exercises } = context.ports;
  const read = attempt(context, () => {
    const history = exercises.history(name);
    return { history, occurrences: history ? exercises.occurrences(name, FIRST_TIMES) : [] };
  });
  if (read === null) return;
  const { history, occurrences } = read;
  if (history === null || occurrences.length === 0) {
    notify(context, `“${name}” was not done before in a session that is saved.`);
    return;
  }
  const seen = seeExercise(name, history, occurrences, context.getState().athlete);
  context.dispatch({ type: 'exercise/opened', seen });
}

/** Reads on while the cursor is near the end of what is read, or to the very end. Never throws. */
function readMore(context: CommandContext, toEnd: boolean): void {
  const { exercise, athlete } = context.getState();
  if (exercise === null) return;
  const { seen, window } = exercise;
  const count = seen.occurrences.length;
  if (count >= seen.times || (!toEnd && window.cursor < count - NEAR_TIMES)) return;
  const limit = toEnd ? seen.times : count * MORE_TIMES;
  const occurrences = attempt(context, () => context.ports.exercises.occurrences(seen.name, limit));
  if (occurrences === null) return;
  context.dispatch({ type: 'exercise/more-read', seen: withOccurrences(seen, occurrences, athlete) });
}

/** Whether there is an exercise to show; otherwise why not. */
function whyNoExercise(state: AppState): boolean | string {
  if (state.exercise !== null || state.log.stage.kind === 'first-start') return false;
  if (exerciseUnderCursor(state) !== null) return true;
  return state.screen === 'history'
    ? 'Enter goes into a session; its exercises are chosen there.'
    : 'No exercise is chosen here.';
}

function moveCommand(motion: Motion): Command {
  return {
    run: (context) => {
      readMore(context, motion === 'last');
      const { exercise, athlete, view } = context.getState();
      if (exercise === null) return;
      const { window, blocks, list } = exercisePage(exercise, athlete, view);
      context.dispatch({ type: 'exercise/moved', window: moveInBlocks(window, motion, blocks, list.rows) });
    },
  };
}
