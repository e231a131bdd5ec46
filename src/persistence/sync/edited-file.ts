import type { CopyRead, EditedFile, SessionCopies } from '../../domain/read-models/session-copies.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { describeUnread, StorageError, toStorageError } from '../disk/storage-error.js';
import { runToEnd, type Steps } from '../disk/time-sliced-work.js';
import type { WriterLock } from '../disk/writer-lock.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { readText } from '../session-files/session-text.js';
import { databaseCopy, fileOf } from './copy-states.js';
import { describeSync } from './describe-sync.js';
import type { SyncReport } from './sync-report.js';

/** Both stores, and syncing them. */
export type SyncedStores = {
  readonly repository: TrainingSessionRepository | StorageError;
  readonly exporter: SessionExporter;
  readonly now: () => Date;
  readonly lock: WriterLock;
  readonly syncSteps: () => Steps<SyncReport>;
};

/**
 * Looks what became of a session's file, and syncs both stores where there is something to take in. A text that
 * another process saved while the editor was open becomes a conflict.
 * @param name of the file that was edited
 * @param before both copies before that
 * @throws StorageError where the stores cannot be synced; then the file is as it was left
 */
export function takeEdited(
  stores: SyncedStores,
  id: string,
  name: string,
  before: Pick<SessionCopies, 'database' | 'file'>,
): EditedFile {
  try {
    return stores.lock.hold(() => takeLocked(stores, id, name, before));
  } catch (cause) {
    // The next sync reads the file in; it does not know what the editor began from.
    const text = fallbackOnError(null, () => stores.exporter.read(name));
    if (text !== null) keepOther(stores, name, text, databaseCopy(stores, id), before);
    throw cause;
  }
}

function takeLocked(
  stores: SyncedStores,
  id: string,
  name: string,
  before: Pick<SessionCopies, 'database' | 'file'>,
): EditedFile {
  let edited: { readonly name: string; readonly text: string | null };
  try {
    edited = readEdited(stores, id, name);
  } catch (cause) {
    const error = toStorageError(cause, stores.exporter.pathOf(name));
    return { status: 'invalid', reason: describeUnread(error, stores.exporter.root) };
  }
  const { text } = edited;
  if (text === textOf(before.file)) {
    if (edited.name !== name) runToEnd(stores.syncSteps());
    return { status: 'unchanged' };
  }
  const read = text === null ? null : readText(text);
  if (read && !read.ok) return { status: 'invalid', reason: read.reason };
  const conflict =
    text === null ? null : keepOther(stores, edited.name, text, databaseCopy(stores, id), before);
  const told = describeSync(runToEnd(stores.syncSteps()), stores.exporter.root);
  const unsynced = { status: 'unsynced', reason: told.join(' ') } as const;
  if (read === null) {
    return fileOf(stores, id).copy.status === 'read' ? { status: 'written-again' } : unsynced;
  }
  if (read.session._id !== id) return { status: 'other-session' };
  const copy = databaseCopy(stores, id);
  return copy.status === 'read' && copy.text === text ? { status: 'read', conflict } : unsynced;
}

/**
 * The file as the editor left it. One that was renamed meanwhile, by the editor or by a sync because its date changed,
 * is found by the session's `_id`. `text` is null if no file holds the session. @throws StorageError
 */
function readEdited(
  stores: SyncedStores,
  id: string,
  name: string,
): { readonly name: string; readonly text: string | null } {
  const text = stores.exporter.read(name);
  if (text !== null) return { name, text };
  const found = fileOf(stores, id);
  return found.copy.status === 'read' ? { name: found.name, text: found.copy.text } : { name, text: null };
}

/** Keeps the row's text as a conflict if the editor wrote over it unseen. @returns its name */
function keepOther(
  { exporter, now }: SyncedStores,
  name: string,
  text: string,
  row: CopyRead,
  before: Pick<SessionCopies, 'database' | 'file'>,
): string | null {
  if (row.status !== 'read' || row.text === text) return null;
  const isKnown = row.text === textOf(before.database) || row.text === textOf(before.file);
  return isKnown ? null : exporter.writeConflict(name, row.text, now());
}

function textOf(copy: CopyRead): string | null {
  return copy.status === 'read' ? copy.text : null;
}

/**
 * Sets the text of a session's file aside under its conflict name, and writes the database's text in its place. A crash
 * between the two leaves a session without a file, which the next syncing writes.
 * @returns the name the text was set aside under; @throws StorageError where the last good text is not known
 */
export function putLastTextBack(stores: SyncedStores, id: string): string {
  const { repository, exporter, now } = stores;
  if (repository instanceof Error) throw repository;
  const name = repository.rowState(id)?.fileName ?? null;
  if (name === null) throw new StorageError('not-found', exporter.pathOf(`${id}.json`));
  return stores.lock.hold(() => {
    const setAside = exporter.setAsideAsConflict(name, now());
    runToEnd(stores.syncSteps());
    return setAside;
  });
}
