/**
 * Suggests the next sets: double progression in the goal's range of reps. The load stays until every set at the top
 * load reaches the top of the range; then it grows by the smallest step, and reps start at the bottom again.
 */
import type { Athlete } from './athlete.js';
import { type ExerciseSettings, settingsOf, smallestStep } from './exercise-settings.js';
import type { Goal, WorkingSet } from './record.js';
import { formatNumber } from './set-notation/format-number.js';
import { changeLoad, type Load, loadOf } from './set-notation/load.js';
import type { SetValues } from './set-notation/set-line.js';
import { carryOver, makeValues, withLoad, withQuantity } from './set-notation/set-values.js';
import { valuesOf } from './set-notation/values-of.js';
import type { WeightUnit } from './weight.js';

/** The rule that a suggestion follows. */
export type SuggestionRule =
  /** Every set at the top load reached the top of the range: the load grows. */
  | 'step-up'
  /** The first set at the top load that is below the top of the range gets one more rep. */
  | 'one-rep-more'
  /** The first set was below the bottom of the range twice: the load shrinks. */
  | 'step-back'
  /** The top of the range was reached, but at too high an RPE to add load. */
  | 'same-again'
  /** There is no range of reps. */
  | 'no-goal'
  | 'deload'
  /** The exercise was never done: the sets follow the goal. */
  | 'first-time';

/** The sets to do, in order, and why. `reasons` are lines of about 35 columns. */
export type Suggestion = {
  readonly rule: SuggestionRule;
  readonly sets: readonly SetValues[];
  readonly reasons: readonly string[];
};

/** What a suggestion is based on. */
export type SuggestionInput = {
  readonly exerciseName: string;
  readonly goal: Goal;
  /** The last occurrences of the exercise, newest first. */
  readonly recent: readonly { readonly workingSets: readonly WorkingSet[] }[];
  readonly athlete: Athlete;
  readonly isDeloadWeek: boolean;
};

/** Above this RPE no load is added. */
const MAX_RPE_TO_ADD = 9;
/** The share of the load that is left after it was too heavy twice. */
const STEP_BACK_SHARE = 0.9;

/** The suggestion for an exercise; null if there is neither a past session nor a goal with a load. */
export function suggestSets(input: SuggestionInput): Suggestion | null {
  const { goal, recent, isDeloadWeek } = input;
  const last = recent[0]?.workingSets ?? [];
  if (last.length === 0) return fromGoal(goal);
  const again = (rule: SuggestionRule, ...reasons: string[]): Suggestion => {
    return { rule, sets: last.map((set) => carryOver(valuesOf(set))), reasons };
  };
  if (isDeloadWeek) return again('deload', 'deload week: last time’s sets,', 'nothing is added');
  const range = goal.repRange;
  if (!range) return again('no-goal', 'no goal: last time’s sets');
  const top = setsAtTopLoad(last);
  if (top.length === 0) return again('no-goal', 'no counted reps: last time’s sets');
  return progress(input, range, top) ?? again('same-again', ...sameAgainReasons(range.max));
}

type Range = NonNullable<Goal['repRange']>;
/** A set at the top load, with its index. */
type TopSet = { readonly place: number; readonly set: WorkingSet; readonly reps: number };

/** Null if the top of the range was reached at too high an RPE. */
function progress(input: SuggestionInput, range: Range, top: readonly TopSet[]): Suggestion | null {
  const { recent, goal } = input;
  const last = recent[0]?.workingSets ?? [];
  const load = loadOf(valuesOf(last[top[0]?.place ?? 0] as WorkingSet)); // `top` has indexes of `last`
  const withTop = (make: (set: SetValues, at: TopSet) => SetValues) =>
    planned(last, goal.sets, (set, place) => {
      const at = top.find((each) => each.place === place);
      return at ? make(set, at) : set;
    });
  if (isBelowTwice(recent, range.min)) {
    const lighter = load && lighterLoad(load, input);
    if (lighter) {
      return {
        rule: 'step-back',
        sets: withTop((set) => withReps(withLoad(set, lighter), range.min)),
        reasons: [`first set below ${range.min} reps twice:`, '10 % less'],
      };
    }
  }
  const short = top.find(({ reps }) => reps < range.max);
  if (short) {
    const next = Math.max(short.reps + 1, 1);
    return {
      rule: 'one-rep-more',
      sets: withTop((set, at) => (at === short ? withReps(set, next) : set)),
      reasons: [`not every set reached ${range.max} yet:`, `one rep more in set ${short.place + 1}`],
    };
  }
  if (top.some(({ set }) => set.rpe !== null && set.rpe > MAX_RPE_TO_ADD)) return null;
  const heavier = load && heavierLoad(load, input);
  if (!heavier) return null;
  return {
    rule: 'step-up',
    sets: withTop((set) => withReps(withLoad(set, heavier.load), range.min)),
    reasons: [
      `every set reached ${range.max} at RPE ≤ ${MAX_RPE_TO_ADD}:`,
      `${heavier.words}, back to ${range.min}`,
    ],
  };
}

function sameAgainReasons(max: number): readonly string[] {
  return [`every set reached ${max}, not all at RPE ≤ ${MAX_RPE_TO_ADD}:`, 'the same again'];
}

/** The sets with reps at the heaviest load; with assistance, at the least assistance. */
function setsAtTopLoad(sets: readonly WorkingSet[]): readonly TopSet[] {
  const counted = sets.flatMap((set, place) =>
    set.repCount ? [{ place, set, reps: set.repCount.full }] : [],
  );
  const heaviest = counted.reduce((most, { set }) => Math.max(most, signedKg(set)), Number.NEGATIVE_INFINITY);
  return counted.filter(({ set }) => signedKg(set) === heaviest);
}

function signedKg({ weightKg, loadMode }: WorkingSet): number {
  return loadMode === 'assisted' ? -(weightKg ?? 0) : (weightKg ?? 0);
}

/** True if the first working set was below the bottom of the range in the last two sessions. */
function isBelowTwice(recent: SuggestionInput['recent'], min: number): boolean {
  const firsts = recent.slice(0, 2).map(({ workingSets }) => workingSets[0]?.repCount?.full);
  return firsts.length === 2 && firsts.every((reps) => reps !== undefined && reps < min);
}

/** As many sets as the goal has, copied from last time; the last one is repeated if there were fewer. */
function planned(
  last: readonly WorkingSet[],
  goalSets: number | undefined,
  make: (set: SetValues, place: number) => SetValues,
): readonly SetValues[] {
  const count = goalSets ?? last.length;
  return Array.from({ length: count }, (_, place) => {
    const at = Math.min(place, last.length - 1);
    return make(carryOver(valuesOf(last[at] as WorkingSet)), at); // `last` is not empty
  });
}

function withReps(set: SetValues, full: number): SetValues {
  return withQuantity(set, { kind: 'reps', count: { full, partial: 0 } });
}

type Heavier = { readonly load: Load; readonly words: string };

function heavierLoad(load: Load, { exerciseName, athlete }: SuggestionInput): Heavier | null {
  const settings = settingsOf(athlete, exerciseName);
  const unit = unitFor(load, athlete);
  const listed = nextListed(load, settings, load.mode === 'assisted' ? -1 : 1);
  if (listed === null) return null;
  if (listed !== undefined) return { load: { ...load, value: listed }, words: 'the next available load' };
  const step = smallestStep(exerciseName, settings, unit);
  const heavier = changeLoad(load, { amount: step, unit, unitWritten: false });
  const what = load.mode === 'assisted' ? 'one step less assistance' : 'one step up';
  return heavier && { load: heavier, words: `${what} (${formatNumber(step)} ${unit})` };
}

/** Ten percent less, rounded down to an available load; with assistance, ten percent more assistance. */
function lighterLoad(load: Load, { exerciseName, athlete }: SuggestionInput): Load | null {
  const settings = settingsOf(athlete, exerciseName);
  const isAssisted = load.mode === 'assisted';
  const wanted = isAssisted ? load.value * (2 - STEP_BACK_SHARE) : load.value * STEP_BACK_SHARE;
  const { loads } = settings;
  if (loads) {
    const fitting = loads.filter((each) => (isAssisted ? each >= wanted : each <= wanted));
    const value = isAssisted ? Math.min(...fitting) : Math.max(...fitting);
    return Number.isFinite(value) ? { ...load, value } : null;
  }
  const step = smallestStep(exerciseName, settings, unitFor(load, athlete));
  const steps = isAssisted ? Math.ceil(wanted / step) : Math.floor(wanted / step);
  return load.value === 0 ? null : { ...load, value: Math.max(0, steps * step) };
}

/** The next of the listed loads; null if there is none, undefined if loads are not listed. */
function nextListed(load: Load, { loads }: ExerciseSettings, direction: 1 | -1): number | null | undefined {
  if (!loads) return undefined;
  const further = loads.filter((each) => (each - load.value) * direction > 0);
  if (further.length === 0) return null;
  return direction === 1 ? Math.min(...further) : Math.max(...further);
}

/** The unit in which a load was typed; for bare bodyweight the athlete's unit. */
function unitFor(load: Load, athlete: Athlete): WeightUnit {
  return load.value === 0 ? (athlete.unit ?? 'kg') : load.unit;
}

/** The sets of a first session: the goal's number of sets, at its load and the bottom of its range. */
function fromGoal(goal: Goal): Suggestion | null {
  const { weightKg, repRange, sets = 1 } = goal;
  if (weightKg === undefined || !repRange) return null;
  const load = loadOf({ ...goal, weightKg });
  const set = makeValues(load, { kind: 'reps', count: { full: repRange.min, partial: 0 } });
  return {
    rule: 'first-time',
    sets: Array.from({ length: sets }, () => set),
    reasons: ['first time: the goal'],
  };
}
