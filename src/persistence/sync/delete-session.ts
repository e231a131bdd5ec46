/** Deletes and restores sessions. After a crash between two steps, the next sync finishes the work. */
import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import type { KnownTombstone } from '../database/deletions.js';
import type { StoredText } from '../database/stored-text.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { ConflictTexts } from '../session-files/conflict-texts.js';
import { findFilesByPrefix, findSessionFile, type SessionFile } from '../session-files/find-session-file.js';
import { ReplacedTexts } from '../session-files/replaced-texts.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { readSavedText, recordOf } from '../session-files/session-text.js';
import type { TrashedFile } from '../session-files/session-trash.js';
import { Tombstones } from '../session-files/tombstones.js';
import { buildTombstone, knownTombstone } from './build-tombstone.js';
import type { RowChanges } from './row-changes.js';
import type { SessionStores } from './session-stores.js';

export type DeleteOutcome =
  | { readonly status: 'done' }
  /** The store `missing` could not be changed; the next sync changes it. */
  | { readonly status: 'done-in-one'; readonly missing: 'database' | 'file'; readonly reason: StorageError }
  /** Nothing was deleted, because the file has a newer text, which no list shows yet. */
  | { readonly status: 'refused-changed' }
  /** There is no such session to delete, or the trash has no such session to restore. */
  | { readonly status: 'not-found' }
  | { readonly status: 'not-done'; readonly reason: StorageError };

export const CHANGED_FILE =
  'The file of this session changed since it was shown, so nothing was deleted: look at the session, then delete it again.';

/**
 * Moves a session to the trash.
 * @param batch collects deletions; the outcome then holds only if the batch is committed without an error
 */
export function deleteSession(
  stores: SessionStores,
  id: string,
  batch: RowChanges | null = null,
): DeleteOutcome {
  return underLock(stores, () => deleteLocked(stores, id, batch));
}

/** Restores a session from the trash. Waits up to 5 s for the writer lock. */
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

function deleteLocked(stores: SessionStores, id: string, batch: RowChanges | null): DeleteOutcome {
  let stored: StoredText | null;
  let file: SessionFile | null;
  let tombstone: KnownTombstone;
  try {
    stored = storedOf(stores, id);
    if (stored?.deletedAt) stored = null;
    file = findFile(stores, id, stored);
    if (!stored && !file) return { status: 'not-found' };
    if (stored && file && isChangedFile(stored, file) && !isSameText(stored.text, file.text)) {
      return { status: 'refused-changed' };
    }
    tombstone = moveToTrash(stores, id, stored, file, batch);
  } catch (cause) {
    return markRowOnly(stores, id, toStorageError(cause, stores.exporter.pathOf('')));
  }
  if (!batch) return markRow(stores, tombstone, stored !== null);
  batch.add({ kind: 'delete', id, tombstone }, { syncsTrash: true });
  return { status: 'done' };
}

function undeleteLocked(stores: SessionStores, id: string): DeleteOutcome {
  const { exporter, repository, now } = stores;
  try {
    const stored = storedOf(stores, id);
    if (stored && !stored.deletedAt) return { status: 'not-found' };
    const file = findFile(stores, id, stored);
    // A session with a file counts as deleted only if its row is deleted.
    if (file && !stored) return { status: 'not-found' };
    const inTrash = new Tombstones(exporter.trash).find(id);
    const restored = (file && restoreFile(stores, file, stored)) ?? restoreFromTrash(stores, inTrash, stored);
    if (!restored) return { status: 'not-found' };
    const { text } = restored;
    // The row's text is not in the trash if the trash was emptied, or if another machine restored that text.
    const isKept =
      stored === null || stored.text === text || inTrash.some((each) => each.text === stored.text);
    if (!isKept) exporter.trash.saveDeleted(id, stored.text, stored.deletedAt ?? '', now());
    // Removes all tombstones, because a machine that has not applied them yet would delete the session again.
    for (const each of inTrash) exporter.trash.retire(each, text, now());
    fallbackOnError(undefined, () => new ReplacedTexts(exporter.trash).remove(id, restored.text));
    try {
      if (repository instanceof Error) throw repository;
      repository.save(restored.session, restored.text, restored.copy, now().toISOString());
      if (recordOf(restored.text) === null) repository.markInvalid(id);
      repository.imports.setTakenBack(id, false);
      return { status: 'done' };
    } catch (cause) {
      return { status: 'done-in-one', missing: 'database', reason: toStorageError(cause, '') };
    }
  } catch (cause) {
    return { status: 'not-done', reason: toStorageError(cause, exporter.pathOf('')) };
  }
}

/** Writes the tombstone and removes the file. Another text of the session is kept in `trash/replaced/`. */
function moveToTrash(
  stores: SessionStores,
  id: string,
  stored: StoredText | null,
  file: SessionFile | null,
  batch: RowChanges | null,
): KnownTombstone {
  const { exporter, now } = stores;
  const isFileDeleted =
    file !== null && (!stored || stored.text === file.text || isChangedFile(stored, file));
  const text = (isFileDeleted ? file.text : stored?.text) ?? '';
  const texts = [stored?.text, file?.text].flatMap((each) => (each === undefined ? [] : each));
  const others = [...new Set(texts)].filter((each) => each !== text);
  const fileName =
    file?.name ?? stored?.fileName ?? exporter.nameFor({ _id: id, date: stored?.date ?? '' }, null);
  const otherTexts = batch ?? {
    replacedTexts: new ReplacedTexts(exporter.trash),
    conflictTexts: new ConflictTexts(exporter),
  };
  const tombstone = buildTombstone(stores, { id, file: fileName, text, others }, otherTexts);
  for (const other of others) exporter.trash.saveReplaced(id, other, now());
  const name = batch ? exporter.trash.putUnsynced(tombstone, now()) : exporter.trash.put(tombstone, now());
  // A file that changed since it was read stays. Sync then restores the session with the file's text.
  if (file && batch) exporter.removeUnsyncedIfSeen(file.name, hashText(file.text));
  else if (file) exporter.removeIfSeen(file.name, hashText(file.text));
  return knownTombstone(tombstone, name);
}

/** True if the file holds a valid session and has changed since the row recorded its hash. */
function isChangedFile({ fileHash }: StoredText, { text }: SessionFile): boolean {
  return hashText(text) !== fileHash && recordOf(text) !== null;
}

function isSameText(one: string, other: string): boolean {
  const [record, otherRecord] = [recordOf(one), recordOf(other)];
  return one === other || (record !== null && otherRecord !== null && isSameRecord(record, otherRecord));
}

type Restored = { readonly session: TrainingSession; readonly text: string; readonly copy: FileCopy };

/** Restores a deleted session from a file that is still there or was edited since. */
function restoreFile(
  { exporter }: SessionStores,
  { name, text }: SessionFile,
  stored: StoredText | null,
): Restored | null {
  const session = restorableSession(text, stored);
  return session && { session, text, copy: exporter.copyOf(name, text) };
}

/** Writes the file of a session from its tombstone, or from the deleted row if the trash was emptied. */
function restoreFromTrash(
  { exporter, now }: SessionStores,
  inTrash: readonly TrashedFile[],
  stored: StoredText | null,
): Restored | null {
  const trashed = inTrash.find(({ text }) => text === stored?.text) ?? inTrash[0];
  const text = trashed?.text ?? stored?.text;
  const session = text === undefined ? null : restorableSession(text, stored);
  if (text === undefined || !session) return null;
  const name = exporter.freeNameFor(session, trashed?.file || null);
  const copy = exporter.write(name, text, () => exporter.setUnseenAside(name, [hashText(text)], now()));
  return { session, text, copy };
}

/** The session of a text; null if the text is invalid. Only the row's own text may repeat a key. */
function restorableSession(text: string, stored: StoredText | null): TrainingSession | null {
  return text === stored?.text ? (readSavedText(text)?.session ?? null) : recordOf(text);
}

/** The last step of a deletion: marks the row as deleted and records the tombstone. */
function markRow(
  { repository, now }: SessionStores,
  tombstone: KnownTombstone,
  hasRow: boolean,
): DeleteOutcome {
  try {
    if (repository instanceof Error) throw repository;
    repository.inTransaction(() => {
      if (hasRow) repository.markDeleted(tombstone.id, now().toISOString(), true);
      repository.deletions.record(tombstone, false);
    });
    return { status: 'done' };
  } catch (cause) {
    return { status: 'done-in-one', missing: 'database', reason: toStorageError(cause, '') };
  }
}

/** Marks only the row as deleted. The next sync moves the file to the trash. */
function markRowOnly({ repository, now }: SessionStores, id: string, reason: StorageError): DeleteOutcome {
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

/** Finds the file of a session. The file that the row names may be invalid. @throws StorageError */
function findFile(stores: SessionStores, id: string, stored: StoredText | null): SessionFile | null {
  const { repository, exporter } = stores;
  // If the database cannot be used, all files are read.
  if (repository instanceof Error) return findFilesByPrefix(exporter, id)[0] ?? null;
  const named = { _id: id, date: stored?.date ?? '' };
  return findSessionFile(exporter, named, stored?.fileName ?? null, () => repository.fileNames());
}
