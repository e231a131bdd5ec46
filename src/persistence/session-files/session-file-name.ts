/** Names in the folder of sessions: standard, conflict and temporary names, and those that may hold a session. */
import { dayOf } from '../../domain/session-date.js';

/** How much of the id a file name contains: the lengths at which the groups of a UUID end. */
const ID_LENGTHS = [8, 13, 18, 23, 36] as const;

type Named = { readonly _id: string; readonly date: string };

/** The names that a session's file may have, shortest first. The last one contains the whole id. */
export function candidateFileNames(session: Named): readonly string[] {
  return ID_LENGTHS.map((length) => `${stemOf(session.date)}${session._id.slice(0, length)}.json`);
}

/** The first characters of an id, which every standard name has. */
export function shortIdOf(id: string): string {
  return id.slice(0, ID_LENGTHS[0]);
}

/** The `shortIdOf` that a file name contains; null if the name begins neither like a standard name nor with an id. */
export function shortIdInName(name: string): string | null {
  const [, start] = /^(?:training_session_\d{4}_\d{2}_\d{2}_)?([0-9a-f]{8})(?![0-9a-z])/.exec(name) ?? [];
  return start ?? null;
}

/** The name of a tombstone. It contains the time, because two machines may delete the same session. */
export function tombstoneName(fileName: string, now: Date, attempt = 0): string {
  const suffix = attempt === 0 ? '' : `-${attempt + 1}`;
  return `${fileName.replace(/\.json$/, '')}.deleted-${compactTime(now)}${suffix}.json`;
}

/** The beginning of the session's id that a standard name contains; null for any other name. */
export function idStartOf(name: string): string | null {
  const [, start = ''] = /^training_session_\d{4}_\d{2}_\d{2}_(.+)\.json$/.exec(name) ?? [];
  return ID_LENGTHS.some((length) => length === start.length) ? start : null;
}

/** True if `name` is one of the `candidateFileNames` of this session. */
export function isStandardName(name: string, session: Named): boolean {
  return candidateFileNames(session).includes(name);
}

/** True if `name` would be a standard name of this session if the session had another date. */
export function isNameOfOtherDate(name: string, session: Named): boolean {
  const [, id] = /^training_session_\d{4}_\d{2}_\d{2}_([0-9a-f-]+)\.json$/.exec(name) ?? [];
  const isByRule = ID_LENGTHS.some((length) => session._id.slice(0, length) === id);
  return isByRule && !isStandardName(name, session);
}

/** True if the name may be a session's: any `.json` file except hidden, temporary and conflict files. */
export function isSessionFileName(name: string): boolean {
  return name.endsWith('.json') && !TEMPORARY_NAME.test(name) && !isConflictFileName(name);
}

/**
 * Temporary names. `~` is of Syncthing on Windows, `~$` of Office, `#` of Emacs, `~20260216-180211` of Syncthing's old
 * versions.
 */
const TEMPORARY_NAME = /^[.~#]|\.(tmp|temp|part|partial|crdownload|download)\.json$|~\d{8}-\d{6}\.json$/i;

/** True for a conflict file, written by this program or by a file synchroniser. */
export function isConflictFileName(name: string): boolean {
  return name.endsWith('.json') && (OWN_CONFLICT.test(name) || isSynchronizerConflict(name));
}

const OWN_CONFLICT = /\.conflict-\d{8}-\d{6}(-\d+)?\.json$/;

/** True for the name that a file synchroniser gives to a copy if two machines changed a file. */
export function isSynchronizerConflict(name: string): boolean {
  return SYNCHRONISER_CONFLICT.test(name);
}

// Syncthing: x.sync-conflict-20260216-180211-ABCDEFG.json; Dropbox, ownCloud: x (Ann's conflicted copy …).json
const SYNCHRONISER_CONFLICT = /\.sync-conflict-|\bconflicted copy\b|_conflict-\d{8}-\d{6}/i;

/** The conflict name of `name` at `now` (UTC). `attempt` above 0 distinguishes several names within one second. */
export function conflictFileName(name: string, now: Date, attempt = 0): string {
  const suffix = attempt === 0 ? '' : `-${attempt + 1}`;
  return `${name.replace(/\.json$/, '')}.conflict-${compactTime(now)}${suffix}.json`;
}

/** True for an invalid file that was renamed, because a session needed its name. */
export function isSetAsideFileName(name: string): boolean {
  return /\.set-aside-\d{8}-\d{6}(-\d+)?$/.test(name);
}

/** A dated name for an invalid file whose name a session needs. The file then counts as no session. */
export function setAsideName(name: string, now: Date, attempt = 0): string {
  return `${name}.set-aside-${compactTime(now)}${attempt === 0 ? '' : `-${attempt}`}`;
}

/** The time as `20260216-180211`, in UTC, for file names. */
export function compactTime(now: Date): string {
  const digits = now.toISOString().replace(/[-:]/g, '');
  return `${digits.slice(0, 8)}-${digits.slice(9, 15)}`;
}

function stemOf(date: string): string {
  return `training_session_${dayOf(date).replaceAll('-', '_')}_`;
}
