/** Work in steps that tell how far it is, done in one go or with the event loop's turns between. */
import type { Task, TaskProgress } from '../../store/ports/tasks.js';

/** Work in steps; ended between two of them, nothing is half done. */
export type Steps<T> = Generator<TaskProgress, T>;

/** All steps at once. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * As many steps as begin within that time.
 * @returns what all come to, or null where some are left
 */
export function runFor<T>(steps: Steps<T>, timeMs: number): { readonly value: T } | null {
  const beganMs = performance.now();
  do {
    const step = steps.next();
    if (step.done) return { value: step.value };
  } while (performance.now() - beganMs < timeMs);
  return null;
}

/** A frame's time: keys that wait are not kept longer. */
const SLICE_MS = 12;

/** The steps as a task: the event loop's turn, for the frame of the key that began it, then a few of them, and so on. */
export async function* toTask<T>(steps: Steps<T>, sliceMs = SLICE_MS): Task<T> {
  try {
    await loopTurn();
    let sliceBegan = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - sliceBegan < sliceMs) continue;
      if (step.value.total > 0) yield step.value;
      await loopTurn();
      sliceBegan = performance.now();
    }
  } finally {
    // Ended early: what was begun is cleared up.
    steps.return(undefined as never);
  }
}

function loopTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
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
export async function awaitEnd<T>(task: Task<T>): Promise<T> {
  for (;;) {
    const step = await task.next();
    if (step.done) return step.value;
  }
}
