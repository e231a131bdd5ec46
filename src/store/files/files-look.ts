/** How all files of sessions stand to their rows: looked at while the screens go on. */

import type { CommandContext } from '../command.js';
import { readVisibleFiles } from './visible-files.js';

/** Begins to look at all files of sessions, which counts those to be seen and lets a filter ask for states. */
export function lookInBackground(context: CommandContext): void {
  const { dispatch, ports, tasks } = context;
  tasks.run('files.session-states', ports.files.sessionStates(), {
    onDone: (states) => {
      dispatch({ type: 'files/session-states-read', states });
      readVisibleFiles(context);
    },
  });
}
