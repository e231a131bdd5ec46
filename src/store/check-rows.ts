/** The daily check of the database's derived rows, in the background. */
import type { CommandContext } from './command.js';
import { readHistory } from './history/history-reading.js';
import { hasError, notify } from './notices.js';

/** Starts the check. A notice says what was repaired or why the check failed, unless an error is shown. */
export function checkRowsInBackground(context: CommandContext): void {
  const { ports, tasks } = context;
  tasks.run('check-rows', ports.sessions.checkRows(), {
    onDone: (repaired) => {
      if (repaired === null) return;
      if (context.getState().screen === 'history') readHistory(context);
      if (!hasError(context)) notify(context, repaired);
    },
  });
}
