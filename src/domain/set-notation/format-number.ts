/** Formats numbers, times, distances and rests. */
import { METERS_PER_MILE, toMeters } from './scan-quantity.js';

/** Longer times in whole seconds are written in minutes: `119s`, then `2min` and `2:01`. */
const LONGEST_IN_SECONDS = 119;
const SECONDS_PER_MINUTE = 60;

/** A number ≥ 0 without an exponent, because the notation has no exponents. */
export function formatNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

/** `60s`, `5min`, `12:30`. */
export function formatSeconds(seconds: number): string {
  if (seconds <= LONGEST_IN_SECONDS || !Number.isSafeInteger(seconds)) return `${formatNumber(seconds)}s`;
  return seconds % SECONDS_PER_MINUTE === 0 ? `${seconds / SECONDS_PER_MINUTE}min` : formatClock(seconds);
}

/** `400m`, `2km`, `1mi`. */
export function formatMeters(meters: number): string {
  const halfMiles = Math.round((meters / METERS_PER_MILE) * 2);
  if (meters > 0 && toMeters(halfMiles / 2, METERS_PER_MILE) === meters)
    return `${formatNumber(halfMiles / 2)}mi`;
  if (meters >= 1000 && toMeters(meters / 1000, 1000) === meters && meters % 100 === 0) {
    return `${formatNumber(meters / 1000)}km`;
  }
  return `${formatNumber(meters)}m`;
}

/** A planned rest, rounded to seconds: `3 min`, `1:20`, `45s`; as a range `3-5 min`, `1:30-2:00`. */
export function displayRest(minutes: number, longestMinutes = minutes): string {
  const ends = [...new Set([minutes, longestMinutes].map((each) => Math.round(each * SECONDS_PER_MINUTE)))];
  if (ends.every((seconds) => seconds % SECONDS_PER_MINUTE === 0)) {
    return `${ends.map((seconds) => seconds / SECONDS_PER_MINUTE).join('-')} min`;
  }
  const [seconds = 0] = ends;
  return ends.length === 1 && seconds < SECONDS_PER_MINUTE ? `${seconds}s` : ends.map(formatClock).join('-');
}

/** Minutes of rest, as written after `rest`: `3`, `2:30`, `45s`. */
export function formatRest(minutes: number): string {
  const seconds = Math.round(minutes * SECONDS_PER_MINUTE);
  if (Number.isInteger(minutes) || seconds / SECONDS_PER_MINUTE !== minutes) return formatNumber(minutes);
  return seconds < SECONDS_PER_MINUTE ? `${seconds}s` : formatClock(seconds);
}

function formatClock(seconds: number): string {
  return `${Math.floor(seconds / SECONDS_PER_MINUTE)}:${String(seconds % SECONDS_PER_MINUTE).padStart(2, '0')}`;
}
