import { createEditBuffer } from '../../text/edit-buffer.js';
import type { CommandContext } from '../command.js';
import { syncInBackground } from '../sync-in-background.js';
import { readHistory } from './history-reading.js';
import { runSearch } from './history-searching.js';
import { currentId } from './history-state.js';

/** Opens the History screen, moves the cursor to a session if one is given, and starts a sync. Never throws. */
export function openHistory(context: CommandContext, cursorOn?: string): void {
  context.dispatch({ type: 'history/pane-opened', pane: 'list' });
  readHistory(context, cursorOn);
  syncInBackground(context);
}

/**
 * Opens the list with the cursor on a session; clears a search that hides it. Never throws.
 * @returns false if the list lacks it
 */
export function openHistoryOn(context: CommandContext, id: string): boolean {
  const { dispatch, getState } = context;
  openHistory(context, id);
  if (currentId(getState().history) !== id) {
    dispatch({ type: 'history/search-edited', search: createEditBuffer() });
    runSearch(context, { isTyping: false });
    readHistory(context, id);
  }
  return currentId(getState().history) === id;
}
