/** Commands of the Muscles page: its bars, the exercises that count for them, and assigning muscles. */
import type { ExerciseMuscles } from '../../domain/exercise-library.js';
import { settingsOf } from '../../domain/exercise-settings.js';
import { describeMuscles } from '../../domain/muscles/describe-muscles.js';
import { MUSCLE_GROUPS } from '../../domain/muscles/muscle-groups.js';
import type { Motion } from '../../list/motion.js';
import { clampWindow, moveWindow, TOP_WINDOW } from '../../list/window.js';
import { sanitizeLine } from '../../text/sanitize.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { motionCommands } from '../motion-commands.js';
import { attempt, notify, notifySuccess } from '../notices.js';
import { assignedMuscles, barsRows, exerciseRows, muscleAtCursor, rowsOfList } from './muscles-rows.js';
import type { ExercisesPanel, MuscleMark } from './muscles-state.js';
import { showPage } from './stats-reading.js';

export type MusclesCommandId =
  | `stats.muscles-${Motion}`
  | 'stats.muscles-open'
  | 'stats.muscles-close'
  | 'stats.muscles-choose'
  | 'stats.muscles-primary'
  | 'stats.muscles-secondary'
  | 'stats.muscles-assign'
  | 'stats.muscles-undo';

const RECORDED = ' Sessions that record muscles for it keep them.';

export const musclesCommands: CommandTable<MusclesCommandId> = {
  ...motionCommands('stats.muscles-', moveCommand),
  'stats.muscles-open': {
    when: (state) => barsRows(state).length > 0,
    run: (context) => {
      const { window } = context.getState().stats.muscles;
      const row = barsRows(context.getState())[window.cursor];
      if (row)
        show(context, {
          kind: 'exercises',
          muscle: row.kind === 'muscle' ? row.muscle : null,
          window: TOP_WINDOW,
        });
    },
  },
  'stats.muscles-close': {
    run: (context) => {
      const { panel } = context.getState().stats.muscles;
      context.dispatch({
        type: 'stats/muscles-panel-shown',
        panel: panel?.kind === 'assign' ? panel.from : null,
      });
    },
  },
  'stats.muscles-choose': { when: (state) => exerciseAtCursor(state) !== undefined, run: openAssign },
  'stats.muscles-primary': markCommand('primary'),
  'stats.muscles-secondary': markCommand('secondary'),
  'stats.muscles-assign': { run: assign },
  'stats.muscles-undo': {
    when: ({ stats }) => stats.muscles.assignments.length > 0 || 'No assignment to undo.',
    run: undo,
  },
};

function moveCommand(motion: Motion): Command {
  return {
    run: ({ getState, dispatch }) => {
      const { height, count } = rowsOfList(getState());
      const { window, panel } = getState().stats.muscles;
      const moved = moveWindow(panel?.window ?? window, motion, height, count);
      dispatch({ type: 'stats/muscles-moved', window: moved });
    },
  };
}

function show({ dispatch }: CommandContext, panel: ExercisesPanel): void {
  dispatch({ type: 'stats/muscles-panel-shown', panel });
}

function exerciseAtCursor(state: AppState) {
  const { panel } = state.stats.muscles;
  return panel?.kind === 'exercises' ? exerciseRows(state, panel.muscle)[panel.window.cursor] : undefined;
}

/** Opens the choice of muscles, with the cursor on a primary muscle of the exercise if it has one. */
function openAssign(context: CommandContext): void {
  const state = context.getState();
  const { panel } = state.stats.muscles;
  const row = exerciseAtCursor(state);
  if (panel?.kind !== 'exercises' || !row) return;
  const shares = row.done?.shares;
  const cursor = Math.max(
    0,
    MUSCLE_GROUPS.findIndex((muscle) => shares?.get(muscle) === 1),
  );
  const { bodyRows } = state.view;
  const window = clampWindow({ cursor, top: 0 }, Math.max(1, bodyRows - 3), MUSCLE_GROUPS.length + 1);
  context.dispatch({
    type: 'stats/muscles-panel-shown',
    panel: { kind: 'assign', exercise: row.name, marks: new Map(), window, from: panel },
  });
}

/** Marks the muscle under the cursor, or removes the mark. */
function markCommand(mark: MuscleMark): Command {
  return {
    when: ({ stats: { muscles } }) =>
      muscles.panel?.kind === 'assign' &&
      (muscleAtCursor(muscles.panel) !== undefined || 'This line has no muscle to mark.'),
    run: ({ getState, dispatch }) => {
      const { panel } = getState().stats.muscles;
      const muscle = panel?.kind === 'assign' ? muscleAtCursor(panel) : undefined;
      if (panel?.kind !== 'assign' || muscle === undefined) return;
      const marks = new Map(panel.marks);
      if (marks.get(muscle) === mark) marks.delete(muscle);
      else marks.set(muscle, mark);
      dispatch({ type: 'stats/muscles-panel-shown', panel: { ...panel, marks } });
    },
  };
}

function assign(context: CommandContext): void {
  const state = context.getState();
  const { panel } = state.stats.muscles;
  if (panel?.kind !== 'assign') return;
  const { exercise, from } = panel;
  const row = exerciseRows(state, from.muscle).find(({ name }) => name === exercise);
  const before = settingsOf(state.athlete, exercise).muscles ?? null;
  const muscles = assignedMuscles(panel);
  if (!save(context, exercise, muscles)) return;
  context.dispatch({ type: 'stats/muscles-assigned', assignment: { exercise, before } });
  show(context, from);
  // Keep the list open; if no exercise is left, show the bars.
  const { height, count } = rowsOfList(context.getState());
  if (count === 0) context.dispatch({ type: 'stats/muscles-panel-shown', panel: null });
  else show(context, { ...from, window: clampWindow(from.window, height, count) });
  const recorded = row?.done?.source?.by === 'record' ? RECORDED : '';
  notifySuccess(context, `${sanitizeLine(exercise)}: ${describeMuscles(muscles)}.${recorded} u undoes`);
}

function undo(context: CommandContext): void {
  const [last] = context.getState().stats.muscles.assignments;
  if (!last || !save(context, last.exercise, last.before)) return;
  context.dispatch({ type: 'stats/muscles-assignment-undone' });
  const former = last.before === null ? 'your settings have none' : describeMuscles(last.before);
  notify(context, `Undone. ${sanitizeLine(last.exercise)}: ${former}.`);
}

/**
 * Writes the setting and reads the page again.
 * @returns false, after a notice, if it was not written
 */
function save(context: CommandContext, exercise: string, muscles: ExerciseMuscles | null): boolean {
  const athlete = attempt(context, () => context.ports.athlete.setMuscles(exercise, muscles));
  if (athlete === null) return false;
  context.dispatch({ type: 'app/athlete-changed', athlete });
  showPage(context, {});
  return true;
}
