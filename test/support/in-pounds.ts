/** Sessions as an athlete who trains in pounds types them: every load in steps of 5 lb. */
import type { Exercise, Goal, TrainingSession } from '../../src/domain/record.js';
import { KG_PER_LB, weightAsEntered } from '../../src/domain/weight.js';

const STEP_LB = 5;

/** The same session with its loads and goals typed in pounds. */
export function inPounds(session: TrainingSession): TrainingSession {
  return { ...session, exercises: session.exercises.map(exerciseInPounds) };
}

function exerciseInPounds(exercise: Exercise): Exercise {
  return {
    ...exercise,
    currentGoal:
      exercise.currentGoal.weightKg === undefined
        ? exercise.currentGoal
        : retyped<Goal>(exercise.currentGoal),
    warmupSets: exercise.warmupSets.map(retyped),
    workingSets: exercise.workingSets.map(retyped),
  };
}

function retyped<T extends { readonly weightKg?: number | null | undefined }>(loaded: T): T {
  // Bodyweight without added load has no unit.
  if (!loaded.weightKg) return loaded;
  const pounds = Math.round(loaded.weightKg / KG_PER_LB / STEP_LB) * STEP_LB;
  return { ...loaded, ...weightAsEntered(pounds, 'lb') };
}
