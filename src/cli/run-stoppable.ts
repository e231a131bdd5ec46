/** Runs a long task of a command. Ctrl+C and SIGTERM stop it between two steps. */

import type { Task, TaskProgress } from '../domain/task.js';

type StopSignal = 'SIGINT' | 'SIGTERM';
const STOP_SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM'];

/** The task was stopped. The message is one sentence about what was done until then. */
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
 * @param describe returns one sentence about what was done, for a stopped task
 * @throws StoppedError, and whatever the task throws
 */
export async function runStoppable<T>(
  task: Task<T>,
  describe: () => string,
  onProgress: (progress: TaskProgress) => void = () => {},
): Promise<T> {
  let received: StopSignal | null = null;
  const stop = (signal: NodeJS.Signals) => {
    const known = STOP_SIGNALS.find((each) => each === signal) ?? 'SIGTERM';
    // A second signal ends the process at once, as without a handler.
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
      onProgress(step.value);
      if (received !== null) {
        await task.return(undefined as never); // runs the task's `finally` blocks; the returned value is not used
        throw new StoppedError(describe(), received);
      }
    }
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  }
}
