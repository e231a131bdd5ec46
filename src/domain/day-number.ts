/** Days of session dates as numbers, by the day as written: no zone takes part. */
import { dayOf } from './session-date.js';

const MS_PER_DAY = 86_400_000;
const DAYS = 7;
/** 1970-01-01 was a Thursday: days since the Monday before it. */
const EPOCH_WEEKDAY = 3;

/** The day of a session date, counted from 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${dayOf(date)}T00:00:00Z`) / MS_PER_DAY;
}

/** The day a number stands for, `2026-01-12`. */
export function dayFromNumber(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The Monday of a day's week. */
export function mondayOf(day: number): number {
  return day - ((((day + EPOCH_WEEKDAY) % DAYS) + DAYS) % DAYS);
}
