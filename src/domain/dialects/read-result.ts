/** The results of readers, and the context that readers need. */
import type { TrainingSession } from '../record.js';
import type { WeightUnit } from '../weight.js';

/** An error in a value of a record. `path` leads to the value; `place` is the path in words. */
export type RecordError = {
  readonly path: readonly (string | number)[];
  readonly place: string;
  readonly reason: string;
};

/** An error that prevents reading, or a warning about a text that was read. `place` is empty for the whole text. */
export type ReadError = {
  readonly place: string;
  readonly reason: string;
  /** What to do, if correcting the text does not help. */
  readonly remedy?: string;
  /** The errors in the values of the record, this error first; absent if the error is not in a value. */
  readonly errors?: readonly RecordError[];
};

export type ReadSession = { readonly session: TrainingSession; readonly warnings: readonly ReadError[] };

export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ReadError };

export type ReadSessions = {
  readonly sessions: readonly ReadSession[];
  readonly invalid: readonly ReadError[];
};

/** The error for a load without a unit while the unit in the settings is unknown. */
export const UNIT_UNKNOWN =
  'the load has no unit, and the unit in the settings is unknown: write 185lb x5 or 84kg x5';

/** The user and the unit for documents and typed logs that do not specify them. */
export type ReaderContext = {
  readonly userId: string;
  readonly userName: string;
  /** The unit of a weight written without one; if it is null, such a weight is an error. */
  readonly unit: WeightUnit | null;
};

export function readOk<T>(value: T): ReadResult<T> {
  return { ok: true, value };
}

export function readFailure(reason: string, place = ''): { readonly ok: false; readonly error: ReadError } {
  return { ok: false, error: { place, reason } };
}
