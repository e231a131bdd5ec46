/** Compares the planned sets of a day with the sets of a session. */
import type { Aliases } from '../joined-names.js';
import { plannedSetCount } from '../progression/planned-set-count.js';
import type { Exercise, TrainingSession, WorkingSet } from '../record.js';
import { isBelowRange, judgeSets } from './judge-sets.js';
import { slotsOf } from './planned-line.js';
import { setsOfGoalOrOpen } from './prescribed-set.js';
import type { WrittenExercise } from './written-program.js';

/** An exercise that fell short of the plan: fewer sets, or a set with less load or fewer reps. */
export type Shortfall = {
  readonly name: string;
  readonly doneSets: number;
  readonly plannedSets: number;
  /** True if every set had its load, but one had fewer reps than its range. */
  readonly isBelowRange: boolean;
};

export type DayProgress = {
  readonly plannedSets: number;
  /** Planned sets that were done; sets after the planned ones do not count. */
  readonly doneSets: number;
  readonly shortfalls: readonly Shortfall[];
};

/**
 * Compares a session with its goals.
 * @param isKnown true for slots of earlier sessions of the day; other slots cannot be missing
 */
export function progressOfDay(
  session: TrainingSession,
  written: readonly Pick<WrittenExercise, 'name' | 'sets'>[],
  isKnown: (slot: string) => boolean,
  aliases: Aliases | undefined,
): DayProgress {
  const slots = slotsOf(namesOf(session), aliases);
  const writtenSlots = slotsOf(
    written.map(({ name }) => name),
    aliases,
  );
  const inSession = session.exercises.flatMap((exercise, at) => {
    const line = written[writtenSlots.indexOf(slots[at] ?? '')];
    return compare(
      exercise,
      slots[at] ?? '',
      plannedSetCount(exercise.currentGoal) ?? line?.sets.length ?? 0,
    );
  });
  const leftOut = written.flatMap(({ name, sets }, at) => {
    const slot = writtenSlots[at] ?? '';
    const isLeftOut = !slots.includes(slot) && isKnown(slot);
    return isLeftOut
      ? [{ name, slot, doneSets: 0, plannedSets: sets.length, isHit: false, isBelowRange: false }]
      : [];
  });
  const swapped = inSession.filter(({ slot }) => !writtenSlots.includes(slot)).length;
  const all = [...inSession, ...leftOut.slice(swapped)];
  return {
    plannedSets: all.reduce((sum, { plannedSets }) => sum + plannedSets, 0),
    doneSets: all.reduce((sum, { doneSets }) => sum + doneSets, 0),
    shortfalls: all.flatMap(({ isHit, slot: _, ...shortfall }) => (isHit ? [] : [shortfall])),
  };
}

function namesOf({ exercises }: TrainingSession): readonly string[] {
  return exercises.map(({ Name }) => Name);
}

type Compared = Shortfall & { readonly slot: string; readonly isHit: boolean };

/** Compares an exercise with its planned sets. Empty if it has no planned sets. */
function compare(
  { Name: name, currentGoal, workingSets }: Exercise,
  slot: string,
  plannedSets: number,
): readonly Compared[] {
  if (plannedSets === 0) return [];
  const doneSets = Math.min(plannedSets, workingSets.filter(isOwnSet).length);
  const planned = setsOfGoalOrOpen(currentGoal);
  const isComplete = doneSets === plannedSets;
  const isHit = isComplete && (planned === null || judgeSets(planned, workingSets) === 'hit');
  const isBelow = isComplete && planned !== null && isBelowRange(planned, workingSets);
  return [{ name, slot, doneSets, plannedSets, isHit, isBelowRange: isBelow }];
}

/** False for a drop set, which continues the set before it. */
function isOwnSet({ setType }: WorkingSet): boolean {
  return setType !== 'dropset';
}
