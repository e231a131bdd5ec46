/** Counts the results of an import while it runs. */
import { describeFilled, describeLeft, describeSessionNumber } from '../../domain/describe-differences.js';
import { describeUnit } from '../../domain/describe-import.js';
import { counted } from '../../domain/format-session.js';
import type { ImportReport } from '../../domain/read-models/import-report.js';
import type { TrainingSession } from '../../domain/record.js';
import { dayOf } from '../../domain/session-date.js';
import { formatColumns } from '../../domain/table-columns.js';
import type { FileContent, ReadOptions, Skipped } from './import-files.js';
import type { ImportOutcome } from './session-importer.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Lists = 'skipped' | 'notes' | 'units' | 'bodyWeights' | 'named' | 'filled' | 'differing';

export class RunningReport {
  private rows = 0;
  private readonly skipped: ImportReport['skipped'][number][] = [];
  private readonly notes: ImportReport['notes'][number][] = [];
  private readonly units: ImportReport['units'][number][] = [];
  private readonly bodyWeights: ImportReport['bodyWeights'][number][] = [];
  private readonly named: ImportReport['named'][number][] = [];
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
    bareDistances: 0,
  };

  read(file: string, content: FileContent, { unit, isUnitAssumed, timeZone }: ReadOptions): void {
    const { sessions, rows, skipped, warnings, bodyWeights, named, assumedWeight, bareDistanceCount } =
      content;
    const note = (reason: string) => this.notes.push({ file, place: '', reason });
    this.rows += rows;
    if (named && sessions.length > 0) this.named.push(named);
    if (named?.isRemembered) {
      note(`its columns are read as before: ${formatColumns(named.columns)}; --columns names others`);
    }
    this.bodyWeights.push(...bodyWeights);
    for (const each of skipped) this.skipped.push({ file, ...each });
    for (const each of warnings) this.notes.push({ file, ...each });
    if (assumedWeight !== null && isUnitAssumed && unit !== null) {
      this.units.push({ file, place: '', reason: describeUnit(assumedWeight, unit) });
    }
    if (bareDistanceCount > 0) {
      this.counts.bareDistances += bareDistanceCount;
      const distances = counted(bareDistanceCount, 'distance');
      note(`${distances} without a unit: in the notes of the sets; --distance-unit km or mi reads them`);
    }
    if (content.isConverted) {
      note(`its times are in UTC and became those of ${timeZone}; --timezone ZONE uses another zone`);
    }
    if (content.unusedColumns.length > 0) {
      note(`columns that are not read: ${content.unusedColumns.join(', ')}`);
    }
  }

  /** Adds a part of a readable file that is not imported. */
  skip(file: string, skipped: Skipped): void {
    this.skipped.push({ file, ...skipped });
  }

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

  /** Adds to the count of sessions whose database row could not be written. */
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
