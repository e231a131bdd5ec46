/** The sync states of session files, for lists of files. */
import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { RowState } from '../database/row-states.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import type { Steps } from '../disk/time-sliced-work.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { recordOf } from '../session-files/session-text.js';
import { copyStateOf, isUnchangedFile } from './copy-states.js';
import { findChangedRows } from './find-changed-rows.js';
import type { SessionStores } from './session-stores.js';

/** The sync state of a file; null if the file that a row names was gone when it was read. */
export type SessionFileState = Exclude<CopyState, 'database-only'> | null;

/** The sync states of these files, by file name. @throws StorageError if the database cannot be read */
export function statesOfFiles(
  { repository, exporter }: SessionStores,
  names: readonly string[],
): ReadonlyMap<string, SessionFileState> {
  if (repository instanceof Error) throw repository;
  const rows = byName(repository.rowsOfFiles(names));
  return new Map(names.map((name) => [name, stateOf(repository, exporter, name, rows.get(name))]));
}

/**
 * The sync states of all files that are not equal to a row.
 * @throws StorageError, also if the database cannot be read
 */
export function* statesOfAllFiles({
  repository,
  exporter,
}: SessionStores): Steps<ReadonlyMap<string, SessionFileState>> {
  if (repository instanceof Error) throw repository;
  const changed = yield* findChangedRows(repository, exporter, Number.POSITIVE_INFINITY);
  const rows = byName(changed.rows.filter(({ deletedAt }) => deletedAt === null));
  const unequal = new Map<string, SessionFileState>();
  for (const [done, name] of changed.names.entries()) {
    const state = stateOf(repository, exporter, name, rows.get(name));
    if (state !== 'equal') unequal.set(name, state);
    yield { done, total: changed.names.length };
  }
  return unequal;
}

function byName(rows: readonly RowState[]): ReadonlyMap<string | null, RowState> {
  return new Map(rows.map((row) => [row.fileName, row]));
}

/** @param row the row that names the file; undefined if no row names it */
function stateOf(
  repository: TrainingSessionRepository,
  exporter: SessionExporter,
  name: string,
  row: RowState | undefined,
): SessionFileState {
  if (row) return stateOfRow(repository, exporter, row, null);
  const text = fallbackOnError(null, () => exporter.read(name));
  const id = text === null ? undefined : recordOf(text)?._id;
  const other = id === undefined ? null : repository.rowState(id);
  // An invalid file that no row names counts as a file without a row.
  if (text === null || other === null || other.deletedAt !== null) return 'file-only';
  return stateOfRow(repository, exporter, other, text);
}

/** @param orphanText the text of the session's file if no row names that file; otherwise null */
function stateOfRow(
  repository: TrainingSessionRepository,
  exporter: SessionExporter,
  row: RowState,
  orphanText: string | null,
): SessionFileState {
  const stored = isUnchangedFile(exporter, row) ? null : repository.getText(row.id);
  if (stored === null) return 'equal';
  const state = copyStateOf(exporter, stored, new Map(orphanText === null ? [] : [[row.id, orphanText]]));
  return state === 'database-only' ? null : state;
}
