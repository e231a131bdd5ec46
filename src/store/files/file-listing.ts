/** Listings of folders, and the states of the files in them. Pure. */

import type { FileState, FileStates, FolderContent } from '../../domain/read-models/file-state.js';
import { needsAttention } from './file-state-words.js';

export type FolderListing =
  | ({ readonly status: 'read' } & FolderContent)
  | { readonly status: 'unreadable'; readonly reason: string };

/** Folders by path; `''` is the root of the tree. */
export type FolderListings = ReadonlyMap<string, FolderListing>;

export type KnownFiles = {
  readonly folders: FolderListings;
  /** The states of session files, compared with their rows; null until they are read. */
  readonly sessionStates: FileStates | null;
};

export const SESSIONS_FOLDER = 'sessions';
/** The folder of programs. On the disk it is `data/programs`, next to `data/output`, whose folders the tree shows. */
export const PROGRAMS_FOLDER = 'programs';

export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The parent folder of a path; `''` for the top level. */
export function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The number of files directly in a folder; undefined if it is not read. */
export function fileCount({ folders }: KnownFiles, folder: string): number | undefined {
  const listing = folders.get(folder);
  return listing?.status === 'read' ? listing.files.length : undefined;
}

/** The number of folders directly in a folder; 0 if it is not read. */
export function folderCount({ folders }: KnownFiles, folder: string): number {
  const listing = folders.get(folder);
  return listing?.status === 'read' ? listing.folders.length : 0;
}

/** The number of files in all folders that are read. */
export function allFileCount(known: KnownFiles): number {
  let count = 0;
  for (const folder of known.folders.keys()) count += fileCount(known, folder) ?? 0;
  return count;
}

/** The folders that contain a folder that is not read, whose files are therefore not counted. */
export function foldersWithUnread({ folders }: KnownFiles): readonly string[] {
  return [...folders].flatMap(([path, listing]) =>
    listing.status === 'read' && listing.folders.some((name) => !folders.has(pathIn(path, name)))
      ? [path]
      : [],
  );
}

/** The number of files in a folder that need attention. */
export function attentionCount(known: KnownFiles, folder: string): number {
  const listing = known.folders.get(folder);
  if (listing?.status !== 'read') return 0;
  let count = 0;
  for (const state of listing.states.others.values()) if (needsAttention(state)) count += 1;
  if (folder !== SESSIONS_FOLDER || known.sessionStates === null) return count;
  const names = new Set<string>();
  for (const [name, state] of known.sessionStates.others) {
    if (needsAttention(state) && !listing.states.others.has(name)) names.add(name);
  }
  if (names.size === 0) return count;
  // A file may have been removed after the states were read, so only listed names count.
  for (const name of listing.files) if (names.has(name)) count += 1;
  return count;
}

/** Returns a function that gives the state of the file with that name in the folder; null if unknown. */
export function stateIn(
  { folders, sessionStates }: KnownFiles,
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
