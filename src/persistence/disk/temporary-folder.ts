/** A folder for one piece of work, which nobody else may look into and which is gone with it. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { announceStep } from './disk.js';
import { TEMPORARY_SUFFIX } from './durable-file.js';
import { namesInFolder } from './folder.js';
import { storageStep } from './storage-error.js';

/** One that was not touched for so long was left by a run that was killed. */
const STALE_MS = 3_600_000;
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
    // Left for `removeStaleFolders`.
  }
}

/** Removes what runs that were killed left below `parent` for the same work. Never throws. */
export function removeStaleFolders(parent: string, work: string, now: Date): void {
  try {
    for (const name of namesInFolder(parent)) {
      if (!name.startsWith(`.${work}.`) || !name.endsWith(TEMPORARY_SUFFIX)) continue;
      const path = join(parent, name);
      if (now.getTime() - statSync(path).mtimeMs > STALE_MS) removeTemporaryFolder(path);
    }
  } catch {
    // A folder that cannot be listed is told of by the work itself.
  }
}
