/** How large a number on a set line may be before it is taken for a slip of the finger. */
import type { Place } from './set-line.js';

export interface Limits {
  readonly weightKg: number;
  readonly reps: number;
  readonly seconds: number;
  readonly meters: number;
  readonly restMinutes: number;
  readonly times: number;
}

/** A file is somebody's history: it is doubted much later than a key just pressed. */
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
