/** Searches while the user types, and reads the sessions that an event made visible. */
import type { AppEvent } from '../app-event.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { readVisible } from './history-reading.js';
import { runSearch } from './history-searching.js';

/** Searches or reads after typing in the search, and after a new size. */
export function afterHistoryEvent(context: CommandContext, { type }: AppEvent): void {
  if (type === 'history/search-edited') {
    runSearch(context, { isTyping: true });
    readVisible(context);
  } else if (type === 'app/resized' && context.getState().screen === 'history') readVisible(context);
}

/**
 * Withdraws the question whether to delete a session if it was asked before this command.
 * @param before the state before the command
 */
export function afterHistoryCommand({ dispatch, getState }: CommandContext, before: AppState): void {
  const { askedToDelete } = before.history;
  if (askedToDelete !== null && getState().history.askedToDelete === askedToDelete)
    dispatch({ type: 'history/deletion-asked', id: null });
}
