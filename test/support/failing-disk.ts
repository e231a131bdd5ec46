/** A disk that refuses some of its steps, as a full or read-only one does: the tests may run as a user that may do all. */
import { onTestFinished } from 'vitest';
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';

/** From now on the steps that are hit fail as read-only; until `healDisk`, or the end of the test. */
export function failSteps(isHit: (step: StorageStep) => boolean): void {
  onTestFinished(healDisk);
  watchSteps((step) => {
    if (isHit(step)) throw new InjectedError(step.call.startsWith('sqlite') ? 'SQLITE_READONLY' : 'EROFS');
  });
}

/** A folder in which nothing can be made, renamed or removed. */
export function makeReadOnly(folder: string): void {
  failSteps(({ path }) => path === folder || path.startsWith(`${folder}/`));
}

/** A database that takes no changes. */
export function makeDatabaseReadOnly(): void {
  failSteps(({ call }) => call === 'sqlite begin' || call === 'sqlite change');
}

/** A database whose transactions fail with an error of SQLite, such as SQLITE_FULL; one in memory is none of it. */
export function failTransactions(code: string): void {
  onTestFinished(healDisk);
  watchSteps(({ call, path }) => {
    if (call === 'sqlite commit' && path !== ':memory:') throw new InjectedError(code);
  });
}

export function healDisk(): void {
  watchSteps(null);
}

class InjectedError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
