/** Fills the empty fields of an exercise from another text of the workout. */
import { type Differences, fillEmpty } from './fill-empty.js';
import { counted } from './format-session.js';
import { workingSetsOf } from './pair-exercises.js';
import type { Exercise, WarmupSet, WorkingSet } from './record.js';
import { isSameLoad, isUnsaid } from './same-workout.js';
import { renumberPositions } from './set-order.js';

const EXERCISE_KEYS: readonly string[] = ['Order', 'Name', 'warmupSets', 'workingSets'];
const SET_KEYS: readonly string[] = ['set', 'repCount', 'position'];

/**
 * The exercises of one name with their empty fields filled. An app may join them, so all their sets are matched in
 * order.
 */
export function fillExercises(
  own: readonly Exercise[],
  others: readonly Exercise[],
  differences: Differences,
  skipped: readonly string[],
): readonly Exercise[] {
  const warmups = others.flatMap(({ warmupSets }) => warmupSets);
  const takesWarmups = warmups.length > 0 && own.every(({ warmupSets }) => warmupSets.length === 0);
  // A position counts all sets of its exercise, so positions are only taken together with all warm-up sets.
  const takesPositions = takesWarmups && own.length === 1 && others.length === 1;
  const options = { skipped: [...EXERCISE_KEYS, ...skipped] };
  const sets = fillWorkingSets(own, workingSetsOf(others), differences, takesPositions);
  return own.map((exercise, index) => {
    const place = ` of ${exercise.Name}`;
    const isLast = index === own.length - 1;
    const filled = others
      .slice(index, isLast ? undefined : index + 1)
      .reduce((all, other) => fillEmpty(all, other, differences, { ...options, place }), exercise);
    const first = index === 0 ? warmups : [];
    const warmupSets = takesWarmups
      ? first.map((set, at) => numbered(set, at, takesPositions))
      : fillWarmups(exercise.warmupSets, first, differences, place);
    if (takesWarmups && index === 0)
      differences.filled.add(`${counted(first.length, 'warm-up set')}${place}`);
    return renumberPositions({ ...filled, warmupSets, workingSets: sets[index] ?? exercise.workingSets });
  });
}

/** The working sets of each exercise. Sets that only the other text has are added at the end. */
function fillWorkingSets(
  own: readonly Exercise[],
  others: readonly WorkingSet[],
  differences: Differences,
  takesPositions: boolean,
): readonly WorkingSet[][] {
  const skipped = takesPositions ? SET_KEYS.filter((key) => key !== 'position') : SET_KEYS;
  const left = [...others];
  const filled = own.map(({ Name, workingSets }) =>
    workingSets.map((set): WorkingSet => {
      const match = left.shift();
      if (match === undefined || isUnsaid(match)) return set;
      const place = ` of set ${set.set} of ${Name}`;
      if (!isUnsaid(set)) return fillEmpty(set, match, differences, { skipped, place });
      differences.filled.add(`set ${set.set} of ${Name}`);
      return numbered(match, set.set - 1, takesPositions, set.position);
    }),
  );
  const last = filled.at(-1);
  if (left.length > 0 && last) {
    differences.filled.add(`${counted(left.length, 'set')} of ${own.at(-1)?.Name}`);
    const count = last.length;
    last.push(...left.map((set, at) => numbered(set, count + at, takesPositions)));
  }
  return filled;
}

function fillWarmups(
  own: WarmupSet[],
  others: readonly WarmupSet[],
  differences: Differences,
  place: string,
): WarmupSet[] {
  if (own.length === 0 || others.length === 0) return own;
  const isSame = own.length === others.length && own.every((set, index) => isSameWarmup(set, others[index]));
  if (!isSame) {
    differences.contradicting.add(`warm-up sets${place}`);
    return own;
  }
  return own.map((set, index) => {
    const match = others[index];
    const options = { skipped: SET_KEYS, place: ` of warm-up set ${set.set}${place}` };
    return match ? fillEmpty(set, match, differences, options) : set;
  });
}

function isSameWarmup(one: WarmupSet, other: WarmupSet | undefined): boolean {
  return other !== undefined && isSameLoad(one, other) && one.repCount === other.repCount;
}

/** A set with the number and position that it gets in the saved text. @param place used unless `keepsPosition` */
function numbered<T extends WarmupSet | WorkingSet>(
  { position: own, ...bare }: T,
  index: number,
  keepsPosition: boolean,
  place?: number,
): T {
  const position = keepsPosition ? own : place;
  // `bare` is the set without one optional key, so the result has the type of the set.
  return { ...bare, ...(position !== undefined && { position }), set: index + 1 } as T;
}
