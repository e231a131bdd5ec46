/** A form or text that Esc discarded on the Log screen: keeping it, restoring it, dropping it. */
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { hasError, notify } from '../notices.js';
import type { DiscardedEdit, LogState } from './log-state.js';
import { openExercise } from './session-steps.js';
import { setName } from './set-name.js';

export type DiscardCommandId = 'form.restore';

export const discardCommands: CommandTable<DiscardCommandId> = {
  'form.restore': { when: ({ log }) => log.discardedForm !== null, run: restoreForm },
};

/**
 * Closes the open form or edit without its changes, which can be restored.
 * @param isChanged false if there is nothing to restore
 * @param what the start of the notice
 */
export function discardForm(
  context: CommandContext,
  isChanged: boolean,
  close: () => void,
  what = 'Discarded',
): void {
  const { stage, isCommandMode, setCursor, isCursorKept, editing, line, exerciseIndex } =
    context.getState().log;
  close();
  if (!isChanged) return;
  const edit = stage.kind === 'sets' && editing ? { place: editing, line, exerciseIndex } : null;
  const form = { stage, isCommandMode, setCursor, isCursorKept, edit };
  context.dispatch({ type: 'log/form-discarded', form });
  if (!hasError(context)) notify(context, `${what}. ${restoreKeys(context.getState().log)} brings it back`);
}

export function restoreForm(context: CommandContext): void {
  const { discardedForm, exerciseIndex } = context.getState().log;
  const edit = discardedForm?.edit;
  if (edit && edit.exerciseIndex !== exerciseIndex) openExercise(context, edit.exerciseIndex);
  context.dispatch({ type: 'log/form-restored' });
}

/**
 * Repeats the notice of an edit that Esc discarded. Call it if a key directly followed Esc, as in Alt with a
 * letter.
 */
export function notifyDiscardedEdit(context: CommandContext, edit: DiscardedEdit): void {
  const { notice, log, screen, exercise } = context.getState();
  if (log.editing || hasError(context)) return;
  const isAtSets = screen === 'log' && exercise === null && log.stage.kind === 'sets';
  const keys = isAtSets ? restoreKeys(log) : 'Esc u on the set line';
  const how = log.discardedForm?.edit === edit ? `. ${keys} brings it back` : '';
  const before = notice ? `${notice.text.replace(/\.$/, '')}. ` : '';
  notify(context, `${before}The edit of ${setName(edit.place)} is discarded${how}`);
}

function restoreKeys({ stage, isCursorKept }: LogState): string {
  switch (stage.kind) {
    case 'first-start':
      return 'Esc';
    case 'picking':
      return 'Ctrl+R';
    case 'sets':
      return isCursorKept ? 'u' : 'Esc u';
    default:
      return 'u';
  }
}

/** Commands after which a discarded form can still be restored. */
const KEEPING: readonly string[] = ['commands.enter', 'app.dismiss', 'app.suspend'];

/** Drops a form discarded before the command `id`; an edit of a set is kept until the session changes. */
export function dropDiscardedForm(
  { getState, dispatch }: CommandContext,
  before: AppState,
  id: string,
): void {
  const { help, log } = getState();
  const { discardedForm } = before.log;
  if (discardedForm === null || log.discardedForm !== discardedForm) return;
  if (before.help !== null || help !== null || KEEPING.includes(id)) return;
  if (discardedForm.edit && log.session === before.log.session) return;
  dispatch({ type: 'log/discarded-form-dropped' });
}
