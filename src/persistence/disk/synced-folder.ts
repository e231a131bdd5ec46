/** Recognises folders that a synchroniser copies to other machines. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { entryExists } from './folder.js';
import { realPlace } from './real-place.js';

export type SyncedFolder = {
  /** The name of the synchroniser. */
  readonly carrier: string;
  readonly at: string;
  /** The name of the synchroniser's ignore file in this folder; null if it has none. */
  readonly ignoreFile: string | null;
};

/** Synchronisers that put an entry with a fixed name into the folder that they copy. */
const MARKED = [
  { mark: '.stfolder', carrier: 'Syncthing', ignoreFile: '.stignore' },
  { mark: '.git', carrier: 'git', ignoreFile: '.gitignore' },
] as const;

/**
 * The names that cloud clients give their folder, with or without an account: `Dropbox`, `OneDrive - Gym`, `Dropbox
 * (Personal)`.
 */
const CLOUD_NAME = /^(Dropbox|OneDrive|iCloud ?Drive|Nextcloud|ownCloud|Google ?Drive)(?![a-z])/i;
/** The folder in which iCloud keeps files on macOS. */
const ICLOUD_FOLDER = 'Mobile Documents';

/** The nearest folder around this path that a synchroniser copies without ignoring the path; null if there is none. */
export function syncedFolderOf(path: string): SyncedFolder | null {
  const place = realPlace(path);
  for (let at = dirname(place); ; at = dirname(at)) {
    const folder = syncedFolderAt(at);
    if (folder !== null && !isIgnored(place, folder)) return folder;
    if (at === dirname(at)) return null;
  }
}

function syncedFolderAt(at: string): SyncedFolder | null {
  const marked = MARKED.find(({ mark }) => entryExists(join(at, mark)));
  if (marked) return { carrier: marked.carrier, at, ignoreFile: marked.ignoreFile };
  const name = basename(at);
  const carrier = name === ICLOUD_FOLDER ? 'iCloud Drive' : CLOUD_NAME.exec(name)?.[1];
  return carrier === undefined ? null : { carrier, at, ignoreFile: null };
}

/** True if the ignore file names the path. Understands names, paths and `*`, but not exceptions with `!`. */
function isIgnored(path: string, { at, ignoreFile }: SyncedFolder): boolean {
  if (ignoreFile === null) return false;
  const inside = relative(at, path).replaceAll(sep, '/');
  return linesOf(join(at, ignoreFile))
    .map((line) => line.trim().replace(/^(\(\?[id]\))*(\*\*)?\/?|\/+(\*\*)?$/g, ''))
    .filter((pattern) => pattern !== '')
    .map((pattern) => pattern.split('*').map(escaped).join('[^/]*'))
    .some((pattern) => new RegExp(`(^|/)${pattern}(/|$)`).test(inside));
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
