/** Turns errors into one sentence for the screens, with paths relative to the data root. */
import type { Task } from '../../domain/task.js';
import { describeStorageError, type StorageError, toStorageError } from '../disk/storage-error.js';
import type { Steps } from '../disk/time-sliced-work.js';

/** Runs a function, and converts its errors to errors whose message is one sentence. */
export type WithErrorSentence = <T>(run: () => T) => T;

export function createWithErrorSentence(root: string): WithErrorSentence {
  return (run) => {
    try {
      return run();
    } catch (cause) {
      throw sentenceError(cause, root);
    }
  };
}

/** Does the same as `WithErrorSentence` for steps, and for the call that starts them. */
export function* stepsWithErrorSentence<T>(start: () => Steps<T>, root: string): Steps<T> {
  try {
    return yield* start();
  } catch (cause) {
    throw sentenceError(cause, root);
  }
}

/** Does the same as `WithErrorSentence` for a task, and for the call that starts it. */
export async function* taskWithErrorSentence<T>(start: () => Task<T>, root: string): Task<T> {
  try {
    return yield* start();
  } catch (cause) {
    throw sentenceError(cause, root);
  }
}

export function errorSentence(error: StorageError, root: string): string {
  return `${describeStorageError(error, root)}.`;
}

/** Gives an error a sentence as its message. A plain `Error` without a code has one already. */
function sentenceError(cause: unknown, root: string): Error {
  if (cause instanceof Error && cause.constructor === Error && !('code' in cause)) return cause;
  return new Error(errorSentence(toStorageError(cause, root), root), { cause });
}
