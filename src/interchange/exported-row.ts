/** The content of one row of an app's export, in the app's own units and date format. */

import type { GivenColumns } from '../domain/table-columns.js';
import type { WeightUnit } from '../domain/weight.js';
import type { DayOrder } from './read-moment.js';
import type { DecimalMark } from './read-number.js';

export type SetKind = 'warmup' | 'working' | 'dropset' | 'failure';

/** A weight in an export, negative for assistance. `isAdded`: the app marks it as added to body weight. */
export type ExportedWeight = {
  readonly value: number;
  readonly unit: WeightUnit | null;
  readonly isAdded?: boolean;
};

/** A set in an export. Null means that the app has no value. */
export type ExportedSet = {
  readonly entry: 'set';
  readonly kind: SetKind;
  /** The number of the set in the app. If it does not increase, another block of the exercise begins. */
  readonly number: number | null;
  readonly weight: ExportedWeight | null;
  readonly reps: number | null;
  /** Repetitions of the left side of a unilateral set; `reps` then has the repetitions of the right side. */
  readonly leftReps?: number;
  /** The RPE, 1 to 10, in steps of any size. */
  readonly rpe: number | null;
  readonly seconds: number | null;
  readonly meters: number | null;
  /** A distance with an unknown unit, in words. */
  readonly unread?: string;
  /** True if `unread` is a distance without a unit. */
  readonly hasBareDistance?: boolean;
  readonly notes: string | null;
  readonly completedAt?: string;
};

/** What a row can contain besides its workout and exercise. */
export type ExportedEntry =
  | ExportedSet
  /** Rest after the previous entry. */
  | { readonly entry: 'rest'; readonly seconds: number }
  /** A note on the exercise. */
  | { readonly entry: 'note'; readonly text: string }
  | BodyWeightEntry;

/** The athlete's body weight on the day of the workout. */
export type BodyWeightEntry = { readonly entry: 'body-weight'; readonly weightKg: number };

export type ExportedWorkout = {
  /** The start of the workout, as the app writes it. */
  readonly start: string;
  readonly end?: string;
  readonly minutes?: number | null;
  readonly name: string | null;
  readonly notes: string | null;
  readonly program?: string | null;
  /** The week of the program, from 1. */
  readonly week?: number;
  readonly programDay?: string;
  /** Distinguishes workouts with the same day and name whose start has no time. */
  readonly number?: string;
  readonly id?: string;
};

export type ExportedExercise = {
  readonly name: string;
  readonly notes: string | null;
  /** Exercises of a workout with the same value form a superset. */
  readonly superset: string | null;
  readonly muscles?: readonly string[];
  readonly secondaryMuscles?: readonly string[];
  readonly type?: string;
  /** Planned repetitions of each set. */
  readonly targetReps?: { readonly min: number; readonly max: number };
  readonly category?: string;
};

export type ExportedRow = {
  readonly workout: ExportedWorkout;
  readonly exercise: ExportedExercise;
  readonly entries: readonly ExportedEntry[];
};

/** Reads the rows of one file, whose columns are known from its header. */
export type RowReader = {
  /** The content of a row, or why the row is skipped, as part of a sentence. */
  readonly readRow: (cells: readonly string[]) => ExportedRow | string;
  /** Corrects a row that has more cells than the header. */
  readonly repair?: (cells: readonly string[]) => readonly string[];
  /** Required columns; a row that ends before one of them is truncated. */
  readonly needed: readonly number[];
  /** The order of day and month, if the header shows it. */
  readonly dayOrder?: DayOrder;
  /** True if the times of rows can be those of sets instead of workouts. */
  readonly hasTimesOfSets?: boolean;
  readonly writesUtc?: boolean;
  readonly unusedColumns?: readonly string[];
  /** True if a note on the first set only is a note on the exercise. */
  readonly isFirstNoteOfExercise?: boolean;
  /** True if the app writes pounds as kilograms with two decimals. */
  readonly roundsPounds?: boolean;
  /** True if the file starts with its last set. */
  readonly isBackwards?: (rows: readonly ExportedRow[]) => boolean;
};

/** What is known about a file besides its header. */
export type FileFacts = {
  readonly decimalMark: DecimalMark;
  /** The unit given by the user for distances without a unit, `km` or `mi`; null if none was given. */
  readonly distanceUnit: string | null;
  /** The columns of a table given by the user; null if none were given. */
  readonly columns: GivenColumns | null;
};

export type ExportFormat = {
  readonly name: string;
  /** The name shown to people. */
  readonly title: string;
  /** The reader of a file with this header; null if the header belongs to another format. */
  readonly open: (header: readonly string[], facts: FileFacts) => RowReader | null;
};
