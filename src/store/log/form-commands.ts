/** Commands of the forms on the Log screen: moving between fields, clearing a field, accepting and leaving. */
import { localTimeWithOffset } from '../../domain/session-date.js';
import { clear, EMPTY_BUFFER } from '../../text/edit-buffer.js';
import type { CommandContext, CommandTable } from '../command.js';
import { acceptDetails, leaveDetails } from './details-commands.js';
import { readDetails } from './details-form.js';
import { guessAgain } from './details-guess.js';
import { discardForm } from './discarded-form.js';
import { isNoteChanged, leaveNote } from './finish-commands.js';
import { type FieldError, isFormChanged } from './form.js';
import { acceptGoal, leaveGoal, readGoalStage } from './goal-commands.js';
import { logText } from './log-focus.js';

export type FormCommandId = 'field.next' | 'field.previous' | 'field.clear' | 'form.accept' | 'form.cancel';

export const formCommands: CommandTable<FormCommandId> = {
  'field.next': { run: (context) => moveFocus(context, 1) },
  'field.previous': { run: (context) => moveFocus(context, -1) },
  'field.clear': { when: ({ log }) => (logText(log)?.text ?? '') !== '', run: clearField },
  'form.accept': { run: accept },
  'form.cancel': { run: cancel },
};

function moveFocus(context: CommandContext, step: number): void {
  context.dispatch({ type: 'log/field-left', step, error: firstError(context) });
}

function firstError(context: CommandContext): FieldError | null {
  const { stage } = context.getState().log;
  if (stage.kind !== 'details' && stage.kind !== 'goal') return null;
  const result =
    stage.kind === 'details'
      ? readDetails(stage.form, localTimeWithOffset(context.ports.now()))
      : readGoalStage(context, stage);
  return 'error' in result ? result.error : null;
}

function clearField(context: CommandContext): void {
  const { getState, dispatch } = context;
  const { stage } = getState().log;
  switch (stage.kind) {
    case 'first-start':
      dispatch({ type: 'log/name-typed', name: clear(stage.name) });
      return;
    case 'details':
    case 'goal':
      dispatch({ type: 'log/field-typed', field: stage.form.focused, text: EMPTY_BUFFER });
      guessAgain(context);
  }
}

function accept(context: CommandContext): void {
  const { stage } = context.getState().log;
  if (stage.kind === 'details') acceptDetails(context, stage);
  else if (stage.kind === 'goal') acceptGoal(context, stage);
}

/** Closes the form without its changes; what was typed can be restored. */
function cancel(context: CommandContext): void {
  const { log } = context.getState();
  const { stage } = log;
  switch (stage.kind) {
    case 'details':
      discardForm(context, isFormChanged(stage.form), () => leaveDetails(context));
      return;
    case 'goal':
      discardForm(context, isFormChanged(stage.form), () => leaveGoal(context));
      return;
    case 'note':
      discardForm(context, isNoteChanged(log), () => leaveNote(context));
  }
}
