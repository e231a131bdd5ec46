import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { RowState } from '../database/row-states.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import type { Steps } from '../disk/time-sliced-work.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { recordOf } from '../session-files/session-text.js';
import { isAsAgreed, stateBeside } from './copy-states.js';
import { findChangedRows } from './find-changed-rows.js';
import type { SessionStores } from './session-stores.js';

/** `null`: a file that was not there when it was looked at. */
export type SessionFileState = Exclude<CopyState, 'database-only'> | null;

/** @param names of files that may hold a session. @throws StorageError where the database cannot be read */
export function statesOfFiles(
  { repository, exporter }: SessionStores,
  names: readonly string[],
): ReadonlyMap<string, SessionFileState> {
  if (repository instanceof Error) throw repository;
  const rows = byName(repository.rowsOfFiles(names));
  return new Map(names.map((name) => [name, stateOf(repository, exporter, name, rows.get(name))]));
}

/**
 * The state of each file that may hold a session and does not stand equal to a row. Those that are just as a row
 * remembers them are not read. @throws StorageError, also where the database cannot be read
 */
export function* lookAtAllFiles({
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

/** @param row the one that names the file; `undefined` where none does */
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
  // What is no session has no row either.
  if (text === null || other === null || other.deletedAt !== null) return 'file-only';
  return stateOfRow(repository, exporter, other, text);
}

/** @param stranger the text of a file that no row names and that holds the row's session */
function stateOfRow(
  repository: TrainingSessionRepository,
  exporter: SessionExporter,
  row: RowState,
  stranger: string | null,
): SessionFileState {
  const stored = isAsAgreed(exporter, row) ? null : repository.getText(row.id);
  if (stored === null) return 'equal';
  const state = stateBeside(exporter, stored, new Map(stranger === null ? [] : [[row.id, stranger]]));
  return state === 'database-only' ? null : state;
}
