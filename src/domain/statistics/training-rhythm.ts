/** Training frequency: weeks in a row and days per week. Streaks count weeks, because rest days are normal. */
import { DAYS_PER_WEEK, dayNumber, mondayOf } from '../day-number.js';
import { dayOf } from '../session-date.js';

/** Streaks of weeks, and the average number of training days. */
export type TrainingRhythm = {
  /** Weeks in a row with a session, up to this week; a current week without a session does not end the streak. */
  readonly currentWeeks: number;
  readonly longestWeeks: number;
  /** Training days per week, from the week of the first session to the week of `today`; 0 without sessions. */
  readonly daysAWeek: number;
};

/**
 * @param dates dates of sessions, in any order; dates after `today` are ignored
 * @param today the local day
 */
export function trainingRhythm(dates: readonly string[], today: string): TrainingRhythm {
  const days = new Set(dates.map(dayOf).filter((day) => day <= dayOf(today)));
  const weeks = [...new Set([...days].map(weekNumberOf))].sort((one, other) => one - other);
  const [first] = weeks;
  if (first === undefined) return { currentWeeks: 0, longestWeeks: 0, daysAWeek: 0 };
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
    daysAWeek: days.size / (thisWeek - first + 1),
  };
}

/** The number of a week; consecutive weeks differ by 1. */
function weekNumberOf(day: string): number {
  return Math.floor(mondayOf(dayNumber(day)) / DAYS_PER_WEEK);
}
