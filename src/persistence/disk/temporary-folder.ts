/** A private folder for one task. It is removed when the task ends. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { announceStep } from './disk.js';
import { TEMPORARY_SUFFIX } from './durable-file.js';
import { storageStep } from './storage-error.js';

/** Only the owner may open the folder, because its files are as private as the training log. */
const OWNER_ONLY = 0o700;

/** Creates a hidden folder in `parent` whose name contains `work`. @returns its path; @throws StorageError */
export function makeTemporaryFolder(parent: string, work: string): string {
  const path = join(parent, `.${work}.${nanoid(8)}${TEMPORARY_SUFFIX}`);
  return storageStep(path, () => {
    announceStep('mkdir', path);
    mkdirSync(path, { mode: OWNER_ONLY });
    return path;
  });
}

/** Removes the folder and its content. Never throws. */
export function removeTemporaryFolder(path: string): void {
  try {
    announceStep('rmdir', path);
    rmSync(path, { recursive: true, force: true });
  } catch {
    // `removeStaleIn` removes it later.
  }
}
