/**
 * Saves a session in its file and its row. If one cannot be written, the other still is, and the outcome reports the
 * error.
 */
import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import { serializeSession } from '../../domain/serialize-record.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { StorageError, toStorageError } from '../disk/storage-error.js';
import { hashDocument, hashText } from '../disk/text-hash.js';
import type { SessionFile } from '../session-files/find-session-file.js';
import { ReplacedTexts } from '../session-files/replaced-texts.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { recordOf } from '../session-files/session-text.js';
import type { TrashedFile } from '../session-files/session-trash.js';
import type { Tombstones } from '../session-files/tombstones.js';
import { type KeptTexts, keepReplacedTexts, replacesRow } from './keep-replaced-texts.js';
import type { RowChanges } from './row-changes.js';
import type { SaveOutcome } from './save-outcome.js';
import { recordWritten } from './second-look.js';
import type { SessionStores } from './session-stores.js';
import { type FoundRow, filesInTrash, findFile, findRow, type SessionWrite } from './session-write.js';

export type SaveOptions = {
  /** True to replace a different or deleted record with the same id; the replaced text is kept. */
  readonly replace: boolean;
  /** For an edit: true for the texts that the edit began from. Other texts become conflicts. */
  readonly beganFrom?: (text: string) => boolean;
  /** Collects rows for one commit. The outcome of a save is final when the batch is committed without an error. */
  readonly batch?: RowChanges;
  /** The trash, if it was listed once for several saves; otherwise each save lists it. */
  readonly tombstones?: Tombstones;
  /**
   * Set for an import or `log`. `sourceHash` is null if the saved text is that of the source; `isPlanned` is true if
   * the import's journal lists the change.
   */
  readonly imported?: { readonly sourceHash: string | null; readonly isPlanned: boolean };
  /** The text to save; if absent, the text of a copy with the same record, or the serialised session. */
  readonly text?: string;
  /** The serialised session, if the caller has it already. */
  readonly serialized?: string;
};

/** Saves a session in both stores under the writer lock. */
export function saveSession(
  stores: SessionStores,
  session: TrainingSession,
  options: SaveOptions,
): SaveOutcome {
  try {
    return stores.lock.hold(() => compareAndSave(stores, session, options));
  } catch (cause) {
    if (cause instanceof StorageError && cause.kind === 'writer-locked') {
      return { status: 'not-saved', reason: cause };
    }
    throw cause;
  }
}

function compareAndSave(stores: SessionStores, session: TrainingSession, options: SaveOptions): SaveOutcome {
  if (options.batch?.isWaiting(session._id)) options.batch.flush();
  const row = findRow(stores, session._id);
  const file = findFile(stores, session, row.stored ?? row.deleted);
  const trashed =
    row.stored || file.current ? [] : filesInTrash(stores, session._id, row, options.tombstones ?? null);
  const isDeleted = file.current ? isToMove(row, file.current) : row.deleted !== null || trashed.length > 0;
  if (isDeleted && !options.replace && !isTakenBack(stores, session._id, options)) {
    return { status: 'refused-deleted' };
  }
  if (file.current && !options.replace && recordOf(file.current.text) === null) {
    return { status: 'refused-unreadable', fileName: file.current.name };
  }
  const texts = [row.stored?.text, file.current?.text].filter((text) => text !== undefined);
  const existing = [...new Set(texts)];
  const same = existing.filter((text) => isRecordOf(text, session));
  // Both copies must have the same record, because another process may have changed one copy.
  const isSame = existing.length > 0 && same.length === existing.length;
  if (existing.length > 0 && !isSame && !options.replace) return { status: 'refused' };
  const action = isSame ? 'same' : existing.length > 0 ? 'replaced' : 'new';
  // Uses the text of a copy with the same record, so that its formatting stays.
  const text = options.text ?? same[0] ?? options.serialized ?? serializeSession(session);
  const beganFrom = options.beganFrom ?? null;
  const imported = importedText(text, options);
  const write: SessionWrite = { session, text, action, row, file, trashed, beganFrom, imported };
  if (action === 'same' && row.stored && file.current) return savedAlready(write);
  const isPlain = action === 'new' && !replacesRow(write);
  const batched = options.batch && isPlain ? saveInBatch(stores, write, options.batch) : null;
  if (batched) return batched;
  const outcome = writeBoth(stores, write);
  // Now that the session exists, its tombstones are stale. Their texts are kept in `trash/replaced/`.
  if (outcome.status !== 'not-saved') {
    retireTombstones(stores, trashed, text);
    removeFromReplaced(stores, session._id, text, isDeleted);
  }
  return outcome;
}

function importedText(text: string, { imported }: SaveOptions): SessionWrite['imported'] {
  if (!imported) return null;
  const textHash = hashText(text);
  return { textHash, sourceHash: imported.sourceHash ?? textHash, isPlanned: imported.isPlanned };
}

/** True if this is an import, and the session was deleted by the undo of an earlier import. */
function isTakenBack({ repository }: SessionStores, id: string, { imported }: SaveOptions): boolean {
  if (!imported || repository instanceof Error) return false;
  return fallbackOnError(false, () => repository.imports.isTakenBack(id));
}

/** True if the session is deleted, but its file could not be moved to the trash yet. */
function isToMove({ deleted }: FoundRow, file: SessionFile): boolean {
  return deleted !== null && deleted.fileName !== null && hashText(file.text) === deleted.fileHash;
}

function savedAlready(write: SessionWrite): SaveOutcome {
  const fileName = write.file.current?.name ?? '';
  return { status: 'saved', action: write.action, fileName, isWritten: false };
}

function writeBoth(stores: SessionStores, write: SessionWrite): SaveOutcome {
  let kept: KeptTexts;
  try {
    kept = keepReplacedTexts(stores, write);
  } catch (cause) {
    return { status: 'not-saved', reason: toStorageError(cause, stores.exporter.pathOf('')) };
  }
  const unready = prepareDatabase(stores, write.row);
  const file = writeFile(stores, write, kept);
  const rowError = unready ?? writeRow(stores, write, file.copy);
  const { action } = write;
  const names = [...kept.conflicts, ...file.conflicts];
  const conflicts = names.length > 0 ? { conflicts: names } : {};
  if (file.error && rowError) return { status: 'not-saved', reason: file.error };
  if (file.error) {
    const { error: reason } = file;
    return { status: 'saved-one-copy', action, fileName: null, missing: 'file', reason, ...conflicts };
  }
  const fileName = file.copy.name;
  if (rowError) {
    return {
      status: 'saved-one-copy',
      action,
      fileName,
      missing: 'database',
      reason: rowError,
      ...conflicts,
    };
  }
  const { repository, now } = stores;
  const hadFile = write.row.stored !== null && write.row.stored.fileHash !== null;
  const isWrittenAgain = action === 'same' && hadFile && write.file.current === null;
  if (isWrittenAgain && !(repository instanceof Error)) recordWritten(repository, write.session._id, now());
  return { status: 'saved', action, fileName, isWritten: true, ...conflicts };
}

/**
 * Writes the file of a new session and adds its row to the batch.
 * @returns null if either fails; `writeBoth` then saves again
 */
function saveInBatch(stores: SessionStores, write: SessionWrite, batch: RowChanges): SaveOutcome | null {
  const { exporter, now } = stores;
  const { session, text, action, row, file, trashed } = write;
  if (file.error || prepareDatabase(stores, row)) return null;
  try {
    const fileName = exporter.nameFor(session, null);
    const setAside = () => exporter.setUnseenAside(fileName, [hashText(text)], now());
    const copy = exporter.writeUnsynced(fileName, text, setAside);
    const imported = write.imported && { imported: write.imported };
    batch.add({ kind: 'save', session, text, copy, tombstones: trashed, ...imported }, { syncsFolder: true });
    return { status: 'saved', action, fileName, isWritten: true };
  } catch {
    return null;
  }
}

/**
 * The result of writing a file. `conflicts` names files with texts that arrived after the save had compared the copies.
 */
type WrittenFile = { readonly conflicts: readonly string[] } & (
  | { readonly copy: FileCopy; readonly error: null }
  | { readonly copy: null; readonly error: StorageError }
);

function writeFile(stores: SessionStores, write: SessionWrite, kept: KeptTexts): WrittenFile {
  const { exporter, now } = stores;
  const { session, text, file } = write;
  const current = file.current;
  const conflicts: string[] = [];
  try {
    if (file.error) throw file.error;
    if (current?.text === text) return { copy: exporter.copyOf(current.name, text), error: null, conflicts };
    if (kept.fileError) throw kept.fileError;
    const name = exporter.nameFor(
      session,
      current && { name: current.name, session: recordOf(current.text) ?? session },
    );
    const seen = current?.name === name ? [current.text, text] : [text];
    const copy = exporter.write(name, text, () => {
      const conflict = exporter.setUnseenAside(name, seen.map(hashText), now());
      if (conflict !== null) conflicts.push(conflict);
    });
    // After a change of the date, the new file is durable before the old file is removed.
    if (current && current.name !== name) exporter.removeIfSeen(current.name, hashText(current.text));
    return { copy, error: null, conflicts };
  } catch (cause) {
    const error = toStorageError(cause, exporter.pathOf(current?.name ?? ''));
    return { copy: null, error, conflicts };
  }
}

/** The reason why the row cannot be written, if it is known before the file is written; otherwise null. */
function prepareDatabase({ repository }: SessionStores, row: FoundRow): StorageError | null {
  if (repository instanceof Error) return repository;
  if (row.error) return row.error;
  try {
    repository.prepareToSave();
    return null;
  } catch (cause) {
    return toStorageError(cause, '');
  }
}

function writeRow(
  { repository, now }: SessionStores,
  write: SessionWrite,
  copy: FileCopy | null,
): StorageError | null {
  if (repository instanceof Error) return repository;
  try {
    repository.inTransaction(() => {
      repository.save(write.session, write.text, copy, now().toISOString());
      const { imported } = write;
      if (imported) repository.imports.recordSaved(write.session._id, imported, imported.isPlanned);
    });
    return null;
  } catch (cause) {
    return toStorageError(cause, '');
  }
}

function retireTombstones(
  { exporter, now }: SessionStores,
  files: readonly TrashedFile[],
  text: string,
): void {
  for (const file of files) {
    try {
      exporter.trash.retire(file, text, now());
    } catch {
      // A stale tombstone that stays in the trash has no effect while the session exists.
    }
  }
}

/** Removes the saved text from `trash/replaced/` if the session had this text before or was deleted. */
function removeFromReplaced(
  { exporter, repository }: SessionStores,
  id: string,
  text: string,
  wasDeleted: boolean,
): void {
  if (repository instanceof Error) return;
  fallbackOnError(undefined, () => {
    const isEarlier = wasDeleted || repository.deletions.earlierTexts(id).includes(hashDocument(text));
    if (isEarlier) new ReplacedTexts(exporter.trash).remove(id, text);
  });
}

function isRecordOf(text: string, session: TrainingSession): boolean {
  const record = recordOf(text);
  return record !== null && isSameRecord(record, session);
}
