/** Errors of storage as one sentence for the screens, with paths relative to the data root. */
import { describeStorageError, type StorageError, toStorageError } from '../disk/storage-error.js';
import type { Steps } from '../disk/time-sliced-work.js';

/** Runs a function; what it throws becomes an error whose message is one sentence. */
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

/** Runs steps; what they, or the call that starts them, throw becomes an error whose message is one sentence. */
export function* stepsWithErrorSentence<T>(start: () => Steps<T>, root: string): Steps<T> {
  try {
    return yield* start();
  } catch (cause) {
    throw sentenceError(cause, root);
  }
}

export function errorSentence(error: StorageError, root: string): string {
  return `${describeStorageError(error, root)}.`;
}

function sentenceError(cause: unknown, root: string): Error {
  return new Error(errorSentence(toStorageError(cause, root), root), { cause });
}
