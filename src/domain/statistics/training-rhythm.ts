/** Training frequency: weeks in a row and days per week. Streaks count weeks, because rest days are normal. */
import { DAYS_PER_WEEK, dayNumber, mondayOf } from '../day-number.js';
import { dayOf } from '../session-date.js';

export type TrainingRhythm = {
  /** Weeks in a row with a session. A current week without a session does not end the streak. */
  readonly currentWeeks: number;
  readonly longestWeeks: number;
  /** Null without sessions. */
  readonly average: AverageDays | null;
};

/**
 * Training days per week since the last long break. If a new one has begun, weeks after the last session do not
 * count.
 */
export type AverageDays = {
  readonly daysAWeek: number;
  readonly weeks: number;
  readonly firstDay: string;
  readonly lastDay: string;
  /** True if no long break has begun since the last session. */
  readonly isCurrent: boolean;
};

/** Weeks without a session that make a long break: more than a deload, a holiday or a cold takes. */
const LONG_BREAK_WEEKS = 4;

/**
 * @param dates dates of sessions, in any order; dates after `today` are ignored
 * @param today the local day
 */
export function trainingRhythm(dates: readonly string[], today: string): TrainingRhythm {
  const days = new Set(dates.map(dayOf).filter((day) => day <= dayOf(today)));
  const weeks = [...new Set([...days].map(weekNumberOf))].sort((one, other) => one - other);
  const [first] = weeks;
  if (first === undefined) return { currentWeeks: 0, longestWeeks: 0, average: null };
  const thisWeek = weekNumberOf(today);
  let [streak, longestWeeks] = [0, 0];
  for (const [at, week] of weeks.entries()) {
    streak = week - 1 === weeks[at - 1] ? streak + 1 : 1;
    longestWeeks = Math.max(longestWeeks, streak);
  }
  const isBroken = (weeks.at(-1) ?? first) < thisWeek - 1;
  return {
    currentWeeks: isBroken ? 0 : streak,
    longestWeeks,
    average: averageDays([...days].sort(), weeks, thisWeek),
  };
}

/** @param days sorted, at least one @param weeks the numbers of their weeks, sorted */
function averageDays(
  days: readonly string[],
  weeks: readonly number[],
  thisWeek: number,
): AverageDays | null {
  const isAfterBreak = (week: number, before: number | undefined) =>
    before !== undefined && week - before > LONG_BREAK_WEEKS;
  const start = weeks.findLast((week, at) => isAfterBreak(week, weeks[at - 1])) ?? weeks[0];
  const lastWeek = weeks.at(-1);
  const counted = days.filter((day) => weekNumberOf(day) >= (start ?? 0));
  const [firstDay, lastDay] = [counted[0], counted.at(-1)];
  if (start === undefined || lastWeek === undefined || !firstDay || !lastDay) return null;
  const isCurrent = !isAfterBreak(thisWeek, lastWeek);
  const count = (isCurrent ? thisWeek : lastWeek) - start + 1;
  return { daysAWeek: counted.length / count, weeks: count, firstDay, lastDay, isCurrent };
}

/** The number of a week; consecutive weeks differ by 1. */
function weekNumberOf(day: string): number {
  return Math.floor(mondayOf(dayNumber(day)) / DAYS_PER_WEEK);
}
