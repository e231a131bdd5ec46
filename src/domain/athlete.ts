/** Who trains: the record of `data/athlete.json`. The schema is open; what others write into it is kept. */
import * as z from 'zod';
import { exerciseSettingsSchema } from './exercise-settings.js';
import { ONE_REP_MAX_FORMULAS } from './one-rep-max.js';
import { dayOf } from './session-date.js';
import { parseWeightUnit } from './weight.js';

export const athleteSchema = z.looseObject({
  userId: z.string().min(1).optional(),
  userName: z.string().optional(),
  /** The unit weights are typed and shown in; absent until the athlete has been asked. */
  unit: z.preprocess(unitOf, z.enum(['kg', 'lb']).optional()),
  bodyWeights: z.array(z.looseObject({ date: z.string(), weightKg: z.number().positive() })).optional(),
  /** Another name for an exercise, and the name it stands for. */
  aliases: z.record(z.string(), z.string()).optional(),
  /** True for a terminal without block and braille characters. */
  ascii: z.boolean().optional(),
  /** False where nothing rings at the end of a rest. */
  bell: z.boolean().optional(),
  /** By the name of an exercise: its loads, its rest, its bar. */
  exercises: z.record(z.string(), exerciseSettingsSchema).optional(),
  /** True where partial repetitions count as repetitions in volume. */
  countPartialReps: z.boolean().optional(),
  /** How a one-rep maximum is estimated; `auto` where nothing is said. */
  oneRepMaxFormula: z.enum(ONE_REP_MAX_FORMULAS).optional(),
  /** By the name of a muscle, or `default` for every other: hard sets wanted in a week. */
  muscleTargets: z
    .record(z.string(), z.looseObject({ min: z.number().min(0), max: z.number().min(0) }))
    .optional(),
});

/** People also write `lbs`, `pounds`, `kgs`, `kilograms`. */
function unitOf(value: unknown): unknown {
  return typeof value === 'string' ? (parseWeightUnit(value) ?? value) : value;
}

export type Athlete = z.infer<typeof athleteSchema>;

/** The body weight in kg that held on the day of `date`: the last one measured up to then, else null. */
export function bodyWeightOn(athlete: Athlete, date: string): number | null {
  const day = dayOf(date);
  let latest: { date: string; weightKg: number } | null = null;
  for (const measured of athlete.bodyWeights ?? []) {
    if (dayOf(measured.date) <= day && (!latest || measured.date >= latest.date)) latest = measured;
  }
  return latest?.weightKg ?? null;
}
