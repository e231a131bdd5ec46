/** Counts what an import does, while it runs. */
import { describeFilled, describeLeft, describeSessionNumber } from '../../domain/describe-differences.js';
import type { ImportReport } from '../../domain/read-models/import-report.js';
import type { TrainingSession } from '../../domain/record.js';
import { dayOf } from '../../domain/session-date.js';
import type { ImportOutcome } from './session-importer.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Lists = 'skipped' | 'notes' | 'units' | 'bodyWeights' | 'named' | 'filled' | 'differing';

export class RunningReport {
  rows = 0;
  readonly skipped: ImportReport['skipped'][number][] = [];
  readonly notes: ImportReport['notes'][number][] = [];
  readonly units: ImportReport['units'][number][] = [];
  readonly bodyWeights: ImportReport['bodyWeights'][number][] = [];
  readonly named: ImportReport['named'][number][] = [];
  private readonly filled: ImportReport['filled'][number][] = [];
  private readonly differing: ImportReport['differing'][number][] = [];
  private readonly counts: Mutable<Omit<ImportReport, 'rows' | Lists>> = {
    new: 0,
    same: 0,
    merged: 0,
    changed: 0,
    sets: 0,
    setsRead: 0,
    failed: 0,
    oneCopy: 0,
  };

  /** Adds the outcome of a session that was read from `file`. */
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
    this.listDifferences(file, session, outcome);
  }

  /** Adds sessions whose row could not be written. */
  addOneCopy(count: number): void {
    this.counts.oneCopy += count;
  }

  result(): ImportReport {
    const { rows, skipped, notes, units, bodyWeights, named, filled, differing } = this;
    return { ...this.counts, rows, skipped, notes, units, bodyWeights, named, filled, differing };
  }

  private listDifferences(
    file: string,
    session: TrainingSession,
    { kind, id, differences }: Exclude<ImportOutcome, { readonly kind: 'skipped' }>,
  ): void {
    if (differences === null) return;
    const { date, focus } = session;
    const place = focus === null ? dayOf(date) : `${dayOf(date)} ${focus}`;
    const isFilled = kind === 'merged';
    if (isFilled) this.filled.push({ file, place, reason: `adds ${describeFilled(differences)}` });
    const left = describeLeft(differences, isFilled);
    if (left === '') return;
    const remedy = kind === 'changed' && id === session._id ? describeSessionNumber(session) : '';
    this.differing.push({ file, place, reason: `has ${left}${remedy && `; ${remedy}`}` });
  }
}

function countSets({ exercises }: TrainingSession): number {
  return exercises.reduce((total, each) => total + each.warmupSets.length + each.workingSets.length, 0);
}
