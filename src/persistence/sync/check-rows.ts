/** Finds derived rows that differ from their documents and writes them again. */
import type { Athlete } from '../../domain/athlete.js';
import type { StoredText } from '../database/stored-text.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { isDamage, type StorageError, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';
import { readSavedText, recordOf } from '../session-files/session-text.js';
import type { OpenSessionStores } from './session-stores.js';

export type RowsReport = {
  /** Ids of the sessions whose rows were written again. */
  readonly repaired: readonly string[];
  /** Number of exercises whose cached bests were wrong and are removed from the cache. */
  readonly bests: number;
  /** Why the remaining rows could not be written; null if all were written. */
  readonly error: StorageError | null;
};

const DAY_MS = 86_400_000;
const ROWS_OF_STEP = 200;

/**
 * Rewrites derived rows that are out of date. After an upgrade, `repaired` is empty.
 * @returns null if there were none
 * @throws StorageError if the database is damaged
 */
export function* repairChangedRows(repository: TrainingSessionRepository): Steps<RowsReport | null> {
  const repaired: string[] = [];
  try {
    const { upkeep } = repository;
    const ids = upkeep.changedSessions();
    const isUpgraded = upkeep.isUpgraded();
    for (const [index, id] of ids.entries()) {
      yield { done: index, total: ids.length };
      // If another program wrote a new document, the rows differ because of the new document, and this is not reported.
      const isOwnText = repository.rowState(id)?.textHash !== null;
      const isDifferent = isOwnText && differenceOf(repository, id) !== null;
      if (upkeep.rewriteDerivedRows(id) && isDifferent && !isUpgraded) repaired.push(id);
    }
    if (isUpgraded) upkeep.forgetUpgrade();
    return ids.length === 0 ? null : { repaired, bests: 0, error: null };
  } catch (cause) {
    return { repaired, bests: 0, error: errorWithoutDamage(cause) };
  }
}

/**
 * Compares all derived rows with their documents once a day, and repairs differences.
 * @returns null if the last check was less than 24 hours ago
 * @throws StorageError
 */
export function* checkRowsDaily(stores: OpenSessionStores, athlete: () => Athlete): Steps<RowsReport | null> {
  const { repository, now } = stores;
  if (!isDue(repository.upkeep.rowsCheckedAt(), now())) return null;
  const check = repository.upkeep.rowsCheck();
  const stateBefore = repository.upkeep.databaseState();
  const repaired: string[] = [];
  const repair = (id: string) => {
    if (repository.upkeep.rewriteDerivedRows(id)) repaired.push(id);
  };
  let states = repository.rowFileStates(ROWS_OF_STEP);
  while (states.length > 0) {
    for (const { id } of states) {
      yield INDETERMINATE;
      if (isCorrupted(repository.getStored(id)) && restoreDocument(stores, id)) repaired.push(id);
      const stored = repository.getStored(id);
      const session = stored && (readSavedText(stored.text)?.session ?? null);
      // Skips rows that another program wrote, because sync handles them.
      if (!stored || session?._id !== id || stored.textHash === null) continue;
      if (check.compare(session, stored.deletedAt !== null) !== null) repair(id);
    }
    states = repository.rowFileStates(ROWS_OF_STEP, states.at(-1)?.id);
  }
  const differences = yield* check.compareWords();
  // Differences may come from a save during the check. After a repair they are repaired anyway, which is harmless.
  const isUnchanged = repository.upkeep.databaseState() === stateBefore;
  if (isUnchanged || repaired.length > 0) for (const { id } of differences) repair(id);
  const bests = yield* repository.personalBests.deleteWrong(athlete());
  repository.upkeep.recordRowsChecked(now());
  return { repaired: [...new Set(repaired)], bests, error: null };
}

/** True if the last check was a day ago or never, or is dated in the future. */
function isDue(last: Date | null, now: Date): boolean {
  const age = last === null ? Number.POSITIVE_INFINITY : now.getTime() - last.getTime();
  return age >= DAY_MS || age < 0;
}

/** True if the text of a row that this program wrote does not have the recorded hash. */
function isCorrupted(stored: StoredText | null): stored is StoredText {
  return stored !== null && stored.textHash !== null && hashText(stored.text) !== stored.textHash;
}

/**
 * Replaces a corrupted document by its file's text, if this is the original.
 * @returns true if the document was replaced
 */
function restoreDocument({ repository, exporter, now }: OpenSessionStores, id: string): boolean {
  return repository.inTransaction(() => {
    const stored = repository.getStored(id);
    if (!isCorrupted(stored) || stored.deletedAt !== null || stored.fileName === null) return false;
    const { fileName, textHash } = stored;
    const text = fallbackOnError(null, () => exporter.read(fileName));
    const session = text === null ? null : recordOf(text);
    if (text === null || session?._id !== id || hashText(text) !== textHash) return false;
    repository.save(session, text, exporter.copyOf(fileName, text), now().toISOString());
    return true;
  });
}

function differenceOf(repository: TrainingSessionRepository, id: string): string | null {
  const stored = repository.getStored(id);
  const session = stored && (readSavedText(stored.text)?.session ?? null);
  if (!stored || !session) return null;
  return repository.upkeep.rowsCheck().compare(session, stored.deletedAt !== null);
}

/** @throws StorageError if the database is damaged */
function errorWithoutDamage(cause: unknown): StorageError {
  const error = toStorageError(cause, '');
  if (isDamage(error)) throw error;
  return error;
}
