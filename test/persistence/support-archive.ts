/** The reasons why archives are refused. */
import { expect } from 'vitest';
import { describeStorageError } from '../../src/persistence/disk/storage-error.js';
import { aDay, hashesBelow, rejectionOf, restoreInto } from '../support/backups.js';
import { TestDataRoot } from '../support/data-root.js';

/** Restores an archive that must be refused into a root with data, and checks that nothing there changed. */
export async function refusalOf(path: string): Promise<{ kind: string; sentence: string }> {
  const on = new TestDataRoot().hold(aDay(9));
  const before = hashesBelow(on.root);
  const error = await rejectionOf(restoreInto(on, path, { isMerge: true }));
  expect(hashesBelow(on.root)).toEqual(before);
  return { kind: error.kind, sentence: describeStorageError(error, on.root) };
}
