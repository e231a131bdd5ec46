import type { CommandContext } from '../command.js';
import { syncInBackground } from '../sync-in-background.js';
import { readHistory } from './history-reading.js';

/** Opens the list, moves the cursor to a session if one is given, and starts a sync. Never throws. */
export function openHistory(context: CommandContext, cursorOn?: string): void {
  context.dispatch({ type: 'history/pane-opened', pane: 'list' });
  readHistory(context, cursorOn);
  syncInBackground(context);
}
