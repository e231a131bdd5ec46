/** What a line of set notation can mean, and the values of one set. */
import type { FailureTechnique, RepAssessment, RepCount, WorkingSet } from '../record.js';
import type { WeightUnit } from '../weight.js';

/** Where a line was written: typed (`screen`), or in a file, which has no planned set. */
export type Place = 'screen' | 'file';

/** The values of one set that a line can express. The first six keys are always present. */
export type SetValues = Readonly<
  Pick<
    WorkingSet,
    | 'weightKg'
    | 'repCount'
    | 'rpe'
    | 'repAssessment'
    | 'actualRestMinutes'
    | 'notes'
    | 'failureTechnique'
    | 'enteredWeight'
    | 'loadMode'
    | 'unilateralRepCount'
    | 'durationSeconds'
    | 'distanceMeters'
  >
>;

/** What was done with the load: counted, counted per side, timed, measured, or only described (`feel`). */
export type Quantity =
  | { readonly kind: 'reps'; readonly count: RepCount }
  | { readonly kind: 'sides'; readonly left: RepCount; readonly right: RepCount }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'distance'; readonly meters: number }
  | { readonly kind: 'word'; readonly word: string };

/** What may follow load and reps. A key is present only if its part was written and has a value. */
export interface SetTail {
  readonly partialReps?: number;
  readonly rpe?: number;
  readonly repAssessment?: RepAssessment;
  readonly actualRestMinutes?: number;
  readonly failureTechnique?: FailureTechnique;
  readonly notes?: string;
}

/** A signed change of load. `unitWritten` is false if `unit` is the default. */
export interface LoadChange {
  readonly amount: number;
  readonly unit: WeightUnit;
  readonly unitWritten: boolean;
}

/** A set that is written as a difference from another set. */
interface PlannedSetLine {
  readonly warmup: boolean;
  readonly times: number;
  readonly tail: SetTail;
}

/** A whole set: `80x5 @8`, `bw x12`, `400m 95s`. */
export interface WholeSetLine {
  readonly kind: 'set';
  readonly warmup: boolean;
  /** The number of equal sets: 3 for `80x5 *3`. */
  readonly times: number;
  readonly values: SetValues;
}

/** The planned or previous set with other reps (`12`, `12+1`, `12/11`), or another time or distance (`x75s`). */
export interface RepsLine extends PlannedSetLine {
  readonly kind: 'reps';
  readonly quantity: Quantity;
}

/** `=`: repeats the previous set of the same kind; without a previous set, logs the planned set. */
export interface SameLine extends PlannedSetLine {
  readonly kind: 'same';
}

/** `+2.5`, `-5`, `-20x8`: the planned or previous set with its load changed and, if written, with other reps. */
export interface ChangeLine extends PlannedSetLine {
  readonly kind: 'change';
  readonly change: LoadChange;
  readonly quantity: Quantity | null;
}

/** `@8`, `good`, `- note`: completes the set just logged. */
export interface TailLine {
  readonly kind: 'tail';
  readonly tail: SetTail;
}

/** `/bench`: the start of an exercise name; `query` may be empty. */
export interface ExerciseLine {
  readonly kind: 'exercise';
  readonly query: string;
}

/** A line without text: logs the planned set. */
export interface EmptyLine {
  readonly kind: 'empty';
}

export type ParsedLine =
  | WholeSetLine
  | RepsLine
  | SameLine
  | ChangeLine
  | TailLine
  | ExerciseLine
  | EmptyLine;

/** The first error of a line. `column` is the UTF-16 index plus 1, at most the length plus 1. */
export interface LineError {
  readonly column: number;
  readonly message: string;
}

export type ParsedSetLine =
  | { readonly ok: true; readonly line: ParsedLine; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly error: LineError };

/** Joins notes with ` - `, the separator that starts a note on a line. Null if all are empty. */
export function joinNotes(...parts: readonly (string | null | undefined)[]): string | null {
  const written = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return written.length > 0 ? written.join(' - ') : null;
}
