/** The athlete: the settings in `data/athlete.json`. The schema is open; keys of other programs are kept. */
import * as z from 'zod';
import { exerciseSettingsSchema } from './exercise-settings.js';
import { ONE_REP_MAX_FORMULAS } from './one-rep-max.js';
import { dayOf } from './session-date.js';
import { parseWeightUnit } from './weight.js';

/** What the empty set line shows. `auto` is `suggested` with a goal or a program, otherwise `last`. */
const PLACEHOLDERS = ['suggested', 'last', 'auto'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** The colours of the screens. `auto` follows the background of the terminal. */
export const THEMES = ['auto', 'dark', 'light', 'high-contrast', 'none'] as const;
export type ThemeSetting = (typeof THEMES)[number];

/** The shares of sets and load that remain in a deload week by default, in percent. */
export const DEFAULT_DELOAD = { setsPercent: 60, loadPercent: 90 };

const percent = z.number().min(1).max(100);

/** The first day of a week in the calendars of Stats. Statistics always use ISO weeks. */
export const WEEK_STARTS = ['monday', 'sunday'] as const;
export type WeekStart = (typeof WEEK_STARTS)[number];

/** The schema of `data/athlete.json`. Its descriptions are also those of the JSON Schema and of `config`. */
export const athleteSchema = z.looseObject({
  userId: z.string().min(1).optional().describe('Your id, written into every session'),
  userName: z.string().optional().describe('Your name, written into every session'),
  /** Absent until the athlete has chosen a unit. */
  unit: z
    .preprocess(unitOf, z.enum(['kg', 'lb']).optional())
    .describe('The unit that weights are typed and shown in'),
  bodyWeights: z
    .array(z.looseObject({ date: z.string(), weightKg: z.number().positive() }))
    .optional()
    .describe('Measured body weights; traininglogs bodyweight adds to them'),
  /** False after the athlete has skipped the question for the body weight. */
  askBodyWeight: z
    .boolean()
    .optional()
    .meta({ description: 'Ask for the body weight after a bodyweight set', default: true }),
  aliases: z
    .record(z.string(), z.string())
    .optional()
    .describe('Alternative names of exercises, each with the name it stands for'),
  separateExercises: z
    .array(z.string())
    .optional()
    .describe('Names that are exercises of their own: an import suggests no other exercise for them'),
  /** Each value has the form of `import --columns`: `date=Day,exercise=Lift,reps=Reps`. */
  importColumns: z
    .record(z.string(), z.string())
    .optional()
    .describe('How the columns of tables are read, by their header; import --columns writes it'),
  ascii: z.boolean().optional().meta({
    description: 'Draw frames, charts and signs in ASCII; by default only if the locale needs it',
    default: false,
  }),
  theme: z.enum(THEMES).optional().meta({ description: 'The colours of the screens', default: 'auto' }),
  /** If true, the terminal selects text only while Shift is held. */
  mouse: z.boolean().optional().meta({ description: 'The mouse scrolls and selects', default: false }),
  weekStart: z.enum(WEEK_STARTS).optional().meta({
    description: 'The first day of a week in calendars; weeks of statistics begin on Monday',
    default: 'monday',
  }),
  bell: z
    .boolean()
    .optional()
    .meta({ description: 'The terminal rings at the end of a rest', default: true }),
  exercises: z
    .record(z.string(), exerciseSettingsSchema)
    .optional()
    .describe('Settings of single exercises, by their name'),
  countPartialReps: z
    .boolean()
    .optional()
    .meta({ description: 'Partial reps count as reps in volume', default: false }),
  oneRepMaxFormula: z.enum(ONE_REP_MAX_FORMULAS).optional().meta({
    description: 'How a one-rep maximum is estimated; auto: the RTS table with RPE, otherwise Epley',
    default: 'auto',
  }),
  placeholder: z
    .enum(PLACEHOLDERS)
    .optional()
    .meta({ description: 'The set that the empty line shows; Tab changes it', default: 'auto' }),
  deload: z
    .looseObject({
      setsPercent: percent.optional().meta({
        description: 'What is left of the sets in a deload week, in percent',
        default: DEFAULT_DELOAD.setsPercent,
      }),
      loadPercent: percent.optional().meta({
        description: 'What is left of the load in a deload week, in percent',
        default: DEFAULT_DELOAD.loadPercent,
      }),
    })
    .optional()
    .describe('What is left of sets and load in a deload week'),
  muscleTargets: z
    .record(
      z.string(),
      z.looseObject({
        min: z.number().min(0).describe('The fewest hard sets a week'),
        max: z.number().min(0).describe('The most hard sets a week'),
      }),
    )
    .optional()
    .describe('Hard sets per week, by the name of a muscle; default is for every other muscle'),
});

/** Accepts other spellings: `lbs`, `pounds`, `kgs`, `kilograms`. */
function unitOf(value: unknown): unknown {
  return typeof value === 'string' ? (parseWeightUnit(value) ?? value) : value;
}

export type Athlete = z.infer<typeof athleteSchema>;

/** The body weight in kg: the last measurement up to the day, or else the first one; null without measurements. */
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
