/** A calendar of days: a column per week, a row per weekday. */

/** The range of weeks and the layout of a calendar. */
export type CalendarOptions = {
  /** The Monday of the last week and the last day shown, counted from 1970-01-01. */
  readonly lastMonday: number;
  readonly lastDay: number;
  readonly weeks: number;
  /** 2 leaves a blank between weeks. */
  readonly columnsPerWeek: 1 | 2;
  readonly isAscii: boolean;
  /** The label above the week of a Monday, empty for none. Without this function there is no row of labels. */
  readonly labelOf?: (monday: number) => string;
};

const DAYS_PER_WEEK = 7;
const WEEKDAYS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'] as const;
/** Columns of the weekday and a blank. */
export const WEEKDAY_COLUMNS = 2;

/** The characters for a day with no session, with one, and with more. */
export const DAY_SIGNS = ['·', '▪', '█'] as const;
export const ASCII_DAY_SIGNS = ['.', 'x', 'X'] as const;

/**
 * The rows of the calendar: labels if there are any, then seven weekdays from Monday; the last week is on the right.
 * @param amountOf the number of sessions of a day
 */
export function calendar(amountOf: (day: number) => number, options: CalendarOptions): readonly string[] {
  const { lastMonday, lastDay, weeks, columnsPerWeek, isAscii, labelOf } = options;
  const mondays = Array.from({ length: weeks }, (_, week) => lastMonday - (weeks - 1 - week) * DAYS_PER_WEEK);
  const signs = isAscii ? ASCII_DAY_SIGNS : DAY_SIGNS;
  const rows = WEEKDAYS.map((label, weekday) => {
    const cells = mondays.map((monday) => {
      const day = monday + weekday;
      const sign = day > lastDay ? ' ' : (signs[Math.min(2, amountOf(day))] ?? ' ');
      return sign.padEnd(columnsPerWeek);
    });
    return `${label} ${cells.join('')}`.trimEnd();
  });
  return labelOf ? [labelRow(mondays, columnsPerWeek, labelOf), ...rows] : rows;
}

/** Labels start above their week. A label that would touch the previous one is left out. */
function labelRow(
  mondays: readonly number[],
  columnsPerWeek: number,
  labelOf: (monday: number) => string,
): string {
  const columns = WEEKDAY_COLUMNS + mondays.length * columnsPerWeek;
  let row = '';
  for (const [week, monday] of mondays.entries()) {
    const label = labelOf(monday);
    const column = WEEKDAY_COLUMNS + week * columnsPerWeek;
    if (label === '' || (row !== '' && column <= row.length) || column + label.length > columns) continue;
    row = row.padEnd(column) + label;
  }
  return row;
}
