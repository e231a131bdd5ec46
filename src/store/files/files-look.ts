/** How all files of sessions stand to their rows: looked at while the screens go on. */

import type { FileStates } from '../../domain/read-models/file-state.js';
import type { CommandContext } from '../command.js';
import { LatestTask } from '../latest-task.js';
import { readVisibleFiles } from './visible-files.js';

const looking = new LatestTask<FileStates>();

/** Begins to look at all files of sessions, which counts those to be seen and lets a filter ask for states. */
export function lookInBackground(context: CommandContext): void {
  looking.begin(context, context.ports.files.sessionStates(), (states) => {
    context.dispatch({ type: 'files/session-states-read', states });
    readVisibleFiles(context);
  });
}
