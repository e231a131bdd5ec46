/** Warm-up sets before a working load: a few lighter sets of increasing load. */
import { type ExerciseSettings, smallestStep } from './exercise-settings.js';
import { isBarbellLift, usualBar } from './plates.js';
import { BODYWEIGHT, type Load } from './set-notation/load.js';
import type { SetValues } from './set-notation/set-line.js';
import { makeValues } from './set-notation/set-values.js';

/** The warm-up sets after the empty bar: their share of the working load, and their repetitions. */
const STEPS = [
  { share: 0.4, reps: 8 },
  { share: 0.6, reps: 5 },
  { share: 0.8, reps: 3 },
] as const;
/** Repetitions with the empty bar or without added load. */
const EMPTY_REPS = 10;
/** A load of fewer steps than this needs no warm-up. */
const LEAST_STEPS = 4;

/**
 * The warm-up sets before a working load, lightest first; none for assistance, body weight alone, or a light load.
 */
export function warmupRamp(
  work: Load,
  exerciseName: string,
  settings: ExerciseSettings,
): readonly SetValues[] {
  if (work.mode === 'assisted') return [];
  if (work.mode === 'bodyweight') {
    return work.value === 0 ? [] : [makeValues(BODYWEIGHT, reps(EMPTY_REPS))];
  }
  const step = smallestStep(exerciseName, settings, work.unit);
  if (work.value < LEAST_STEPS * step) return [];
  const bar = isBarbellLift(exerciseName, settings) ? usualBar(work.unit, settings) : 0;
  const loads: { readonly value: number; readonly reps: number }[] =
    bar > 0 && bar < work.value ? [{ value: bar, reps: EMPTY_REPS }] : [];
  for (const { share, reps: count } of STEPS) {
    const value = nearestLoad(work.value * share, bar, step, settings);
    // For light loads several shares round to the same step: each set must be heavier than the one before.
    if (value > (loads.at(-1)?.value ?? 0) && value < work.value) loads.push({ value, reps: count });
  }
  return loads.map(({ value, reps: count }) =>
    makeValues({ mode: 'external', value, unit: work.unit }, reps(count)),
  );
}

function reps(full: number): Parameters<typeof makeValues>[1] {
  return { kind: 'reps', count: { full, partial: 0 } };
}

/** The load nearest to `wanted`, or the lighter of two equally near loads; 0 if `wanted` is too light. */
function nearestLoad(wanted: number, bar: number, step: number, { loads }: ExerciseSettings): number {
  if (!loads) return wanted < bar ? 0 : bar + Math.ceil((wanted - bar) / step - 0.5) * step;
  const distance = (load: number) => Math.abs(load - wanted);
  return loads
    .toSorted((one, other) => one - other)
    .reduce((best, load) => (distance(load) < distance(best) ? load : best), 0);
}
