/** Dates in words, independent of the machine's time zone and locale. */
import { dayOf, daysBetween, timeOf } from './session-date.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const SHORT_LENGTH = 3;

/** Shown for a session without a readable date. */
const NO_DATE = 'No date';

/** `March 2026`, for a session date or a month `2026-03`; `No date` for empty text. */
export function monthName(date: string): string {
  return date === '' ? NO_DATE : `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** `Mar 2026`. */
export function shortMonthName(date: string): string {
  return date === '' ? NO_DATE : `${monthName(date).slice(0, SHORT_LENGTH)} ${date.slice(0, 4)}`;
}

/** `Tuesday`; empty without a date. */
function weekdayName(date: string): string {
  if (date === '') return '';
  const day = new Date(`${dayOf(date)}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[day] ?? '';
}

/** `Tue`. */
export function shortWeekdayName(date: string): string {
  return weekdayName(date).slice(0, SHORT_LENGTH);
}

/** The day of the month with two digits: `24`, `07`. */
export function dayNumber(date: string): string {
  return date.slice(8, 10);
}

/** `24 Mar 2026`; `No date` for empty text. */
export function shortDate(date: string): string {
  return date === '' ? NO_DATE : `${Number(dayNumber(date))} ${shortMonthName(date)}`;
}

/** `today`, `yesterday`, `24 Mar 2026`, for screens. @param today any session date of the present day */
export function dayLabel(date: string, today: string): string {
  if (date === '' || today === '') return shortDate(date);
  const daysAgo = daysBetween(dayOf(date), dayOf(today));
  if (daysAgo === 0) return 'today';
  return daysAgo === 1 ? 'yesterday' : shortDate(date);
}

/** `24 Mar - 2 Apr 2026`; a single day as `24 Mar 2026`. For ranges of less than a year. */
export function dateRange(first: string, last: string): string {
  if (dayOf(first) === dayOf(last)) return shortDate(last);
  return `${Number(dayNumber(first))} ${monthName(first).slice(0, SHORT_LENGTH)} - ${shortDate(last)}`;
}

/** `Tue 24 Mar 2026 18:05`; without the time if only the day is known. */
export function fullDate(date: string): string {
  return [shortWeekdayName(date), shortDate(date), timeOf(date) ?? ''].filter(Boolean).join(' ');
}
