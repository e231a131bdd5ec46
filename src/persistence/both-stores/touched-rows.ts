/**
 * A first look at all sessions: a row whose file is just as it remembers it needs no second one. Rows are read a page at
 * a time, and what needs no second look is not kept: a lifetime's sessions are never in memory at once.
 */
import type { TaskProgress } from '../../store/ports/tasks.js';
import type { RowState, TrainingSessionRepository } from '../database/training-session-repository.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { isSameStamp } from './survey-files.js';

export type TouchedRows = {
  /** Rows to be looked at again, deleted ones whose file is still among the sessions too. */
  readonly rows: readonly RowState[];
  /** Names of the files that none of the other rows has, sorted. */
  readonly names: readonly string[];
  /** Names of all files. */
  readonly allNames: ReadonlySet<string>;
  /** How many rows need no second look and are not deleted. */
  readonly untouched: number;
};

const PAGE = 1000;

/**
 * @param before a file changed since then may change again within the same tick of its clock, and is looked at again;
 *   microseconds since 1970
 * @throws StorageError where the folder cannot be listed
 */
export function* findTouchedRows(
  repository: TrainingSessionRepository,
  exporter: SessionExporter,
  before: number,
): Generator<TaskProgress, TouchedRows> {
  const allNames = new Set(exporter.fileNames());
  const claimed = new Set<string>();
  const rows: RowState[] = [];
  let [done, untouched] = [0, 0];
  let page = repository.rowStates(PAGE);
  while (page.length > 0) {
    yield { done, total: Math.max(done + page.length, allNames.size) };
    for (const row of page) {
      const { fileName } = row;
      if (row.deletedAt !== null && fileName === null) continue;
      if (fileName !== null && !claimed.has(fileName) && isUntouchedRow(exporter, row, before)) {
        claimed.add(fileName);
        untouched += 1;
      } else rows.push(row);
    }
    done += page.length;
    page = repository.rowStates(PAGE, page.at(-1)?.id);
  }
  const names = claimed.size === 0 ? [...allNames] : [...allNames].filter((name) => !claimed.has(name));
  return { rows, names, allNames, untouched };
}

function isUntouchedRow(exporter: SessionExporter, row: RowState, before: number): boolean {
  const { fileName, fileHash, textHash, deletedAt } = row;
  if (fileName === null || fileHash === null || fileHash !== textHash || deletedAt !== null) return false;
  try {
    const stamp = exporter.stampOf(fileName);
    return stamp !== null && stamp.modifiedMicroseconds < before && isSameStamp(stamp, row.stamp);
  } catch {
    return false; // the second look says why
  }
}
