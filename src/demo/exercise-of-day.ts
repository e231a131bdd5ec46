/** One exercise on one day: its goal, warm-ups and working sets with falling reps. */
import type { Exercise, FailureTechnique, WarmupSet, WorkingSet } from '../domain/record.js';
import { fromKg, type WeightUnit, weightAsEntered } from '../domain/weight.js';
import { EXERCISE_NOTES, FORM_CUES, SET_NOTES, WARMUP_NOTES, WARMUP_REMARKS } from './remarks.js';
import type { SeededRandom } from './seeded-random.js';
import type { PlannedExercise } from './split.js';

/** The lifter's strength and the position in the phase. */
export type Shape = {
  /** A beginner's loads times this factor are the lifter's loads. */
  readonly strength: number;
  /** The week of the phase, from 1. */
  readonly week: number;
  readonly isDeload: boolean;
  /** The unit that the lifter types loads in. */
  readonly unit: WeightUnit;
};

const TEMPOS = ['3-1-1-0', '2-0-1-0', '4-0-1-1'] as const;
const ASSESSMENTS = ['bad', 'good', 'good', 'perfect', 'learning'] as const;
const DELOAD = 0.8;
/** The loads of warm-ups, as fractions of the working load. */
const RAMP = [0.4, 0.6, 0.8] as const;
/** The smallest step of a load in pounds. */
const STEP_LB = 5;
/** The load added to body weight at a strength of 2, in kg; none is added at 1. */
const ADDED_KG = 20;

export function exerciseOfDay(
  plan: PlannedExercise,
  order: number,
  { strength, week, isDeload, unit }: Shape,
  random: SeededRandom,
): Exercise {
  const full = plan.startKg === 0 ? ADDED_KG * (strength - 1) : plan.startKg * strength;
  const load = loadNear(full * (isDeload ? DELOAD : 1), plan.stepKg, unit);
  const sets = isDeload ? plan.sets - 1 : plan.sets;
  const warmups = plan.kind === 'timed' ? 0 : plan.warmups;
  return {
    Order: order,
    Name: plan.name,
    targetMuscleGroups: [...plan.muscles],
    repTempo: random.isOnceIn(3) ? random.oneOf(TEMPOS) : null,
    currentGoal: {
      ...load,
      sets,
      ...(plan.kind === 'timed' ? { durationSeconds: 60 } : { repRange: { ...plan.reps } }),
      restMinutes: plan.restMinutes,
    },
    warmupSets: RAMP.slice(RAMP.length - warmups).map((part, at) =>
      warmup(plan, loadNear(load.weightKg * part, plan.stepKg, unit), at + 1, random),
    ),
    workingSets: Array.from({ length: sets }, (_, at) =>
      workingSet(plan, { load, unit, at, week, isLast: at === sets - 1 }, random),
    ),
    notes: random.isOnceIn(4) ? random.oneOf(EXERCISE_NOTES) : null,
    warmupNotes: random.isOnceIn(8) ? random.oneOf(WARMUP_REMARKS) : null,
    formCues: Array.from({ length: random.between(0, 2) }, () => random.oneOf(FORM_CUES)),
    ...(plan.secondary.length > 0 && { secondaryMuscleGroups: [...plan.secondary] }),
  };
}

function warmup(plan: PlannedExercise, load: Load, set: number, random: SeededRandom): WarmupSet {
  return {
    set,
    ...(plan.kind === 'bodyweight' ? { weightKg: null } : load),
    repCount: random.isOnceIn(10) ? null : random.between(4, 10),
    notes: random.isOnceIn(6) ? random.oneOf(WARMUP_NOTES) : null,
  };
}

type Placed = {
  readonly load: Load;
  readonly unit: WeightUnit;
  readonly at: number;
  readonly week: number;
  readonly isLast: boolean;
};

function workingSet(
  plan: PlannedExercise,
  { load, unit, at, week, isLast }: Placed,
  random: SeededRandom,
): WorkingSet {
  const { min, max } = plan.reps;
  // Apart from chance, reps rise by one every two weeks and fall by one every two sets.
  const aim = min + Math.floor((week - 1) / 2) + random.between(0, 1) - Math.floor(at / 2);
  const full = Math.min(Math.max(aim, min - 1), max + 1);
  const partial = random.isOnceIn(15) ? random.between(1, 4) : 0;
  const effort = 7 + at * 0.5 + random.between(0, 2) * 0.5;
  return {
    set: at + 1,
    ...(plan.kind === 'timed' ? { weightKg: null } : load),
    repCount: plan.kind === 'timed' ? null : { full, partial },
    rpe: random.isOnceIn(20) ? null : Math.min(effort, 10),
    repAssessment: random.isOnceIn(4) ? null : random.oneOf(ASSESSMENTS),
    actualRestMinutes: at === 0 ? null : plan.restMinutes + random.between(0, 4) * 0.25,
    notes: random.isOnceIn(6) ? random.oneOf(SET_NOTES) : null,
    ...(isLast && plan.kind === 'loaded' && random.isOnceIn(12) && technique(load.weightKg, unit, random)),
    ...(plan.kind === 'bodyweight' && { loadMode: 'bodyweight' as const }),
    ...(plan.kind === 'unilateral' && {
      unilateralRepCount: {
        left: { full, partial },
        right: { full: full + random.between(0, 1), partial },
      },
    }),
    ...(plan.kind === 'timed' && { durationSeconds: 30 + 5 * random.between(0, 12) }),
  };
}

function technique(
  loadKg: number,
  unit: WeightUnit,
  random: SeededRandom,
): { failureTechnique: FailureTechnique } {
  const reps = () => ({ full: random.between(3, 5), partial: 0 });
  const kinds: readonly (() => FailureTechnique)[] = [
    () => ({
      type: 'MyoReps',
      details: { miniSets: [1, 2, 3].map((miniSet) => ({ miniSet, repCount: reps() })) },
    }),
    () => ({
      type: 'DropSet',
      details: {
        dropSets: [0.8, 0.6].map((part, index) => ({
          dropSet: index + 1,
          ...loadNear(loadKg * part, 1, unit),
          repCount: reps(),
        })),
      },
    }),
    () => ({ type: 'LLP', details: { partialRepCount: random.between(3, 8) } }),
    () => ({ type: 'StaticHold', details: { holdDurationSeconds: random.between(8, 25) } }),
  ];
  return { failureTechnique: random.oneOf(kinds)() };
}

type Load = ReturnType<typeof weightAsEntered>;

/** The nearest multiple of the step; in pounds the step is always 5 lb. */
function loadNear(weightKg: number, stepKg: number, unit: WeightUnit): Load {
  const step = unit === 'kg' ? stepKg : STEP_LB;
  return weightAsEntered(Math.max(0, Math.round(fromKg(weightKg, unit) / step) * step), unit);
}
