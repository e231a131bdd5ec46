/** Periods: a year `2026`, a month `2026-02`, an ISO week `2026-W08` or a day `2026-02-16`. */
import { DAYS_PER_WEEK, dayFromNumber, isoWeekOf, mondayOfWeek } from './day-number.js';
import { isSessionDate } from './session-date.js';

const PERIOD = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const FIRST_DAY = '0000-01-01';
/** Sorts after `-` and `T`, the characters that can follow a period in a date. */
const AFTER_ALL = '~';

/** True if `text` is a year, month or day in the form of a period, and a valid date. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text) && isSessionDate(text + FIRST_DAY.slice(text.length));
}

/** True if `text` is an ISO week, `2026-W08`, whose number exists in its year. */
export function isWeek(text: string): boolean {
  const monday = mondayOfWeek(text);
  return !Number.isNaN(monday) && isoWeekOf(dayFromNumber(monday)) === text;
}

/**
 * The range of chronological keys that belong to a period: from `from`, inclusive, to `to`, exclusive, compared as
 * text.
 */
export function periodBounds(period: string): { readonly from: string; readonly to: string } {
  if (isWeek(period)) {
    const monday = mondayOfWeek(period);
    return { from: dayFromNumber(monday), to: dayFromNumber(monday + DAYS_PER_WEEK - 1) + AFTER_ALL };
  }
  return { from: period, to: period + AFTER_ALL };
}
