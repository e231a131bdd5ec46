/** Training days as calendars of a year each, and how regular they are. */
import { ASCII_DAY_SIGNS, calendar, DAY_SIGNS, WEEKDAY_COLUMNS } from '../../chart/calendar.js';
import type { WeekStart } from '../../domain/athlete.js';
import { shortMonthName } from '../../domain/date-labels.js';
import { DAYS_PER_WEEK, dayFromNumber, dayNumber, weekStartOf } from '../../domain/day-number.js';
import { counted } from '../../domain/format-session.js';
import type { DayRange, TrainingOverview } from '../../domain/read-models/training-overview.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import type { TrainingRhythm } from '../../domain/statistics/training-rhythm.js';
import { cutLine, type Line } from '../../page/line.js';
import { definedHeading } from './definitions.js';
import { type ChartRoom, padToRows } from './series-chart.js';
import type { StatsFigures } from './stats-state.js';

type Figures = Extract<StatsFigures, { page: 'days' }>;

/** One week more than a year, so that the same day of the previous year is shown. */
const WEEKS = 53;
const STEP_DAYS = 52 * DAYS_PER_WEEK;
/** The row of month names, and the days of the week. */
const CALENDAR_ROWS = DAYS_PER_WEEK + 1;
const HEAD_ROWS = 2;

/** Exactly `rows` lines. */
export function daysLines(
  { days, rhythm }: Figures,
  { until }: DayRange,
  { firstDay, lastDay }: TrainingOverview,
  { columns, rows, isAscii }: ChartRoom,
  weekStart: WeekStart,
): readonly Line[] {
  const weeks = Math.min(WEEKS, columns - WEEKDAY_COLUMNS);
  const columnsPerWeek = weeks * 2 + WEEKDAY_COLUMNS <= columns ? 2 : 1;
  const [none, one, more] = isAscii ? ASCII_DAY_SIGNS : DAY_SIGNS;
  const lines: Line[] = [
    definedHeading('Training days', `${none} none  ${one} one session  ${more} more`, columns),
    ...(rows >= HEAD_ROWS + CALENDAR_ROWS ? [cutLine(rhythmWords(rhythm), columns, 'plain')] : []),
  ];
  const headRows = lines.length;
  for (let last = dayNumber(until); last >= dayNumber(firstDay); last -= STEP_DAYS) {
    // The first calendar is shown at any size.
    if (lines.length > headRows && lines.length + CALENDAR_ROWS > rows) break;
    const lastWeekStart = weekStartOf(last, weekStart);
    const drawn = calendar((day) => days.get(day) ?? 0, {
      lastWeekStart,
      lastDay: Math.min(lastWeekStart + DAYS_PER_WEEK - 1, dayNumber(lastDay)),
      weeks,
      columnsPerWeek,
      isAscii,
      labelOf: monthBeginning,
    });
    lines.push(...drawn.map((text, row) => cutLine(text, columns, row === 0 ? 'context' : 'plain')));
  }
  return padToRows(lines, rows);
}

/** `Streak: 12 weeks in a row, the longest 31; 3.8 days a week`. */
export function rhythmWords({ currentWeeks, longestWeeks, daysAWeek }: TrainingRhythm): string {
  const streak = `${counted(currentWeeks, 'week')} in a row, the longest ${counted(longestWeeks, 'week')}`;
  const days = formatNumber(Math.round(daysAWeek * 10) / 10);
  return `Streak: ${streak}; ${days} ${days === '1' ? 'day' : 'days'} a week`;
}

/** The month that starts in a week, in January with the year; empty for most weeks. */
function monthBeginning(weekStart: number): string {
  const weekEnd = dayFromNumber(weekStart + DAYS_PER_WEEK - 1);
  if (Number(weekEnd.slice(8)) > DAYS_PER_WEEK) return '';
  const name = shortMonthName(weekEnd);
  const [month = ''] = name.split(' ');
  return month === 'Jan' ? name : month;
}
