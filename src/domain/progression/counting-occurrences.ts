/** Which past occurrences of an exercise count for progression. */
import type { Goal } from '../record.js';
import { daysBetween } from '../session-date.js';
import type { PastOccurrence } from './suggestion.js';

/** The values of the session in progress that decide what counts. */
export type Today = {
  readonly goal: Pick<Goal, 'repRange'>;
  readonly today: string;
  readonly focus: string | null;
};

/** An occurrence of the same focus is preferred if it is at most this many days old. */
export const SAME_FOCUS_DAYS = 28;

/** True if the occurrence has working sets and was not in a deload week. */
export function isCounting({ isDeloadWeek, workingSets }: PastOccurrence): boolean {
  return !isDeloadWeek && workingSets.length > 0;
}

/**
 * The occurrences that count, newest first. A recent one of today's focus excludes those of another focus and range.
 */
export function countingOccurrences<T extends PastOccurrence>(
  recent: readonly T[],
  today: Today,
): readonly T[] {
  return preferSameFocus(recent.filter(isCounting), today);
}

/**
 * The occurrence whose goal a new session takes over, preferably of today's focus. Null if all were in deload weeks.
 */
export function occurrenceWithGoal<T extends PastOccurrence>(
  recent: readonly T[],
  today: Omit<Today, 'goal'>,
): T | null {
  const training = recent.filter(({ isDeloadWeek }) => !isDeloadWeek);
  return training.find((occurrence) => isOfFocusLately(occurrence, today)) ?? training[0] ?? null;
}

/** The focus of `last`, if it differs from today's although today's focus was trained recently. Otherwise null. */
export function otherFocusOf(
  last: PastOccurrence | undefined,
  recent: readonly PastOccurrence[],
  today: Omit<Today, 'goal'>,
): string | null {
  const isMixed = recent.some((occurrence) => isCounting(occurrence) && isOfFocusLately(occurrence, today));
  return isMixed && last && last.focus !== today.focus ? last.focus : null;
}

function preferSameFocus<T extends PastOccurrence>(occurrences: readonly T[], today: Today): readonly T[] {
  const ofToday = occurrences.filter((occurrence) => !isOtherDay(occurrence, today));
  return ofToday.some((occurrence) => isOfFocusLately(occurrence, today)) ? ofToday : occurrences;
}

/** True if the occurrence has another focus and another range of reps than today. */
function isOtherDay({ focus, goal: { repRange } }: PastOccurrence, today: Today): boolean {
  const range = today.goal.repRange;
  if (focus === today.focus || !repRange || !range) return false;
  return repRange.min !== range.min || repRange.max !== range.max;
}

function isOfFocusLately(
  { focus, date }: PastOccurrence,
  { today, focus: wanted }: Omit<Today, 'goal'>,
): boolean {
  return wanted !== null && focus === wanted && daysBetween(date, today) <= SAME_FOCUS_DAYS;
}
