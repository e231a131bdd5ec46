/** Commands while an exercise is being chosen. */
import { addExercise } from '../../domain/edit-session.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { set } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { tell } from '../say.js';
import { openDetails } from './begin-commands.js';
import { type PickChoice, pickChoices } from './exercise-search.js';
import { changeSession, openExercise } from './session-steps.js';

export type PickCommandId = 'pick.up' | 'pick.down' | 'pick.choose' | 'pick.complete' | 'pick.cancel';

export const pickCommands: CommandTable<PickCommandId> = {
  'pick.up': { when: hasChoices, run: (context) => moveCursor(context, -1) },
  'pick.down': { when: hasChoices, run: (context) => moveCursor(context, 1) },
  'pick.choose': { run: choose },
  'pick.complete': { when: (state) => markedChoice(state)?.kind === 'known', run: complete },
  'pick.cancel': { run: cancel },
};

function hasChoices(state: AppState): boolean {
  return pickChoices(state).length > 0;
}

/** The line that Enter takes; none before an arrow was pressed or something was typed. */
function markedChoice(state: AppState): PickChoice | null {
  const { stage } = state.log;
  if (stage.kind !== 'picking' || stage.cursor === null) return null;
  return pickChoices(state)[stage.cursor] ?? null;
}

function moveCursor({ getState, dispatch }: CommandContext, step: number): void {
  const state = getState();
  const { stage } = state.log;
  if (stage.kind !== 'picking') return;
  const count = pickChoices(state).length;
  // Around the ends: above the first is the new name, however long the list.
  const from = stage.cursor ?? (step > 0 ? -1 : 0);
  const cursor = count === 0 ? null : (from + step + count) % count;
  dispatch({ type: 'log/stage-opened', stage: { ...stage, cursor } });
}

function choose(context: CommandContext): void {
  const state = context.getState();
  const { session, stage } = state.log;
  if (stage.kind !== 'picking' || !session) return;
  const choice = markedChoice(state);
  if (!choice) {
    const hint = hasChoices(state)
      ? 'Type a name, or ↓ chooses one of yours.'
      : 'Type the name of an exercise; Enter takes it.';
    tell(context, hint);
    return;
  }
  const name = choice.kind === 'new' ? choice.name : choice.exercise.name;
  const key = exerciseKey(name);
  const index = session.exercises.findIndex((exercise) => exerciseKey(exercise.Name) === key);
  if (index === -1) changeSession(context, addExercise(session, name), null);
  else tell(context, `Back to ${name}.`);
  openExercise(context, index === -1 ? session.exercises.length : index);
}

/** Puts the name under the cursor into the field, to be changed there. */
function complete({ getState, dispatch }: CommandContext): void {
  const state = getState();
  const { stage } = state.log;
  if (stage.kind !== 'picking') return;
  const choice = markedChoice(state);
  if (choice?.kind !== 'known') return;
  const query = set(stage.query, choice.exercise.name);
  dispatch({ type: 'log/stage-opened', stage: { ...stage, query, cursor: 0 } });
}

function cancel(context: CommandContext): void {
  const { session, exerciseIndex } = context.getState().log;
  if (session && session.exercises.length > 0) openExercise(context, exerciseIndex);
  else openDetails(context);
}
