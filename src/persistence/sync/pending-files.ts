/** Reads new and changed files into an in-memory copy of the database, while the database cannot be written. */
import type { RowState } from '../database/row-states.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashText } from '../disk/text-hash.js';
import { runToEnd } from '../disk/time-sliced-work.js';
import { ReplacedTexts } from '../session-files/replaced-texts.js';
import { recordOf } from '../session-files/session-text.js';
import { Tombstones } from '../session-files/tombstones.js';
import { decideDuplicates } from './decide-duplicates.js';
import { findChangedRows } from './find-changed-rows.js';
import { isDeletedByTrash } from './session-deletions.js';
import type { OpenSessionStores } from './session-stores.js';
import { beforeRecent, type SurveyedFile, surveyFiles, toSameSessionFile } from './survey-files.js';
import { decideSession } from './sync-decision.js';

/** Both stores without a lock, which is not needed because no other process can open a database in memory. */
type UnlockedStores = Omit<OpenSessionStores, 'lock'>;

/** `textHash` is the hash of the row's former text; null if the row did not exist or was deleted. */
type OnReplaced = (id: string, textHash: string | null) => void;

/**
 * Updates the copy from new and changed files and from tombstones. A row in conflict stays unchanged.
 * @throws StorageError if the folder cannot be listed
 */
export function readPendingFiles(copy: UnlockedStores, onReplaced: OnReplaced): void {
  const { repository, exporter, now } = copy;
  const { rows, names } = runToEnd(findChangedRows(repository, exporter, beforeRecent(now())));
  const rowOf = (id: string) => repository.rowState(id);
  const survey = surveyFiles(exporter, { names, rows, rowOf }, now(), ({ file, session, text }) => {
    const { name, hash, stamp } = file;
    onReplaced(session._id, null);
    repository.save(session, text, { name, hash, ...stamp }, now().toISOString());
  });
  repository.inTransaction(() => {
    const { files, rows: rowsById, blocked } = runToEnd(survey);
    for (const [id, ofSession] of files) {
      const row = rowsById.get(id) ?? repository.rowState(id);
      fallbackOnError(undefined, () => readFiles(copy, row, ofSession, onReplaced));
    }
    const tombstones = new Tombstones(exporter.trash);
    for (const row of rows) {
      if (!files.has(row.id) && !blocked.has(row.id)) readDeletion(copy, row, tombstones, onReplaced);
    }
  });
}

function readFiles(
  { repository, exporter, now }: UnlockedStores,
  row: RowState | null,
  files: readonly SurveyedFile[],
  onReplaced: OnReplaced,
): void {
  const [first, ...others] = files.map((file) => toSameSessionFile(exporter, file));
  if (!first) return;
  const replaced =
    others.length === 0 ? new Set<string>() : new ReplacedTexts(exporter.trash).hashesOf(first.id);
  const file = decideDuplicates([first, ...others], replaced).kept;
  const hashedRow = row && {
    fileHash: row.fileHash,
    textHash: textHashOf(repository, row),
    isDeleted: row.deletedAt !== null,
    isFileToMove: row.fileName !== null,
  };
  const decision = decideSession(hashedRow, file);
  if (decision !== 'synced' && decision !== 'read-file' && decision !== 'restore') return;
  const text = exporter.read(file.name);
  const session = text === null ? null : recordOf(text);
  if (text === null || session === null) return;
  const copy = exporter.copyOf(file.name, text);
  if (decision === 'synced' && row) {
    repository.recordFile(row.id, copy); // the text is the same; only the name or the time of the file has changed
    return;
  }
  onReplaced(session._id, hashedRow && !hashedRow.isDeleted ? hashedRow.textHash : null);
  repository.save(session, text, copy, now().toISOString());
}

/** Marks a session without a file as deleted if a tombstone in the trash deletes its text. */
function readDeletion(
  { repository, now }: UnlockedStores,
  row: RowState,
  tombstones: Tombstones,
  onReplaced: OnReplaced,
): void {
  if (row.deletedAt !== null) return;
  if (!isDeletedByTrash(repository, tombstones, row)) return;
  onReplaced(row.id, textHashOf(repository, row));
  repository.markDeleted(row.id, now().toISOString(), true);
}

function textHashOf(repository: UnlockedStores['repository'], row: RowState): string {
  return row.textHash ?? hashText(repository.getStored(row.id)?.text ?? '');
}
