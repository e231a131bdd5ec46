/** A calendar of days: a column per week, a row per weekday. */

export type CalendarOptions = {
  /** The first day of the last week, in days since 1970-01-01. Weeks may start on any weekday. */
  readonly lastWeekStart: number;
  /** In days since 1970-01-01. Later days are not drawn. */
  readonly lastDay: number;
  readonly weeks: number;
  /** With 2 columns, there is a blank between weeks. */
  readonly columnsPerWeek: 1 | 2;
  readonly isAscii: boolean;
  /** The label of the week that starts on a day; '' for none. If absent, the calendar has no labels. */
  readonly labelOf?: (weekStart: number) => string;
};

const DAYS_PER_WEEK = 7;
/** The initials of the weekdays, from Thursday, the weekday of 1970-01-01. */
const WEEKDAYS = ['T', 'F', 'S', 'S', 'M', 'T', 'W'] as const;
/** Columns of the weekday and a blank. */
export const WEEKDAY_COLUMNS = 2;

/** The characters for a day without a session, with one session, and with more sessions. */
export const DAY_SIGNS = ['·', '▪', '█'] as const;
export const ASCII_DAY_SIGNS = ['.', 'x', 'X'] as const;

/** The rows of the calendar, with the last week on the right. @param amountOf the number of sessions of a day */
export function calendar(amountOf: (day: number) => number, options: CalendarOptions): readonly string[] {
  const { lastWeekStart, lastDay, weeks, columnsPerWeek, isAscii, labelOf } = options;
  const starts = Array.from(
    { length: weeks },
    (_, week) => lastWeekStart - (weeks - 1 - week) * DAYS_PER_WEEK,
  );
  const signs = isAscii ? ASCII_DAY_SIGNS : DAY_SIGNS;
  const rows = WEEKDAYS.map((_, weekday) => {
    const cells = starts.map((start) => {
      const day = start + weekday;
      const sign = day > lastDay ? ' ' : (signs[Math.min(2, amountOf(day))] ?? ' ');
      return sign.padEnd(columnsPerWeek);
    });
    return `${weekdayOf(lastWeekStart + weekday)} ${cells.join('')}`.trimEnd();
  });
  return labelOf ? [labelRow(starts, columnsPerWeek, labelOf), ...rows] : rows;
}

function weekdayOf(day: number): string {
  return WEEKDAYS[((day % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK] ?? '';
}

/** The row of labels, each above its week. A label without room is cut to its first word or left out. */
function labelRow(
  starts: readonly number[],
  columnsPerWeek: number,
  labelOf: (weekStart: number) => string,
): string {
  const columns = WEEKDAY_COLUMNS + starts.length * columnsPerWeek;
  let row = '';
  for (const [week, start] of starts.entries()) {
    const column = WEEKDAY_COLUMNS + week * columnsPerWeek;
    const full = labelOf(start);
    const label = column + full.length > columns ? (full.split(' ')[0] ?? '') : full;
    if (label === '' || (row !== '' && column <= row.length) || column + label.length > columns) continue;
    row = row.padEnd(column) + label;
  }
  return row;
}
