/** Groups of equal planned sets, and their text as people write it: `1 x 3 @9, 3 x 6-8 80 @8 rest 1:30`. */
import type { SetTarget } from '../record.js';
import { formatNumber, formatRest, formatSeconds } from '../set-notation/format-number.js';
import { formatLoad } from '../set-notation/format-set.js';
import type { WeightUnit } from '../weight.js';

/** What each set of a group is: reps, of which the last or every set may be AMRAP, or a time. */
export type GroupQuantity =
  | {
      readonly kind: 'reps';
      readonly min: number;
      readonly max: number;
      readonly amrap: 'none' | 'last' | 'every';
    }
  | { readonly kind: 'time'; readonly seconds: number };

/** The load, RPE and rest of each set, under the record's keys; only those that were written. */
export type GroupKeys = Readonly<
  Pick<SetTarget, 'weightKg' | 'enteredWeight' | 'loadMode' | 'percentOfMax' | 'targetRpe' | 'restMinutes'>
>;

/** Equal planned sets. A group of one set is never AMRAP in `every` set, but in the `last`. */
export type SetGroup = {
  readonly sets: number;
  readonly quantity: GroupQuantity;
  readonly keys: GroupKeys;
};

/** The shortest text of the groups, which parses back to them. @param unit the one that is left out */
export function formatSetGroups(groups: readonly SetGroup[], unit: WeightUnit): string {
  return groups.map((group) => formatGroup(group, unit)).join(', ');
}

/** One target for each set of a group with reps; a timed group has none. */
export function targetsOfGroup({ sets, quantity, keys }: SetGroup): readonly SetTarget[] {
  if (quantity.kind === 'time') return [];
  const { min, max, amrap } = quantity;
  return Array.from({ length: sets }, (_, index) => ({
    repRange: { min, max },
    ...keys,
    ...((amrap === 'every' || (amrap === 'last' && index === sets - 1)) && { amrap: true as const }),
  }));
}

/** The fewest groups that give these targets. */
export function groupsOfTargets(targets: readonly SetTarget[]): readonly SetGroup[] {
  const groups: SetGroup[] = [];
  for (const target of targets) {
    const next = groupOf(target);
    const joined = joinGroups(groups.at(-1), next);
    if (joined) groups[groups.length - 1] = joined;
    else groups.push(next);
  }
  return groups;
}

function groupOf(target: SetTarget): SetGroup {
  const { repRange, weightKg, enteredWeight, loadMode, percentOfMax, targetRpe, restMinutes, amrap } = target;
  const keys = { weightKg, enteredWeight, loadMode, percentOfMax, targetRpe, restMinutes };
  return {
    sets: 1,
    quantity: {
      kind: 'reps',
      min: repRange.min,
      max: repRange.max,
      amrap: amrap === undefined ? 'none' : 'last',
    },
    keys: Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)),
  };
}

/** Both groups as one; null if their sets differ. @param next a group of one set */
function joinGroups(group: SetGroup | undefined, next: SetGroup): SetGroup | null {
  if (group?.quantity.kind !== 'reps' || next.quantity.kind !== 'reps') return null;
  const amrap = joinAmrap(group, next.quantity.amrap);
  if (amrap === null) return null;
  const isEqual =
    group.quantity.min === next.quantity.min &&
    group.quantity.max === next.quantity.max &&
    JSON.stringify(group.keys) === JSON.stringify(next.keys);
  return isEqual ? { ...group, sets: group.sets + 1, quantity: { ...group.quantity, amrap } } : null;
}

function joinAmrap({ sets, quantity }: SetGroup, next: 'none' | 'last' | 'every') {
  const before = quantity.kind === 'reps' ? quantity.amrap : 'none';
  if (before === 'none') return next;
  return next !== 'none' && (before === 'every' || sets === 1) ? 'every' : null;
}

function formatGroup({ sets, quantity, keys }: SetGroup, unit: WeightUnit): string {
  const { weightKg = null, percentOfMax, targetRpe, restMinutes } = keys;
  return [
    `${sets} x ${formatQuantity(quantity)}`,
    formatLoad({ ...keys, weightKg }, { unit }),
    percentOfMax === undefined ? '' : `${formatNumber(percentOfMax)}%`,
    targetRpe === undefined ? '' : `@${formatNumber(targetRpe)}`,
    restMinutes === undefined ? '' : `rest ${formatRest(restMinutes)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const AMRAP_MARKS = { none: '', last: '+', every: '++' } as const;

function formatQuantity(quantity: GroupQuantity): string {
  if (quantity.kind === 'time') return formatSeconds(quantity.seconds);
  const { min, max, amrap } = quantity;
  return `${min === max ? min : `${min}-${max}`}${AMRAP_MARKS[amrap]}`;
}
