/**
 * Deleting a session and bringing it back. The file goes to the trash first, then the row is marked; on the way
 * back the file returns first. Whichever step a crash comes after, the file's place says what was meant, and the
 * next start finishes it.
 */
import type { TrainingSession } from '../../domain/record.js';
import type { StoredText } from '../database/stored-text.js';
import { StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { findFilesByPrefix, findSessionFile, type SessionFile } from '../session-files/find-session-file.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { candidateFileNames } from '../session-files/session-file-name.js';
import { readSavedText, recordOf } from '../session-files/session-text.js';
import type { SessionStores } from './session-stores.js';

export type DeleteOutcome =
  | { readonly status: 'done' }
  /** One of the two stores could not be changed; the next start finishes it. */
  | { readonly status: 'done-in-one'; readonly missing: 'database' | 'file'; readonly reason: StorageError }
  /** No such session to delete, or none in the trash to bring back. */
  | { readonly status: 'not-found' }
  | { readonly status: 'not-done'; readonly reason: StorageError };

/** Moves a session to the trash. Waits up to 5 s for the writer lock. */
export function deleteSession(stores: SessionStores, id: string): DeleteOutcome {
  return underLock(stores, () => deleteLocked(stores, id));
}

/** Brings a session back from the trash. Waits up to 5 s for the writer lock. */
export function undeleteSession(stores: SessionStores, id: string): DeleteOutcome {
  return underLock(stores, () => undeleteLocked(stores, id));
}

function underLock({ lock }: SessionStores, step: () => DeleteOutcome): DeleteOutcome {
  try {
    return lock.hold(step);
  } catch (cause) {
    if (cause instanceof StorageError && cause.kind === 'writer-locked') {
      return { status: 'not-done', reason: cause };
    }
    throw cause;
  }
}

function deleteLocked(stores: SessionStores, id: string): DeleteOutcome {
  let stored: StoredText | null;
  try {
    stored = storedOf(stores, id);
    if (stored?.deletedAt) stored = null;
    const file = findFile(stores, id, stored);
    if (!stored && !file) return { status: 'not-found' };
    moveToTrash(stores, stored, file);
  } catch (cause) {
    return markAlone(stores, id, toStorageError(cause, stores.exporter.pathOf('')));
  }
  return mark(stores, id, stored !== null);
}

function undeleteLocked(stores: SessionStores, id: string): DeleteOutcome {
  const { exporter, repository, now } = stores;
  try {
    const stored = storedOf(stores, id);
    if (stored && !stored.deletedAt) return { status: 'not-found' };
    const file = findFile(stores, id, stored);
    // Where the database does not know of a deletion, a session with a file is none that was deleted.
    if (file && !stored) return { status: 'not-found' };
    const back = (file && asItStands(stores, file, stored)) ?? bringBack(stores, id, stored);
    if (!back) return { status: 'not-found' };
    try {
      if (repository instanceof Error) throw repository;
      repository.save(back.session, back.text, back.copy, now().toISOString());
      if (recordOf(back.text) === null) repository.markInvalid(id);
      return { status: 'done' };
    } catch (cause) {
      return { status: 'done-in-one', missing: 'database', reason: toStorageError(cause, '') };
    }
  } catch (cause) {
    return { status: 'not-done', reason: toStorageError(cause, exporter.pathOf('')) };
  }
}

/** The file first, then the text of a row that is newer, which is then the one that comes back. */
function moveToTrash(
  { exporter, now }: SessionStores,
  stored: StoredText | null,
  file: SessionFile | null,
): void {
  const isKept = stored === null || stored.text === file?.text;
  const isNewer = stored !== null && (!file || !isChangedFile(stored, file));
  // What only the row has, and is older, is kept with what was replaced.
  if (!isKept && !isNewer) exporter.trash.keepReplaced(stored.id, stored.text, now());
  if (file) exporter.trash.moveIn(file.name);
  if (!isKept && isNewer) {
    const [name] = candidateFileNames({ _id: stored.id, date: stored.date });
    exporter.trash.put(name ?? `${stored.id}.json`, stored.text);
  }
}

/** True where a file holds a session that is not the one its row last wrote or read. */
function isChangedFile({ fileHash }: StoredText, { text }: SessionFile): boolean {
  return hashText(text) !== fileHash && recordOf(text) !== null;
}

type BroughtBack = { readonly session: TrainingSession; readonly text: string; readonly copy: FileCopy };

/** A session whose file could not be moved to the trash yet. */
function asItStands(
  { exporter }: SessionStores,
  { name, text }: SessionFile,
  stored: StoredText | null,
): BroughtBack | null {
  const session = restorable(text, stored);
  return session && { session, text, copy: exporter.copyOf(name, text) };
}

/** A session's file from the trash, or from its row where that was emptied: the text it was deleted with. */
function bringBack(
  { exporter, now }: SessionStores,
  id: string,
  stored: StoredText | null,
): BroughtBack | null {
  const inTrash = exporter.trash.find(id);
  const trashed = inTrash.find(({ text }) => text === stored?.text) ?? inTrash[0];
  const text = trashed?.text ?? stored?.text;
  const session = text === undefined ? null : restorable(text, stored);
  if (text === undefined || !session) return null;
  if (stored && stored.text !== text) exporter.trash.keepReplaced(id, stored.text, now());
  const name = exporter.nameFor(session, null);
  if (trashed) exporter.trash.moveOut(trashed.name, name);
  const copy = trashed ? exporter.copyOf(name, text) : exporter.write(name, text);
  // Another text of it in the trash would delete it again once its file is missing.
  for (const other of inTrash) if (other !== trashed) exporter.trash.retire(other.name, now());
  return { session, text, copy };
}

/** The session of a text; one with repeated keys is none, unless it is the text that an older version saved. */
function restorable(text: string, stored: StoredText | null): TrainingSession | null {
  return text === stored?.text ? (readSavedText(text)?.session ?? null) : recordOf(text);
}

/** The last step of a deletion: the file is in the trash, and the row says so. */
function mark({ repository, now }: SessionStores, id: string, hasRow: boolean): DeleteOutcome {
  try {
    if (repository instanceof Error) throw repository;
    if (hasRow) repository.markDeleted(id, now().toISOString(), true);
    return { status: 'done' };
  } catch (cause) {
    return { status: 'done-in-one', missing: 'database', reason: toStorageError(cause, '') };
  }
}

/** The file cannot be moved: the row is marked, and says that the file is still to follow. */
function markAlone({ repository, now }: SessionStores, id: string, reason: StorageError): DeleteOutcome {
  try {
    if (repository instanceof Error) throw repository;
    const stored = repository.getText(id);
    if (!stored) return { status: 'not-done', reason };
    repository.markDeleted(id, now().toISOString(), false);
    return { status: 'done-in-one', missing: 'file', reason };
  } catch {
    return { status: 'not-done', reason };
  }
}

function storedOf({ repository }: SessionStores, id: string): StoredText | null {
  return repository instanceof Error ? null : repository.getStored(id);
}

/** The file of a session; one of that name that holds no session is its file also. @throws StorageError */
function findFile(stores: SessionStores, id: string, stored: StoredText | null): SessionFile | null {
  const { repository, exporter } = stores;
  // Without rows that lead to files, every file is looked through.
  if (repository instanceof Error) return findFilesByPrefix(exporter, id)[0] ?? null;
  const named = { _id: id, date: stored?.date ?? '' };
  return findSessionFile(exporter, named, stored?.fileName ?? null, () => repository.fileNames());
}
