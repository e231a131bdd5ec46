/** Runs work in steps: all at once, or as a task in slices between turns of the event loop. */
import type { Steps, Task, TaskProgress } from '../../domain/task.js';

export type { Steps };

/** The progress of work whose length is unknown. */
export const INDETERMINATE: TaskProgress = { done: 0, total: 0 };

/** Runs all steps one after another, without a pause. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The length of a slice, about one frame. The step that exceeds it is the last of its slice. */
const SLICE_MS = 12;

/** Runs steps as a task in slices, one per turn of the event loop. The caller can stop between slices. */
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
      } while (progress.wait === undefined && performance.now() - beganMs < sliceMs);
      await progress.wait?.();
    }
  } finally {
    // Runs the `finally` blocks of the steps if the task was stopped early.
    steps.return(undefined as never);
  }
}

/** Converts steps of any kind to a task. */
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
    await steps.return(undefined as never); // runs the `finally` blocks if the task was stopped early
  }
}
