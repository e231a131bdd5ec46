/** Searches while the user types, and reads the sessions that an event made visible. */
import type { AppEvent } from '../app-event.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { readVisible } from './history-reading.js';
import { runSearch } from './history-searching.js';

/** Searches while the user types in the search field, and reads the visible sessions after a resize. */
export function afterHistoryEvent(context: CommandContext, { type }: AppEvent): void {
  if (type === 'history/search-edited') {
    runSearch(context, { isTyping: true });
    readVisible(context);
  } else if (type === 'app/resized' && context.getState().screen === 'history') readVisible(context);
}

/** Resets the number of typed digits if the command was not a digit. @param before the state before the command */
export function afterHistoryCommand({ dispatch, getState }: CommandContext, before: AppState): void {
  const { digitsTyped } = before.history;
  if (digitsTyped > 0 && getState().history.digitsTyped === digitsTyped)
    dispatch({ type: 'history/digits-typed', count: 0 });
}
