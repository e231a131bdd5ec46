/** Reads a session's file after a person has edited its text, and can restore the last valid text. */
import type { CopyRead, EditedFile, SessionCopies } from '../../domain/read-models/session-copies.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { describeUnread, StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { runToEnd, type Steps } from '../disk/time-sliced-work.js';
import type { WriterLock } from '../disk/writer-lock.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { readText } from '../session-files/session-text.js';
import { databaseCopy, fileOf } from './copy-states.js';
import { describeSync } from './describe-sync.js';
import type { SyncReport } from './sync-report.js';

export type SyncedStores = {
  readonly repository: TrainingSessionRepository | StorageError;
  readonly exporter: SessionExporter;
  readonly now: () => Date;
  readonly lock: WriterLock;
  readonly syncSteps: () => Steps<SyncReport>;
};

/**
 * Reads a session's file after an edit and syncs it; texts saved during the edit become conflicts.
 * @param before both copies before the edit
 * @throws StorageError if the stores cannot be synced
 */
export function readEditedFile(
  stores: SyncedStores,
  id: string,
  name: string,
  before: Pick<SessionCopies, 'database' | 'file'>,
): EditedFile {
  try {
    return stores.lock.hold(() => readEditedLocked(stores, id, name, before));
  } catch (cause) {
    // Keeps the text of another process now, because a later sync does not know which text the editor began from.
    const text = fallbackOnError(null, () => stores.exporter.read(name));
    if (text !== null) keepOtherText(stores, name, text, databaseCopy(stores, id), before);
    throw cause;
  }
}

function readEditedLocked(
  stores: SyncedStores,
  id: string,
  name: string,
  before: Pick<SessionCopies, 'database' | 'file'>,
): EditedFile {
  let edited: { readonly name: string; readonly text: string | null };
  try {
    edited = findEditedFile(stores, id, name);
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
    text === null ? null : keepOtherText(stores, edited.name, text, databaseCopy(stores, id), before);
  if (text === null) writeMissing(stores, id, name);
  const messages = describeSync(runToEnd(stores.syncSteps()), stores.exporter.root);
  const unsynced = { status: 'unsynced', reason: messages.join(' ') } as const;
  if (read === null) {
    return fileOf(stores, id).copy.status === 'read' ? { status: 'written-again' } : unsynced;
  }
  if (read.session._id !== id) return { status: 'other-session' };
  const copy = databaseCopy(stores, id);
  return copy.status === 'read' && copy.text === text ? { status: 'read', conflict } : unsynced;
}

/** The edited file, even if it was renamed; `text` is null if no file holds the session. @throws StorageError */
function findEditedFile(
  stores: SyncedStores,
  id: string,
  name: string,
): { readonly name: string; readonly text: string | null } {
  const text = stores.exporter.read(name);
  if (text !== null) return { name, text };
  const found = fileOf(stores, id);
  return found.copy.status === 'read' ? { name: found.name, text: found.copy.text } : { name, text: null };
}

/**
 * Writes the row's text as a conflict if another process saved this text during the edit.
 * @returns the conflict's name, or null
 */
function keepOtherText(
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
 * Renames a session's file to a conflict name, and writes the database's text.
 * @returns the conflict name
 * @throws StorageError if this text is unknown
 */
export function restoreLastText(stores: SyncedStores, id: string): string {
  const { repository, exporter, now } = stores;
  if (repository instanceof Error) throw repository;
  const name = repository.rowState(id)?.fileName ?? null;
  if (name === null) throw new StorageError('not-found', exporter.pathOf(`${id}.json`));
  return stores.lock.hold(() => {
    const copy = databaseCopy(stores, id);
    if (copy.status !== 'read') throw new StorageError('not-found', exporter.pathOf(name));
    let setAside = name;
    exporter.write(name, copy.text, () => {
      setAside = exporter.setAsideAsConflict(name, now());
    });
    runToEnd(stores.syncSteps());
    return setAside;
  });
}

/** Writes the database's text to the missing file of a session. If that fails, the next sync writes it. */
function writeMissing(stores: SyncedStores, id: string, name: string): void {
  const { exporter, now } = stores;
  const copy = databaseCopy(stores, id);
  if (copy.status !== 'read') return;
  const { text } = copy;
  const setAside = () => exporter.setUnseenAside(name, [hashText(text)], now());
  fallbackOnError(null, () => exporter.write(name, text, setAside));
}
