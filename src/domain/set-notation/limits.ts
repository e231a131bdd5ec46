/** The largest plausible numbers on a set line; larger ones are treated as typing errors. */
import type { Place } from './set-line.js';

/** The maximum of each number on a line. */
export interface Limits {
  readonly weightKg: number;
  readonly reps: number;
  readonly seconds: number;
  readonly meters: number;
  readonly restMinutes: number;
  readonly times: number;
}

/**
 * Limits for files are higher, because files contain existing history, which cannot be corrected at once like a typed
 * line.
 */
export const LIMITS: Readonly<Record<Place, Limits>> = {
  screen: { weightKg: 2000, reps: 1000, seconds: 86_400, meters: 1_000_000, restMinutes: 60, times: 20 },
  file: {
    weightKg: 100_000,
    reps: 100_000,
    seconds: 8_640_000,
    meters: 100_000_000,
    restMinutes: 1440,
    times: 100,
  },
};
