/** The results of readers, and the context that readers need. */
import type { TrainingSession } from '../record.js';
import type { WeightUnit } from '../weight.js';

/** A violation of the record's schema, and the path of the invalid value in the record. */
export type RecordError = {
  readonly path: readonly (string | number)[];
  readonly place: string;
  readonly reason: string;
};

/**
 * Why a text could not be read, and the place of the error; `place` is empty if the error concerns the whole text.
 */
export type ReadError = {
  readonly place: string;
  readonly reason: string;
  /** What to do, if correcting the text does not help. */
  readonly remedy?: string;
  /** All violations of the schema, this error first; absent if the text was not validated. */
  readonly errors?: readonly RecordError[];
};

/** A session that was read, with warnings about the text. */
export type ReadSession = { readonly session: TrainingSession; readonly warnings: readonly ReadError[] };

/** The value that was read, or an error. */
export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ReadError };

/** The sessions that could be read from a text, and the errors of the others. */
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
