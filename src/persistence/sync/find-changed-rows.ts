/**
 * A first look at all sessions: a row whose file is just as it remembers it needs no second one. Rows are read a page at
 * a time, and what needs no second look is not kept: a lifetime's sessions are never in memory at once.
 */
import type { TaskProgress } from '../../domain/task.js';
import type { RowFileState, RowState } from '../database/row-states.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import type { FileStamp } from '../disk/durable-file.js';
import { isTemporaryDocument } from '../disk/stale-files.js';
import { INDETERMINATE } from '../disk/time-sliced-work.js';
import { NameTally } from '../session-files/name-tally.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import { isConflictFileName, isSessionFileName } from '../session-files/session-file-name.js';
import { isSameStamp } from './survey-files.js';

export type ChangedRows = {
  /** Rows to be looked at again, deleted ones whose file is still among the sessions too. */
  readonly rows: readonly RowState[];
  /** Names of the files that none of the other rows has, sorted. */
  readonly names: readonly string[];
  /** Names of all files; none where no row and no file needs a second look. */
  readonly allNames: ReadonlySet<string>;
  readonly fileCount: number;
  /** Names of the texts that lie there as conflicts, sorted. */
  readonly conflictNames: readonly string[];
  /** Names of documents that were not yet in their place, of a process that writes now or was killed. */
  readonly temporaryNames: readonly string[];
  /** How many rows need no second look and are not deleted. */
  readonly untouched: number;
  /** How many rows there are, deleted ones too. */
  readonly rowCount: number;
};

/** What is told of a file: its name, its size and its time of change. */
export type OnUnchanged = (name: string, stamp: FileStamp) => void;

/** Looked at between two steps, in a few milliseconds. */
const PAGE = 250;
/** Names that are read as fast. */
const NAMES = 2000;

/**
 * @param recentMicroseconds since 1970: a file changed since then may change again within the same tick of its clock,
 *   and is looked at again
 * @param onUnchanged told of each file that is just as its row remembers it
 * @throws StorageError where the folder cannot be listed
 */
export function* findChangedRows(
  repository: TrainingSessionRepository,
  exporter: SessionExporter,
  recentMicroseconds: number,
  onUnchanged: OnUnchanged = () => {},
): Generator<TaskProgress, ChangedRows> {
  const { files, conflictNames, temporaryNames } = yield* tallyFolder(exporter);
  const claimed = new NameTally();
  const rows: RowState[] = [];
  let done = 0;
  for (const page of pagesOf(repository)) {
    yield { done, total: Math.max(done + page.length, files.size) };
    for (const mark of page) {
      if (mark.fileName !== null && mark.stamp && isUnchangedRow(exporter, mark, recentMicroseconds)) {
        claimed.add(mark.fileName);
        onUnchanged(mark.fileName, mark.stamp);
        continue;
      }
      const row = changedRow(repository, mark);
      if (row) rows.push(row);
    }
    done += page.length;
  }
  // Every name of a row was just seen: the sums of the tally tell only where one file has two names, or two rows.
  const untouched = claimed.size;
  const common = { conflictNames, temporaryNames, rowCount: done };
  if (rows.length === 0 && claimed.equals(files)) {
    return { ...common, rows, names: [], allNames: new Set(), fileCount: files.size, untouched };
  }
  const allNames = yield* namesOfFiles(exporter);
  const { names, doubted } = yield* withoutClaimed(repository, allNames, new Set(rows.map(({ id }) => id)));
  return {
    ...common,
    rows: [...rows, ...doubted],
    names,
    allNames,
    fileCount: allNames.size,
    untouched: untouched - doubted.length,
  };
}

/** What the folder holds, its files not kept by name. */
function* tallyFolder(
  exporter: SessionExporter,
): Generator<
  TaskProgress,
  { readonly files: NameTally } & Pick<ChangedRows, 'conflictNames' | 'temporaryNames'>
> {
  const files = new NameTally();
  const conflictNames: string[] = [];
  const temporaryNames: string[] = [];
  for (const name of exporter.eachName()) {
    if (isSessionFileName(name)) files.add(name);
    else if (isConflictFileName(name)) conflictNames.push(name);
    else if (isTemporaryDocument(name)) temporaryNames.push(name);
    if (files.size % NAMES === 0) yield INDETERMINATE;
  }
  return { files, conflictNames: conflictNames.sort(), temporaryNames };
}

function* namesOfFiles(exporter: SessionExporter): Generator<TaskProgress, ReadonlySet<string>> {
  const names = new Set<string>();
  for (const name of exporter.eachName()) {
    if (isSessionFileName(name)) names.add(name);
    if (names.size % NAMES === 0) yield INDETERMINATE;
  }
  return names;
}

/**
 * The names that no row has but those to be looked at again, `looked`.
 * @returns `doubted`: rows whose file another one claims already, or that has gone meanwhile
 */
function* withoutClaimed(
  repository: TrainingSessionRepository,
  allNames: ReadonlySet<string>,
  looked: ReadonlySet<string>,
): Generator<TaskProgress, { readonly names: readonly string[]; readonly doubted: readonly RowState[] }> {
  const unclaimed = new Set(allNames);
  const doubted: RowState[] = [];
  for (const page of pagesOf(repository)) {
    yield INDETERMINATE;
    for (const mark of page) {
      if (looked.has(mark.id) || (mark.fileName !== null && unclaimed.delete(mark.fileName))) continue;
      const row = changedRow(repository, mark);
      if (row) doubted.push(row);
    }
  }
  return { names: [...unclaimed].sort(), doubted };
}

function* pagesOf(repository: TrainingSessionRepository): Generator<readonly RowFileState[]> {
  let page = repository.rowFileStates(PAGE);
  while (page.length > 0) {
    yield page;
    page = repository.rowFileStates(PAGE, page.at(-1)?.id);
  }
}

/** All of a row; null where it is deleted and has no file. */
function changedRow(repository: TrainingSessionRepository, { id }: RowFileState): RowState | null {
  const row = repository.rowState(id);
  return row && !(row.deletedAt !== null && row.fileName === null) ? row : null;
}

function isUnchangedRow(exporter: SessionExporter, mark: RowFileState, recentMicroseconds: number): boolean {
  if (!mark.isAgreed || mark.fileName === null) return false;
  try {
    const stamp = exporter.stampOf(mark.fileName);
    return (
      stamp !== null && stamp.modifiedMicroseconds < recentMicroseconds && isSameStamp(stamp, mark.stamp)
    );
  } catch {
    return false; // the second look says why
  }
}
