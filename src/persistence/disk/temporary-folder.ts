/** A folder for one piece of work, which nobody else may look into and which is gone with it. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { announceStep } from './disk.js';
import { TEMPORARY_SUFFIX } from './durable-file.js';
import { storageStep } from './storage-error.js';

/** What lies in it is a person's diary: for the owner alone. */
const OWNER_ONLY = 0o700;

/** Makes a hidden folder below `parent`, named for its work. @returns its path; @throws StorageError */
export function makeTemporaryFolder(parent: string, work: string): string {
  const path = join(parent, `.${work}.${nanoid(8)}${TEMPORARY_SUFFIX}`);
  return storageStep(path, () => {
    announceStep('mkdir', path);
    mkdirSync(path, { mode: OWNER_ONLY });
    return path;
  });
}

/** Removes such a folder and all in it. Never throws: its name says that it is nobody's. */
export function removeTemporaryFolder(path: string): void {
  try {
    announceStep('rmdir', path);
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Left for `removeStaleIn`.
  }
}
