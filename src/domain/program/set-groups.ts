/** Groups of equal planned sets, and their text: `1 x 3 @9, 3 x 6-8 80 @8 rest 1:30`. */
import { formatWeight } from '../format-weight.js';
import type { SetTarget } from '../record.js';
import { displayRest, formatNumber, formatRest, formatSeconds } from '../set-notation/format-number.js';
import { displayLoad, formatLoad } from '../set-notation/format-set.js';
import type { WeightUnit } from '../weight.js';

/** What each set of a group has: reps, or a time. `amrap` says which of the sets are AMRAP. */
export type GroupQuantity =
  | {
      readonly kind: 'reps';
      readonly min: number;
      readonly max: number;
      readonly amrap: 'none' | 'last' | 'every';
    }
  | { readonly kind: 'time'; readonly seconds: number };

/** The keys of a set target that each set of a group has. Values that are not written have no key. */
export type GroupKeys = Readonly<
  Pick<SetTarget, 'weightKg' | 'enteredWeight' | 'loadMode' | 'percentOfMax' | 'targetRpe' | 'restMinutes'>
>;

/** Equal planned sets. In a group of one set, AMRAP is `last`, never `every`. */
export type SetGroup = {
  readonly sets: number;
  readonly quantity: GroupQuantity;
  readonly keys: GroupKeys;
};

/** The text of the groups, which parses back to them. @param unit left out after a weight; null writes every unit */
export function formatSetGroups(groups: readonly SetGroup[], unit: WeightUnit | null): string {
  return groups.map((group) => formatGroup(group, unit)).join(', ');
}

/** The groups as screens and commands show them: `1 × 3 100 kg @9, 3 × 6-8 75% rest 1:30`. */
export function displaySetGroups(groups: readonly SetGroup[], unit: WeightUnit): string {
  return groups.map((group) => displayGroup(group, unit)).join(', ');
}

/** One target for each set of a group with reps; no targets for a timed group. */
export function targetsOfGroup({ sets, quantity, keys }: SetGroup): readonly SetTarget[] {
  if (quantity.kind === 'time') return [];
  const { min, max, amrap } = quantity;
  return Array.from({ length: sets }, (_, index) => ({
    repRange: { min, max },
    ...keys,
    ...((amrap === 'every' || (amrap === 'last' && index === sets - 1)) && { amrap: true as const }),
  }));
}

/** Groups that give these targets; equal targets in a row are one group. */
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

function formatGroup({ sets, quantity, keys }: SetGroup, unit: WeightUnit | null): string {
  const { weightKg = null, restMinutes } = keys;
  const load = formatLoad({ ...keys, weightKg }, { unit });
  const rest = restMinutes === undefined ? '' : formatRest(restMinutes);
  return joinParts(`${sets} x ${formatQuantity(quantity)}`, load, keys, rest);
}

function displayGroup({ sets, quantity, keys }: SetGroup, unit: WeightUnit): string {
  const { weightKg, loadMode, restMinutes } = keys;
  const isExternal = weightKg !== undefined && loadMode === undefined;
  const load = isExternal
    ? formatWeight(weightKg, unit)
    : displayLoad({ ...keys, weightKg: weightKg ?? null }, unit);
  const rest = restMinutes === undefined ? '' : displayRest(restMinutes);
  return joinParts(`${sets} × ${formatQuantity(quantity)}`, load, keys, rest);
}

function joinParts(sets: string, load: string, { percentOfMax, targetRpe }: GroupKeys, rest: string): string {
  return [
    sets,
    load,
    percentOfMax === undefined ? '' : `${formatNumber(percentOfMax)}%`,
    targetRpe === undefined ? '' : `@${formatNumber(targetRpe)}`,
    rest === '' ? '' : `rest ${rest}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const AMRAP_MARKS = { none: '', last: '+', every: '++' } as const;

function formatQuantity(quantity: GroupQuantity): string {
  if (quantity.kind === 'time') return formatSeconds(quantity.seconds);
  return `${formatRange(quantity)}${AMRAP_MARKS[quantity.amrap]}`;
}

/** `6-8`, or `5` if both ends are equal. */
export function formatRange({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? `${min}` : `${min}-${max}`;
}
