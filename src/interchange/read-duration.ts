/** Reads durations of workouts and sets, as apps write them. */
import { foldText } from '../text/fold.js';
import { readNumber } from './read-number.js';

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
/** About four months; a larger number is not a duration. */
const MAX_SECONDS = 10_000_000;
const PART = /(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?/gu;

/**
 * Seconds in `2h 18m`, `20s`, `1 Std. 5 Min.`, `1:23:45`, `23:45` (minutes and seconds), or a plain number; otherwise
 * null.
 */
export function readSeconds(text: string): number | null {
  const seconds = secondsOf(text);
  return seconds !== null && seconds <= MAX_SECONDS ? seconds : null;
}

function secondsOf(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const trimmed = foldText(text.trim());
  if (trimmed === '') return null;
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2})(?:\.\d+)?$/.exec(trimmed);
  if (clock) {
    const [, hours = '0', minutes, seconds] = clock;
    return Number(hours) * SECONDS_PER_HOUR + Number(minutes) * SECONDS_PER_MINUTE + Number(seconds);
  }
  const plain = readNumber(text);
  if (typeof plain === 'number') return plain >= 0 ? plain : null;
  if (trimmed.replace(PART, '').replace(/[\s,]/g, '') !== '') return null;
  let total = 0;
  for (const [, amount = '', unit = ''] of trimmed.matchAll(PART)) {
    const seconds = secondsInUnit(unit);
    if (seconds === null) return null;
    total += Number(amount.replace(',', '.')) * seconds;
  }
  return total;
}

/** Seconds in a unit of time, `min`, `Std`, `secondi`; null for other words. @param unit folded */
export function secondsInUnit(unit: string): number | null {
  if (/^(h|std|stunde|uur|u$|or[ae]|t$|godz|ч|час|時|小时)/.test(unit)) return SECONDS_PER_HOUR;
  if (/^(m$|min|мин|分)/.test(unit)) return SECONDS_PER_MINUTE;
  return /^(s$|sec|sek|seg|с$|сек|秒)/.test(unit) ? 1 : null;
}
