/** Removes the shortfalls of exercises that were done as prescribed. */
import type { TrainingSession } from '../record.js';
import type { Shortfall } from './day-progress.js';
import { judgeSets } from './judge-sets.js';
import type { PrescribedDay } from './prescribe-day.js';
import type { PrescribedSet } from './prescribed-set.js';

/**
 * Leaves out each `isBelowRange` shortfall that was done as prescribed: a program can prescribe reps below the range.
 */
export function shortOfPrescribed(
  shortfalls: readonly Shortfall[],
  { exercises }: TrainingSession,
  prescribed: PrescribedDay | null,
): readonly Shortfall[] {
  return shortfalls.filter(({ name, isBelowRange }) => {
    const sets = prescribed?.exercises.find((exercise) => exercise.name === name)?.sets;
    const done = exercises.find(({ Name }) => Name === name);
    if (!isBelowRange || !sets || !done) return true;
    return judgeSets(sets.map(withPrescribedReps), done.workingSets) !== 'hit';
  });
}

/** The set with its range extended down to the prescribed reps, if these are below the range. */
function withPrescribedReps(set: PrescribedSet): PrescribedSet {
  const { quantity, reps } = set;
  if (quantity.kind === 'time' || reps === null) return set;
  return { ...set, quantity: { ...quantity, min: Math.min(quantity.min, reps) } };
}
