/** Work in steps that tell how far it is, done in one go or with the event loop's turns between. */
import type { Steps, Task, TaskProgress, Work } from '../../domain/task.js';

export type { Steps };

/** Work that nobody knows the length of, or is not told. */
export const INDETERMINATE: TaskProgress = { done: 0, total: 0 };

/** All steps at once. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A frame's time: keys that wait are not kept longer. */
const SLICE_MS = 12;

/**
 * The steps as a task: a few of them at each turn of the event loop, the first ones behind the frame of the key that
 * began it. Whoever steps through it is asked after each turn, before anything more is done.
 */
export async function* toTask<T>(steps: Steps<T>, sliceMs = SLICE_MS): Task<T> {
  try {
    let progress = INDETERMINATE;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      yield progress;
      const beganMs = performance.now();
      do {
        const step = steps.next();
        if (step.done) return step.value;
        progress = step.value;
      } while (performance.now() - beganMs < sliceMs);
    }
  } finally {
    // Ended early: what was begun is cleared up.
    steps.return(undefined as never);
  }
}

/** Steps of any kind as a task. @param toProgress how far the task is at a step */
export async function* withProgress<S, T>(
  steps: AsyncGenerator<S, T, void>,
  toProgress: (step: S) => TaskProgress,
): Task<T> {
  try {
    for (;;) {
      const step = await steps.next();
      if (step.done) return step.value;
      yield toProgress(step.value);
    }
  } finally {
    await steps.return(undefined as never); // as above
  }
}

/** What a task comes to, nobody looking on. */
export async function awaitEnd<T>(task: Work<T>): Promise<T> {
  for (;;) {
    const step = await task.next();
    if (step.done) return step.value;
  }
}
