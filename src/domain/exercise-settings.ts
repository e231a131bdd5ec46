/** The athlete's settings for single exercises in `athlete.json`. */
import * as z from 'zod';
import type { ExerciseMuscles } from './exercise-library.js';
import { exerciseKey } from './exercise-name.js';
import type { WeightUnit } from './weight.js';

export const exerciseSettingsSchema = z.looseObject({
  step: z.number().positive().optional().describe('The smallest change of load, in your unit'),
  loads: z
    .array(z.number().positive())
    .optional()
    .describe('The only loads there are, for example of a cable stack, in your unit'),
  /** These muscles override those from the library and from the name. */
  muscles: z
    .looseObject({ primary: z.array(z.string()), secondary: z.array(z.string()).default([]) })
    .optional()
    .describe('The muscles that the exercise trains'),
  restMinutes: z.number().min(0).optional().describe('Rest between working sets, in minutes'),
  bar: z.number().min(0).optional().describe('The weight of the empty bar, in your unit'),
  plates: z
    .array(z.number().positive())
    .optional()
    .describe('The plates you have at least a pair of, in your unit'),
});

export type ExerciseSettings = z.infer<typeof exerciseSettingsSchema>;

type NamedSettings = {
  readonly exercises?: Readonly<Record<string, ExerciseSettings>> | undefined;
  readonly aliases?: Readonly<Record<string, string>> | undefined;
};

/** The settings of an exercise, found by its name or an alias of it; empty if there are none. */
export function settingsOf(athlete: NamedSettings, name: string): ExerciseSettings {
  return athlete.exercises?.[settingsNameOf(athlete, name) ?? ''] ?? {};
}

/** The name under which `athlete.exercises` has the settings of an exercise; null if it has none. */
export function settingsNameOf({ exercises = {}, aliases = {} }: NamedSettings, name: string): string | null {
  const key = exerciseKey(name);
  const names = Object.entries(aliases).flatMap(([alias, target]) => {
    if (exerciseKey(target) === key) return [exerciseKey(alias)];
    return exerciseKey(alias) === key ? [exerciseKey(target)] : [];
  });
  const keys = new Set([key, ...names]);
  return Object.keys(exercises).find((each) => keys.has(exerciseKey(each))) ?? null;
}

/**
 * The settings of all exercises, with other muscles for one exercise.
 * @param muscles null removes the setting
 */
export function withMuscles(
  athlete: NamedSettings,
  name: string,
  muscles: ExerciseMuscles | null,
): Readonly<Record<string, ExerciseSettings>> {
  const { exercises = {} } = athlete;
  const known = settingsNameOf(athlete, name) ?? name;
  const { muscles: _former, ...others } = exercises[known] ?? {};
  if (muscles !== null) {
    const { primary, secondary } = muscles;
    return {
      ...exercises,
      [known]: { ...others, muscles: { primary: [...primary], secondary: [...secondary] } },
    };
  }
  const { [known]: _settings, ...rest } = exercises;
  return Object.keys(others).length === 0 ? rest : { ...exercises, [known]: others };
}

/** Lifts whose load usually grows by more than the smallest plates. */
const BIG_LIFT = /squat|deadlift|leg press/;
const STEPS = { kg: { small: 2.5, big: 5 }, lb: { small: 5, big: 5 } } as const;

/** The smallest change of load: the step in the settings, or else a usual one that the plates allow. */
export function smallestStep(name: string, settings: ExerciseSettings, unit: WeightUnit): number {
  const usual = STEPS[unit][BIG_LIFT.test(exerciseKey(name)) ? 'big' : 'small'];
  const { step, plates = [] } = settings;
  return step ?? (plates.length === 0 ? usual : Math.max(usual, 2 * Math.min(...plates)));
}
