/** Exports sessions, oldest first, to a new file or any other target. */
import { dirname, join } from 'node:path';
import { nanoid } from 'nanoid';
import type { Athlete } from '../../domain/athlete.js';
import { readSavedDocument } from '../../domain/dialects/read-document.js';
import { counted } from '../../domain/format-session.js';
import { timeOf } from '../../domain/session-date.js';
import type { Steps } from '../../domain/task.js';
import { isAppFormat, type WrittenFormat } from '../../domain/written-format.js';
import { createSessionWriter } from '../../interchange/export/session-writers.js';
import { TEMPORARY_SUFFIX } from '../disk/durable-file.js';
import { refuseMissingFolder, refuseTaken } from '../disk/free-path.js';
import { NewFile } from '../disk/new-file.js';
import { isTemporaryOf, removeStaleIn } from '../disk/stale-files.js';
import { readExerciseLibrary } from '../exercise-library-file.js';
import { EXPORT_WORK } from '../remove-leftovers.js';
import type { SessionReader } from '../session-reader.js';

export type ExportRequest = {
  readonly format: WrittenFormat;
  /** A day, month or year: only sessions from its first day on are exported. Null for all sessions. */
  readonly since: string | null;
  readonly aliases: Athlete['aliases'];
};

export type ExportReport = {
  readonly sessions: number;
  /** Ids of sessions whose text cannot be read; they are left out. */
  readonly unreadable: readonly string[];
  /** The number of sessions that are left out because they have no set, which the format requires. */
  readonly withoutSets: number;
  /** The number of sessions that start at 12:00 in the exported file, because their time of day is unknown. */
  readonly withoutStart: number;
};

/** Passes the exported text to `write` in pieces. @param reader null if nothing is stored */
export function* exportSteps(
  reader: SessionReader | null,
  { format, since, aliases }: ExportRequest,
  write: (text: string) => void,
): Steps<ExportReport> {
  const writer = createSessionWriter(format, { aliases, library: readExerciseLibrary() });
  // The ids are sorted, newest session first.
  const ids = reader?.findIds('') ?? [];
  const report = { sessions: 0, unreadable: [] as string[], withoutSets: 0, withoutStart: 0 };
  write(writer.start);
  for (const [done, id] of ids.reverse().entries()) {
    yield { done, total: ids.length };
    const stored = reader?.getText(id) ?? null;
    if (stored === null || (since !== null && stored.date < since)) continue;
    const read = readSavedDocument(stored.text, { userId: '', userName: '', unit: 'kg' });
    if (!read.ok) {
      report.unreadable.push(id);
      continue;
    }
    const { session } = read.value;
    const text = writer.write(session, report.sessions);
    if (text === '') {
      report.withoutSets += 1;
      continue;
    }
    write(text);
    report.sessions += 1;
    if (isAppFormat(format) && timeOf(session.date) === null) report.withoutStart += 1;
  }
  write(writer.end(report.sessions));
  return report;
}

/** How many characters are collected before a write: a compromise between memory and system calls. */
const BUFFER_CHARACTERS = 262_144;

/**
 * Exports to a new file.
 * @throws StorageError if `path` exists or cannot be written; then no part of the file is left
 */
export function* exportToFile(
  reader: SessionReader | null,
  request: ExportRequest,
  path: string,
  now: Date,
): Steps<ExportReport> {
  const folder = dirname(path);
  refuseTaken(path);
  refuseMissingFolder(path);
  removeStaleIn(folder, (name) => isTemporaryOf(EXPORT_WORK, name), now);
  const file = new NewFile(join(folder, `.${EXPORT_WORK}.${nanoid(8)}${TEMPORARY_SUFFIX}`), path);
  let buffer = '';
  const flush = () => {
    file.write(Buffer.from(buffer, 'utf8'));
    buffer = '';
  };
  try {
    const report = yield* exportSteps(reader, request, (text) => {
      buffer += text;
      if (buffer.length > BUFFER_CHARACTERS) flush();
    });
    flush();
    file.finish();
    refuseTaken(path);
    file.moveTo(path);
    return report;
  } finally {
    file.discard();
  }
}

/** Describes in one sentence what was exported. @param path the whole path of the target */
export function describeExport(
  report: ExportReport,
  request: ExportRequest,
  path: string,
  options: Pick<Athlete, 'ascii'> = {},
): string {
  const exported = `Exported ${counted(report.sessions, 'session', options)} to ${path}`;
  return report.sessions === 0 ? `${exported}: ${nothingExported(report, request)}.` : `${exported}.`;
}

/** What the user should know about the export, one sentence each. */
export function exportRemarks(
  { unreadable, withoutSets, withoutStart }: ExportReport,
  { format }: ExportRequest,
  options: Pick<Athlete, 'ascii'> = {},
): readonly string[] {
  const sessions = (count: number) => counted(count, 'session', options);
  return [
    ...unreadable.map((id) => `Not exported: session ${id} cannot be read; traininglogs verify says why.`),
    ...(withoutSets > 0
      ? [`Not exported: ${sessions(withoutSets)} without a set; the format ${format} has a row for each set.`]
      : []),
    ...(withoutStart > 0
      ? [`Note: ${sessions(withoutStart)} without a time of day; in the file they start at 12:00.`]
      : []),
  ];
}

/** Why an export contains no session, as a clause without a full stop. */
export function nothingExported(
  { unreadable, withoutSets }: ExportReport,
  { since }: Pick<ExportRequest, 'since'>,
): string {
  if (unreadable.length + withoutSets > 0) return 'all sessions were left out';
  return since === null ? 'no session has been logged yet' : `there is no session since ${since}`;
}
