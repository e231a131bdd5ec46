/** Before a save writes, finds the copies of the session in both stores and in the trash. */
import type { TrainingSession } from '../../domain/record.js';
import type { ImportedText } from '../database/import-records.js';
import type { StoredText } from '../database/stored-text.js';
import { type StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { findSessionFile, type SessionFile } from '../session-files/find-session-file.js';
import type { TrashedFile } from '../session-files/session-trash.js';
import { Tombstones } from '../session-files/tombstones.js';
import type { SaveAction } from './save-outcome.js';
import type { SessionStores } from './session-stores.js';

export type FoundRow = {
  readonly stored: StoredText | null;
  /** The row if the session is deleted; `stored` is then null. */
  readonly deleted: StoredText | null;
  readonly error: StorageError | null;
};

export type FoundFile = {
  readonly current: SessionFile | null;
  readonly error: StorageError | null;
};

/** A save that is ready to be written, with everything that it replaces. */
export type SessionWrite = {
  readonly session: TrainingSession;
  readonly text: string;
  readonly action: SaveAction;
  readonly row: FoundRow;
  readonly file: FoundFile;
  readonly trashed: readonly TrashedFile[];
  /** The option `beganFrom` of `SaveOptions`; null if the save is not an edit. */
  readonly beganFrom: ((text: string) => boolean) | null;
  /** What is recorded about the text if it comes from an import or `log`; otherwise null. */
  readonly imported: (ImportedText & { readonly isPlanned: boolean }) | null;
};

/** Never throws. */
export function findRow({ repository }: SessionStores, id: string): FoundRow {
  if (repository instanceof Error) return { stored: null, deleted: null, error: repository };
  try {
    const stored = repository.getStored(id);
    const isDeleted = stored !== null && stored.deletedAt !== null;
    return { stored: isDeleted ? null : stored, deleted: isDeleted ? stored : null, error: null };
  } catch (cause) {
    return { stored: null, deleted: null, error: toStorageError(cause, '') };
  }
}

/** The file of a session. Never throws. @param stored the session's row, even if deleted; null if there is none */
export function findFile(
  { exporter, repository }: SessionStores,
  session: { readonly _id: string; readonly date: string },
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

/**
 * The tombstones of a session; empty if the trash cannot be read.
 * @param listed the trash as listed earlier; null to list it now
 */
export function filesInTrash(
  { exporter }: SessionStores,
  id: string,
  { deleted }: FoundRow,
  listed: Tombstones | null,
): readonly TrashedFile[] {
  try {
    const known = listed?.find(id) ?? [];
    // Lists the trash again if the session's row is deleted but `listed` has no tombstone of it.
    return listed === null || (deleted && known.length === 0)
      ? new Tombstones(exporter.trash).find(id)
      : known;
  } catch {
    return []; // if the trash cannot be read, nothing can be restored from it
  }
}

/** The hashes of the current texts of a session in both stores. */
export function currentTextHashes(
  stores: SessionStores,
  session: { readonly _id: string; readonly date: string },
): ReadonlySet<string> {
  const { stored, deleted } = findRow(stores, session._id);
  const { current } = findFile(stores, session, stored ?? deleted);
  return new Set([stored?.text, current?.text].flatMap((text) => (text === undefined ? [] : hashText(text))));
}
