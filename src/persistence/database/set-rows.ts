/** Sets as rows of the normalised tables, and rows as the sets they came from. */
import { setVolume } from '../../domain/load.js';
import type { RepCount, WarmupSet, WorkingSet } from '../../domain/record.js';
import { columnsToLoad, loadToColumns, numberOrNull, type Row, type SqlValue } from './row.js';
import { columnsToTechnique, techniqueToColumns } from './technique-rows.js';

const ADDED_COLUMNS = [
  'entered_value',
  'entered_unit',
  'load_mode',
  'left_full',
  'left_partial',
  'right_full',
  'right_partial',
  'duration_seconds',
  'distance_meters',
  'set_type',
  'completed_at',
] as const;

export const WARMUP_SET_COLUMNS = [
  'exercise_id',
  'position',
  'set_number',
  'weight_kg',
  'reps',
  'notes',
  ...ADDED_COLUMNS,
] as const;

export const WORKING_SET_COLUMNS = [
  'exercise_id',
  'position',
  'set_number',
  'weight_kg',
  'reps_full',
  'reps_partial',
  'rpe',
  'rep_assessment',
  'rest_minutes',
  'notes',
  ...ADDED_COLUMNS,
  'technique',
  'technique_partial_reps',
  'technique_hold_seconds',
  'external_volume_kg',
  'bodyweight_volume_kg',
  'bodyweight_reps',
] as const;

/** A warm-up set as a row; `position` from 1 in its exercise. */
export function warmupSetToRow(set: WarmupSet, exerciseId: number, position: number): Row {
  return {
    exercise_id: exerciseId,
    position,
    set_number: set.set,
    weight_kg: set.weightKg,
    reps: set.repCount,
    notes: set.notes,
    ...additionsToColumns(set),
  };
}

/** A working set as a row, its volume with it. */
export function workingSetToRow(set: WorkingSet, exerciseId: number, position: number): Row {
  const volume = setVolume(set);
  return {
    exercise_id: exerciseId,
    position,
    set_number: set.set,
    weight_kg: set.weightKg,
    reps_full: set.repCount?.full ?? null,
    reps_partial: set.repCount?.partial ?? null,
    rpe: set.rpe,
    rep_assessment: set.repAssessment,
    rest_minutes: set.actualRestMinutes,
    notes: set.notes,
    ...additionsToColumns(set),
    ...techniqueToColumns(set.failureTechnique),
    external_volume_kg: volume.externalKg,
    bodyweight_volume_kg: volume.bodyweightKg,
    bodyweight_reps: volume.bodyweightReps,
  };
}

/** The warm-up set a row holds. */
export function rowToWarmupSet(row: Row): WarmupSet {
  return {
    set: Number(row.set_number),
    weightKg: numberOrNull(row.weight_kg),
    repCount: numberOrNull(row.reps),
    notes: textOrNull(row.notes),
    ...columnsToAdditions(row),
  };
}

/** The working set a row holds, with the rows of its mini-sets or drops in their order. */
export function rowToWorkingSet(row: Row, parts: readonly Row[]): WorkingSet {
  return {
    set: Number(row.set_number),
    weightKg: numberOrNull(row.weight_kg),
    repCount: repCountOf(row, 'reps'),
    rpe: numberOrNull(row.rpe),
    // The table's CHECK allows no other words than the record's.
    repAssessment: textOrNull(row.rep_assessment) as WorkingSet['repAssessment'],
    actualRestMinutes: numberOrNull(row.rest_minutes),
    notes: textOrNull(row.notes),
    ...columnsToTechnique(row, parts),
    ...columnsToAdditions(row),
  };
}

type Additions = Pick<
  WarmupSet,
  | 'enteredWeight'
  | 'loadMode'
  | 'unilateralRepCount'
  | 'durationSeconds'
  | 'distanceMeters'
  | 'setType'
  | 'completedAt'
>;

function additionsToColumns(set: Additions): Row {
  const sides = set.unilateralRepCount;
  return {
    ...loadToColumns(set),
    left_full: sides?.left.full ?? null,
    left_partial: sides?.left.partial ?? null,
    right_full: sides?.right.full ?? null,
    right_partial: sides?.right.partial ?? null,
    duration_seconds: set.durationSeconds ?? null,
    distance_meters: set.distanceMeters ?? null,
    set_type: set.setType ?? null,
    completed_at: set.completedAt ?? null,
  };
}

function columnsToAdditions(row: Row): Additions {
  const left = repCountOf(row, 'left');
  const right = repCountOf(row, 'right');
  return {
    ...columnsToLoad(row),
    ...(left && right ? { unilateralRepCount: { left, right } } : {}),
    ...(row.duration_seconds === null ? {} : { durationSeconds: Number(row.duration_seconds) }),
    ...(row.distance_meters === null ? {} : { distanceMeters: Number(row.distance_meters) }),
    // The table's CHECK allows no other words than the record's.
    ...(row.set_type === null ? {} : { setType: row.set_type as 'dropset' | 'failure' }),
    ...(row.completed_at === null ? {} : { completedAt: String(row.completed_at) }),
  };
}

function repCountOf(row: Row, prefix: 'reps' | 'left' | 'right'): RepCount | null {
  const full = numberOrNull(row[`${prefix}_full`]);
  return full === null ? null : { full, partial: Number(row[`${prefix}_partial`]) };
}

function textOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
