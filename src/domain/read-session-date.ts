/** Reads a day as a person types it. */
import { dayOf, isSessionDate } from './session-date.js';

const MS_PER_DAY = 86_400_000;

/**
 * The day of `today`, an empty text, `yesterday`, `-3` or `2026-02-16`; null for other texts.
 * @param now local time with its offset, or a day
 */
export function readSessionDate(text: string, now: string): string | null {
  const word = text.trim().toLowerCase();
  if (word === '' || word === 'today') return dayOf(now);
  const daysAgo = word === 'yesterday' ? 1 : Number(/^-(\d{1,4})$/.exec(word)?.[1] ?? Number.NaN);
  if (!Number.isNaN(daysAgo)) {
    return new Date(Date.parse(`${dayOf(now)}T00:00:00Z`) - daysAgo * MS_PER_DAY).toISOString().slice(0, 10);
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(word) && isSessionDate(word) ? word : null;
}
