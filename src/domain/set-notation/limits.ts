/** The largest numbers that a set line accepts. */
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

/** The limits for files are higher: a typed line can be corrected at once, a line of a file cannot. */
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
