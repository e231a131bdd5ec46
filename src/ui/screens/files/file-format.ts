/** Formats times and counts of files for the tree. */
import { dayLabel } from '../../../domain/date-labels.js';
import { counted } from '../../../domain/format-session.js';
import { localTimeWithOffset, timeOf } from '../../../domain/session-date.js';

/** `24 Mar 2026` or `today`, local time. @param today the present day, `2026-02-16` */
export function formatDay(milliseconds: number, today: string): string {
  return dayLabel(localTimeWithOffset(new Date(milliseconds)), today);
}

/** `24 Mar 2026 18:05` or `today 18:05`, local time. */
export function formatTime(milliseconds: number, today: string): string {
  const time = localTimeWithOffset(new Date(milliseconds));
  return `${dayLabel(time, today)} ${timeOf(time)}`;
}

/** `1 file`, `1 204 files`. */
export function formatFileCount(count: number): string {
  return counted(count, 'file');
}
