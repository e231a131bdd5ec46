/** What syncing came to, in sentences for a person: what happened, to what, what to do. */

import { describeStorageError, isRefused, StorageError } from '../disk/storage-error.js';
import type { RowsReport } from './check-rows.js';
import type { OpenStores } from './open-stores.js';
import type { SyncReport } from './sync-report.js';

const MAX_NAMED = 3;

const PENDING_PLACES = [
  ['database', 'database'],
  ['file', 'JSON files'],
] as const;

/** Everything a person should know; nothing where both stores agree or what changed was plain. */
export function describeSync(
  { syncResult, rebuilt, rows, foreignLog, unsynced }: SyncReport,
  root: string,
): readonly string[] {
  const told: string[] = [];
  if (unsynced) told.push(`Not synced: ${describeStorageError(unsynced, root)}.`);
  if (foreignLog !== undefined) {
    told.push(`A write-ahead log that does not belong to the database is set aside as ${foreignLog}.`);
  }
  if (rebuilt) told.push(describeRebuilt(rebuilt));
  if (rows) told.push(...describeChangedRows(rows, root));
  if (!syncResult) return told;
  const { newConflicts, deleted, restored, invalid, pending } = syncResult;
  if (newConflicts.length > 0) {
    told.push(
      `${counted(newConflicts.length, 'session')} changed in both stores; both texts are kept, the file's as ${named(newConflicts)}; the Data screen decides.`,
    );
  }
  if (deleted.length > 0)
    told.push(
      `${counted(deleted.length, 'session')} deleted elsewhere went to the trash; undelete brings back.`,
    );
  if (restored.length > 0) {
    told.push(
      `${counted(restored.length, 'deleted session')} came back, edited or put back since: ${named(restored)}.`,
    );
  }
  for (const { file, reason } of invalid.slice(0, MAX_NAMED)) {
    told.push(`${file} is no session and is left untouched: ${reason}; correct it or move it away.`);
  }
  if (invalid.length > MAX_NAMED) {
    told.push(`${invalid.length - MAX_NAMED} more files are no sessions; traininglogs verify names them.`);
  }
  for (const [missing, place] of PENDING_PLACES) {
    const missed = pending.filter((each) => each.missing === missing);
    const [first] = missed;
    if (!first) continue;
    told.push(
      `${counted(missed.length, 'session')} not in the ${place} yet: ${describeStorageError(first.reason, root)}.`,
    );
  }
  return told;
}

/** Rows of sessions that another program had changed. */
function describeChangedRows({ repaired, error }: RowsReport, root: string): readonly string[] {
  const sentences: string[] = [];
  if (repaired.length > 0) {
    sentences.push(
      `Another program changed rows of ${counted(repaired.length, 'session')}; they are written again from the documents: ${named(repaired)}.`,
    );
  }
  if (error) {
    sentences.push(
      `Rows that another program changed could not be written again: ${describeStorageError(error, root)}.`,
    );
  }
  return sentences;
}

/** What the daily check of all rows found and repaired, in one sentence; null if nothing. */
export function describeCheckedRows({ repaired, bests }: RowsReport): string | null {
  const found = [
    ...(repaired.length > 0 ? [`rows of ${counted(repaired.length, 'session')} (${named(repaired)})`] : []),
    ...(bests > 0 ? [`the cached bests of ${counted(bests, 'exercise')}`] : []),
  ];
  return found.length === 0
    ? null
    : `The daily check found ${found.join(' and ')} that differed from the documents, and wrote them again.`;
}

/** Why a database cannot be used, or can only be read; null if it can. */
export function describeUnusable(
  { repository, isReadFromFilesAlone }: Pick<OpenStores, 'repository' | 'isReadFromFilesAlone'>,
  root: string,
): string | null {
  if (!(repository instanceof Error)) return null;
  const reason = describeStorageError(repository, root);
  if (isRefused(repository)) return `The database is not used: ${reason}.`;
  if (isReadFromFilesAlone) return `The database is not used: ${reason}. The JSON files are read instead.`;
  // SQLite says the same of a file that it may not read; this one was read.
  const isReadOnly = repository.kind === 'no-permission';
  const error = isReadOnly ? new StorageError('read-only', repository.path) : repository;
  return `The database is only read: ${describeStorageError(error, root)}.`;
}

/** That the work goes on without the writer lock; null if another sentence says why already. */
export function describeUnlocked(reason: StorageError, root: string): string | null {
  if (reason.kind === 'no-driver') return null;
  return `Working without the writer lock: ${describeStorageError(reason, root)}.`;
}

function describeLost(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const rows = `${counted(ids.length, 'session')} could not be read from it row by row, and no file has them`;
  return `; ${rows}: ${ids.join(', ')}; what is left of their text is in trash/replaced`;
}

function describeRebuilt({
  why,
  detail,
  sessions,
  setAside,
  lost,
}: NonNullable<SyncReport['rebuilt']>): string {
  const made = `made anew with ${counted(sessions, 'session')}`;
  const kept = (setAside === null ? '' : `; the old one is kept as ${setAside}`) + describeLost(lost ?? []);
  return why === 'replaced'
    ? `The database is ${made} from the JSON files${kept}.`
    : `The database was ${why}${detail === undefined ? '' : ` (${detail})`} and is ${made}${kept}.`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).join(', ');
  return names.length > MAX_NAMED ? `${shown} and ${names.length - MAX_NAMED} more` : shown;
}
