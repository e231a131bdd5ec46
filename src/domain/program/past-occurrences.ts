/** Reads the past occurrences of an exercise that prescriptions need, and caches them. */
import { MAX_ESTIMATE_DAYS } from '../progression/percent-load.js';
import type { PastOccurrence } from '../progression/suggestion.js';
import { daysBetween } from '../session-date.js';
import type { SessionOrderKey } from '../session-order.js';
import type { PrescriptionInput } from './day-history.js';

/** Occurrences to read first: 12 weeks with the exercise three times a week. */
const FIRST_OCCURRENCES = 40;

/** Returns a function that reads the occurrences of the 12 weeks up to a session or `today`, and some older ones. */
export function pastOccurrences(
  read: (name: string, before: SessionOrderKey | null, limit: number) => readonly PastOccurrence[],
  today: string,
): PrescriptionInput['pastOf'] {
  const known = new Map<string, readonly PastOccurrence[]>();
  return (name, before) => {
    const key = `${before?._id ?? ''} ${name}`;
    const found = known.get(key) ?? readEnough((limit) => read(name, before, limit), before?.date ?? today);
    known.set(key, found);
    return found;
  };
}

function readEnough(
  read: (limit: number) => readonly PastOccurrence[],
  until: string,
): readonly PastOccurrence[] {
  for (let limit = FIRST_OCCURRENCES; ; limit *= 2) {
    const recent = read(limit);
    const daysRead = daysBetween(recent.at(-1)?.date ?? until, until);
    if (recent.length < limit || daysRead > MAX_ESTIMATE_DAYS) return recent;
  }
}
