/** What one row of an app's export says, in the app's own numbers: before units and dates are synced for the file. */
import type { WeightUnit } from '../domain/weight.js';
import type { DayOrder } from './read-moment.js';

export type SetKind = 'warmup' | 'working' | 'dropset' | 'failure';

/** Below 0: help. `unit` is null where neither the row nor the header says it. */
export type ExportedWeight = { readonly value: number; readonly unit: WeightUnit | null };

export type ExportedSet = {
  readonly entry: 'set';
  readonly kind: SetKind;
  /** Its place as the app counts, null where it does not; where it falls back, the exercise begins once more. */
  readonly number: number | null;
  readonly weight: ExportedWeight | null;
  readonly reps: number | null;
  /** 1 to 10, not only in halves. */
  readonly rpe: number | null;
  readonly seconds: number | null;
  readonly meters: number | null;
  readonly notes: string | null;
  readonly completedAt?: string;
};

export type ExportedEntry =
  | ExportedSet
  /** Rest after what stands before it. */
  | { readonly entry: 'rest'; readonly seconds: number }
  /** A note on the exercise. */
  | { readonly entry: 'note'; readonly text: string };

export type ExportedWorkout = {
  /** When it began, as written. */
  readonly start: string;
  /** When it ended, as written. */
  readonly end?: string;
  readonly minutes?: number | null;
  readonly name: string | null;
  readonly notes: string | null;
  readonly program?: string | null;
  /** What tells it from others of the same day and name, where there is no time. */
  readonly number?: string;
  /** The app's own id, where it gives one. */
  readonly id?: string;
};

export type ExportedExercise = {
  readonly name: string;
  readonly notes: string | null;
  /** Exercises of one workout with the same are done in turn. */
  readonly superset: string | null;
  readonly muscles?: readonly string[];
  readonly secondaryMuscles?: readonly string[];
  readonly type?: string;
};

export type ExportedRow = {
  readonly workout: ExportedWorkout;
  readonly exercise: ExportedExercise;
  readonly entries: readonly ExportedEntry[];
};

/** The rows of one file, by the places of its columns. */
export type RowReader = {
  /** What a row says, or why it is left out, as half a sentence. */
  readonly readRow: (cells: readonly string[]) => ExportedRow | string;
  /** Cells of a row that has more than the header, put right. */
  readonly repair?: (cells: readonly string[]) => readonly string[];
  /** Columns without which a row is cut off. */
  readonly needed: readonly number[];
  /** The order of day and month, where the header says it. */
  readonly dayOrder?: DayOrder;
  /** True where a note on the first set alone is one on the exercise. */
  readonly isFirstNoteOfExercise?: boolean;
  /** True where pounds were rounded to two decimals of a kilogram. */
  readonly roundsPounds?: boolean;
  /** True where the last set stands first. */
  readonly isBackwards?: (rows: readonly ExportedRow[]) => boolean;
};

export type ExportFormat = {
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  /** The reader of a file with this header; null where it is another format's. */
  readonly open: (header: readonly string[]) => RowReader | null;
};
