/**
 * A first look at all sessions: a row whose file is just as it remembers it needs no second one. Rows are read a page at
 * a time, and what needs no second look is not kept: a lifetime's sessions are never in memory at once.
 */
import type { TaskProgress } from '../../store/ports/tasks.js';
import type { RowMark, RowState } from '../database/row-states.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import type { FileStamp } from '../disk/durable-file.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { isSameStamp } from './survey-files.js';

export type TouchedRows = {
  /** Rows to be looked at again, deleted ones whose file is still among the sessions too. */
  readonly rows: readonly RowState[];
  /** Names of the files that none of the other rows has, sorted. */
  readonly names: readonly string[];
  /** Names of all files, sorted. */
  readonly allNames: readonly string[];
  /** How many rows need no second look and are not deleted. */
  readonly untouched: number;
  /** How many rows there are, deleted ones too. */
  readonly rowCount: number;
};

/** What is told of a file: its name, its size and its time of change. */
export type OnUntouched = (name: string, stamp: FileStamp) => void;

/** Looked at between two steps, in a few milliseconds. */
const PAGE = 250;

/**
 * @param before a file changed since then may change again within the same tick of its clock, and is looked at again;
 *   microseconds since 1970
 * @param onUntouched told of each file that is just as its row remembers it
 * @throws StorageError where the folder cannot be listed
 */
export function* findTouchedRows(
  repository: TrainingSessionRepository,
  exporter: SessionExporter,
  before: number,
  onUntouched: OnUntouched = () => {},
): Generator<TaskProgress, TouchedRows> {
  const allNames = exporter.fileNames();
  const unclaimed = new Set(allNames);
  const rows: RowState[] = [];
  let [done, untouched] = [0, 0];
  let page = repository.rowMarks(PAGE);
  while (page.length > 0) {
    yield { done, total: Math.max(done + page.length, allNames.length) };
    for (const mark of page) {
      const { fileName, stamp } = mark;
      if (fileName !== null && isUntouchedRow(exporter, mark, before) && unclaimed.delete(fileName)) {
        untouched += 1;
        if (stamp) onUntouched(fileName, stamp);
        continue;
      }
      const row = repository.rowState(mark.id);
      if (row && !(row.deletedAt !== null && row.fileName === null)) rows.push(row);
    }
    done += page.length;
    page = repository.rowMarks(PAGE, page.at(-1)?.id);
  }
  return { rows, names: [...unclaimed], allNames, untouched, rowCount: done };
}

function isUntouchedRow(exporter: SessionExporter, mark: RowMark, before: number): boolean {
  if (!mark.isAgreed || mark.fileName === null) return false;
  try {
    const stamp = exporter.stampOf(mark.fileName);
    return stamp !== null && stamp.modifiedMicroseconds < before && isSameStamp(stamp, mark.stamp);
  } catch {
    return false; // the second look says why
  }
}
