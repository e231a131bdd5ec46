/** How regularly somebody trains: weeks in a row, and days in a week. Nobody lifts every day, so weeks count. */
import { DAYS_PER_WEEK, dayNumber, mondayOf } from '../day-number.js';
import { dayOf } from '../session-date.js';

export type TrainingRhythm = {
  /** Weeks in a row with a session, up to this week; one that has none yet does not end the streak. */
  readonly currentWeeks: number;
  readonly longestWeeks: number;
  /** Days trained a week, from the week of the first session to the one of `today`; 0 where there is none. */
  readonly daysAWeek: number;
};

/**
 * @param dates of sessions, in any order; what lies behind `today` is left out
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

/** Which week a day is in: two weeks in a row differ by 1. */
function weekNumberOf(day: string): number {
  return Math.floor(mondayOf(dayNumber(day)) / DAYS_PER_WEEK);
}
