/** The order of the sets of an exercise, in which a warm-up can follow a working set. */
import type { Exercise, WarmupSet, WorkingSet } from './record.js';

/** A set, the list that contains it, and its index in this list, from 0. */
export type OrderedSet =
  | { readonly kind: 'warmup'; readonly index: number; readonly set: WarmupSet }
  | { readonly kind: 'working'; readonly index: number; readonly set: WorkingSet };

type Sets = {
  readonly warmupSets: readonly WarmupSet[];
  readonly workingSets: readonly WorkingSet[];
};

/** All sets by their `position`; sets without a position come last, warm-ups before working sets. */
export function setsInOrder({ warmupSets, workingSets }: Sets): readonly OrderedSet[] {
  const all: readonly OrderedSet[] = [
    ...warmupSets.map((set, index) => ({ kind: 'warmup', set, index }) as const),
    ...workingSets.map((set, index) => ({ kind: 'working', set, index }) as const),
  ];
  if (!hasPositions({ warmupSets, workingSets })) return all;
  const place = ({ set }: OrderedSet) => set.position ?? Number.MAX_SAFE_INTEGER;
  return [...all].sort((one, other) => place(one) - place(other));
}

/** The exercise with `position` on every set if a warm-up follows a working set in `order`, otherwise on none. */
export function withPositions(exercise: Exercise, order: readonly OrderedSet[]): Exercise {
  const firstWorking = order.findIndex(({ kind }) => kind === 'working');
  const isMixed = order.some(({ kind }, at) => kind === 'warmup' && firstWorking !== -1 && at > firstWorking);
  if (!isMixed && !hasPositions(exercise)) return exercise;
  const positions = { warmup: new Map<number, number>(), working: new Map<number, number>() };
  for (const [at, { kind, index }] of order.entries()) positions[kind].set(index, at + 1);
  const placed = <T extends WarmupSet | WorkingSet>(sets: readonly T[], kind: OrderedSet['kind']): T[] =>
    sets.map((set, index) => {
      const { position: _former, ...bare } = set;
      // `bare` is the set without one optional key, so the result has the type of the set.
      return (isMixed ? { ...bare, position: positions[kind].get(index) } : bare) as T;
    });
  return {
    ...exercise,
    warmupSets: placed(exercise.warmupSets, 'warmup'),
    workingSets: placed(exercise.workingSets, 'working'),
  };
}

/** An edited exercise with new positions, see `withPositions`; unchanged if no set has a position. */
export function renumberPositions(exercise: Exercise): Exercise {
  return hasPositions(exercise) ? withPositions(exercise, setsInOrder(exercise)) : exercise;
}

function hasPositions({ warmupSets, workingSets }: Sets): boolean {
  return [...warmupSets, ...workingSets].some(({ position }) => position !== undefined);
}
