/**
 * What sync would read from the files, put into a copy of the database in memory: for reading while the database
 * cannot be written. Nothing on the disk changes.
 */
import type { RowState } from '../database/row-states.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashText } from '../disk/text-hash.js';
import { runToEnd } from '../disk/time-sliced-work.js';
import { recordOf } from '../session-files/session-text.js';
import { Tombstones } from '../session-files/tombstones.js';
import { findChangedRows } from './find-changed-rows.js';
import type { OpenSessionStores } from './session-stores.js';
import { beforeRecent, type SurveyedFile, surveyFiles, toSameSessionFile } from './survey-files.js';
import { decideDuplicates, decideSession } from './sync-decision.js';

/** A database in memory is nobody else's. */
type UnlockedStores = Omit<OpenSessionStores, 'lock'>;

/**
 * Brings the sessions of new and changed files into the copy, and takes those out whose file is in the trash. A text
 * that sync would keep as a conflict stays out: the row's is shown. @throws StorageError if the folder of sessions
 * cannot be listed
 */
export function readPendingFiles(copy: UnlockedStores): void {
  const { repository, exporter, now } = copy;
  const { rows, names } = runToEnd(findChangedRows(repository, exporter, beforeRecent(now())));
  const rowOf = (id: string) => repository.rowState(id);
  const survey = surveyFiles(exporter, { names, rows, rowOf }, now(), ({ file, session, text }) => {
    const { name, hash, stamp } = file;
    repository.save(session, text, { name, hash, ...stamp }, now().toISOString());
  });
  repository.inTransaction(() => {
    const { files, rows: known, blocked } = runToEnd(survey);
    for (const [id, ofSession] of files) {
      fallbackOnError(undefined, () => takeFiles(copy, known.get(id) ?? repository.rowState(id), ofSession));
    }
    const tombstones = new Tombstones(exporter.trash);
    for (const row of rows) {
      if (!files.has(row.id) && !blocked.has(row.id)) takeDeletion(copy, row, tombstones);
    }
  });
}

function takeFiles(
  { repository, exporter, now }: UnlockedStores,
  row: RowState | null,
  files: readonly SurveyedFile[],
): void {
  const [first, ...others] = files.map((file) => toSameSessionFile(exporter, file));
  if (!first) return;
  const file = others.length === 0 ? first : decideDuplicates([first, ...others], row).stays;
  const side = row && {
    fileHash: row.fileHash,
    textHash: row.textHash ?? hashText(repository.getStored(row.id)?.text ?? ''),
    isDeleted: row.deletedAt !== null,
    isFileToMove: row.fileName !== null,
  };
  const decision = decideSession(side, file);
  if (decision !== 'synced' && decision !== 'read-in' && decision !== 'bring-back') return;
  const text = exporter.read(file.name);
  const session = text === null ? null : recordOf(text);
  if (text === null || session === null) return;
  const copy = exporter.copyOf(file.name, text);
  // Renamed by a person.
  if (decision === 'synced' && row) repository.noteCopy(row.id, copy);
  else repository.save(session, text, copy, now().toISOString());
}

/** A row without a file: its session was deleted if the trash has its text. */
function takeDeletion({ repository, now }: UnlockedStores, row: RowState, tombstones: Tombstones): void {
  if (row.deletedAt !== null) return;
  const textHash = row.textHash ?? hashText(repository.getStored(row.id)?.text ?? '');
  if (tombstones.of(row.id).includes(textHash)) repository.markDeleted(row.id, now().toISOString(), true);
}
