/** Finds the workouts of a table whose rows have times of sets instead of the start of the workout. */
import { dayOf } from '../domain/session-date.js';

type DatedRow = { readonly date: string; readonly name: string | null };

const MS_PER_HOUR = 3_600_000;
/** A break that is longer than this separates two workouts. */
const BREAK_HOURS = 3;
/** Fewer pairs of rows than this do not show whether the times are those of sets. */
const LEAST_PAIRS = 3;
/** The least share of pairs with different times. Sets that are entered together have the same time. */
const LEAST_SHARE = 0.6;

/** True if consecutive rows of a day and workout mostly have different times. */
export function areTimesOfSets(rows: readonly DatedRow[]): boolean {
  let pairs = 0;
  let different = 0;
  let before: DatedRow | null = null;
  for (const row of rows) {
    if (before && before.name === row.name && dayOf(before.date) === dayOf(row.date)) {
      pairs += 1;
      if (before.date !== row.date) different += 1;
    }
    before = row;
  }
  return pairs >= LEAST_PAIRS && different >= pairs * LEAST_SHARE;
}

/** Finds the start of the workout of each row. Rows must be given in the order of their times. */
export function createStartOf(): (row: DatedRow) => string {
  const last = new Map<string | null, { readonly start: string; readonly date: string }>();
  return ({ date, name }) => {
    const before = last.get(name);
    const isSame =
      before && dayOf(before.date) === dayOf(date) && hoursBetween(before.date, date) <= BREAK_HOURS;
    const start = isSame ? before.start : date;
    last.set(name, { start, date });
    return start;
  };
}

/** The hours between two dates, which either both have an offset or both have none. */
function hoursBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / MS_PER_HOUR;
}
