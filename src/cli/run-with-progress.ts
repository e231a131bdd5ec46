/** Runs long work of a command with a line of progress. Ctrl+C and SIGTERM stop it between two steps. */
import type { Steps, Task } from '../domain/task.js';
import { toTask } from '../persistence/disk/time-sliced-work.js';
import type { CommandContext } from './command.js';
import { ProgressLine } from './progress-line.js';
import { runStoppable } from './run-stoppable.js';

/**
 * @param words.doing for the line of progress: `Importing`
 * @param words.stopped returns one sentence about what was done
 * @throws StoppedError, and whatever the work throws
 */
export async function runWithProgress<T>(
  context: Pick<CommandContext, 'now' | 'writeProgress'>,
  work: Steps<T> | Task<T>,
  words: { readonly doing: string; readonly stopped: () => string },
): Promise<T> {
  const task = Symbol.asyncIterator in work ? work : toTask(work);
  const line = new ProgressLine(words.doing, context.writeProgress, () => context.now().getTime());
  try {
    return await runStoppable(task, words.stopped, (progress) => line.show(progress));
  } finally {
    line.clear();
  }
}
