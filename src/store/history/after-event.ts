/** Searches while the user types, and reads the sessions that an event made visible. */
import type { AppEvent } from '../app-event.js';
import type { CommandContext } from '../command.js';
import { readVisible } from './history-reading.js';
import { runSearch } from './history-searching.js';

/** For typing in the search, and for a new size. */
export function afterHistoryEvent(context: CommandContext, { type }: AppEvent): void {
  if (type === 'history/search-edited') {
    runSearch(context, { isTyping: true });
    readVisible(context);
  } else if (type === 'app/resized' && context.getState().screen === 'history') readVisible(context);
}
