/** Reads the states of all session files in the background. */

import type { CommandContext } from '../command.js';
import { readVisibleFiles } from './visible-files.js';

/** Starts reading. The states give the count of files that need attention, and filters match them. */
export function readSessionStates(context: CommandContext): void {
  const { dispatch, ports, tasks } = context;
  tasks.run('files.session-states', ports.files.sessionStates(), {
    onDone: (states) => {
      dispatch({ type: 'files/session-states-read', states });
      readVisibleFiles(context);
    },
  });
}
