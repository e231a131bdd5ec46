/** The sets that a program prescribes, and their conversion to the goal that a session saves. */
import { plannedSetCount } from '../progression/planned-set-count.js';
import { goalLoadKeys } from '../progression/progress.js';
import type { Goal, SetTarget } from '../record.js';
import { type Load, loadKeys, loadOf } from '../set-notation/load.js';
import { goalOfGroups } from './goal-of-groups.js';
import type { Stage } from './program.js';
import type { GroupQuantity, SetGroup } from './set-groups.js';

export type PrescribedSet = {
  readonly quantity: GroupQuantity;
  /** Null if the set has no load, or if its load is unknown. */
  readonly load: Load | null;
  readonly percentOfMax: number | null;
  readonly targetRpe: number | null;
  readonly restMinutes: number | null;
  /** The reps to do; null for a timed set. */
  readonly reps: number | null;
};

/** The sets of all groups, in their order, at the loads that the text names. */
export function setsOfStage(groups: Stage): readonly PrescribedSet[] {
  return groups.flatMap(({ sets, quantity, keys }) =>
    Array.from({ length: sets }, (_, index): PrescribedSet => {
      const load = goalLoadKeys(keys);
      const isLast = index === sets - 1;
      return {
        quantity:
          quantity.kind === 'time' ? quantity : { ...quantity, amrap: amrapOf(quantity.amrap, isLast) },
        load: load && loadOf(load),
        percentOfMax: keys.percentOfMax ?? null,
        targetRpe: keys.targetRpe ?? null,
        restMinutes: keys.restMinutes ?? null,
        reps: quantity.kind === 'time' ? null : quantity.min,
      };
    }),
  );
}

function amrapOf(amrap: 'none' | 'last' | 'every', isLast: boolean): 'none' | 'last' {
  return amrap === 'every' || (amrap === 'last' && isLast) ? 'last' : 'none';
}

/** The goal of an exercise with these sets. @param restMinutes for a goal without a rest; null if unknown */
export function goalOfSets(sets: readonly PrescribedSet[], restMinutes: number | null): Goal {
  const goal = goalOfGroups(sets.map(groupOf)) ?? shortestTime(sets);
  return { ...goal, ...(goal.restMinutes === undefined && restMinutes !== null && { restMinutes }) };
}

/** Makes a group of one set. A known load replaces the percentage, because a goal states what to lift. */
function groupOf({ quantity, load, percentOfMax, targetRpe, restMinutes }: PrescribedSet): SetGroup {
  const { weightKg = null, ...others } = load ? loadKeys(load) : {};
  return {
    sets: 1,
    quantity,
    keys: {
      ...(weightKg !== null && { weightKg, ...others }),
      ...(load === null && percentOfMax !== null && { percentOfMax }),
      ...(targetRpe !== null && { targetRpe }),
      ...(restMinutes !== null && { restMinutes }),
    },
  };
}

/** A goal with the shortest time of the sets, because a goal has one time for all sets. */
function shortestTime(sets: readonly PrescribedSet[]): Goal {
  const seconds = sets.flatMap(({ quantity }) => (quantity.kind === 'time' ? quantity.seconds : []));
  return { sets: sets.length, ...(seconds.length > 0 && { durationSeconds: Math.min(...seconds) }) };
}

/** The sets that a saved goal prescribed; null if it lacks their number, reps or time, or a load. */
export function setsOfGoal(goal: Goal): readonly PrescribedSet[] | null {
  const sets = setsOfGoalOrOpen(goal);
  return sets?.every(({ load }) => load) ? sets : null;
}

/** The sets that a saved goal prescribed, with or without loads; null if it lacks their number, or reps and time. */
export function setsOfGoalOrOpen(goal: Goal): readonly PrescribedSet[] | null {
  const count = plannedSetCount(goal);
  if (count === null || count === 0) return null;
  const { setTargets = [], repRange, durationSeconds } = goal;
  if (setTargets.length > 0) return setTargets.map((target) => setOfTarget(target, goal));
  if (repRange) return Array.from({ length: count }, () => setOfTarget({ repRange }, goal));
  if (durationSeconds === undefined) return null;
  const timed: PrescribedSet = {
    ...setOfTarget({ repRange: { min: 0, max: 0 } }, goal),
    quantity: { kind: 'time', seconds: durationSeconds },
    reps: null,
  };
  return Array.from({ length: count }, () => timed);
}

function setOfTarget(target: SetTarget, goal: Goal): PrescribedSet {
  const keys = goalLoadKeys(target) ?? goalLoadKeys(goal);
  const { min, max } = target.repRange;
  return {
    quantity: { kind: 'reps', min, max, amrap: target.amrap ? 'last' : 'none' },
    load: keys && loadOf(keys),
    percentOfMax: target.percentOfMax ?? null,
    targetRpe: target.targetRpe ?? goal.targetRpe ?? null,
    restMinutes: target.restMinutes ?? goal.restMinutes ?? null,
    reps: min,
  };
}

/** True for a set of reps whose load is unknown. */
export function hasUnknownLoad({ load, quantity }: PrescribedSet): boolean {
  return load === null && quantity.kind === 'reps';
}
