/** Which files of a data root go into a backup, and reading each of them whole while others may write it. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { namesInFolder } from '../disk/folder.js';
import { StorageError, storageStep } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';
import { ATHLETE_ENTRY, FOLDERS, isEntryName, locationOf } from './archive-manifest.js';

/** `entry`: its name in an archive. */
export type RootFile = { readonly entry: string; readonly path: string; readonly sizeBytes: number };

/**
 * Every file of the folders that a backup holds, and the athlete's; links to files too. Hidden ones are left out: they
 * are in the making, locks, or a synchroniser's own. @throws StorageError also for a name that no archive can hold
 */
export function filesOfRoot(paths: DataPaths): readonly RootFile[] {
  const entries = FOLDERS.flatMap((folder) =>
    namesInFolder(locationOf(paths, folder))
      .filter((name) => !name.startsWith('.'))
      .map((name) => `${folder}/${name}`),
  );
  return [ATHLETE_ENTRY, ...entries].flatMap((entry) => {
    const path = locationOf(paths, entry);
    const stats = statFile(path);
    if (!stats) return [];
    if (isEntryName(entry.slice(entry.lastIndexOf('/') + 1))) return [{ entry, path, sizeBytes: stats.size }];
    throw new StorageError('failed', path, { cause: new Error('no archive can hold its name; rename it') });
  });
}

export type WholeFile = { readonly bytes: Uint8Array; readonly modified: Date };

const ATTEMPTS = 5;
/** What an editor takes to write a text. */
const PAUSE_MS = 50;

/** The bytes of a file as they were at one moment; null where it went away. @throws StorageError where it never rests */
export async function readWhole(path: string): Promise<WholeFile | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = statFile(path);
    const bytes = before && readIfThere(path);
    const after = statFile(path);
    if (!before || !bytes || !after) return null;
    const isSame = before.mtimeMs === after.mtimeMs && before.ino === after.ino;
    if (isSame && bytes.length === after.size) return { bytes, modified: after.mtime };
    await setTimeout(PAUSE_MS);
  }
  throw new StorageError('failed', path, { cause: new Error('it changes while it is read; try again') });
}

/** Null where there is no file. */
function statFile(path: string): Stats | null {
  const stats = storageStep(path, () => statSync(path, { throwIfNoEntry: false }));
  return stats?.isFile() ? stats : null;
}

function readIfThere(path: string): Buffer | null {
  try {
    return storageStep(path, () => readFileSync(path));
  } catch (cause) {
    if (cause instanceof StorageError && cause.kind === 'missing') return null;
    throw cause;
  }
}
