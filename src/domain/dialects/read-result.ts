/** What every reader gives back, and what it needs to know of the person whose log it is. */
import type { TrainingSession } from '../record.js';
import type { WeightUnit } from '../weight.js';

/** One thing that a record may not be, and the way to it in the record's tree. */
export type RecordError = {
  readonly path: readonly (string | number)[];
  readonly place: string;
  readonly reason: string;
};

/** Why a text could not be read, and where in it; `place` is empty where the whole text is meant. */
export type ReadError = {
  readonly place: string;
  readonly reason: string;
  /** What to do, where correcting the text is not it. */
  readonly remedy?: string;
  /** Everything the record's schema refuses, the problem itself first; absent where it came no further than reading. */
  readonly faults?: readonly RecordError[];
};

export type ReadSession = { readonly session: TrainingSession; readonly warnings: readonly ReadError[] };

export type ReadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ReadError };

/** Why a load without a unit is refused while the unit of the settings cannot be read. */
export const UNIT_UNKNOWN =
  'the load has no unit, and that of the settings is not known: write 185lb x5 or 84kg x5';

/** What a log that does not say whose it is, or in which unit, is read with. */
export type ReaderContext = {
  readonly userId: string;
  readonly userName: string;
  /** The unit of a weight written without one; null if it is not known, and such a weight is an error. */
  readonly unit: WeightUnit | null;
};

export function readOk<T>(value: T): ReadResult<T> {
  return { ok: true, value };
}

export function readFailure(reason: string, place = ''): { readonly ok: false; readonly problem: ReadError } {
  return { ok: false, problem: { place, reason } };
}
