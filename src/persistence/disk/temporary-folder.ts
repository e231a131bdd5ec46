/** A private folder for one task, which is removed with it. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { announceStep } from './disk.js';
import { TEMPORARY_SUFFIX } from './durable-file.js';
import { storageStep } from './storage-error.js';

/** Its files are as private as the training log: for the owner only. */
const OWNER_ONLY = 0o700;

/** Creates a hidden folder in `parent`, named after its task. @returns its path; @throws StorageError */
export function makeTemporaryFolder(parent: string, work: string): string {
  const path = join(parent, `.${work}.${nanoid(8)}${TEMPORARY_SUFFIX}`);
  return storageStep(path, () => {
    announceStep('mkdir', path);
    mkdirSync(path, { mode: OWNER_ONLY });
    return path;
  });
}

/** Removes such a folder and its content. Never throws. */
export function removeTemporaryFolder(path: string): void {
  try {
    announceStep('rmdir', path);
    rmSync(path, { recursive: true, force: true });
  } catch {
    // `removeStaleIn` removes it later.
  }
}
