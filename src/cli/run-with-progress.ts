/** Runs long work of a command with a line of progress on a terminal. Ctrl+C and SIGTERM stop it between two steps. */
import type { TaskProgress } from '../domain/task.js';
import type { Steps } from '../persistence/disk/time-sliced-work.js';
import type { CommandContext } from './command.js';
import { ProgressLine } from './progress-line.js';
import { runStepsStoppable } from './run-stoppable.js';

/**
 * Runs the steps to their end.
 * @param words.describe the line of progress
 * @param words.stopped called if the work is stopped; returns one sentence about what was done
 * @throws StoppedError, and whatever the steps throw
 */
export async function runWithProgress<T>(
  context: Pick<CommandContext, 'now' | 'writeProgress'>,
  steps: Steps<T>,
  words: { readonly describe: (progress: TaskProgress) => string; readonly stopped: () => string },
): Promise<T> {
  const line = new ProgressLine(words.describe, context.writeProgress, () => context.now().getTime());
  try {
    return await runStepsStoppable(steps, words.stopped, (progress) => line.show(progress));
  } finally {
    line.clear();
  }
}
