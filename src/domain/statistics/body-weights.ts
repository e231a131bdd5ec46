/** The body weight of many days, looked up quickly. */
import { type Athlete, bodyWeightOn } from '../athlete.js';
import { dayOf } from '../session-date.js';

/** The body weight in kg that held on the day of a date; null where it is not known. */
export type BodyWeights = (date: string) => number | null;

/** As `bodyWeightOn`, each day looked for once: statistics ask for every set. */
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
