/** Undoes the last import; what was changed after it stays. Running a stopped undo again finishes it. */
import type { Athlete } from '../../domain/athlete.js';
import type { DayWeight } from '../../domain/body-weight-entry.js';
import type { UndoneImport } from '../../domain/read-models/undone-import.js';
import { dayOf } from '../../domain/session-date.js';
import type { TaskProgress } from '../../domain/task.js';
import type { AthleteSettings } from '../athlete-settings.js';
import type { ImportChange } from '../database/import-journal.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import type { StorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { recordOf } from '../session-files/session-text.js';
import { deleteSession } from './delete-session.js';
import { RowChanges } from './row-changes.js';
import { saveSession } from './save-session.js';
import type { SessionStores } from './session-stores.js';
import { currentTextHashes } from './session-write.js';

const PAGE = 100;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Undoes the last import, in steps.
 * @returns null if there is none
 * @throws StorageError if the stores cannot be written; running it again continues
 */
export function* undoImportSteps(
  stores: SessionStores,
  settings: Pick<AthleteSettings, 'read' | 'update'>,
): Generator<TaskProgress, UndoneImport | null> {
  const { repository, lock } = stores;
  if (repository instanceof Error) throw repository;
  const { importJournal: journal } = repository;
  const last = journal.last();
  if (last === null) return null;
  const undone = { importedAt: last.importedAt, removed: 0, restored: 0, kept: [], bodyWeights: 0 };
  const report: Mutable<UndoneImport> = undone;
  const total = journal.count(last.number);
  let done = 0;
  const failures: StorageError[] = [];
  const deletions = new RowChanges({ ...stores, repository }, (_id, reason) => failures.push(reason));
  const throwFailure = () => {
    if (failures[0]) throw failures[0];
  };
  const batch = lock.openBatch(() => {
    deletions.flush();
    throwFailure();
  });
  try {
    let page = journal.changesAfter(last.number, '', PAGE);
    while (page.length > 0) {
      const changes = page;
      yield* batch.step(() => markTakenBack(repository, changes));
      for (const change of changes) {
        yield { done, total };
        yield* batch.step(() => undoChange(stores, repository, change, deletions, report));
        throwFailure();
        done += 1;
      }
      page = journal.changesAfter(last.number, changes.at(-1)?.id ?? '', PAGE);
    }
  } finally {
    // Commits even if the undo stops or fails, so that the rows of files in the trash are marked.
    batch.pause();
  }
  report.bodyWeights = removeBodyWeights(settings, last.bodyWeights);
  lock.hold(() => repository.inTransaction(() => journal.forget()));
  return report;
}

/** Marks sessions before they are deleted, so that a later import may save them again, even after a crash. */
function markTakenBack(repository: TrainingSessionRepository, changes: readonly ImportChange[]): void {
  repository.inTransaction(() => {
    for (const { id, textBefore } of changes) {
      if (textBefore === null && repository.getText(id) !== null) repository.imports.setTakenBack(id, true);
    }
  });
}

function undoChange(
  stores: SessionStores,
  repository: TrainingSessionRepository,
  change: ImportChange,
  deletions: RowChanges,
  report: Mutable<UndoneImport>,
): void {
  const { id, textHash, plannedHash, textBefore } = change;
  const stored = repository.getStored(id);
  if (stored?.deletedAt) {
    // Sessions deleted by the undo of an earlier import are not counted.
    const isDeletedSince = stored.deletedAt >= report.importedAt;
    if (textBefore === null && isDeletedSince && repository.imports.isTakenBack(id)) report.removed += 1;
    return;
  }
  // The import was killed before it saved this session.
  if (stored === null) return;
  const session = recordOf(stored.text);
  const hashes = currentTextHashes(stores, session ?? { _id: id, date: stored.date });
  const isUnchanged = [...hashes].every((hash) => hash === textHash || hash === plannedHash);
  const isBefore = textBefore !== null && hashes.size === 1 && hashes.has(hashText(textBefore));
  const keep = () => {
    repository.imports.setTakenBack(id, false);
    report.kept = [...report.kept, { id, day: dayOf(stored.date), focus: session?.focus ?? null }];
  };
  if (isBefore) report.restored += 1;
  else if (!isUnchanged) keep();
  else if (textBefore === null) {
    const outcome = deleteSession(stores, id, deletions);
    if (outcome.status === 'not-done' || outcome.status === 'done-in-one') throw outcome.reason;
    if (outcome.status === 'refused-changed') keep();
    else report.removed += 1;
  } else {
    restoreText(stores, change, textBefore);
    report.restored += 1;
  }
}

/** Gives a changed session its earlier text. @throws StorageError */
function restoreText(
  stores: SessionStores,
  { textHash, plannedHash, sourceHashBefore }: ImportChange,
  text: string,
): void {
  const session = recordOf(text);
  if (session === null) return;
  const beganFrom = (current: string) => [textHash, plannedHash].includes(hashText(current));
  const imported = sourceHashBefore !== null && {
    imported: { sourceHash: sourceHashBefore, isPlanned: false },
  };
  const outcome = saveSession(stores, session, { replace: true, text, beganFrom, ...imported });
  if (outcome.status === 'not-saved' || outcome.status === 'saved-one-copy') throw outcome.reason;
}

/**
 * Removes the added body weights that were not changed since the import.
 * @returns their number
 * @throws StorageError
 */
function removeBodyWeights(
  settings: Pick<AthleteSettings, 'read' | 'update'>,
  added: readonly DayWeight[],
): number {
  const isAdded = ({ date, weightKg }: { readonly date: string; readonly weightKg: number }) =>
    added.some((each) => each.day === date && each.weightKg === weightKg);
  const count = (settings.read().athlete.bodyWeights ?? []).filter(isAdded).length;
  if (count === 0) return 0;
  settings.update((athlete: Athlete) => {
    return { ...athlete, bodyWeights: (athlete.bodyWeights ?? []).filter((each) => !isAdded(each)) };
  });
  return count;
}
