import type { Work } from '../../src/domain/task.js';

/** Runs a task to its end and returns its result. */
export async function awaitEnd<T>(work: Work<T>): Promise<T> {
  const task = await work;
  for (;;) {
    const step = await task.next();
    if (step.done) return step.value;
  }
}
