/** Periods as people write them: a year `2026`, a month `2026-02` or a day `2026-02-16`. */
import { isSessionDate } from './session-date.js';

const PERIOD = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const FIRST_DAY = '0000-01-01';
/** Sorts behind all that may follow a period in a date: `-` and `T`. */
const AFTER_ALL = '~';

/** True where `text` is a period in one of these forms, and one that the calendar has. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text) && isSessionDate(text + FIRST_DAY.slice(text.length));
}

/**
 * Where a period stands among the chronological keys of sessions: the keys within it are those from `from` on
 * and before `to`, compared as plain text.
 */
export function periodBounds(period: string): { readonly from: string; readonly to: string } {
  return { from: period, to: period + AFTER_ALL };
}
