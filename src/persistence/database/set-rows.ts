/** Converts sets to rows of the normalised tables, and back. */

import type { Exercise, RepCount, WarmupSet, WorkingSet } from '../../domain/record.js';
import { partialVolume, type SetVolume } from '../../domain/volume.js';
import { columnsToLoad, LOAD_COLUMNS, loadValues, numberOrNull, type Row, type SqlValue } from './row.js';
import {
  columnsToTechnique,
  TECHNIQUE_COLUMNS,
  TECHNIQUE_SET_COLUMNS,
  techniqueSetValues,
  techniqueValues,
} from './technique-rows.js';

const ADDED_COLUMNS = [
  ...LOAD_COLUMNS,
  'left_full',
  'left_partial',
  'right_full',
  'right_partial',
  'duration_seconds',
  'distance_meters',
  'set_type',
  'completed_at',
  'place',
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
  ...TECHNIQUE_COLUMNS,
  'external_volume_kg',
  'bodyweight_volume_kg',
  'bodyweight_reps',
] as const;

export const PARTIAL_VOLUME_COLUMNS = [
  'exercise_id',
  'set_position',
  'external_volume_kg',
  'bodyweight_volume_kg',
  'bodyweight_reps',
] as const;

// The functions that end in `Values` return lists, which are faster than objects: a rebuild writes hundreds of
// thousands of rows.

/**
 * The values of `WARMUP_SET_COLUMNS` for a warm-up set.
 * @param position the number of the set in the exercise, from 1
 */
export function warmupSetValues(set: WarmupSet, exerciseId: number, position: number): readonly SqlValue[] {
  return [exerciseId, position, set.set, set.weightKg, set.repCount, set.notes, ...additionValues(set)];
}

/**
 * The values of `WORKING_SET_COLUMNS` for a working set.
 * @param volume the volume of the set without partial repetitions
 */
export function workingSetValues(
  set: WorkingSet,
  { externalKg, bodyweightKg, bodyweightReps }: SetVolume,
  exerciseId: number,
  position: number,
): readonly SqlValue[] {
  return [
    exerciseId,
    position,
    set.set,
    set.weightKg,
    set.repCount?.full ?? null,
    set.repCount?.partial ?? null,
    set.rpe,
    set.repAssessment,
    set.actualRestMinutes,
    set.notes,
    ...additionValues(set),
    ...techniqueValues(set.failureTechnique),
    externalKg,
    bodyweightKg,
    bodyweightReps,
  ];
}

/** The values of `PARTIAL_VOLUME_COLUMNS`: the volume that a set's partial repetitions add. Null if they add none. */
export function partialVolumeValues(
  set: WorkingSet,
  exerciseId: number,
  position: number,
): readonly SqlValue[] | null {
  const volume = partialVolume(set);
  if (volume === null) return null;
  return [exerciseId, position, volume.externalKg, volume.bodyweightKg, volume.bodyweightReps];
}

export function rowToWarmupSet(row: Row): WarmupSet {
  return {
    set: Number(row.set_number),
    weightKg: numberOrNull(row.weight_kg),
    repCount: numberOrNull(row.reps),
    notes: textOrNull(row.notes),
    ...columnsToAdditions(row),
  };
}

/** @param parts the rows of the set's mini-sets or drops, in their order */
export function rowToWorkingSet(row: Row, parts: readonly Row[]): WorkingSet {
  return {
    set: Number(row.set_number),
    weightKg: numberOrNull(row.weight_kg),
    repCount: repCountOf(row, 'reps'),
    rpe: numberOrNull(row.rpe),
    // The table's CHECK allows only the record's values.
    repAssessment: textOrNull(row.rep_assessment) as WorkingSet['repAssessment'],
    actualRestMinutes: numberOrNull(row.rest_minutes),
    notes: textOrNull(row.notes),
    ...columnsToTechnique(row, parts),
    ...columnsToAdditions(row),
  };
}

/** The sets of an exercise with only those keys that have a column; other keys are only in the document. */
export function knownSetsOf({ warmupSets, workingSets }: Pick<Exercise, 'warmupSets' | 'workingSets'>): {
  readonly warmupSets: readonly WarmupSet[];
  readonly workingSets: readonly WorkingSet[];
} {
  return {
    warmupSets: warmupSets.map((set) =>
      rowToWarmupSet(toRow(WARMUP_SET_COLUMNS, warmupSetValues(set, 0, 0))),
    ),
    workingSets: workingSets.map((set) => {
      const parts = techniqueSetValues(set, 0, 0).map((values) => toRow(TECHNIQUE_SET_COLUMNS, values));
      return rowToWorkingSet(toRow(WORKING_SET_COLUMNS, workingSetValues(set, NO_VOLUME, 0, 0)), parts);
    }),
  };
}

const NO_VOLUME: SetVolume = { externalKg: 0, bodyweightKg: 0, bodyweightReps: 0 };

function toRow(columns: readonly string[], values: readonly SqlValue[]): Row {
  return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null]));
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
  | 'position'
>;

/** The values of `ADDED_COLUMNS`. */
function additionValues(set: Additions): readonly SqlValue[] {
  const sides = set.unilateralRepCount;
  return [
    ...loadValues(set),
    sides?.left.full ?? null,
    sides?.left.partial ?? null,
    sides?.right.full ?? null,
    sides?.right.partial ?? null,
    set.durationSeconds ?? null,
    set.distanceMeters ?? null,
    set.setType ?? null,
    set.completedAt ?? null,
    set.position ?? null,
  ];
}

function columnsToAdditions(row: Row): Additions {
  const left = repCountOf(row, 'left');
  const right = repCountOf(row, 'right');
  return {
    ...columnsToLoad(row),
    ...(left && right ? { unilateralRepCount: { left, right } } : {}),
    ...(row.duration_seconds === null ? {} : { durationSeconds: Number(row.duration_seconds) }),
    ...(row.distance_meters === null ? {} : { distanceMeters: Number(row.distance_meters) }),
    // The table's CHECK allows only the record's values.
    ...(row.set_type === null ? {} : { setType: row.set_type as 'dropset' | 'failure' }),
    ...(row.completed_at === null ? {} : { completedAt: String(row.completed_at) }),
    ...(row.place === null ? {} : { position: Number(row.place) }),
  };
}

function repCountOf(row: Row, prefix: 'reps' | 'left' | 'right'): RepCount | null {
  const full = numberOrNull(row[`${prefix}_full`]);
  return full === null ? null : { full, partial: Number(row[`${prefix}_partial`]) };
}

function textOrNull(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
