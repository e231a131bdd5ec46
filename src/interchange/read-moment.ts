/** Reads the start of a workout in the formats of the apps. Time zones are not converted. */
import { isSessionDate } from '../domain/session-date.js';
import { type MonthOf, wordsIn } from './month-names.js';
import { takeTime } from './take-time.js';

/** The order of day and month in `03/04/2026`. */
export type DayOrder = 'day-first' | 'month-first';

/** A date of a session document; `ambiguous` if day and month may be swapped; null for other texts. */
export type Moment = string | 'ambiguous' | null;

/** @param order null for an unknown order */
export function readMoment(text: string, order: DayOrder | null, monthOf: MonthOf): Moment {
  if (text.length > LONGEST) return null;
  const trimmed = withLatinDigits(text.trim());
  const iso = readIso(trimmed);
  if (iso !== null) return iso;
  const { rest, time } = takeTime(trimmed);
  if (time === null) return null;
  const day = readDay(rest, order, monthOf);
  if (day === null || day === 'ambiguous') return day;
  return checked(`${day}${time}`);
}

/** The order of day and month, derived from all dates of a file; null if they do not show it. */
export function dayOrderOf(texts: Iterable<string>): DayOrder | null {
  let hint: DayOrder | null = null;
  for (const text of texts) {
    if (text.length > LONGEST || YEAR_AT_START.test(text)) continue;
    const match = NUMERIC.exec(takeTime(withLatinDigits(text.trim())).rest);
    if (!match) continue;
    if (Number(match[1]) > MONTHS || match[2] === '.') return 'day-first';
    if (Number(match[3] ?? match[5]) > MONTHS) return 'month-first';
    if (/[ap]\.?\s?m\b/i.test(text)) hint = 'month-first';
  }
  return hint;
}

/** More characters than any date in words has. */
const LONGEST = 120;
const MONTHS = 12;
/** Matches dates that begin with the year, which `dayOrderOf` skips. Exports have hundreds of thousands of them. */
const YEAR_AT_START = /^\d{4}/;
/** Matches `2026-02-16 18:02:11`, also with a `T`, with an offset, or without a time. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2})(:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** A year of two digits comes last. Blanks need a year of four digits: Korean dates with blanks begin with it. */
const NUMERIC = /^\D*(\d{1,2})([./-])(?:(\d{1,2})\2(\d{2})|\s?(\d{1,2})\2\s?(\d{4}))\D*$/;
/** Day, month and year with blanks between them: some apps write the month as a number. */
const BETWEEN_BLANKS = /^(\d{1,2}) (\d{1,2}) (\d{4})$/;
const YEAR_FIRST = /^\D*(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})\D*$/;
/** Matches a month as a number with the word for month: Japanese and Chinese `9月`, Korean `9월`, Vietnamese `thg 9`. */
const NUMBERED_MONTH = /(\d{1,2})\s?[月월]|(?:tháng|\bthg|\bth)\.?\s?(\d{1,2})/iu;

function readIso(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, day = '', hour, rest = '', zone = ''] = match;
  if (hour === undefined) return checked(day);
  const offset = zone.length === '+0530'.length ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return checked(`${day}T${hour.padStart(2, '0')}${rest}${offset}`);
}

function readDay(text: string, order: DayOrder | null, monthOf: MonthOf): Moment {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return checked(dayText(yearFirst[1], yearFirst[2], yearFirst[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric) return readNumericDay(numeric, order);
  const blanks = BETWEEN_BLANKS.exec(text.trim());
  if (blanks) return checked(dayText(blanks[3], blanks[2], blanks[1]));
  const numbered = NUMBERED_MONTH.exec(text);
  const others = numbered ? text.replace(numbered[0], ' ') : text;
  const numbers = others.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  // Take the last match: a weekday can look like a month, as in `mar. 3 févr. 2026`.
  const named = () =>
    wordsIn(others)
      .map(monthOf)
      .findLast((each) => each !== null);
  const month = numbered ? Number(numbered[1] ?? numbered[2]) : named();
  if (numbers.length !== 2 || !year || !day || !month) return null;
  return checked(dayText(year, String(month), day));
}

function readNumericDay(match: RegExpExecArray, order: DayOrder | null): Moment {
  const [, one, separator, , shortYear] = match;
  const other = match[3] ?? match[5];
  const year = match[6] ?? `20${shortYear}`;
  const dayFirst = checked(dayText(year, other, one));
  const monthFirst = checked(dayText(year, one, other));
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  const known = order ?? (separator === '.' ? 'day-first' : null);
  if (known === null) return 'ambiguous';
  return known === 'day-first' ? dayFirst : monthFirst;
}

function dayText(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return `${year}-${pad(Number(month))}-${pad(Number(day))}`;
}

/** Marks of the direction of Arabic and Hebrew. */
const DIRECTION_MARKS = /[\u200e\u200f]/g;

/** The text with the digits 0 to 9 instead of the digits of other scripts, and without marks of direction. */
function withLatinDigits(text: string): string {
  // The value of a digit is the number of digits directly before it: each script has 0 to 9 in a row.
  return text.replace(DIRECTION_MARKS, '').replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(codeOf(digit) - value - 1)) && value < 9) value += 1;
    return String(value);
  });
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function checked(date: string): string | null {
  return isSessionDate(date) ? date : null;
}
