/** The few things of a document that statistics need and no table has. */
import * as z from 'zod';
import { DATA_MODEL_VERSION, exerciseSchema, type TrainingSession } from '../../domain/record.js';
import type { DetailedExercise } from '../../domain/statistics/done-exercise.js';

export type ExerciseDetails = Pick<DetailedExercise, 'goal' | 'muscles'>;

const { targetMuscleGroups, secondaryMuscleGroups, currentGoal } = exerciseSchema.shape;

/** As the program writes them. The rest is not looked at, which takes an eighth of the time of reading it all. */
const plainDocumentSchema = z.object({
  dataModelVersion: z.literal(DATA_MODEL_VERSION),
  exercises: z.array(z.object({ targetMuscleGroups, secondaryMuscleGroups, currentGoal })),
});

type Described = Pick<
  TrainingSession['exercises'][number],
  'targetMuscleGroups' | 'secondaryMuscleGroups' | 'currentGoal'
>;

/**
 * The details of the exercises of a document, in their order.
 * @param readWhole reads a document of any other form
 */
export function exerciseDetailsOf(
  text: string,
  readWhole: () => TrainingSession,
): readonly ExerciseDetails[] {
  const plain = plainDocumentSchema.safeParse(jsonOrNull(text));
  const exercises: readonly Described[] = plain.success ? plain.data.exercises : readWhole().exercises;
  return exercises.map((exercise) => ({
    goal: exercise.currentGoal,
    muscles: { primary: exercise.targetMuscleGroups, secondary: exercise.secondaryMuscleGroups ?? [] },
  }));
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // one that begins with a byte order mark, for one
  }
}
