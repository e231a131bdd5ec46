/** A year of days at a glance: a column a week, a row a weekday. */

export type CalendarOptions = {
  /** The last day shown, counted from 1970-01-01. */
  readonly lastDay: number;
  readonly columns: number;
  readonly isAscii: boolean;
};

const DAYS = 7;
const WEEKDAYS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'] as const;
/** The weekday and a blank. */
const LABEL_COLUMNS = 2;
/** 1970-01-01 was a Thursday: days since the Monday before it. */
const EPOCH_WEEKDAY = 3;

/** Seven rows, Monday first, the week of the last day at the right; `amountOf`: 0 where nothing was done that day. */
export function calendar(amountOf: (day: number) => number, options: CalendarOptions): readonly string[] {
  const { lastDay, columns, isAscii } = options;
  const weeks = Math.max(1, columns - LABEL_COLUMNS);
  const weekday = (lastDay + EPOCH_WEEKDAY) % DAYS;
  const firstMonday = lastDay - weekday - (weeks - 1) * DAYS;
  const [none, done, often] = isAscii ? ['.', 'x', 'X'] : ['·', '▪', '█'];
  return WEEKDAYS.map((label, row) => {
    const cells = Array.from({ length: weeks }, (_, week) => {
      const day = firstMonday + week * DAYS + row;
      if (day > lastDay) return ' ';
      const amount = amountOf(day);
      return amount === 0 ? none : amount === 1 ? done : often;
    });
    return `${label} ${cells.join('')}`.trimEnd();
  });
}

/** The first day of the leftmost week that such a calendar shows. */
export function firstCalendarDay({ lastDay, columns }: CalendarOptions): number {
  const weeks = Math.max(1, columns - LABEL_COLUMNS);
  return lastDay - ((lastDay + EPOCH_WEEKDAY) % DAYS) - (weeks - 1) * DAYS;
}
