/** Undo and redo of changes to the session. */
import type { TrainingSession } from '../../domain/record.js';
import type { CommandContext, CommandTable } from '../command.js';
import { whyBusy } from '../data/task-commands.js';
import { describeRedo, describeUndo } from './describe-undo.js';
import { renameToUndo } from './log-selectors.js';
import type { LogState } from './log-state.js';
import { rereadPast } from './read-past.js';
import { undoRename } from './rename-commands.js';
import { moveCursorToLastSet, notifySaved, openExercise, saveDraft } from './session-steps.js';

export type UndoCommandId = 'set.undo' | 'set.redo';

export const undoCommands: CommandTable<UndoCommandId> = {
  'set.undo': {
    when: (state) => {
      if (renameToUndo(state.log)) return whyBusy(state);
      return state.log.undo.length > 0 || whyNothingToUndo(state.log);
    },
    run: undoLast,
  },
  'set.redo': {
    when: ({ log }) => log.redo.length > 0 || 'Nothing to redo.',
    run: (context) => step(context, 'log/redone'),
  },
};

/** A draft keeps no earlier states, so what was changed before it was resumed cannot be undone. */
function whyNothingToUndo({ session, isStarted, redo, original }: LogState): string {
  const isResumed = isStarted && redo.length === 0 && session !== null && session.exercises.length > 0;
  if (!isResumed) return 'Nothing to undo.';
  return `Nothing to undo since the ${original ? 'edit' : 'session'} was resumed.`;
}

function undoLast(context: CommandContext): void {
  const renaming = renameToUndo(context.getState().log);
  if (renaming) undoRename(context, renaming);
  else undoChange(context);
}

export function undoChange(context: CommandContext): void {
  step(context, 'log/undone');
}

function step(context: CommandContext, type: 'log/undone' | 'log/redone'): void {
  const { session: before, exerciseIndex, isCursorKept, stage } = context.getState().log;
  context.dispatch({ type });
  const { session } = context.getState().log;
  if (!before || !session) return;
  const beforeAdded = type === 'log/undone' ? exerciseBeforeAdded(before, session) : null;
  const index = beforeAdded ?? placeOfChange(before, session, exerciseIndex) ?? exerciseIndex;
  const [was, is] = [before.exercises[index], session.exercises[index]];
  // The changed exercise opens. If it no longer exists, the exercise at its index opens.
  if (index !== exerciseIndex || !is || !was || is.Name !== was.Name) {
    openExercise(context, Math.min(index, session.exercises.length - 1));
    if (isCursorKept) moveCursorToLastSet(context);
    if (stage.kind === 'summary') context.dispatch({ type: 'log/stage-opened', stage });
  }
  rereadPast(context, before);
  const unit = context.getState().athlete.unit ?? 'kg';
  const done =
    type === 'log/undone' ? describeUndo(before, session, unit) : describeRedo(before, session, unit);
  saveDraft(context, (isSaved) => {
    if (isSaved) notifySaved(context, done);
  });
}

/** The index of the exercise before an added one whose addition was undone; null if there is none. */
function exerciseBeforeAdded(before: TrainingSession, after: TrainingSession): number | null {
  if (after.exercises.length >= before.exercises.length) return null;
  const added = indexOfMissing(before, after);
  return added > 0 ? added - 1 : null;
}

/** The index of the exercise to open after an undo or redo; null if no exercise changed. */
function placeOfChange(before: TrainingSession, after: TrainingSession, open: number): number | null {
  const back = indexOfMissing(after, before);
  if (back !== -1) return back;
  const [was, is] = [before.exercises[open], after.exercises[open]];
  const moved = indexOfName(after, was?.Name);
  if (was !== is && moved !== -1) return was?.Name === is?.Name ? open : moved;
  return firstChanged(before, after);
}

/** The index of the first exercise that `other` lacks; -1 if there is none. */
function indexOfMissing({ exercises }: TrainingSession, other: TrainingSession): number {
  return exercises.findIndex(({ Name }) => indexOfName(other, Name) === -1);
}

function indexOfName({ exercises }: TrainingSession, name: string | undefined): number {
  return exercises.findIndex(({ Name }) => Name === name);
}

function firstChanged(before: TrainingSession, after: TrainingSession): number | null {
  const count = Math.max(before.exercises.length, after.exercises.length);
  for (let index = 0; index < count; index += 1) {
    if (before.exercises[index] !== after.exercises[index]) return index;
  }
  return null;
}
