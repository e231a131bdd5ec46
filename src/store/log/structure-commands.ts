/** Commands that change the structure of the session: order, supersets, and swapping or removing exercises. */
import { addExerciseAfter, keepExercises, moveExercise, swapExercise } from '../../domain/edit-session.js';
import type { TrainingSession } from '../../domain/record.js';
import { joinSuperset, leaveSuperset, supersetPlaces, transferSuperset } from '../../domain/supersets.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { hasError, notifySuccess } from '../notices.js';
import { describeLeftAlone, describeSuperset, titleOf } from './describe-superset.js';
import { currentExercise } from './log-selectors.js';
import type { Replacement } from './log-state.js';
import { withLastPlan } from './read-past.js';
import { changeSession, moveCursorToLastSet, openExercise, openPicking } from './session-steps.js';
import { setCountText } from './sets-text.js';

export type StructureCommandId =
  | 'exercise.move-up'
  | 'exercise.move-down'
  | 'exercise.swap'
  | 'exercise.remove'
  | 'superset.toggle';

export const structureCommands: CommandTable<StructureCommandId> = {
  'exercise.move-up': moveCommand(-1),
  'exercise.move-down': moveCommand(1),
  'exercise.swap': {
    run: (context) => openPicking(context, undefined, context.getState().log.exerciseIndex),
  },
  'exercise.remove': { run: remove },
  'superset.toggle': { when: (state) => whyNoSuperset(state) ?? true, run: toggleSuperset },
};

function moveCommand(step: number): Command {
  const target = ({ log }: AppState) => log.exerciseIndex + step;
  return {
    when: (state) => {
      if (state.log.session?.exercises[target(state)]) return true;
      return step > 0 ? 'This is already the last exercise.' : 'This is already the first exercise.';
    },
    run: (context) => {
      const { session, exerciseIndex } = context.getState().log;
      const to = target(context.getState());
      const [moved, other] = [session?.exercises[exerciseIndex], session?.exercises[to]];
      if (!session || !moved || !other) return;
      const order = step > 0 ? 'after' : 'before';
      const changed = moveExercise(session, exerciseIndex, to);
      const superset = describeSuperset(changed, to, exerciseIndex);
      const done = sentences(`${moved.Name} is now ${order} ${other.Name}`, superset);
      change(context, changed, to, done);
    },
  };
}

/** Joins the sentences about what was done, and adds how to undo it. */
function sentences(...done: readonly (string | null)[]): string {
  return [...done, 'Esc u undoes'].filter((each) => each !== null).join('. ');
}

/** Changes the session and opens an exercise. If `isCursorKept`, the cursor goes to its last set. */
function change(context: CommandContext, session: TrainingSession, index: number, done: string | null): void {
  const { isCursorKept } = context.getState().log;
  changeSession(context, session, done);
  openExercise(context, index);
  if (isCursorKept && currentExercise(context.getState().log)) moveCursorToLastSet(context);
}

function remove(context: CommandContext): void {
  const { log } = context.getState();
  const exercise = currentExercise(log);
  if (!log.session || !exercise) return;
  const sets = setCountText(exercise);
  const what = sets === '' ? exercise.Name : `${exercise.Name} and its ${sets}`;
  const kept = keepExercises(log.session, (_, index) => index !== log.exerciseIndex);
  const index = Math.min(log.exerciseIndex, kept.exercises.length - 1);
  if (index >= 0) {
    change(context, kept, index, sentences(`Removed ${what}`, describeLeftAlone(log.session, kept)));
    return;
  }
  // The choice of an exercise opens, which clears notices. Esc there restores the removed exercise.
  change(context, kept, 0, null);
  if (!hasError(context)) notifySuccess(context, `Removed ${what}. Esc undoes`);
}

function whyNoSuperset({ log }: AppState): string | null {
  const isAlone = (log.session?.exercises.length ?? 0) < 2;
  return isAlone ? 'A superset needs another exercise. / adds one.' : null;
}

function toggleSuperset(context: CommandContext): void {
  const { session, exerciseIndex } = context.getState().log;
  const exercise = session?.exercises[exerciseIndex];
  if (!session || !exercise) return;
  if (supersetPlaces(session.exercises, exerciseIndex).length > 0) {
    const left = leaveSuperset(session, exerciseIndex);
    change(context, left, exerciseIndex, sentences(describeLeftAlone(session, left)));
    return;
  }
  const joined = joinSuperset(session, exerciseIndex);
  // The first exercise of the superset opens, unless the open exercise has no set or fewer sets than the first.
  const [first = exerciseIndex] = supersetPlaces(joined.exercises, exerciseIndex);
  const sets = (place: number) => joined.exercises[place]?.workingSets.length ?? 0;
  const due = sets(first) <= sets(exerciseIndex) && sets(exerciseIndex) > 0 ? first : exerciseIndex;
  change(context, joined, due, sentences(describeSuperset(joined, exerciseIndex)));
}

/**
 * Replaces an exercise; sets, notes and cues stay. Without a plan of its own, it gets the old one without
 * loads.
 */
export function replaceExercise(
  context: CommandContext,
  index: number,
  { name, muscles }: Replacement,
): void {
  const { session } = context.getState().log;
  const exercise = session?.exercises[index];
  if (!session || !exercise) return;
  const swapped = withLastPlan(context, swapExercise(session, index, name, muscles), index);
  const sets = setCountText(exercise);
  const moved = sets === '' ? '' : `, with ${sets}`;
  const done = `${titleOf(swapped, index)} instead of ${exercise.Name}${moved}`;
  change(context, swapped, index, sentences(done));
}

/** Adds an exercise after one that keeps its sets, and replaces that one in its superset. */
export function addInstead(context: CommandContext, index: number, { name, muscles }: Replacement): void {
  const { session } = context.getState().log;
  const exercise = session?.exercises[index];
  if (!session || !exercise) return;
  const added = withLastPlan(context, addExerciseAfter(session, index, name, muscles), index + 1);
  const changed = transferSuperset(added, index, index + 1);
  const done = `${exercise.Name} keeps its ${setCountText(exercise)}; ${name} is added after it`;
  change(context, changed, index + 1, sentences(done, describeSuperset(changed, index + 1)));
}
