/** Reads the dates of a search as people write them: `23 nov`, `nov 2026`, `2026-W48`, `last week`. */
import { DAYS_PER_WEEK, dayFromNumber, dayNumber, isoWeekOf } from '../day-number.js';
import { isPeriod, isWeek } from '../period.js';
import { readSessionDate } from '../read-session-date.js';
import { dayOf } from '../session-date.js';
import { searchWords } from './search-words.js';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const LEAST_MONTH_LETTERS = 3;
/** Years to go back for a leap day: at most eight, because 1900 and 2100 are no leap years. */
const YEARS_WITH_LEAP_DAY = 8;

/**
 * The period of a date in words; null for other texts. Without a year, the latest that has begun.
 * @param today a day or local time
 */
export function readDate(text: string, today: string): string | null {
  const words = searchWords(text);
  const written = words.join('-').toUpperCase();
  if (isPeriod(written) || isWeek(written)) return written;
  const [first = '', second = ''] = words;
  if (words.length === 1 && (first === 'today' || first === 'yesterday'))
    return readSessionDate(first, today);
  return words.length === 2 && (first === 'this' || first === 'last')
    ? calendarPeriod(second, first === 'last', dayOf(today))
    : monthPeriod(words, dayOf(today));
}

/** True for the name of a month or its beginning, such as `may`, which is also another word. */
export function isMonthName(text: string): boolean {
  const [word = '', ...others] = searchWords(text);
  return others.length === 0 && monthNumber(word) > 0;
}

/** The present week, month or year, or the one before it. */
function calendarPeriod(unit: string, isLast: boolean, today: string): string | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  switch (unit) {
    case 'week':
      return isoWeekOf(dayFromNumber(dayNumber(today) - (isLast ? DAYS_PER_WEEK : 0)));
    case 'month':
      if (!isLast) return periodOf(year, month);
      return month === 1 ? periodOf(year - 1, MONTHS.length) : periodOf(year, month - 1);
    case 'year':
      return periodOf(isLast ? year - 1 : year);
    default:
      return null;
  }
}

/** The period of a month's name with or without a day and a year, in any order. */
function monthPeriod(words: readonly string[], today: string): string | null {
  const monthWord = words.find((word) => monthNumber(word) > 0);
  const yearWord = words.find((word) => /^\d{4}$/.test(word));
  const dayWord = words.find((word) => /^\d{1,2}$/.test(word));
  const parts = [monthWord, yearWord, dayWord].filter((part) => part !== undefined);
  if (monthWord === undefined || parts.length !== words.length) return null;
  const day = dayWord === undefined ? undefined : Number(dayWord);
  const month = monthNumber(monthWord);
  if (yearWord !== undefined) {
    const period = periodOf(Number(yearWord), month, day);
    return isPeriod(period) ? period : null;
  }
  const years = Array.from({ length: YEARS_WITH_LEAP_DAY + 1 }, (_, ago) => Number(today.slice(0, 4)) - ago);
  const periods = years.map((year) => periodOf(year, month, day));
  return periods.find((period) => isPeriod(period) && period <= today) ?? null;
}

/** The month, from 1; 0 if the word is not at least the first three letters of a month. */
function monthNumber(word: string): number {
  return word.length < LEAST_MONTH_LETTERS ? 0 : MONTHS.findIndex((name) => name.startsWith(word)) + 1;
}

function periodOf(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  for (const part of [month, day]) if (part !== undefined) parts.push(String(part).padStart(2, '0'));
  return parts.join('-');
}
