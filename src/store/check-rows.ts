/** The daily check of the database's derived rows, in the background. */
import type { CommandContext } from './command.js';
import { readHistory } from './history/history-reading.js';
import { LatestTask } from './latest-task.js';
import { hasError, notify } from './notices.js';

const checking = new LatestTask<string | null>();

/** Begins the check; a notice says what it repaired. */
export function checkRowsInBackground(context: CommandContext): void {
  checking.begin(context, context.ports.sessions.checkRows(), (repaired) => {
    if (repaired === null) return;
    if (context.getState().screen === 'history') readHistory(context);
    if (!hasError(context)) notify(context, repaired);
  });
}
