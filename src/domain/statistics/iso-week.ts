/** Weeks as ISO 8601 has them: from Monday, the first of a year the one with its first Thursday. */
import { dayOf } from '../session-date.js';

const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday: days since the Monday before it. */
const EPOCH_WEEKDAY = 3;
const EPOCH_MONDAY_TO_THURSDAY = 3;

/** The week of a session date as it is written, `2026-W03`; its offset moves it nowhere. */
export function isoWeekOf(date: string): string {
  const thursday = weekNumberOf(date) * DAYS_PER_WEEK - EPOCH_WEEKDAY + EPOCH_MONDAY_TO_THURSDAY;
  const inYear = new Date(thursday * MS_PER_DAY);
  const year = inYear.getUTCFullYear();
  const newYear = new Date(0).setUTCFullYear(year, 0, 1) / MS_PER_DAY;
  const week = Math.floor((thursday - newYear) / DAYS_PER_WEEK) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** Which week the day of a date is in, counted from the one of 1970-01-01: two weeks in a row differ by 1. */
export function weekNumberOf(date: string): number {
  const days = Date.parse(`${dayOf(date)}T00:00:00Z`) / MS_PER_DAY;
  return Math.floor((days + EPOCH_WEEKDAY) / DAYS_PER_WEEK);
}
