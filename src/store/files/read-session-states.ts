/** Reads the states of all session files in the background. */

import type { CommandContext } from '../command.js';
import { readVisibleFiles } from './visible-files.js';

/** Starts reading. The number of files that need attention and the filter depend on the states. */
export function readSessionStates(context: CommandContext): void {
  const { dispatch, ports, tasks } = context;
  tasks.run('files.session-states', ports.files.sessionStates(), {
    onDone: (states) => {
      dispatch({ type: 'files/session-states-read', states });
      readVisibleFiles(context);
    },
  });
}
