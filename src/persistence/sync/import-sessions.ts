/** Imports sessions from files into both stores, for the command and the Data screen. */
import type { ReaderContext } from '../../domain/dialects/read-result.js';
import { counted } from '../../domain/format-session.js';
import type { ImportReport } from '../../domain/read-models/import-report.js';
import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import type { TaskProgress } from '../../domain/task.js';
import { describeStorageError } from '../disk/storage-error.js';
import type { Steps } from '../disk/time-sliced-work.js';
import type { WriterBatch } from '../disk/writer-batch.js';
import { recordOf } from '../session-files/session-text.js';
import type { SessionReader } from '../session-reader.js';
import { type ImportFile, type ReadOptions, readImportFile } from './import-files.js';
import { RowChanges } from './row-changes.js';
import type { SaveOutcome } from './save-outcome.js';
import { saveSession } from './save-session.js';
import type { SessionStores } from './session-stores.js';

const IN_TRASH = 'it is in the trash; traininglogs undelete restores it';

/** The outcome of importing one session. */
export type ImportOutcome =
  | { readonly kind: 'new' | 'same' | 'changed'; readonly isPartiallySaved?: boolean }
  /** Not imported. `isFailed` is true if a store could not be written, false if the session is the reason. */
  | { readonly kind: 'skipped'; readonly reason: string; readonly isFailed: boolean };

/** Imports the sessions that are read, or only previews it. */
export type SessionImporter = {
  readonly importSession: (session: TrainingSession) => ImportOutcome;
  /** Holds the lock for each session; null if nothing is written. */
  readonly batch: () => WriterBatch | null;
  /** Must be called after the last session. @returns the number of sessions whose row could not be written */
  readonly finish: () => number;
};

/** Saves new sessions. @param replace true to replace other records with the same id, and deleted sessions */
export function createImporter(stores: () => SessionStores, replace: boolean): SessionImporter {
  let failures = 0;
  let rowChanges: RowChanges | undefined;
  let batch: WriterBatch | null = null;
  return {
    batch: () => {
      batch ??= stores().lock.openBatch(() => rowChanges?.flush());
      return batch;
    },
    importSession: (session) => {
      const { repository, ...others } = stores();
      if (!rowChanges && !(repository instanceof Error)) {
        rowChanges = new RowChanges({ repository, ...others }, () => {
          failures += 1;
        });
      }
      const options = { replace, ...(rowChanges && { batch: rowChanges }) };
      return outcomeOf(saveSession(stores(), session, options), stores().exporter.root);
    },
    finish: () => {
      try {
        batch?.pause();
      } catch {
        // The failures are counted; the next start rebuilds the database.
      }
      return failures;
    },
  };
}

function outcomeOf(outcome: SaveOutcome, root: string): ImportOutcome {
  switch (outcome.status) {
    case 'saved':
    case 'saved-one-copy': {
      const kind = outcome.action === 'replaced' ? 'changed' : outcome.action;
      return { kind, isPartiallySaved: outcome.status === 'saved-one-copy' };
    }
    case 'refused':
      return { kind: 'changed' };
    case 'refused-deleted':
      return { kind: 'skipped', reason: IN_TRASH, isFailed: false };
    case 'refused-unreadable':
      return { kind: 'skipped', reason: `its file ${outcome.fileName} cannot be read`, isFailed: false };
    case 'not-saved':
      return { kind: 'skipped', reason: describeStorageError(outcome.reason, root), isFailed: true };
  }
}

/** Previews an import; writes nothing. @param reader the stored sessions; null if there are none */
export function createDryRun(reader: () => SessionReader | null, replace: boolean): SessionImporter {
  /** Sessions earlier in the same import, which would be stored by then. */
  const seen = new Map<string, TrainingSession>();
  const importSession = (session: TrainingSession): ImportOutcome => {
    const stored = reader()?.getStored(session._id) ?? null;
    if (stored?.deletedAt && !replace) return { kind: 'skipped', reason: IN_TRASH, isFailed: false };
    const existing = seen.get(session._id) ?? (stored && recordOf(stored.text));
    if (existing && !stored?.deletedAt) return { kind: isSameRecord(existing, session) ? 'same' : 'changed' };
    seen.set(session._id, session);
    return { kind: 'new' };
  };
  return { importSession, batch: () => null, finish: () => 0 };
}

/** Reads the files one after the other and imports their sessions. */
export function* importSteps(
  files: readonly ImportFile[],
  options: ReadOptions,
  context: ReaderContext,
  importing: SessionImporter,
): Generator<TaskProgress, ImportReport> {
  const report = new RunningReport();
  try {
    for (const [done, { path, name }] of files.entries()) {
      const steps = readImportFile(path, options, context);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield { done, total: files.length };
      const { sessions, rows, skipped, warnings, assumedUnitCount, bareDistanceCount, unusedColumns } =
        step.value;
      report.bodyWeights.push(...step.value.bodyWeights);
      report.rows += rows;
      for (const each of skipped) report.skipped.push({ file: name, ...each });
      for (const each of warnings) report.notes.push({ file: name, ...each });
      if (assumedUnitCount > 0 && options.isUnitAssumed) {
        const reason = `its weights have no unit and are read in ${options.unit}, as yours are typed`;
        report.notes.push({ file: name, place: '', reason });
      }
      if (bareDistanceCount > 0) {
        const distances = counted(bareDistanceCount, 'distance');
        const reason = `${distances} without a unit: in the notes of the sets; --distance-unit km or mi reads them`;
        report.notes.push({ file: name, place: '', reason });
      }
      if (step.value.isConverted) {
        const reason = `its times are in UTC and became those of ${options.timeZone}; --timezone ZONE uses another zone`;
        report.notes.push({ file: name, place: '', reason });
      }
      if (unusedColumns.length > 0) {
        const reason = `columns that are not read: ${unusedColumns.join(', ')}`;
        report.notes.push({ file: name, place: '', reason });
      }
      for (const [saved, session] of sessions.entries()) {
        yield { done: done + saved / sessions.length, total: files.length };
        report.count(name, session, yield* importLocked(session, importing));
      }
    }
  } finally {
    // Also if it is stopped, so that each session with a file has its row.
    report.addOneCopy(importing.finish());
  }
  return report.result();
}

function* importLocked(
  session: TrainingSession,
  { batch, importSession }: SessionImporter,
): Steps<ImportOutcome> {
  const locked = batch();
  return locked ? yield* locked.step(() => importSession(session)) : importSession(session);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class RunningReport {
  rows = 0;
  readonly skipped: ImportReport['skipped'][number][] = [];
  readonly notes: ImportReport['notes'][number][] = [];
  readonly bodyWeights: ImportReport['bodyWeights'][number][] = [];
  private readonly counts: Mutable<Omit<ImportReport, 'rows' | 'skipped' | 'notes' | 'bodyWeights'>> = {
    new: 0,
    same: 0,
    changed: 0,
    sets: 0,
    setsRead: 0,
    failed: 0,
    oneCopy: 0,
  };

  count(file: string, session: TrainingSession, outcome: ImportOutcome): void {
    const sets = countSets(session);
    this.counts.setsRead += sets;
    if (outcome.kind === 'skipped') {
      if (outcome.isFailed) this.counts.failed += 1;
      this.skipped.push({ file, place: `session ${session._id}`, reason: outcome.reason });
      return;
    }
    this.counts[outcome.kind] += 1;
    if (outcome.kind === 'new') this.counts.sets += sets;
    if (outcome.isPartiallySaved) this.counts.oneCopy += 1;
  }

  addOneCopy(count: number): void {
    this.counts.oneCopy += count;
  }

  result(): ImportReport {
    const { rows, skipped, notes, bodyWeights } = this;
    return { ...this.counts, rows, skipped, notes, bodyWeights };
  }
}

function countSets({ exercises }: TrainingSession): number {
  return exercises.reduce((total, each) => total + each.warmupSets.length + each.workingSets.length, 0);
}
