/** Keeps the texts that a save overwrites: in `trash/replaced/`, or as conflicts if another process wrote them. */
import { type StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import type { SessionStores } from './session-stores.js';
import type { SessionWrite } from './session-write.js';

export type KeptTexts = {
  readonly conflicts: readonly string[];
  /** Why the file could not be copied to a conflict and so must not be overwritten; otherwise null. */
  readonly fileError: StorageError | null;
};

/** Keeps the texts that `write` overwrites. @throws StorageError if a text cannot be kept; then nothing may be saved */
export function keepReplacedTexts(stores: SessionStores, write: SessionWrite): KeptTexts {
  const { exporter, now } = stores;
  const { row, file, text, session } = write;
  const isFileOther = file.current !== null && isOtherFile(write);
  let conflicts: string[] = [];
  let fileError: StorageError | null = null;
  if (file.current && isFileOther) {
    try {
      conflicts = [exporter.copyAsConflict(file.current.name, now())];
    } catch (cause) {
      fileError = toStorageError(cause, exporter.pathOf(file.current.name));
    }
  }
  const isFileKept = conflicts.length > 0;
  const inRow = textOfRow(write);
  const known = [inRow, isFileOther ? undefined : file.current?.text];
  const isInConflict = (old: string) => isFileKept && old === file.current?.text;
  for (const old of new Set(known)) {
    if (old === undefined || old === text || isInConflict(old)) continue;
    const isConflict = old === row.stored?.text && isOtherRow(write);
    const name = isConflict ? writeConflict(stores, write, old) : null;
    if (name !== null) conflicts.push(name);
    else if (old === row.deleted?.text) {
      exporter.trash.saveDeleted(session._id, old, row.deleted.deletedAt ?? '', now());
    } else exporter.trash.saveReplaced(session._id, old, now());
  }
  return { conflicts, fileError };
}

/** True if `write` overwrites a text of the row that must be kept first. */
export function replacesRow(write: SessionWrite): boolean {
  const inRow = textOfRow(write);
  return inRow !== undefined && inRow !== write.text;
}

/** The row's text; undefined if there is no row, or the trash has the text of a deleted row. */
function textOfRow({ row, trashed }: SessionWrite): string | undefined {
  const isInTrash = trashed.some(({ text }) => text === row.deleted?.text);
  return row.stored?.text ?? (isInTrash ? undefined : row.deleted?.text);
}

/** Writes a text as a conflict. @returns the conflict's name; null if the conflict cannot be written */
function writeConflict({ exporter, now }: SessionStores, write: SessionWrite, text: string): string | null {
  try {
    const { row, file, session } = write;
    const name = row.stored?.fileName ?? file.current?.name ?? exporter.nameFor(session, null);
    return exporter.writeConflict(name, text, now());
  } catch {
    return null;
  }
}

/** True if the edit began neither from the row's text nor from a newer file. */
function isOtherRow({ beganFrom, row: { stored }, file: { current } }: SessionWrite): boolean {
  if (beganFrom === null || !stored || beganFrom(stored.text)) return false;
  const isOlderThanFile = current !== null && hashText(stored.text) === stored.fileHash;
  return !(isOlderThanFile && beganFrom(current.text));
}

/** True if the row never had the file's text, or the edit began neither from this text nor from a newer row. */
function isOtherFile({ beganFrom, row: { stored }, file: { current }, text }: SessionWrite): boolean {
  if (!current || current.text === text) return false;
  const isRowsText = stored?.text === current.text;
  const isRowsFile = stored !== null && hashText(current.text) === stored.fileHash;
  if (stored && !isRowsText && !isRowsFile) return true;
  if (beganFrom === null || beganFrom(current.text)) return false;
  const isOlderThanRow = isRowsFile && !isRowsText;
  return !(isOlderThanRow && stored !== null && beganFrom(stored.text));
}
