/** Describes the result of a sync for a person, in sentences: what happened, to what, and what to do. */
import { counted, formatCount } from '../../domain/format-session.js';
import { describeStorageError, isRefused, StorageError } from '../disk/storage-error.js';
import type { RowsReport } from './check-rows.js';
import type { OpenStores } from './open-stores.js';
import type { SyncReport } from './sync-report.js';
import type { SyncResult } from './sync-result.js';

const MAX_NAMED = 3;

const PENDING_PLACES = [
  ['database', 'database'],
  ['file', 'JSON files'],
] as const;

/** What the user should know or decide after a sync; empty if texts were only copied, or the stores were equal. */
export function describeSync(
  { syncResult, rebuilt, rows, foreignLog, unsynced }: SyncReport,
  root: string,
): readonly string[] {
  const messages: string[] = [];
  if (unsynced) messages.push(`Not synced: ${describeStorageError(unsynced, root)}.`);
  if (foreignLog !== undefined) {
    messages.push(`A write-ahead log that does not belong to the database is set aside as ${foreignLog}.`);
  }
  if (rebuilt) messages.push(describeRebuilt(rebuilt));
  if (rows) messages.push(...describeChangedRows(rows, root));
  if (!syncResult) return messages;
  const { newConflicts, deleted, restored, keptAfterDeletion, invalid, missing, pending } = syncResult;
  if (newConflicts.length > 0) {
    messages.push(
      `${counted(newConflicts.length, 'session')} changed in both stores; both texts are kept (the file's text is in ${named(newConflicts)}). Decide on the Data screen.`,
    );
  }
  if (deleted.length > 0)
    messages.push(
      `${counted(deleted.length, 'session')} deleted elsewhere ${deleted.length === 1 ? 'was' : 'were'} moved to the trash; traininglogs undelete restores ${deleted.length === 1 ? 'it' : 'them'}.`,
    );
  if (restored.length > 0) {
    messages.push(
      `${counted(restored.length, 'deleted session')} ${restored.length === 1 ? 'was' : 'were'} restored after an edit or a new file: ${named(restored)}.`,
    );
  }
  if (keptAfterDeletion.length > 0) {
    messages.push(
      `${counted(keptAfterDeletion.length, 'session')} deleted on another machine ${keptAfterDeletion.length === 1 ? 'stays' : 'stay'} because of an edit here: ${named(keptAfterDeletion)}; the Data screen lists ${keptAfterDeletion.length === 1 ? 'it' : 'them'}.`,
    );
  }
  if (missing.length > 0) messages.push(describeMissing(missing.length));
  for (const { file, reason } of invalid.slice(0, MAX_NAMED)) {
    messages.push(
      `${file} is not a valid session and is left unchanged: ${reason}; correct it or move it away.`,
    );
  }
  if (invalid.length > MAX_NAMED) {
    messages.push(
      `${formatCount(invalid.length - MAX_NAMED)} more files are not valid sessions; traininglogs verify lists them.`,
    );
  }
  for (const [missing, place] of PENDING_PLACES) {
    const unwritten = pending.filter((each) => each.missing === missing);
    const [first] = unwritten;
    if (!first) continue;
    messages.push(
      `${counted(unwritten.length, 'session')} not in the ${place} yet: ${describeStorageError(first.reason, root)}.`,
    );
  }
  return messages;
}

/** Names the files of all open conflicts; null if there are none. */
export function describeConflicts({ conflicts }: SyncResult): string | null {
  if (conflicts.length === 0) return null;
  return `In conflict: ${conflicts.map(({ file }) => file).join(', ')}; decide on the Data screen.`;
}

function describeMissing(count: number): string {
  const files =
    count === 1 ? 'The JSON file of 1 session is' : `The JSON files of ${formatCount(count)} sessions are`;
  return `${files} missing and nothing was written: is the folder mounted? If it is, traininglogs rebuild --from db writes them.`;
}

/** Messages about derived rows that another program had changed. */
function describeChangedRows({ repaired, error }: RowsReport, root: string): readonly string[] {
  const sentences: string[] = [];
  if (repaired.length > 0) {
    sentences.push(
      `Another program changed rows of ${counted(repaired.length, 'session')}; they were written again from the documents: ${named(repaired)}.`,
    );
  }
  if (error) {
    sentences.push(
      `Rows that another program changed could not be written again: ${describeStorageError(error, root)}.`,
    );
  }
  return sentences;
}

/** Describes the repairs of the daily check in one sentence; null if there were none. */
export function describeCheckedRows({ repaired, bests }: RowsReport): string | null {
  const found = [
    ...(repaired.length > 0 ? [`rows of ${counted(repaired.length, 'session')} (${named(repaired)})`] : []),
    ...(bests > 0 ? [`the cached bests of ${counted(bests, 'exercise')}`] : []),
  ];
  return found.length === 0
    ? null
    : `The daily check found ${found.join(' and ')} that differed from the documents, and corrected them.`;
}

/** Why the database cannot be used, or can only be read; null if it can be used. */
export function describeUnusable(
  { repository, isReadFromFilesAlone }: Pick<OpenStores, 'repository' | 'isReadFromFilesAlone'>,
  root: string,
): string | null {
  if (!(repository instanceof Error)) return null;
  const reason = describeStorageError(repository, root);
  if (isRefused(repository)) return `The database is not used: ${reason}.`;
  // Adds nothing to the message about a missing driver, which fills the two rows of a notice.
  const instead = repository.kind === 'no-driver' ? '' : ' The JSON files are read instead.';
  if (isReadFromFilesAlone) return `The database is not used: ${reason}.${instead}`;
  // SQLite returns this error also for a file without read permission, but this file could be read.
  const isReadOnly = repository.kind === 'no-permission';
  const error = isReadOnly ? new StorageError('read-only', repository.path) : repository;
  return `The database can only be read: ${describeStorageError(error, root)}.`;
}

/** A message that the program continues without the writer lock; null if another message already tells the cause. */
export function describeUnlocked(reason: StorageError, root: string): string | null {
  if (reason.kind === 'no-driver') return null;
  return `Working without the writer lock: ${describeStorageError(reason, root)}.`;
}

function describeLost(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const rows = `${counted(ids.length, 'session')} could not be read from the old database, and no file has them`;
  return `; ${rows}: ${ids.join(', ')}; what is left of their text is in trash/replaced`;
}

function describeRebuilt({
  why,
  detail,
  sessions,
  setAside,
  lost,
}: NonNullable<SyncReport['rebuilt']>): string {
  const made = `rebuilt with ${counted(sessions, 'session')}`;
  const kept = (setAside === null ? '' : `; the old one is kept as ${setAside}`) + describeLost(lost ?? []);
  return why === 'replaced'
    ? `The database was ${made} from the JSON files${kept}.`
    : `The database was ${why}${detail === undefined ? '' : ` (${detail})`} and was ${made}${kept}.`;
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).join(', ');
  return names.length > MAX_NAMED ? `${shown} and ${formatCount(names.length - MAX_NAMED)} more` : shown;
}
