/**
 * Dates of sessions as written: a day, or a local time with or without an offset. Order and week follow the written
 * time.
 */

const SESSION_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** True if `value` has the form of a session's date, and its day, time and offset are valid. */
export function isSessionDate(value: string): boolean {
  const match = SESSION_DATE.exec(value);
  if (!match) return false;
  const [, year, month, day, hour = '0', minute = '0', second = '0', , zone] = match;
  const calendar = new Date(0);
  calendar.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (calendar.getUTCMonth() !== Number(month) - 1 || calendar.getUTCDate() !== Number(day)) return false;
  // 60 seconds: leap seconds are valid.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return false;
  return zone === undefined || zone === 'Z' || isOffset(zone);
}

/** The UTC offsets in use, from Baker Island to the Line Islands. `-19:30` is the end of a range of times. */
const MIN_OFFSET_MINUTES = -12 * 60;
const MAX_OFFSET_MINUTES = 14 * 60;

function isOffset(zone: string): boolean {
  const minutes = Number(zone.slice(4));
  const offset = (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + minutes);
  return minutes <= 59 && offset >= MIN_OFFSET_MINUTES && offset <= MAX_OFFSET_MINUTES;
}

/** The local day, `YYYY-MM-DD`, of a session date. */
export function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** The time `HH:MM` of a session date; null if it is only a day. */
export function timeOf(date: string): string | null {
  return date.length > 10 ? date.slice(11, 16) : null;
}

/** A text that sorts sessions by time as written; a day without a time comes before its times. */
export function chronologicalKey(date: string): string {
  const match = SESSION_DATE.exec(date);
  if (!match) return date;
  const [, , , , hour, minute, second = '00', fraction = ''] = match;
  if (hour === undefined) return dayOf(date);
  return `${dayOf(date)}T${hour}:${minute}:${second}.${fraction.slice(0, 9).padEnd(9, '0')}`;
}

/** `now` as local time with its offset: `2026-02-16T18:02:11+05:30`. */
export function localTimeWithOffset(now: Date): string {
  const offsetMinutes = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offsetMinutes) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offsetMinutes) % 60).padStart(2, '0');
  return `${local}${sign}${hours}:${minutes}`;
}

const MS_PER_DAY = 86_400_000;

/** Whole days between the days of two dates; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  const midnight = (date: string) => Date.parse(`${dayOf(date)}T00:00:00Z`);
  return Math.round((midnight(to) - midnight(from)) / MS_PER_DAY);
}
