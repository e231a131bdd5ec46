/** What a line of set notation can mean, and the values of one set it stands for. */
import type { FailureTechnique, RepAssessment, RepCount, WorkingSet } from '../record.js';
import type { WeightUnit } from '../weight.js';

/** Where a line stands: on the Log screen, with a plannedSet beside it, or in a file, alone. */
export type Place = 'screen' | 'file';

/**
 * The values of one set, under the record's own keys: all a person can say on one line. The first six are
 * always present; the others only where they were used.
 */
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

/** What was done with the load: counted, counted per side, timed, measured, or only named (`feel`). */
export type Quantity =
  | { readonly kind: 'reps'; readonly count: RepCount }
  | { readonly kind: 'sides'; readonly left: RepCount; readonly right: RepCount }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'distance'; readonly meters: number }
  | { readonly kind: 'word'; readonly word: string };

/** What may follow load and reps. A key is there only where its part was written and says something. */
export interface SetTail {
  readonly partialReps?: number;
  readonly rpe?: number;
  readonly repAssessment?: RepAssessment;
  readonly actualRestMinutes?: number;
  readonly failureTechnique?: FailureTechnique;
  readonly notes?: string;
}

/** A signed change of load. `unitWritten` is false where `unit` is only the unit of the screen. */
export interface LoadChange {
  readonly amount: number;
  readonly unit: WeightUnit;
  readonly unitWritten: boolean;
}

/** One more set, as a line against the plannedSet has it. */
interface PlannedSetLine {
  readonly warmup: boolean;
  readonly times: number;
  readonly tail: SetTail;
}

/** A whole set: `80x5 @8`, `bw x12`, `400m 95s`. */
export interface WholeSetLine {
  readonly kind: 'set';
  readonly warmup: boolean;
  /** How many such sets: 3 for `80x5 *3`. */
  readonly times: number;
  readonly values: SetValues;
}

/** The plannedSet with other reps (`12`, `12+1`, `12/11`), time or distance (`x75s`). */
export interface RepsLine extends PlannedSetLine {
  readonly kind: 'reps';
  readonly quantity: Quantity;
}

/** `=`: the previous set of the same kind again, else the plannedSet. */
export interface SameLine extends PlannedSetLine {
  readonly kind: 'same';
}

/** `+2.5`, `-5`, `-20x8`: the plannedSet with its signed load changed, and with other reps where written. */
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

/** `/bench`: the beginning of an exercise name; `query` may be empty. */
export interface ExerciseLine {
  readonly kind: 'exercise';
  readonly query: string;
}

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

/** Where a line stops making sense and why. `column` is the UTF-16 index plus 1, at most the length plus 1. */
export interface LineError {
  readonly column: number;
  readonly message: string;
}

export type ParsedSetLine =
  | { readonly ok: true; readonly line: ParsedLine; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly error: LineError };

/** Parts of a note that were written apart are joined the way a note is set off on the line. */
export function joinNotes(...parts: readonly (string | null | undefined)[]): string | null {
  const written = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return written.length > 0 ? written.join(' - ') : null;
}
