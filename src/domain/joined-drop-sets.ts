/** Joins drop sets with the sets that they continue. In imported documents, drop sets are separate sets. */
import type { WorkingSet } from './record.js';

/** The sets, with each drop set as a drop of the set before it if possible: `80x5 !drop 60x8`. */
export function joinedDropSets(sets: readonly WorkingSet[]): readonly WorkingSet[] {
  const joined: WorkingSet[] = [];
  for (const set of sets) {
    const before = joined.at(-1);
    const withDrop = before && set.setType === 'dropset' ? joinDrop(before, set) : null;
    if (withDrop) joined[joined.length - 1] = withDrop;
    else joined.push(set);
  }
  return joined;
}

function joinDrop(before: WorkingSet, drop: WorkingSet): WorkingSet | null {
  const { weightKg, repCount, enteredWeight, loadMode } = drop;
  const technique = before.failureTechnique;
  if (weightKg === null || repCount === null || (technique && technique.type !== 'DropSet')) return null;
  const drops = technique?.details.dropSets ?? [];
  const added = {
    dropSet: drops.length + 1,
    ...{ weightKg, repCount },
    ...(enteredWeight && { enteredWeight }),
    ...(loadMode && { loadMode }),
  };
  return { ...before, failureTechnique: { type: 'DropSet', details: { dropSets: [...drops, added] } } };
}
