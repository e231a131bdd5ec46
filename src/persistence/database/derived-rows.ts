/** The rows that are derived from a document, in the order in which they are inserted. */
import { setToCount } from '../../domain/exercise-volume.js';
import type { TrainingSession } from '../../domain/record.js';
import { setVolume } from '../../domain/volume.js';
import { zeroLoadReader } from '../../domain/zero-load.js';
import type { SqlValue } from './row.js';
import { EXERCISE_COLUMNS, exerciseValues } from './session-rows.js';
import {
  PARTIAL_VOLUME_COLUMNS,
  partialVolumeValues,
  WARMUP_SET_COLUMNS,
  WORKING_SET_COLUMNS,
  warmupSetValues,
  workingSetValues,
} from './set-rows.js';
import { TECHNIQUE_SET_COLUMNS, techniqueSetValues } from './technique-rows.js';

/** The columns of each table. In tables that hold parts of an exercise, the first column is `exercise_id`. */
export const DERIVED_COLUMNS = {
  exercises: EXERCISE_COLUMNS,
  warmup_sets: WARMUP_SET_COLUMNS,
  working_sets: WORKING_SET_COLUMNS,
  partial_volumes: PARTIAL_VOLUME_COLUMNS,
  technique_sets: TECHNIQUE_SET_COLUMNS,
} as const;

export type DerivedTable = keyof typeof DERIVED_COLUMNS;

/** Inserts a row. @returns the row's id; the parts of an exercise refer to the id of its row */
export type InsertRow = (table: DerivedTable, values: readonly SqlValue[]) => number;

/** Inserts the rows of every exercise of a session, each exercise before its parts. */
export function insertDerivedRows(session: TrainingSession, insert: InsertRow): void {
  for (const [index, exercise] of session.exercises.entries()) {
    const read = zeroLoadReader(exercise.Name);
    const exerciseId = insert('exercises', exerciseValues(exercise, session, index + 1));
    for (const [at, set] of exercise.warmupSets.entries()) {
      insert('warmup_sets', warmupSetValues(set, exerciseId, at + 1));
    }
    for (const [at, set] of exercise.workingSets.entries()) {
      const toCount = setToCount(set, read);
      insert('working_sets', workingSetValues(set, setVolume(toCount, false), exerciseId, at + 1));
      const partial = partialVolumeValues(toCount, exerciseId, at + 1);
      if (partial) insert('partial_volumes', partial);
      for (const part of techniqueSetValues(set, exerciseId, at + 1)) insert('technique_sets', part);
    }
  }
}
