/** Commands for choosing an exercise. */

import { addExercise, setPlaces } from '../../domain/edit-session.js';
import type { ExerciseMuscles } from '../../domain/exercise-library.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { settingsOf } from '../../domain/exercise-settings.js';
import { joinedNames } from '../../domain/joined-names.js';
import type { TrainingSession } from '../../domain/record.js';
import { looksLikeSet } from '../../domain/set-notation/looks-like-set.js';
import { set } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { notify } from '../notices.js';
import { openDetails } from './details-commands.js';
import { musclesOf } from './exercise-muscles.js';
import { markedChoice, nameOfChoice, type PickChoice, pickChoices } from './exercise-search.js';
import { leaveEdit } from './leave-session.js';
import { isLastExerciseRemoved } from './log-selectors.js';
import type { PickQuestion, Replacement } from './log-state.js';
import { movedLineText } from './moved-line.js';
import { withLastPlan } from './read-past.js';
import { changeSession, openExercise, returnToExercise } from './session-steps.js';
import { addInstead, replaceExercise } from './structure-commands.js';
import { undoChange } from './undo-commands.js';

export type PickCommandId =
  | 'pick.up'
  | 'pick.down'
  | 'pick.choose'
  | 'pick.take-new'
  | 'pick.complete'
  | 'pick.confirm'
  | 'pick.decline'
  | 'swap.move-sets'
  | 'swap.keep-sets'
  | 'pick.cancel';

export const pickCommands: CommandTable<PickCommandId> = {
  'pick.up': { when: hasChoices, run: (context) => moveCursor(context, -1) },
  'pick.down': { when: hasChoices, run: (context) => moveCursor(context, 1) },
  'pick.choose': { when: (state) => whyNothingChosen(state) ?? true, run: choose },
  'pick.take-new': { when: (state) => newChoice(state) !== undefined, run: takeNew },
  'pick.complete': { when: hasMarkedName, run: complete },
  'pick.confirm': { run: confirm },
  'pick.decline': { run: (context) => ask(context, undefined) },
  'swap.move-sets': { run: (context) => swapAs(context, replaceExercise) },
  'swap.keep-sets': { run: (context) => swapAs(context, addInstead) },
  'pick.cancel': { run: cancel },
};

function hasChoices(state: AppState): boolean {
  return pickChoices(state).length > 0;
}

function hasMarkedName(state: AppState): boolean {
  const choice = markedChoice(state);
  return choice !== null && choice.kind !== 'new';
}

/** The typed name as a new exercise; undefined if it is not offered. */
function newChoice(state: AppState): PickChoice | undefined {
  return pickChoices(state).find(({ kind }) => kind === 'new');
}

function moveCursor({ getState, dispatch }: CommandContext, step: number): void {
  const state = getState();
  const { stage } = state.log;
  if (stage.kind !== 'picking') return;
  const count = pickChoices(state).length;
  // The cursor wraps around: Up on the first choice reaches the last one, such as a new name.
  const from = stage.cursor ?? (step > 0 ? -1 : 0);
  const cursor = count === 0 ? null : (from + step + count) % count;
  dispatch({ type: 'log/pick-cursor-moved', cursor });
}

function choose(context: CommandContext): void {
  const state = context.getState();
  const { session, stage } = state.log;
  if (stage.kind !== 'picking' || !session) return;
  const choice = markedChoice(state);
  if (choice) takeOrAsk(context, session, choice);
}

function whyNothingChosen(state: AppState): string | null {
  if (markedChoice(state)) return null;
  return hasChoices(state)
    ? 'Type a name, or choose one of yours with ↓.'
    : 'Type the name of an exercise, then press Enter.';
}

function takeNew(context: CommandContext): void {
  const state = context.getState();
  const choice = newChoice(state);
  if (state.log.session && choice) takeOrAsk(context, state.log.session, choice);
}

/** Adds the exercise whose name looks like a set. */
function confirm(context: CommandContext): void {
  const state = context.getState();
  const choice = newChoice(state);
  if (state.log.session && choice) take(context, state.log.session, choice);
}

/** Opens or closes a question about the chosen exercise. */
function ask({ getState, dispatch }: CommandContext, question: PickQuestion | undefined): void {
  const { stage } = getState().log;
  if (stage.kind !== 'picking') return;
  const { question: _, ...asked } = stage;
  dispatch({ type: 'log/stage-opened', stage: question ? { ...asked, question } : asked });
}

/** Takes a choice; asks first if its new name looks like a set. */
function takeOrAsk(context: CommandContext, session: TrainingSession, choice: PickChoice): void {
  const unit = context.getState().athlete.unit ?? 'kg';
  if (choice.kind === 'new' && looksLikeSet(choice.name, unit)) ask(context, { kind: 'set-as-name' });
  else take(context, session, choice);
}

/** Replaces an exercise by the chosen exercise. If the former exercise has sets, asks first whether the sets move. */
function swap(context: CommandContext, session: TrainingSession, index: number, to: Replacement): void {
  const swapped = session.exercises[index];
  if (swapped && setPlaces(swapped).length > 0) ask(context, { kind: 'move-sets', to });
  else replaceExercise(context, index, to);
}

function swapAs(context: CommandContext, answer: typeof replaceExercise): void {
  const { stage } = context.getState().log;
  if (stage.kind !== 'picking' || stage.swaps === undefined || stage.question?.kind !== 'move-sets') return;
  answer(context, stage.swaps, stage.question.to);
}

/** Opens the chosen exercise, adds it, or swaps it in. Refuses to swap in another exercise of the session. */
function take(context: CommandContext, session: TrainingSession, choice: PickChoice): void {
  const name = nameOfChoice(choice);
  const { log, athlete } = context.getState();
  const { keyOf } = joinedNames(athlete.aliases);
  const key = keyOf(exerciseKey(name));
  const index = session.exercises.findIndex(({ Name }) => keyOf(exerciseKey(Name)) === key);
  const { stage } = log;
  const swaps = stage.kind === 'picking' ? stage.swaps : undefined;
  if (swaps !== undefined && index === -1) {
    swap(context, session, swaps, { name, muscles: musclesOfChoice(context, choice) });
    return;
  }
  if (swaps !== undefined && index !== swaps) {
    notify(context, `${name} is already number ${index + 1} of this session. Choose another, or press Esc.`);
    return;
  }
  const moved = index === log.exerciseIndex ? null : movedLineText(log, name);
  if (index === -1) {
    const added = addExercise(session, name, musclesOfChoice(context, choice));
    const isNew = choice.kind === 'new' ? `New exercise: ${name}. Esc u undoes` : null;
    const done = [moved, isNew].filter((each) => each !== null).join(' ') || null;
    changeSession(context, withLastPlan(context, added, session.exercises.length), done);
  } else notify(context, moved ?? `Back to ${name}.`);
  openExercise(context, index === -1 ? session.exercises.length : index);
}

/**
 * The muscles of the chosen exercise; undefined if there are none. For a new name, the settings come first.
 */
function musclesOfChoice(context: CommandContext, choice: PickChoice): ExerciseMuscles | undefined {
  const { athlete, log } = context.getState();
  const name = nameOfChoice(choice);
  if (choice.kind !== 'new') return musclesOf(context, name, log.library);
  return settingsOf(athlete, name).muscles ?? choice.muscles ?? undefined;
}

/** Copies the name under the cursor to the field. */
function complete({ getState, dispatch }: CommandContext): void {
  const state = getState();
  const { stage } = state.log;
  if (stage.kind !== 'picking') return;
  const choice = markedChoice(state);
  if (!choice || choice.kind === 'new') return;
  dispatch({ type: 'log/exercise-name-typed', query: set(stage.query, choice.exercise.name) });
}

function cancel(context: CommandContext): void {
  const { log } = context.getState();
  const { session, original } = log;
  if (isLastExerciseRemoved(log)) undoChange(context);
  else if (session && session.exercises.length > 0) returnToExercise(context);
  else if (original) leaveEdit(context);
  else openDetails(context);
}
