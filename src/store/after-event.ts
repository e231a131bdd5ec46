/** The work after a command, and after an event of a text field or of the terminal. */
import { dayOf, localTimeWithOffset } from '../domain/session-date.js';
import type { AppEvent } from './app-event.js';
import type { AppState } from './app-state.js';
import type { CommandContext } from './command.js';
import { afterFilesCommand, afterFilesEvent } from './files/after-event.js';
import { afterHistoryCommand, afterHistoryEvent } from './history/after-event.js';
import { afterLogCommand } from './log/command-mode.js';
import { guessAgain } from './log/details-guess.js';
import { dropDiscardedForm } from './log/discarded-form.js';
import { readFoundSeries } from './stats/list-commands.js';

/** Reads what became visible after an event that no command dispatched, such as typing or a resize. */
export function afterEvent(context: CommandContext, event: AppEvent): void {
  afterHistoryEvent(context, event);
  afterFilesEvent(context, event);
  if (event.type === 'log/field-typed') guessAgain(context);
  if (event.type === 'stats/list-searched') readFoundSeries(context);
}

/**
 * Follows up a command, such as by reading what became visible.
 * @param before the state before the command
 */
export function afterCommand(context: CommandContext, before: AppState, id: string): void {
  const today = dayOf(localTimeWithOffset(context.ports.now()));
  if (today !== context.getState().today) context.dispatch({ type: 'app/day-began', today });
  afterFilesCommand(context);
  afterHistoryCommand(context, before);
  afterLogCommand(context, before, id);
  dropDiscardedForm(context, before, id);
}
