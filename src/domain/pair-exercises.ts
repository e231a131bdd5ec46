/** Pairs the exercises of two texts of one workout. */
import type { Exercise, TrainingSession, WorkingSet } from './record.js';
import { type ExerciseKeyOf, isSameSet } from './same-workout.js';

/** The exercises of one name in both texts: indexes in the saved text, and exercises of the other text. */
export type ExercisePair = { readonly own: readonly number[]; readonly others: readonly Exercise[] };

/** The pairs of two texts, or the sets that contradict each other. */
export type ExercisePairs =
  | {
      readonly kind: 'paired';
      readonly pairs: readonly ExercisePair[];
      /** Exercises that only the other text has. */
      readonly added: readonly Exercise[];
    }
  | { readonly kind: 'contradicting'; readonly what: string };

/**
 * Pairs the exercises of both texts by their names.
 * @param isSameId if the names contradict each other, pairs by order: exercises may have been renamed
 */
export function pairExercises(
  saved: TrainingSession,
  other: TrainingSession,
  keyOf: ExerciseKeyOf,
  isSameId: boolean,
): ExercisePairs {
  const byKey = pairsByKey(saved.exercises, other.exercises, keyOf);
  if (byKey.kind === 'paired' || !isSameId || saved.exercises.length !== other.exercises.length) return byKey;
  const byOrder = saved.exercises.map((_, index) => ({
    own: [index],
    others: other.exercises.slice(index, index + 1),
  }));
  const isRenamed = byOrder.every((pair) => holdsSets(saved.exercises, pair));
  return isRenamed ? { kind: 'paired', pairs: byOrder, added: [] } : byKey;
}

export function workingSetsOf(exercises: readonly Exercise[]): readonly WorkingSet[] {
  return exercises.flatMap(({ workingSets }) => workingSets);
}

function pairsByKey(
  saved: readonly Exercise[],
  other: readonly Exercise[],
  keyOf: ExerciseKeyOf,
): ExercisePairs {
  const pairs = new Map<string, { own: number[]; others: Exercise[] }>();
  for (const [index, { Name }] of saved.entries()) {
    const pair = pairs.get(keyOf(Name));
    if (pair) pair.own.push(index);
    else pairs.set(keyOf(Name), { own: [index], others: [] });
  }
  const added: Exercise[] = [];
  for (const exercise of other) (pairs.get(keyOf(exercise.Name))?.others ?? added).push(exercise);
  for (const pair of pairs.values()) {
    if (holdsSets(saved, pair)) continue;
    return { kind: 'contradicting', what: `sets of ${saved[pair.own[0] ?? 0]?.Name}` };
  }
  return { kind: 'paired', pairs: [...pairs.values()], added };
}

/** True if the working sets of the other text begin with those of the saved text. */
function holdsSets(saved: readonly Exercise[], { own, others }: ExercisePair): boolean {
  const sets = workingSetsOf(own.flatMap((index) => saved[index] ?? []));
  const candidates = workingSetsOf(others);
  return sets.every((set, index) => {
    const candidate = candidates[index];
    return candidate !== undefined && isSameSet(set, candidate);
  });
}
