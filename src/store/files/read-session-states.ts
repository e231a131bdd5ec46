/** Reads the states of all session files in the background. */

import type { CommandContext } from '../command.js';
import { readVisibleFiles } from './visible-files.js';

/** The filter and the number of files that need attention depend on these states. */
export function readSessionStates(context: CommandContext): void {
  const { dispatch, ports, tasks } = context;
  tasks.run('files.session-states', ports.files.sessionStates(), {
    onDone: (states) => {
      dispatch({ type: 'files/session-states-read', states });
      readVisibleFiles(context);
    },
  });
}
