/**
 * The one way a session is saved, by every screen and command: first its file, durably, then its row with
 * the hash of that text. Where one of the two cannot be written the other still is, and the outcome says so.
 */
import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import { serializeSession } from '../../domain/serialize-record.js';
import type { StoredText, TrainingSessionRepository } from '../database/training-session-repository.js';
import { type StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { findSessionFile, type SessionFile } from '../session-files/find-session-file.js';
import type { FileCopy, SessionExporter } from '../session-files/session-exporter.js';
import { recordOf } from '../session-files/session-text.js';
import type { TrashedFile } from '../session-files/session-trash.js';
import type { RowChanges } from './row-changes.js';

/** Both stores and the clock; `repository` is the error where the database cannot be opened. */
export type SessionStores = {
  readonly repository: TrainingSessionRepository | StorageError;
  readonly exporter: SessionExporter;
  readonly now: () => Date;
};

export type SaveAction = 'new' | 'same' | 'replaced';

export type SaveOutcome =
  /** Both copies are on disk; for `same` nothing had to be written. */
  | {
      readonly status: 'saved';
      readonly action: SaveAction;
      readonly fileName: string;
      /** False where both copies were there already. */
      readonly isWritten: boolean;
    }
  /** One copy is on disk, the other is missing; `fileName` is null where that is the file. */
  | {
      readonly status: 'saved-one-copy';
      readonly action: SaveAction;
      readonly fileName: string | null;
      readonly missing: 'database' | 'file';
      readonly reason: StorageError;
    }
  /** The id is another record's already; nothing was written. */
  | { readonly status: 'refused' }
  /** The session is in the trash, and nobody said it may come back; nothing was written. */
  | { readonly status: 'refused-deleted' }
  /** The session's file is no document any more, and nobody said it may be replaced; nothing was written. */
  | { readonly status: 'refused-unreadable'; readonly fileName: string }
  /** Neither copy could be written. */
  | { readonly status: 'not-saved'; readonly reason: StorageError };

export type SaveOptions = {
  /** Whether another or a deleted record of the same id is replaced; its text is kept in `trash/replaced/`. */
  readonly replace: boolean;
  /**
   * Gathers the rows of sessions that are new, many of which are then committed at once. What is said of one of them
   * holds when it is flushed and has told of no failure.
   */
  readonly together?: RowChanges;
};

/** Saves a session into both stores; see the file's head for the order and `SaveOutcome` for what can come of it. */
export function saveSession(
  stores: SessionStores,
  session: TrainingSession,
  options: SaveOptions,
): SaveOutcome {
  if (options.together?.isWaiting(session._id)) options.together.flush();
  const row = findRow(stores, session._id);
  const file = findFile(stores, session, row.stored ?? row.deleted);
  const trashed = row.stored || file.current ? [] : filesInTrash(stores, session._id);
  const isDeleted = file.current ? isToMove(row, file.current) : row.deleted !== null || trashed.length > 0;
  if (isDeleted && !options.replace) return { status: 'refused-deleted' };
  if (file.current && !options.replace && recordOf(file.current.text) === null) {
    return { status: 'refused-unreadable', fileName: file.current.name };
  }
  const copies = [row.stored?.text, file.current?.text].filter((text) => text !== undefined);
  const known = [...new Set(copies)];
  const same = known.filter((text) => isRecordOf(text, session));
  // Every copy: where one was changed meanwhile, "already saved" would be half a truth.
  const isSame = known.length > 0 && same.length === known.length;
  if (known.length > 0 && !isSame && !options.replace) return { status: 'refused' };
  const action = isSame ? 'same' : known.length > 0 ? 'replaced' : 'new';
  // What is there already is written across as it stands, whatever its formatting.
  const text = same[0] ?? serializeSession(session);
  const write = { session, text, action, row, file, trashed } satisfies Write;
  if (action === 'same' && row.stored && file.current) return savedAlready(write);
  const isPlain = action === 'new' && row.deleted === null && trashed.length === 0;
  const gathered = options.together && isPlain ? gather(stores, write, options.together) : null;
  const outcome = gathered ?? writeBoth(stores, write);
  // A tombstone beside a session counts for nothing; its text is kept with the others that were replaced.
  if (outcome.status !== 'not-saved') retireTombstones(stores, trashed);
  return outcome;
}

type FoundRow = {
  readonly stored: StoredText | null;
  /** The row of a deleted session; `stored` is null then. */
  readonly deleted: StoredText | null;
  readonly error: StorageError | null;
};
type FoundFile = {
  readonly current: SessionFile | null;
  readonly error: StorageError | null;
};
type Write = {
  readonly session: TrainingSession;
  readonly text: string;
  readonly action: SaveAction;
  readonly row: FoundRow;
  readonly file: FoundFile;
  readonly trashed: readonly TrashedFile[];
};

/** True where a deletion could not move the file to the trash yet. */
function isToMove({ deleted }: FoundRow, file: SessionFile): boolean {
  return deleted !== null && deleted.fileName !== null && hashText(file.text) === deleted.fileHash;
}

function savedAlready(write: Write): SaveOutcome {
  const fileName = write.file.current?.name ?? '';
  return { status: 'saved', action: write.action, fileName, isWritten: false };
}

function writeBoth(stores: SessionStores, write: Write): SaveOutcome {
  const unkept = keepReplacedTexts(stores, write);
  if (unkept) return { status: 'not-saved', reason: unkept };
  const unready = prepareDatabase(stores, write.row);
  const file = writeFile(stores, write);
  const rowError = unready ?? writeRow(stores, write, file.copy);
  const { action } = write;
  if (file.error && rowError) return { status: 'not-saved', reason: file.error };
  if (file.error) {
    return { status: 'saved-one-copy', action, fileName: null, missing: 'file', reason: file.error };
  }
  const fileName = file.copy.name;
  if (rowError) return { status: 'saved-one-copy', action, fileName, missing: 'database', reason: rowError };
  return { status: 'saved', action, fileName, isWritten: true };
}

/** Writes the file of a new session, and leaves its row to a batch; null where that cannot be, and nothing is done. */
function gather(stores: SessionStores, write: Write, together: RowChanges): SaveOutcome | null {
  const { exporter } = stores;
  const { session, text, action, row, file } = write;
  if (file.error || prepareDatabase(stores, row)) return null;
  try {
    const fileName = exporter.nameFor(session, null);
    const copy = exporter.writeUnsynced(fileName, text);
    together.add({ kind: 'save', session, text, copy }, { syncsFolder: true });
    return { status: 'saved', action, fileName, isWritten: true };
  } catch {
    return null; // writing both says why, or does it
  }
}

/** Texts about to be overwritten, kept first: a save that cannot keep them does not begin. */
function keepReplacedTexts({ exporter, now }: SessionStores, write: Write): StorageError | null {
  const { row, file, text, session, trashed } = write;
  const inFile = isChangedOutside(write) ? undefined : file.current?.text;
  const isInTrash = trashed.some((each) => each.text === row.deleted?.text);
  const inRow = row.stored?.text ?? (isInTrash ? undefined : row.deleted?.text);
  const replaced = new Set([inRow, inFile].filter((old) => old !== undefined && old !== text));
  try {
    for (const old of replaced) if (old !== undefined) exporter.trash.keepReplaced(session._id, old, now());
    return null;
  } catch (cause) {
    return toStorageError(cause, exporter.pathOf(''));
  }
}

/** True where the file holds neither the row's text nor what was last written to or read from it. */
function isChangedOutside({ row: { stored }, file: { current } }: Write): boolean {
  if (!stored || !current || stored.text === current.text) return false;
  return hashText(current.text) !== stored.fileHash;
}

type WrittenFile =
  | { readonly copy: FileCopy; readonly error: null }
  | { readonly copy: null; readonly error: StorageError };

function writeFile(stores: SessionStores, write: Write): WrittenFile {
  const { exporter, now } = stores;
  const { session, text, file } = write;
  const current = file.current;
  try {
    if (file.error) throw file.error;
    if (current?.text === text) return { copy: exporter.copyOf(current.name, text), error: null };
    const isConflict = isChangedOutside(write);
    if (current && isConflict) exporter.setAsideAsConflict(current.name, now());
    const name = exporter.nameFor(
      session,
      current && { name: current.name, session: recordOf(current.text) ?? session },
    );
    const copy = exporter.write(name, text);
    // A changed date renames the file: the new one is safe before the old one goes.
    if (current && !isConflict && current.name !== name) exporter.remove(current.name);
    return { copy, error: null };
  } catch (cause) {
    return { copy: null, error: toStorageError(cause, exporter.pathOf(current?.name ?? '')) };
  }
}

/** Why the row cannot be written, as far as that is known before the file is. */
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
  write: Write,
  copy: FileCopy | null,
): StorageError | null {
  if (repository instanceof Error) return repository;
  try {
    repository.save(write.session, write.text, copy, now().toISOString());
    return null;
  } catch (cause) {
    return toStorageError(cause, '');
  }
}

function findRow({ repository }: SessionStores, id: string): FoundRow {
  if (repository instanceof Error) return { stored: null, deleted: null, error: repository };
  try {
    const stored = repository.getStored(id);
    const isDeleted = stored !== null && stored.deletedAt !== null;
    return { stored: isDeleted ? null : stored, deleted: isDeleted ? stored : null, error: null };
  } catch (cause) {
    return { stored: null, deleted: null, error: toStorageError(cause, '') };
  }
}

function filesInTrash({ exporter }: SessionStores, id: string): readonly TrashedFile[] {
  try {
    return exporter.trash.find(id);
  } catch {
    return []; // a trash that cannot be read holds nothing that could be brought back
  }
}

function retireTombstones({ exporter, now }: SessionStores, files: readonly TrashedFile[]): void {
  for (const { name } of files) {
    try {
      exporter.trash.retire(name, now());
    } catch {
      // It stays in the trash, where it counts for nothing while the session is there.
    }
  }
}

function findFile(
  { exporter, repository }: SessionStores,
  session: TrainingSession,
  stored: StoredText | null,
): FoundFile {
  try {
    const namesInRows = () => (repository instanceof Error ? [] : repository.fileNames());
    const current = findSessionFile(exporter, session, stored?.fileName ?? null, namesInRows);
    return { current, error: null };
  } catch (cause) {
    return { current: null, error: toStorageError(cause, exporter.pathOf('')) };
  }
}

function isRecordOf(text: string, session: TrainingSession): boolean {
  const record = recordOf(text);
  return record !== null && isSameRecord(record, session);
}
