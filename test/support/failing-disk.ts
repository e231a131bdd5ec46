/** A disk on which some steps fail. The tests do not use file permissions for this, because root ignores them. */
import { onTestFinished } from 'vitest';
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';

/** Makes the matching steps fail with the error of a read-only disk, until `healDisk` or the end of the test. */
export function failSteps(isHit: (step: StorageStep) => boolean): void {
  onTestFinished(healDisk);
  watchSteps((step) => {
    if (isHit(step)) throw new InjectedError(step.call.startsWith('sqlite') ? 'SQLITE_READONLY' : 'EROFS');
  });
}

/** Makes every step on a folder and on the files below it fail. */
export function makeReadOnly(folder: string): void {
  failSteps(({ path }) => path === folder || path.startsWith(`${folder}/`));
}

/** Makes changes of a database fail. */
export function makeDatabaseReadOnly(): void {
  failSteps(({ call }) => call === 'sqlite begin' || call === 'sqlite change');
}

/** Makes transactions fail with an error of SQLite such as SQLITE_FULL. Databases in memory are not affected. */
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
