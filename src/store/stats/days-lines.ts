/** Training days as calendars of a year each, and how regular they are. */
import { ASCII_DAY_SIGNS, calendar, DAY_SIGNS, WEEKDAY_COLUMNS } from '../../chart/calendar.js';
import type { WeekStart } from '../../domain/athlete.js';
import { shortDate, shortMonthName } from '../../domain/date-labels.js';
import { DAYS_PER_WEEK, dayFromNumber, dayNumber, weekStartOf } from '../../domain/day-number.js';
import { counted } from '../../domain/format-session.js';
import type { DayRange, TrainingOverview } from '../../domain/read-models/training-overview.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import type { AverageDays, TrainingRhythm } from '../../domain/statistics/training-rhythm.js';
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
/** Columns of the year of the last day, which is shown after the names of the months. */
const YEAR_COLUMNS = ' 2026'.length;

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
  const calendarColumns = WEEKDAY_COLUMNS + weeks * columnsPerWeek;
  const hasYears = calendarColumns + YEAR_COLUMNS <= columns;
  for (let last = dayNumber(until); last >= dayNumber(firstDay); last -= STEP_DAYS) {
    // The first calendar is shown at any size.
    if (lines.length > headRows && lines.length + CALENDAR_ROWS > rows) break;
    const lastWeekStart = weekStartOf(last, weekStart);
    const isFirst = lines.length === headRows;
    const lastShown = Math.min(lastWeekStart + DAYS_PER_WEEK - 1, dayNumber(lastDay));
    const drawn = calendar((day) => days.get(day) ?? 0, {
      lastWeekStart,
      lastDay: lastShown,
      weeks,
      columnsPerWeek,
      isAscii,
      // The title of the page already shows the years of the first calendar.
      labelOf: hasYears || isFirst ? monthBeginning : monthOrYearBeginning,
    });
    const [months = '', ...weekdays] = drawn;
    const year = dayFromNumber(lastShown).slice(0, 4);
    const labels = hasYears ? `${months.padEnd(calendarColumns)} ${year}` : months;
    lines.push(
      cutLine(labels, columns, 'context'),
      ...weekdays.map((text) => cutLine(text, columns, 'plain')),
    );
  }
  return padToRows(lines, rows);
}

/** For example `Streak: 12 weeks in a row, the longest 31; 3.8 days a week since 4 May 2025`. */
export function rhythmWords({ currentWeeks, longestWeeks, average }: TrainingRhythm): string {
  const streak =
    currentWeeks === 0
      ? `Longest streak: ${counted(longestWeeks, 'week')}`
      : `Streak: ${counted(currentWeeks, 'week')} in a row, the longest ${longestWeeks}`;
  return average === null ? streak : `${streak}; ${averageWords(average)}`;
}

function averageWords({ daysAWeek, weeks, firstDay, lastDay, isCurrent }: AverageDays): string {
  const days = formatNumber(Math.round(daysAWeek * 10) / 10);
  const average = `${days} ${days === '1' ? 'day' : 'days'} a week`;
  if (isCurrent) return `${average} since ${shortDate(firstDay)}`;
  return `${average} in the ${weeks === 1 ? 'week' : counted(weeks, 'week')} to ${shortDate(lastDay)}`;
}

/** The month that starts in a week; empty for most weeks. */
function monthBeginning(weekStart: number): string {
  const weekEnd = dayFromNumber(weekStart + DAYS_PER_WEEK - 1);
  if (Number(weekEnd.slice(8)) > DAYS_PER_WEEK) return '';
  const [month = ''] = shortMonthName(weekEnd).split(' ');
  return month;
}

/** As `monthBeginning`, but in January with the year. The longer text may hide the months after it. */
function monthOrYearBeginning(weekStart: number): string {
  const month = monthBeginning(weekStart);
  return month === 'Jan' ? shortMonthName(dayFromNumber(weekStart + DAYS_PER_WEEK - 1)) : month;
}
