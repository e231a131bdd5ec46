/** Suggests the next sets of an exercise. */
import { bestWorkingSet } from '../best-working-set.js';
import { formatGoal } from '../format-session.js';
import type { Goal, SetTarget, WorkingSet } from '../record.js';
import { loadOf } from '../set-notation/load.js';
import type { SetValues } from '../set-notation/set-line.js';
import { carryOver, withLoad } from '../set-notation/set-values.js';
import { valuesOf } from '../set-notation/values-of.js';
import { goalKeysToShow, loadAfterMonths } from './available-loads.js';
import { countingOccurrences, otherFocusOf } from './counting-occurrences.js';
import { deloadSets, isGoalOfToday } from './deload-week.js';
import { goalSets, targetsOf } from './goal-sets.js';
import {
  atLeastOneRep,
  atSuggestedLoad,
  isTopAndBackOff,
  type LastSet,
  lastSetsOf,
  withLoadAndReps,
  withoutPartials,
} from './last-sets.js';
import { goalTimeOffWords, timeOffWords } from './lighter-words.js';
import { limitByNewer } from './limit-by-newer.js';
import { plannedSetCount } from './planned-set-count.js';
import { isBelow, type Progress } from './progress.js';
import { progressByPlace } from './progress-by-place.js';
import { progressFromOtherRanges } from './progress-from-other-ranges.js';
import { progressTimed, timedSetsOf } from './progress-timed.js';
import { progressTogether, toGoalLoad } from './progress-together.js';
import { startBelowGoal } from './realistic-goal.js';
import {
  highGoalWords,
  kept,
  lastTimeWords,
  loadWords,
  onlyInDeloadWords,
  otherFocusWords,
  suggested,
} from './reasons.js';
import { roundSuggestion } from './round-suggestion.js';
import { isFirstWithoutRep } from './step-back.js';
import type { PastOccurrence, SuggestedSet, Suggestion, SuggestionInput } from './suggestion.js';
import { type TimeOff, timeOffOf } from './time-off.js';

/** The suggestion for an exercise, in the unit of its loads. Null if neither past sets nor the goal give one. */
export function suggestSets(input: SuggestionInput): Suggestion | null {
  return roundSuggestion(suggestInAnyUnit(input), input);
}

/** The suggestion that a deload week reduces: without reductions after misses or a long break. */
export function suggestBeforeDeload(input: Omit<SuggestionInput, 'isDeloadWeek'>): Suggestion | null {
  const inDeload = { ...input, isDeloadWeek: true };
  return roundSuggestion(usualSets(inDeload, countingOccurrences(input.recent, input)), inDeload);
}

function suggestInAnyUnit(input: SuggestionInput): Suggestion | null {
  const counting = countingOccurrences(input.recent, input);
  const usual = usualSets(input, counting);
  if (!input.isDeloadWeek || !usual) return usual;
  const typed = isGoalOfToday(input) ? asGoal(input) : null;
  return typed ?? deloadSets(usual, input, counting[0]?.workingSets ?? []);
}

function usualSets(input: SuggestionInput, counting: readonly PastOccurrence[]): Suggestion | null {
  if (counting.length === 0) return asGoal(input);
  const suggestion = limitByNewer(byRules(input, counting), counting[0], input);
  const focus = otherFocusOf(counting[0], input.recent, input);
  if (focus === null) return suggestion;
  const sets = suggestion.sets.map((set) => ({ ...set, reason: set.reason + otherFocusWords(focus) }));
  return { ...suggestion, sets };
}

/** The goal as the suggestion. Unless typed today, it is reduced after a long break or if it is unrealistic. */
function asGoal(input: SuggestionInput): Suggestion | null {
  const sets = goalSets(input);
  if (!sets) return null;
  const timeOff = timeOffOfToday(input);
  const isOfToday = isGoalOfToday(input);
  const isAfterBreak = timeOff.kind !== 'none' && !isOfToday;
  const usual = isAfterBreak
    ? afterTimeOff(input, timeOff, goalTimeOffWords)
    : (place: number, values: SetValues) => suggested(place, values, goalReason(input));
  return {
    rule: isAfterBreak ? 'time-off' : 'first-time',
    sets: sets.map(
      (values, place) => (isOfToday ? null : realistic(place, values, input)) ?? usual(place, values),
    ),
  };
}

/** The goal's set at the load of an earlier set, with at most one rep more. Null if the goal is realistic. */
function realistic(place: number, goalSet: SetValues, input: SuggestionInput): SuggestedSet | null {
  const from = startBelowGoal(goalSet, input);
  const wanted = goalSet.repCount?.full;
  if (!from || wanted === undefined) return null;
  const goalLoad = loadWords(goalKeysToShow(goalSet, input), input.athlete);
  const values = withLoadAndReps(goalSet, loadOf(from.values), Math.min(wanted, from.reps + 1));
  return suggested(place, values, highGoalWords(from.values, goalLoad, input.athlete));
}

/** Why the goal itself is suggested; names the best set of the last deload week. */
function goalReason({ isDeloadWeek, recent, athlete }: SuggestionInput): string {
  if (isDeloadWeek) return 'the goal, deload week';
  if (recent.length === 0) return 'the goal, first time';
  const done = recent.filter(({ workingSets }) => workingSets.length > 0);
  const best = bestWorkingSet(done[0]?.workingSets ?? []);
  return best
    ? onlyInDeloadWords(carryOver(valuesOf(best)), done.length, athlete)
    : 'the goal, no earlier working sets';
}

/**
 * How long the exercise was not done. In a deload week, at most `weeks`, because the load must not be reduced twice.
 */
function timeOffOfToday({ recent, today, isDeloadWeek }: SuggestionInput): TimeOff {
  const measured = timeOffOf(recent, today);
  return isDeloadWeek && measured.kind === 'months' ? { ...measured, kind: 'weeks' } : measured;
}

/** Returns a function that suggests a set after a break: with less load after two months, otherwise unchanged. */
function afterTimeOff(input: SuggestionInput, timeOff: TimeOff, words: typeof timeOffWords) {
  return (place: number, values: SetValues): SuggestedSet => {
    const load = loadOf(values);
    const lighter = timeOff.kind === 'months' && load ? loadAfterMonths(load, input) : null;
    const cut = load && lighter && { from: load, to: lighter, unit: input.athlete.unit ?? 'kg' };
    return suggested(place, lighter ? withLoad(values, lighter) : values, words(timeOff, cut || null));
  };
}

function byRules(input: SuggestionInput, counting: readonly PastOccurrence[]): Suggestion {
  const { goal, isDeloadWeek } = input;
  const [newest] = counting;
  const workingSets = newest?.workingSets ?? [];
  const done = lastSetsOf(workingSets).map((set) => atSuggestedLoad(set, input));
  const count = plannedSetCount(goal) || done.length;
  const targets = targetsOf(goal, count);
  const [first] = targets ?? [];
  const timeOff = timeOffOfToday(input);
  const timed = timedSetsOf(workingSets);
  const seconds = timedGoalOf(goal);
  if (seconds !== null && timed.length === workingSets.length && timeOff.kind === 'none') {
    return progressTimed(input, timed, { seconds, count: plannedSetCount(goal) || timed.length });
  }
  if (!targets || !first || done.length === 0) return asLastTime(input, workingSets, timeOff);
  const before = counting.find(({ sessionId }) => sessionId !== newest?.sessionId);
  const isBelowRange = isBelow(newest, first.repRange);
  const isTooHeavy = !isDeloadWeek && isBelowRange && isBelow(before, first.repRange);
  const isFirstKept = isTooHeavy || isFirstWithoutRep(done, before, input);
  const last = goal.setTargets || isFirstKept ? done : withReps(done);
  const failed = done.filter((set) => !last.includes(set));
  const doneCount = last.length;
  const state = { input, last, failed, doneCount, count, timeOff, isBelow: isBelowRange, isTooHeavy };
  return newest?.targets
    ? progressFromOtherRanges(state, targets, newest.targets)
    : progress(state, targets, first);
}

function progress(state: Progress, targets: readonly SetTarget[], { repRange }: SetTarget): Suggestion {
  if (state.input.goal.setTargets) return progressByPlace(state, targets);
  const toGoal = toGoalLoad(state, repRange);
  if (toGoal || !isTopAndBackOff(state.last.slice(0, state.count)))
    return toGoal ?? progressTogether(state, repRange);
  return progressByPlace(state, targets);
}

/** The seconds of a goal that has only a time; null for any other goal. */
function timedGoalOf({ durationSeconds, distanceMeters, repRange, setTargets }: Goal): number | null {
  const isTimeAlone = distanceMeters === undefined && !repRange && !setTargets;
  return isTimeAlone ? (durationSeconds ?? null) : null;
}

/** The sets with a full rep; all sets if no set has a full rep. */
function withReps(sets: readonly LastSet[]): readonly LastSet[] {
  const done = sets.filter(({ reps }) => reps > 0);
  return done.length > 0 ? done : sets;
}

/** Last time's sets, as many as are planned; the last set is repeated if there were fewer. */
function asLastTime(input: SuggestionInput, last: readonly WorkingSet[], timeOff: TimeOff): Suggestion {
  const { goal } = input;
  const count = plannedSetCount(goal) || last.length;
  const hasGoal = formatGoal(goal, 'kg') !== '';
  const why = goal.repRange || goal.setTargets ? 'no counted reps' : hasGoal ? 'no goal for reps' : 'no goal';
  const sets = Array.from({ length: count }, (_, place) => {
    const set = last[Math.min(place, last.length - 1)] as WorkingSet; // `last` has at least one set
    const values = atLeastOneRep(withoutPartials(set));
    if (timeOff.kind === 'none')
      return kept(place, values, lastTimeWords(set, why, place < last.length), {
        last: values,
        isHeld: false,
      });
    return afterTimeOff(input, timeOff, timeOffWords)(place, values);
  });
  return { rule: timeOff.kind === 'none' ? 'no-goal' : 'time-off', sets };
}
