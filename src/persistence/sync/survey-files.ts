/** Finds which session each file holds. */
import { isDeepStrictEqual } from 'node:util';
import type { TrainingSession } from '../../domain/record.js';
import type { TaskProgress } from '../../domain/task.js';
import type { RowState } from '../database/row-states.js';
import type { FileStamp } from '../disk/durable-file.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { describeUnread, toStorageError } from '../disk/storage-error.js';
import { hashDocument, hashText } from '../disk/text-hash.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { isStandardName } from '../session-files/session-file-name.js';
import { readText, recordOf } from '../session-files/session-text.js';
import type { SameSessionFile } from './decide-duplicates.js';
import { LOOKS_APART_MS } from './second-look.js';
import type { OpenSessionStores } from './session-stores.js';

export type SurveyedFile = {
  readonly id: string;
  readonly name: string;
  /** `hashText` of the file's text. */
  readonly hash: string;
  readonly stamp: FileStamp;
  /** The text of the file; null if the file was not read. */
  readonly text: string | null;
};

/** A file whose session has no row. */
export type NewFile = {
  readonly file: SurveyedFile;
  readonly session: TrainingSession;
  readonly text: string;
};

/** A surveyed file. `session` is null if the row records the file's text. */
type ReadFile = SurveyedFile & { readonly session: TrainingSession | null };

export type Surveyed = {
  readonly names: readonly string[];
  /** The rows that the files may belong to. */
  readonly rows: readonly RowState[];
  /** True to report an invalid file at once, even if it was written to a moment ago. */
  readonly needsNoSecondLook?: boolean;
  /** Finds a row that is not in `rows` because its file is unchanged; null if no row has this id. */
  readonly rowOf: (id: string) => RowState | null;
};

export type Survey = {
  /** The surveyed files of each session, by its id. */
  readonly files: Map<string, SurveyedFile[]>;
  /** The rows that were passed in and the rows of all other sessions that were found, by id. */
  readonly rows: ReadonlyMap<string, RowState>;
  readonly invalid: readonly { readonly file: string; readonly reason: string }[];
  /** Invalid files that were written to a moment ago. Another program may still be writing them. */
  readonly unfinished: readonly string[];
  /** Ids of sessions whose files are invalid and must not be overwritten. */
  readonly blocked: ReadonlySet<string>;
};

/** A file modified within this time is read, because a second change in the same clock tick leaves the same time. */
const RECENT_MICROSECONDS = 2_000_000;

/** A file that was modified before this time, in microseconds since 1970, gets another time if it is modified again. */
export function beforeRecent(now: Date): number {
  return now.getTime() * 1000 - RECENT_MICROSECONDS;
}

const PROGRESS_EVERY = 50;

/**
 * Finds the session of each file, without reading unchanged files.
 * @param onNew called with the first file of each session without a row
 */
export function* surveyFiles(
  exporter: SessionExporter,
  { names, rows, rowOf, needsNoSecondLook = false }: Surveyed,
  now: Date,
  onNew: (file: NewFile) => void,
): Generator<TaskProgress, Survey> {
  const rowOfName = new Map(
    rows.flatMap((row) => (row.fileName === null ? [] : [[row.fileName, row] as const])),
  );
  const rowsById = new Map(rows.map((row) => [row.id, row]));
  const files = new Map<string, SurveyedFile[]>();
  const invalid: { file: string; reason: string }[] = [];
  const blocked = new Set<string>();
  const unfinished: string[] = [];
  const recent = beforeRecent(now);
  const report = (file: string, reason: string) => {
    if (!needsNoSecondLook && isJustWritten(exporter, file, now)) unfinished.push(file);
    else invalid.push({ file, reason });
  };
  for (const [index, name] of names.entries()) {
    if (index % PROGRESS_EVERY === 0) yield { done: index, total: names.length };
    const row = rowOfName.get(name);
    try {
      const found = surveyFile(exporter, name, row, recent);
      if (found === null) continue;
      if ('reason' in found) {
        report(name, found.reason);
        if (row) blocked.add(row.id);
        continue;
      }
      const { session, ...file } = found;
      const others = files.get(file.id);
      if (others) {
        others.push(file);
        continue;
      }
      if (rowsById.has(file.id)) {
        files.set(file.id, [file]);
        continue;
      }
      const other = rowOf(file.id);
      if (other) {
        // The session already has a file, which is unchanged; this file is a second one.
        rowsById.set(file.id, other);
        // Another process may have saved this file after the names were listed; the session then has only this file.
        files.set(file.id, [...recordedFile(other).filter((each) => each.name !== name), file]);
        continue;
      }
      if (session && file.text !== null) onNew({ file, session, text: file.text });
      files.set(file.id, [{ ...file, text: null }]);
    } catch (cause) {
      report(name, describeUnread(toStorageError(cause, exporter.pathOf(name)), exporter.root));
      if (row) blocked.add(row.id);
    }
  }
  yield { done: names.length, total: names.length };
  for (const id of files.keys()) blocked.delete(id);
  return { files, rows: rowsById, invalid, unfinished, blocked };
}

/** True for a plain file that was modified less than 3 s ago. */
function isJustWritten(exporter: SessionExporter, name: string, now: Date): boolean {
  const stamp = fallbackOnError(null, () => exporter.stampOf(name));
  if (stamp === null) return false;
  const ageMs = now.getTime() - stamp.modifiedMicroseconds / 1000;
  return ageMs >= 0 && ageMs < LOOKS_APART_MS;
}

/** The file that a row records; empty if it records none or is deleted. */
function recordedFile({ id, fileName, fileHash, stamp, deletedAt }: RowState): readonly SurveyedFile[] {
  if (fileName === null || fileHash === null || stamp === null || deletedAt !== null) return [];
  return [{ id, name: fileName, hash: fileHash, stamp, text: null }];
}

/** Finds the session of a file, or the reason why it is invalid; null if the file no longer exists. */
function surveyFile(
  exporter: SessionExporter,
  name: string,
  row: RowState | undefined,
  recent: number,
): ReadFile | { readonly reason: string } | null {
  const stamp = exporter.stampOf(name);
  if (stamp === null) return null;
  if (row && row.fileHash !== null && stamp.modifiedMicroseconds < recent && isSameStamp(stamp, row.stamp)) {
    return { id: row.id, name, hash: row.fileHash, stamp, text: null, session: null };
  }
  const text = exporter.read(name);
  if (text === null) return null;
  const hash = hashText(text);
  if (row && hash === row.fileHash) return { id: row.id, name, hash, stamp, text, session: null };
  const read = readText(text);
  if (!read.ok) return { reason: read.reason };
  const { session } = read;
  return { id: session._id, name, hash, stamp, text, session };
}

/** A file in the form that `decideDuplicates` needs. @throws StorageError */
export function toSameSessionFile(
  exporter: SessionExporter,
  file: SurveyedFile,
): SameSessionFile & SurveyedFile {
  const text = file.text ?? exporter.read(file.name) ?? '';
  const session = recordOf(text);
  const isNamedSo = session !== null && isStandardName(file.name, session);
  return { ...file, documentHash: hashDocument(text), isStandardName: isNamedSo };
}

/**
 * False if the row or a file has changed since the survey.
 * @param surveyedNames all files when the folder was listed
 */
export function isAsSurveyed(
  { repository, exporter }: OpenSessionStores,
  surveyedNames: ReadonlySet<string>,
  id: string,
  row: RowState | null,
  files: readonly SurveyedFile[],
): boolean {
  if (row && !isDeepStrictEqual(repository.rowState(id), row)) return false;
  if (files.length === 0) {
    // A file that the row names must be missing, or must have been surveyed and not hold this session.
    const name = row?.fileName ?? null;
    return name === null || surveyedNames.has(name) || exporter.stampOf(name) === null;
  }
  return files.every((file) => isSameStamp(file.stamp, exporter.stampOf(file.name)));
}

export function isSameStamp(one: FileStamp, other: FileStamp | null): boolean {
  return (
    other !== null &&
    one.sizeBytes === other.sizeBytes &&
    one.modifiedMicroseconds === other.modifiedMicroseconds
  );
}

/** True if the row and the file have the same text, and the row records the file's current state. */
export function isUnchanged(row: RowState, file: SurveyedFile | undefined): boolean {
  return (
    file !== undefined &&
    row.deletedAt === null &&
    row.fileName === file.name &&
    row.fileHash === file.hash &&
    row.textHash === file.hash &&
    isSameStamp(file.stamp, row.stamp)
  );
}
