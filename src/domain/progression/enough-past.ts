/** Decides whether enough past occurrences are read. */
import { daysBetween } from '../session-date.js';
import { isCounting, SAME_FOCUS_DAYS } from './counting-occurrences.js';
import { MAX_ESTIMATE_DAYS } from './percent-load.js';
import type { PastOccurrence, SuggestionInput } from './suggestion.js';

/** The rules compare the first sets of this many sessions. */
const COMPARED_SESSIONS = 2;

/** True if older occurrences would not change a suggestion. @param recent newest first */
export function isEnoughPast(
  recent: readonly PastOccurrence[],
  { goal, today, focus }: Pick<SuggestionInput, 'goal' | 'today' | 'focus'>,
): boolean {
  const daysRead = daysBetween(recent.at(-1)?.date ?? today, today);
  const isPercent = (goal.setTargets ?? []).some(({ percentOfMax }) => percentOfMax !== undefined);
  if (isPercent && daysRead <= MAX_ESTIMATE_DAYS) return false;
  const counting = recent.filter(isCounting);
  const sessionsOf = (occurrences: readonly PastOccurrence[]) =>
    new Set(occurrences.map(({ sessionId }) => sessionId)).size;
  if (sessionsOf(counting) < COMPARED_SESSIONS) return false;
  const ofFocus = counting.filter((occurrence) => occurrence.focus === focus);
  return daysRead > SAME_FOCUS_DAYS || sessionsOf(ofFocus) >= COMPARED_SESSIONS;
}
