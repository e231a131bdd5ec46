/** Long work of a command, which Ctrl+C and SIGTERM end between two steps: its temporary files are removed at once. */

import type { Task } from '../domain/task.js';
import { type Steps, toTask } from '../persistence/disk/time-sliced-work.js';

type StopSignal = 'SIGINT' | 'SIGTERM';
const STOP_SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM'];

/** The work was stopped; its message is one sentence that says what was done. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';

  constructor(
    message: string,
    readonly signal: StopSignal,
  ) {
    super(message);
  }
}

/**
 * Runs a task to its end.
 * @param describe what was done when the work was stopped, in one sentence
 * @throws StoppedError, and whatever the task throws
 */
export async function runStoppable<T>(task: Task<T>, describe: () => string): Promise<T> {
  let received: StopSignal | null = null;
  const stop = (signal: NodeJS.Signals) => {
    const known = STOP_SIGNALS.find((each) => each === signal) ?? 'SIGTERM';
    // The second time, a step takes too long for the person who waits: the process ends as without a handler.
    if (received !== null) {
      process.off(known, stop);
      process.kill(process.pid, known);
    }
    received = known;
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  try {
    for (;;) {
      const step = await task.next();
      if (step.done) return step.value;
      if (received !== null) {
        await task.return(undefined as never); // what was begun is cleared up; its value is nobody's
        throw new StoppedError(describe(), received);
      }
    }
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  }
}

/** As `runStoppable`, of steps. */
export function runStepsStoppable<T>(steps: Steps<T>, describe: () => string): Promise<T> {
  return runStoppable(toTask(steps), describe);
}
