/** A deload week: fewer sets at a lighter load. */
import { isDeepStrictEqual } from 'node:util';
import { type Athlete, DEFAULT_DELOAD } from '../athlete.js';
import { counted } from '../format-session.js';
import { goalOfOccurrence } from '../read-models/exercise-history.js';
import type { WorkingSet } from '../record.js';
import { type Load, loadKeys, loadOf } from '../set-notation/load.js';
import { withLoad } from '../set-notation/set-values.js';
import { signedKg } from '../statistics/best-reps.js';
import { keysToSuggest, roundedDown, roundedUp, shareOfLoad } from './available-loads.js';
import { occurrenceWithGoal } from './counting-occurrences.js';
import { lastSetsOf, topSetsOf } from './last-sets.js';
import { shareWords } from './lighter-words.js';
import { plannedSetCount } from './planned-set-count.js';
import { suggested } from './reasons.js';
import type { SuggestedSet, Suggestion, SuggestionInput } from './suggestion.js';

/** The number of sets in a deload week: the athlete's percentage of the planned sets, but at least 1. */
export function deloadSetCount(planned: number, { deload }: Athlete): number {
  const percent = deload?.setsPercent ?? DEFAULT_DELOAD.setsPercent;
  return Math.min(planned, Math.max(1, Math.round((planned * percent) / 100)));
}

/**
 * Reduces the sets and their loads to the athlete's percentages. A number of sets typed today stays.
 * @param lastTime its heaviest load limits the loads
 */
export function deloadSets(
  { sets }: Suggestion,
  input: SuggestionInput,
  lastTime: readonly WorkingSet[],
): Suggestion {
  const { athlete, goal } = input;
  const percent = athlete.deload?.loadPercent ?? DEFAULT_DELOAD.loadPercent;
  const isTyped = plannedSetCount(goal) !== null && isGoalOfToday(input);
  const count = isTyped ? sets.length : deloadSetCount(sets.length, athlete);
  const fewer = `deload week, ${count} of ${counted(sets.length, 'set')}`;
  const heaviest = topSetsOf(lastSetsOf(lastTime))[0];
  const lighter = sets.slice(0, count).map(({ values }, place): SuggestedSet => {
    const from = loadOf(values);
    if (!from) return suggested(place, values, fewer);
    const reduced = shareOfLoad(from, percent / 100, input);
    const isHeavier = heaviest && signedKg(loadKeys(reduced)) > heaviest.loadKg;
    const to = isHeavier ? (loadOf(heaviest.values) ?? reduced) : reduced;
    // Body weight without a load cannot become lighter.
    const isBodyweight = from.value === 0 && to.value === 0;
    const loadable = asLoadable(to, input);
    const share = shareWords(percent, { from, to: loadable, unit: athlete.unit ?? 'kg' });
    const why = isBodyweight ? fewer : `${fewer} at ${share}`;
    return suggested(place, withLoad(values, loadable), why);
  });
  return { rule: 'deload', sets: lighter };
}

/** Rounds a converted load to an allowed load: down, if possible, instead of an increase. */
function asLoadable(load: Load, input: SuggestionInput): Load {
  const recorded = loadKeys(load);
  const lighter = roundedUp(recorded, input) && roundedDown(recorded, input);
  return lighter || loadOf(keysToSuggest(recorded, input)) || load;
}

/** True if the goal differs from the one that a new session takes over, so it was typed for this session. */
export function isGoalOfToday({ goal, recent, today, focus }: SuggestionInput): boolean {
  const before = (occurrenceWithGoal(recent, { today, focus }) ?? recent[0])?.goal ?? {};
  const now = goalOfOccurrence(goal);
  return (
    before.weightKg !== now.weightKg ||
    before.sets !== now.sets ||
    before.repRange?.min !== now.repRange?.min ||
    before.repRange?.max !== now.repRange?.max ||
    !isDeepStrictEqual(before.setTargets, now.setTargets)
  );
}
