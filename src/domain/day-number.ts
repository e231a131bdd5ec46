/** Days and weeks of session dates, by the day as written. Weeks begin on Monday; `weekStartOf` can use Sunday. */
import type { WeekStart } from './athlete.js';
import { dayOf } from './session-date.js';

const MS_PER_DAY = 86_400_000;
export const DAYS_PER_WEEK = 7;
/** 1970-01-01 was a Thursday, the third day after a Monday. */
const EPOCH_WEEKDAY = 3;
const MONDAY_TO_THURSDAY = 3;

/** The day of a session date, as days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${dayOf(date)}T00:00:00Z`) / MS_PER_DAY;
}

/** The date of a day number, `2026-01-12`. */
export function dayFromNumber(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day number of the Monday of the week that contains `day`. */
export function mondayOf(day: number): number {
  return day - ((((day + EPOCH_WEEKDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}

/** The day number of the first day of the calendar week that contains `day`. */
export function weekStartOf(day: number, start: WeekStart): number {
  return start === 'sunday' ? mondayOf(day + 1) - 1 : mondayOf(day);
}

/** The ISO week of a session date, `2026-W03`: the first week of a year contains its first Thursday. */
export function isoWeekOf(date: string): string {
  const thursday = mondayOf(dayNumber(date)) + MONDAY_TO_THURSDAY;
  const year = new Date(thursday * MS_PER_DAY).getUTCFullYear();
  const newYear = new Date(0).setUTCFullYear(year, 0, 1) / MS_PER_DAY;
  const week = Math.floor((thursday - newYear) / DAYS_PER_WEEK) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

const ISO_WEEK = /^(\d{4})-W(\d{2})$/;

/** The Monday of an ISO week, as days since 1970-01-01; NaN for other texts. */
export function mondayOfWeek(week: string): number {
  const [, year = '', number] = ISO_WEEK.exec(week) ?? [];
  // The fourth of January is always in the first week.
  return mondayOf(dayNumber(`${year}-01-04`)) + (Number(number) - 1) * DAYS_PER_WEEK;
}
