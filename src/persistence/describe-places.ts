/** Warns of places that are not suitable for the database or the sessions in progress. */
import { relative } from 'node:path';
import { networkMountOf } from './disk/network-mount.js';
import { realPlace } from './disk/real-place.js';
import { type SyncedFolder, syncedFolderOf } from './disk/synced-folder.js';
import type { DataPaths } from './paths.js';

/**
 * What the user should do if the database is on a network mount; null if it is not.
 * @param mounts see `networkMountOf`
 */
export function describeNetworkMount(
  { database }: Pick<DataPaths, 'database'>,
  mounts?: string,
): string | null {
  const mount = networkMountOf(database, mounts);
  if (mount === null) return null;
  return `The database is on a network mount (${mount.type} at ${mount.at}): set TRAININGLOGS_DB to a path on this machine, because SQLite's locks do not work on such a mount.`;
}

/** One sentence each if a synchroniser copies the database, or the sessions in progress, to other machines. */
export function describeSyncedFolders({ database, drafts }: DataPaths): readonly string[] {
  return [
    describe('The database is', syncedFolderOf(database), (folder) =>
      [nameToIgnore(`${relative(folder.at, realPlace(database))}*`, folder), MOVE_DATABASE]
        .filter(Boolean)
        .join(', or '),
    ),
    describe('Sessions in progress are', syncedFolderOf(drafts), (folder) => {
      const inside = relative(folder.at, realPlace(drafts));
      return nameToIgnore(inside, folder) ?? `exclude ${inside} there`;
    }),
  ].flatMap((sentence) => sentence ?? []);
}

const MOVE_DATABASE = 'set TRAININGLOGS_DB to a path outside that folder';

function describe(
  what: string,
  folder: SyncedFolder | null,
  remedy: (folder: SyncedFolder) => string,
): string | null {
  return folder && `${what} in a folder that ${folder.carrier} syncs (${folder.at}): ${remedy(folder)}.`;
}

function nameToIgnore(path: string, { ignoreFile }: SyncedFolder): string | null {
  return ignoreFile && `add ${path} to its ${ignoreFile}`;
}
