/** Runs one exclusive task at a time, such as a sync. */

import type { TaskProgress, Work } from '../../domain/task.js';
import type { CommandContext } from '../command.js';
import { notify, notifyError } from '../notices.js';
import { TASK_NAMES } from './action-words.js';
import { readOverview } from './read-overview.js';

/** The progress changes at most ten times a second, because a person cannot read it faster. */
const PROGRESS_INTERVAL_MS = 100;

const STOPPED = 'Stopped. What was done before stays; nothing is half done.';
const STOPPED_IMPORT = 'Stopped. Imported sessions stay; U takes back the last import.';

const TASK = 'data.exclusive';

/**
 * Starts a task unless an exclusive task runs. An error becomes a notice.
 * @param name for the progress line: `Verifying`
 * @param onDone not called after a failure, or an abort before the last step
 */
export function startTask<T>(
  context: CommandContext,
  name: string,
  start: () => Work<T>,
  onDone: (result: T) => void,
): void {
  const { dispatch, tasks } = context;
  if (tasks.isBusy) return;
  dispatch({ type: 'data/task-started', name, startedMs: nowMs(context) });
  tasks.run(TASK, start(), {
    isExclusive: true,
    onProgress: createProgressHandler(context),
    onDone: (result) => {
      endTask(context);
      onDone(result);
    },
    onAborted: () => {
      endTask(context);
      notify(context, name === TASK_NAMES.import ? STOPPED_IMPORT : STOPPED);
    },
    onError: (message) => {
      endTask(context);
      notifyError(context, message);
    },
  });
}

/** Stops the running task after its current step. */
export function stopTask({ dispatch, tasks }: CommandContext): void {
  dispatch({ type: 'data/task-stopping' });
  void tasks.abort(TASK);
}

function createProgressHandler(context: CommandContext): (progress: TaskProgress) => void {
  let shownMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const progressedMs = nowMs(context);
    if (progress.done + progress.total === 0) return; // the progress is unknown
    if (progressedMs - shownMs < PROGRESS_INTERVAL_MS) return;
    shownMs = progressedMs;
    context.dispatch({ type: 'data/task-progressed', progress, progressedMs });
  };
}

function endTask(context: CommandContext): void {
  context.dispatch({ type: 'data/task-ended' });
  // Other screens do not show the overview.
  if (context.getState().screen === 'data') readOverview(context);
}

function nowMs({ ports }: CommandContext): number {
  return ports.now().getTime();
}
