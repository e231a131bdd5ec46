/** Caches the body weight of each day. */
import { type Athlete, bodyWeightOn } from '../athlete.js';
import { dayOf } from '../session-date.js';

/** The body weight in kg on the day of a date; null if none was ever measured. */
export type BodyWeights = (date: string) => number | null;

/** Like `bodyWeightOn`, but computes each day only once, because statistics read the same day many times. */
export function bodyWeightsOf(athlete: Athlete): BodyWeights {
  const known = new Map<string, number | null>();
  return (date) => {
    const day = dayOf(date);
    const found = known.get(day);
    if (found !== undefined) return found;
    const weightKg = bodyWeightOn(athlete, day);
    known.set(day, weightKg);
    return weightKg;
  };
}
