/** Finds the rows and files that sync must compare, by the size and modification time of files. */
import type { TaskProgress } from '../../domain/task.js';
import type { RowFileState, RowState } from '../database/row-states.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import type { FileStamp } from '../disk/durable-file.js';
import { isTemporaryDocument } from '../disk/stale-files.js';
import { INDETERMINATE } from '../disk/time-sliced-work.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { isConflictFileName, isSessionFileName } from '../session-files/session-file-name.js';
import { isSameStamp } from './survey-files.js';

export type ChangedRows = {
  /** Rows to compare, including deleted rows that still name a file. */
  readonly rows: readonly RowState[];
  /** Names of the files that belong to no unchanged row, sorted. */
  readonly names: readonly string[];
  readonly allNames: ReadonlySet<string>;
  /** Names of the conflict files, sorted. */
  readonly conflictNames: readonly string[];
  /** Names of temporary files. The process that created one is still writing it or was killed. */
  readonly temporaryNames: readonly string[];
  readonly unchangedCount: number;
  readonly rowCount: number;
};

/** Called with the name, size and modification time of an unchanged file. */
export type OnUnchanged = (name: string, stamp: FileStamp) => void;

const ROWS_PER_STEP = 250;
const NAMES_PER_STEP = 2000;

/**
 * Compares all rows with their files.
 * @param recentMicroseconds since 1970; a file modified later counts as changed
 * @throws StorageError if the folder cannot be listed
 */
export function* findChangedRows(
  repository: TrainingSessionRepository,
  exporter: SessionExporter,
  recentMicroseconds: number,
  onUnchanged: OnUnchanged = () => {},
): Generator<TaskProgress, ChangedRows> {
  const listed = yield* listFolder(exporter);
  const unclaimed = new Set(listed.allNames);
  const rows: RowState[] = [];
  let unchangedCount = 0;
  let rowCount = 0;
  for (const page of pagesOf(repository)) {
    yield { done: rowCount, total: Math.max(rowCount + page.length, listed.allNames.size) };
    for (const state of page) {
      // A name that is not in the set belongs to another row, or to a file that was created just now.
      if (isUnchangedRow(exporter, state, recentMicroseconds) && unclaimed.delete(state.fileName)) {
        unchangedCount += 1;
        onUnchanged(state.fileName, state.stamp);
        continue;
      }
      const row = changedRow(repository, state);
      if (row) rows.push(row);
    }
    rowCount += page.length;
  }
  return { ...listed, rows, names: [...unclaimed].sort(), unchangedCount, rowCount };
}

function* listFolder(
  exporter: SessionExporter,
): Generator<TaskProgress, Pick<ChangedRows, 'allNames' | 'conflictNames' | 'temporaryNames'>> {
  const allNames = new Set<string>();
  const conflictNames: string[] = [];
  const temporaryNames: string[] = [];
  for (const name of exporter.eachName()) {
    if (isSessionFileName(name)) allNames.add(name);
    else if (isConflictFileName(name)) conflictNames.push(name);
    else if (isTemporaryDocument(name)) temporaryNames.push(name);
    if (allNames.size % NAMES_PER_STEP === 0) yield INDETERMINATE;
  }
  return { allNames, conflictNames: conflictNames.sort(), temporaryNames };
}

function* pagesOf(repository: TrainingSessionRepository): Generator<readonly RowFileState[]> {
  let page = repository.rowFileStates(ROWS_PER_STEP);
  while (page.length > 0) {
    yield page;
    page = repository.rowFileStates(ROWS_PER_STEP, page.at(-1)?.id);
  }
}

/** The complete state of a row; null if the row is deleted and names no file. */
function changedRow(repository: TrainingSessionRepository, { id }: RowFileState): RowState | null {
  const row = repository.rowState(id);
  return row && !(row.deletedAt !== null && row.fileName === null) ? row : null;
}

type UnchangedRow = RowFileState & { readonly fileName: string; readonly stamp: FileStamp };

function isUnchangedRow(
  exporter: SessionExporter,
  row: RowFileState,
  recentMicroseconds: number,
): row is UnchangedRow {
  if (!row.isAgreed || row.fileName === null || row.stamp === null) return false;
  try {
    const stamp = exporter.stampOf(row.fileName);
    return stamp !== null && stamp.modifiedMicroseconds < recentMicroseconds && isSameStamp(stamp, row.stamp);
  } catch {
    return false; // the error is reported when the row is compared
  }
}
