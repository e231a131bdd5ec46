/** What was read of folders: names, and the states of the files they name. Pure. */

import type { FileState, FileStates, FolderContent } from '../../domain/read-models/file-state.js';
import { partitionPoint } from '../../list/partition-point.js';
import { isToBeSeen } from './file-state-words.js';

/** What reading a folder gave. */
export type FolderListing =
  | ({ readonly status: 'read' } & FolderContent)
  | { readonly status: 'unreadable'; readonly reason: string };

/** Folders by their path; `''` is the one the tree begins with. */
export type FolderListings = ReadonlyMap<string, FolderListing>;

/** What is known of all files there are. */
export type Known = {
  readonly folders: FolderListings;
  /** How the files of sessions stand to their rows; null until all were looked at. */
  readonly sessionStates: FileStates | null;
};

/** Where sessions lie. */
export const SESSIONS_FOLDER = 'sessions';

/** The path of what lies in a folder. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folder around a path, `''` at the top. */
export function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Files in a folder itself, undefined where it was not read. */
export function fileCount({ folders }: Known, folder: string): number | undefined {
  const listing = folders.get(folder);
  return listing?.status === 'read' ? listing.files.length : undefined;
}

/** Folders in a folder itself; 0 where it was not read. */
export function folderCount({ folders }: Known, folder: string): number {
  const listing = folders.get(folder);
  return listing?.status === 'read' ? listing.folders.length : 0;
}

/** Files of all folders that were read. */
export function allFileCount(known: Known): number {
  let count = 0;
  for (const folder of known.folders.keys()) count += fileCount(known, folder) ?? 0;
  return count;
}

/** How many files of a folder somebody should look at. */
export function toBeSeenCount(known: Known, folder: string): number {
  const listing = known.folders.get(folder);
  if (listing?.status !== 'read') return 0;
  let count = 0;
  for (const state of listing.states.others.values()) if (isToBeSeen(state)) count += 1;
  if (folder !== SESSIONS_FOLDER || known.sessionStates === null) return count;
  for (const [name, state] of known.sessionStates.others) {
    if (isToBeSeen(state) && !listing.states.others.has(name) && isListed(listing.files, name)) count += 1;
  }
  return count;
}

/** True where a name is among sorted ones: a file may have gone since the states were looked at. */
function isListed(names: readonly string[], name: string): boolean {
  return names[partitionPoint(names.length, (at) => (names[at] ?? '') < name)] === name;
}

/** The state of any file of a folder: what its name says, else what the look at all files came to. */
export function stateIn(
  { folders, sessionStates }: Known,
  folder: string,
): (name: string) => FileState | null {
  const listing = folders.get(folder);
  if (listing?.status !== 'read') return () => null;
  const { usual, others } = listing.states;
  const looked = folder === SESSIONS_FOLDER ? sessionStates : null;
  const otherwise = looked ? looked.usual : usual;
  return (name) => {
    if (others.has(name)) return others.get(name) ?? null;
    if (looked?.others.has(name)) return looked.others.get(name) ?? null;
    return otherwise;
  };
}
