/** The athlete: the record in `data/athlete.json`. The schema is open; keys of other programs are kept. */
import * as z from 'zod';
import { exerciseSettingsSchema } from './exercise-settings.js';
import { ONE_REP_MAX_FORMULAS } from './one-rep-max.js';
import { dayOf } from './session-date.js';
import { parseWeightUnit } from './weight.js';

/**
 * What the empty set line shows: the suggested set, last time's, or with `auto` the suggested one if the exercise has a
 * goal or the session follows a program.
 */
const PLACEHOLDERS = ['suggested', 'last', 'auto'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** The colours of the screens: by the terminal's background, for a dark one, for a light one, strong ones, or none. */
const THEMES = ['auto', 'dark', 'light', 'high-contrast', 'none'] as const;
export type ThemeSetting = (typeof THEMES)[number];

/** The schema of `data/athlete.json`. */
export const athleteSchema = z.looseObject({
  userId: z.string().min(1).optional(),
  userName: z.string().optional(),
  /** The unit that weights are typed and shown in; absent until the athlete has chosen one. */
  unit: z.preprocess(unitOf, z.enum(['kg', 'lb']).optional()),
  bodyWeights: z.array(z.looseObject({ date: z.string(), weightKg: z.number().positive() })).optional(),
  /** False to never ask for the body weight after a bodyweight set; set when the question is skipped. */
  askBodyWeight: z.boolean().optional(),
  /** Alternative names of exercises, each with the name it stands for. */
  aliases: z.record(z.string(), z.string()).optional(),
  /** Names that are exercises of their own: an import no longer suggests another exercise for them. */
  separateExercises: z.array(z.string()).optional(),
  /** How the columns of tables are read, by their header: `date=Day,exercise=Lift,reps=Reps`, as `--columns` named them. */
  importColumns: z.record(z.string(), z.string()).optional(),
  /** True for a terminal without block and braille characters. */
  ascii: z.boolean().optional(),
  /** The colours of the screens; `auto` if absent. */
  theme: z.enum(THEMES).optional(),
  /** True if the mouse scrolls and selects; the terminal then selects text with Shift only. */
  mouse: z.boolean().optional(),
  /** False to turn off the bell at the end of a rest. */
  bell: z.boolean().optional(),
  /** Settings by the name of an exercise: its loads, its rest, its bar. */
  exercises: z.record(z.string(), exerciseSettingsSchema).optional(),
  /** True if partial repetitions count as repetitions in volume. */
  countPartialReps: z.boolean().optional(),
  /** How a one-rep maximum is estimated; `auto` if absent. */
  oneRepMaxFormula: z.enum(ONE_REP_MAX_FORMULAS).optional(),
  /** What the empty set line shows; `auto` if absent. */
  placeholder: z.enum(PLACEHOLDERS).optional(),
  /** What is left of sets and load in a deload week, in percent; `DEFAULT_DELOAD` if absent. */
  deload: z
    .looseObject({
      setsPercent: z.number().min(1).max(100).optional(),
      loadPercent: z.number().min(1).max(100).optional(),
    })
    .optional(),
  /** Weekly targets of hard sets, by the name of a muscle; `default` is for every other muscle. */
  muscleTargets: z
    .record(z.string(), z.looseObject({ min: z.number().min(0), max: z.number().min(0) }))
    .optional(),
});

/** What is left of sets and load in a deload week, in percent. */
export const DEFAULT_DELOAD = { setsPercent: 60, loadPercent: 90 };

/** Accepts other spellings: `lbs`, `pounds`, `kgs`, `kilograms`. */
function unitOf(value: unknown): unknown {
  return typeof value === 'string' ? (parseWeightUnit(value) ?? value) : value;
}

export type Athlete = z.infer<typeof athleteSchema>;

/**
 * The body weight in kg on the day of `date`: the last measurement up to that day, or the first one if all are later;
 * null without measurements.
 */
export function bodyWeightOn({ bodyWeights = [] }: Athlete, date: string): number | null {
  const day = dayOf(date);
  let first: { date: string; weightKg: number } | null = null;
  let latest: { date: string; weightKg: number } | null = null;
  for (const measured of bodyWeights) {
    if (!first || measured.date < first.date) first = measured;
    if (dayOf(measured.date) <= day && (!latest || measured.date >= latest.date)) latest = measured;
  }
  return (latest ?? first)?.weightKg ?? null;
}
