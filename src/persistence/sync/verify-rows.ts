/** Compares the rows of the database with the files and with their own documents. Writes nothing. */
import type { Athlete } from '../../domain/athlete.js';
import type { RowState } from '../database/row-states.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { hashText } from '../disk/text-hash.js';
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';
import { readSavedText, readText } from '../session-files/session-text.js';
import { placeOfRow } from './row-place.js';

export type InvalidPlace = { readonly file: string; readonly reason: string };

export type VerifiedRows = {
  /** The hash of each session's text, by its id. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly invalid: readonly InvalidPlace[];
  /** Ids of sessions whose file is not written yet, or whose deletion is not complete. */
  readonly pending: readonly string[];
};

export const NO_ROWS: VerifiedRows = { hashes: new Map(), invalid: [], pending: [] };

export type VerifyRowsOptions = {
  /** The name of the database in reports. */
  readonly databaseName: string;
  readonly athlete: Athlete | null;
  /** True if the database is already reported as damaged. An error then ends the comparison and is not thrown. */
  readonly isDamaged: boolean;
};

/** @param files the hashes of the texts of each session's files, by the session's id @throws StorageError */
export function* verifyRows(
  repository: TrainingSessionRepository,
  files: ReadonlyMap<string, readonly string[]>,
  options: VerifyRowsOptions,
): Steps<VerifiedRows> {
  const { databaseName, athlete, isDamaged } = options;
  const hashes = new Map<string, string>();
  const invalid: InvalidPlace[] = [];
  const pending: string[] = [];
  const { upkeep } = repository;
  const check = upkeep.rowsCheck();
  // The next start rewrites the rows that an upgrade makes out of date.
  const outOfDate = new Set(upkeep.isUpgraded() ? upkeep.changedSessions() : []);
  const report = (id: string, reason: string) =>
    void invalid.push({ file: placeOfRow(databaseName, id), reason });
  const verifyRow = (state: RowState) => {
    const stored = repository.getStored(state.id);
    if (!stored) return;
    const read = readText(stored.text);
    const isReadable = read.ok && read.session._id === state.id;
    const saved = readSavedText(stored.text)?.session;
    const hash = hashText(stored.text);
    // Skips a corrupted document, which is reported as damage: its derived rows still match the original text.
    if (
      saved?._id === state.id &&
      !outOfDate.has(state.id) &&
      (stored.textHash === null || stored.textHash === hash)
    ) {
      const difference = check.compare(saved, stored.deletedAt !== null);
      if (difference !== null) report(state.id, difference);
    }
    if (stored.deletedAt !== null) {
      // A deletion is not complete while the file is still in the folder of sessions.
      if (state.fileName !== null) pending.push(state.id);
      return;
    }
    if (!isReadable) report(state.id, read.ok ? `holds the session ${read.session._id}` : read.reason);
    hashes.set(state.id, hash);
    // The row changed and its file is not written yet, unless a file already has the same text.
    if (state.fileHash !== hash && !files.get(state.id)?.includes(hash)) pending.push(state.id);
  };
  try {
    const states = repository.rowStates();
    for (const [index, state] of states.entries()) {
      yield { done: files.size + index, total: files.size + states.length };
      verifyRow(state);
    }
    for (const { id, what } of yield* check.compareWords()) report(id, what);
    for (const key of athlete ? yield* repository.personalBests.wrongKeys(athlete) : []) {
      yield INDETERMINATE;
      invalid.push({
        file: databaseName,
        reason: `the cached bests of ${key} differ from those of its sessions`,
      });
    }
  } catch (cause) {
    if (!isDamaged) throw cause;
  }
  return { hashes, invalid, pending };
}
