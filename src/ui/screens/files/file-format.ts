/** Formats times and counts of files for the tree. */
import { shortDate } from '../../../domain/date-labels.js';
import { counted } from '../../../domain/format-session.js';
import { localTimeWithOffset, timeOf } from '../../../domain/session-date.js';

/** `24 Mar 2026`, local time. */
export function formatDay(milliseconds: number): string {
  return shortDate(localTimeWithOffset(new Date(milliseconds)));
}

/** `24 Mar 2026 18:05`, local time. */
export function formatTime(milliseconds: number): string {
  const time = localTimeWithOffset(new Date(milliseconds));
  return `${shortDate(time)} ${timeOf(time)}`;
}

/** `1 file`, `1 204 files`. */
export function formatFileCount(count: number): string {
  return counted(count, 'file');
}
