/** The labels of a time axis: as many months as fit, or one month a year. */

import { shortMonthName } from '../../domain/date-labels.js';
import { dayFromNumber } from '../../domain/day-number.js';

export type TimeMark = { readonly day: number; readonly label: string };

const MS_PER_DAY = 86_400_000;
const MONTHS_PER_YEAR = 12;
/** The columns of `Mar 2026` and a space. */
const LABEL_COLUMNS = 9;
/** Months between two labels. */
const STEPS = [1, 2, 3, 6, MONTHS_PER_YEAR] as const;

/**
 * Marks for the first day and as many month starts as have room. `from` and `to` are days since 1970-01-01.
 */
export function timeMarks(from: number, to: number, columns: number): readonly TimeMark[] {
  const [year = 0, month = 0] = dayFromNumber(from).split('-').map(Number);
  const monthsShown = Math.max(1, Math.ceil((to - from) / (365.25 / MONTHS_PER_YEAR)));
  const most = Math.max(1, Math.floor(columns / LABEL_COLUMNS) - 1);
  const step = STEPS.find((each) => monthsShown / each <= most) ?? MONTHS_PER_YEAR;
  const marks: TimeMark[] = [{ day: from, label: shortMonthName(dayFromNumber(from)) }];
  for (let ahead = 1; ; ahead += 1) {
    const day = Date.UTC(year, month - 1 + ahead, 1) / MS_PER_DAY;
    if (day > to) return marks;
    if ((month - 1 + ahead) % step === 0) marks.push({ day, label: shortMonthName(dayFromNumber(day)) });
  }
}
