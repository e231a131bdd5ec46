/** The athlete's settings for single exercises in `athlete.json`: steps of load, and rest. */
import * as z from 'zod';
import { exerciseKey } from './exercise-name.js';
import type { WeightUnit } from './weight.js';

/** The schema of an exercise's settings. */
export const exerciseSettingsSchema = z.looseObject({
  /** The smallest change of load, in the athlete's unit. */
  step: z.number().positive().optional(),
  /** The available loads, for example of a cable stack, in the athlete's unit. */
  loads: z.array(z.number().positive()).optional(),
  /** The muscles it trains, which override library and name. */
  muscles: z
    .looseObject({ primary: z.array(z.string()), secondary: z.array(z.string()).default([]) })
    .optional(),
  /** Rest between working sets in minutes. */
  restMinutes: z.number().min(0).optional(),
  /** The weight of the empty bar, in the athlete's unit. */
  bar: z.number().min(0).optional(),
  /** The available plates, at least a pair of each, in the athlete's unit. */
  plates: z.array(z.number().positive()).optional(),
});

export type ExerciseSettings = z.infer<typeof exerciseSettingsSchema>;

/** The settings of an exercise, found by any spelling of its name or of an alias. */
export function settingsOf(
  athlete: {
    readonly exercises?: Readonly<Record<string, ExerciseSettings>> | undefined;
    readonly aliases?: Readonly<Record<string, string>> | undefined;
  },
  name: string,
): ExerciseSettings {
  const key = exerciseKey(name);
  const names = Object.entries(athlete.aliases ?? {}).flatMap(([alias, target]) => {
    if (exerciseKey(target) === key) return [exerciseKey(alias)];
    return exerciseKey(alias) === key ? [exerciseKey(target)] : [];
  });
  const keys = new Set([key, ...names]);
  const found = Object.entries(athlete.exercises ?? {}).find(([each]) => keys.has(exerciseKey(each)));
  return found?.[1] ?? {};
}

/** Lifts whose load usually grows by more than the smallest plates. */
const BIG_LIFT = /squat|deadlift|leg press/;
const STEPS = { kg: { small: 2.5, big: 5 }, lb: { small: 5, big: 5 } } as const;

/** The smallest change of load: the setting, else 2.5 kg, 5 kg for squats, deadlifts and leg presses, 5 lb. */
export function smallestStep(name: string, settings: ExerciseSettings, unit: WeightUnit): number {
  return settings.step ?? STEPS[unit][BIG_LIFT.test(exerciseKey(name)) ? 'big' : 'small'];
}
