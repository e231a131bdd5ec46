/** Parses the values of a hand-typed log: goals, rest, durations, yes and no. */
import { goalOfGroups } from '../program/goal-of-groups.js';
import { parseSetGroups } from '../program/parse-set-groups.js';
import type { Goal } from '../record.js';
import { METERS_PER_MILE, toMeters } from '../set-notation/scan-quantity.js';
import { parseWeightUnit, type WeightUnit, weightAsEntered } from '../weight.js';

/** At most six digits before the point: longer numbers are not a weight, rest or duration of a workout. */
const NUMBER = String.raw`\d{1,6}(?:[.,]\d{1,9})?`;
const toNumber = (text: string) => Number(text.replace(',', '.'));

const SECONDS_PER_MINUTE = 60;
const MINUTES_PER_HOUR = 60;

const LOAD = new RegExp(
  String.raw`^(?:(bw|bodyweight)\s*(?:([+-])\s*(${NUMBER}))?|(${NUMBER}))\s*([a-z]+\.?)?$`,
  'i',
);
const SETS = /^(\d{1,6})\s*(?:sets?|working sets?)$/i;
const REPS = /^(\d{1,6})(?:\s*(?:[-–—]|to)\s*(\d{1,6}))?\s*(?:reps?|repetitions?)$/i;
const DURATION = new RegExp(String.raw`^(${NUMBER})\s*(?:(s|secs?|seconds?)|(?:mins?|minutes?))$`, 'i');
const DISTANCE = new RegExp(String.raw`^(${NUMBER})\s*(m|met(?:er|re)s?|km|mi|miles?)$`, 'i');

/** The goal in `30kg x 3 sets x 6-8 reps @8`, or in groups, `1 x 3 @9, 3 x 6-8 @8`; null for other texts. */
export function parseGoal(text: string, unit: WeightUnit): Goal | null {
  const trimmed = text.trim().replace(/\.$/, '');
  return (
    parseGoalParts(trimmed, unit) ??
    parseGoalGroups(trimmed, unit) ??
    parseGoalParts(withNamedParts(trimmed), unit)
  );
}

/** Names the parts of a goal: `250 kg for 3 sets of 8-10` becomes `250 kg x 3 sets x 8-10 reps`. */
function withNamedParts(text: string): string {
  if (text.length > MAX_VALUE) return text;
  const named = text
    .replace(/[\s,]*\brpe\s*(?=\d)/gi, ' @')
    .replace(/\s*,\s+|\s+(?:for|of)\s+/gi, ' x ')
    .replace(/(?<=[x×]\s*)(\d{1,3}(?:\s*(?:[-–—]|to)\s*\d{1,3})?)(?=\s*(?:@|$))/iu, '$1 reps');
  return named.replace(/(?<=[x×]\s*)(\d{1,2})(?=\s*[x×]\s*[\d–—-]+\s*(?:to\s*\d+\s*)?reps?\b)/iu, '$1 sets');
}

function parseGoalGroups(text: string, unit: WeightUnit): Goal | null {
  const parsed = parseSetGroups(text, unit);
  return parsed.ok ? goalOfGroups(parsed.groups) : null;
}

/** Matches `@8` and `@8.5` at the end of a text: from 1 to 10 in halves. */
const RPE_AT_END = /\s*@\s*(10|[1-9](?:[.,]5)?)$/;

function parseGoalParts(text: string, unit: WeightUnit): Goal | null {
  const rpe = RPE_AT_END.exec(text)?.[1];
  const parts = text
    .replace(RPE_AT_END, '')
    .split(/\s*[x×]\s*/iu)
    .filter((part) => part !== '');
  let goal: Goal = rpe === undefined ? {} : { targetRpe: toNumber(rpe) };
  for (const part of parts) {
    const next = parseGoalPart(part.trim(), unit);
    if (!next || Object.keys(next).some((key) => key in goal)) return null;
    goal = { ...goal, ...next };
  }
  return parts.length === 0 ? null : goal;
}

function parseGoalPart(part: string, unit: WeightUnit): Goal | null {
  const sets = SETS.exec(part);
  if (sets) return { sets: Number(sets[1]) };
  const reps = REPS.exec(part);
  if (reps) return { repRange: { min: Number(reps[1]), max: Number(reps[2] ?? reps[1]) } };
  const clock = CLOCK.exec(part);
  if (clock) return { durationSeconds: Number(clock[1]) * SECONDS_PER_MINUTE + Number(clock[2]) };
  const duration = DURATION.exec(part);
  if (duration) {
    const secondsPerUnit = duration[2] === undefined ? SECONDS_PER_MINUTE : 1;
    return { durationSeconds: toNumber(duration[1] ?? '') * secondsPerUnit };
  }
  const distance = DISTANCE.exec(part);
  if (distance) {
    const unit = distance[2]?.toLowerCase() ?? '';
    const metersPerUnit = unit === 'km' ? 1000 : unit.startsWith('mi') ? METERS_PER_MILE : 1;
    return { distanceMeters: toMeters(toNumber(distance[1] ?? ''), metersPerUnit) };
  }
  return parseGoalLoad(part, unit);
}

function parseGoalLoad(part: string, unit: WeightUnit): Goal | null {
  const match = LOAD.exec(part);
  if (!match) return null;
  const [, bodyweight, sign, added, external, unitWord] = match;
  const writtenUnit = unitWord === undefined ? unit : parseWeightUnit(unitWord);
  if (!writtenUnit) return null;
  const weight = weightAsEntered(toNumber(external ?? added ?? '0'), writtenUnit);
  if (!bodyweight) return weight;
  return {
    ...(added === undefined ? { weightKg: 0 } : weight),
    loadMode: sign === '-' ? 'assisted' : 'bodyweight',
  };
}

const REST = new RegExp(String.raw`^(${NUMBER})(?:\s*(?:[-–—]|to)\s*(${NUMBER}))?\s*([a-z]*)\.?$`, 'i');
const MINUTES_AND_SECONDS = /^(\d{1,6})\s*m(?:ins?|inutes?)?\s*([0-5]?\d)\s*s(?:ecs?|econds?)?\.?$/i;
const CLOCK = /^(\d{1,6}):([0-5]\d)\s*(?:min|mins|minutes?|m)?$/i;

/** Rest in minutes: `3 min`, `3-5 min`, `90 s`, `2:30`, `1:30-2:00`, `2 min 30 s`; null for other texts. */
export function parseRest(text: string): Pick<Goal, 'restMinutes' | 'restMinutesMax'> | null {
  const plain = text.trim().replace(/^(?:~|≈|ca\.?|about)\s*/i, '');
  return parseRestInOneUnit(plain) ?? parseRestWithClock(plain);
}

/** A range whose ends have their own units: `1:30-2:00`, `45s-1:30`. */
function parseRestWithClock(text: string): Pick<Goal, 'restMinutes' | 'restMinutesMax'> | null {
  const ends = text.split(/\s*(?:[-–—]|to)\s*/i).map(parseRestInOneUnit);
  const [lower, upper] = ends;
  if (ends.length !== 2 || !lower || upper?.restMinutes === undefined) return null;
  return { ...lower, restMinutesMax: upper.restMinutes };
}

function parseRestInOneUnit(text: string): Pick<Goal, 'restMinutes' | 'restMinutesMax'> | null {
  const clock = CLOCK.exec(text.trim()) ?? MINUTES_AND_SECONDS.exec(text.trim());
  if (clock) return { restMinutes: Number(clock[1]) + Number(clock[2]) / SECONDS_PER_MINUTE };
  const match = REST.exec(text.trim());
  if (!match) return null;
  const [, lower = '', upper, unit = ''] = match;
  const isSeconds = /^s(ec(ond)?s?)?$/i.test(unit);
  if (!isSeconds && !/^(m(in(ute)?s?)?)?$/i.test(unit)) return null;
  const minutes = (value: string) => toNumber(value) / (isSeconds ? SECONDS_PER_MINUTE : 1);
  return { restMinutes: minutes(lower), ...(upper === undefined ? {} : { restMinutesMax: minutes(upper) }) };
}

/** A duration in minutes: `149 min`, `110`, `1 h 50 min`, `1:50`; null for other texts. */
export function parseDurationMinutes(text: string): number | null {
  const trimmed = text.trim().replace(/\.$/, '');
  const clock = /^(\d{1,6}):([0-5]\d)(?:\s*h)?$/i.exec(trimmed);
  if (clock) return Number(clock[1]) * MINUTES_PER_HOUR + Number(clock[2]);
  const words = new RegExp(
    String.raw`^(?:(${NUMBER})\s*h(?:ours?|rs?)?)?\s*(?:(${NUMBER})\s*(?:m|min|mins|minutes?)?)?$`,
    'i',
  ).exec(trimmed);
  if (!words || (words[1] === undefined && words[2] === undefined)) return null;
  return toNumber(words[1] ?? '0') * MINUTES_PER_HOUR + toNumber(words[2] ?? '0');
}

/** True for yes, false for no and for an empty text, null for other words. */
export function parseYesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (['yes', 'y', 'true', '1'].includes(word)) return true;
  if (['no', 'n', 'false', '0', ''].includes(word)) return false;
  return null;
}

/** True for a value that means that nothing was recorded: an empty text, `-`, `n/a`, `none`, `?`. */
export function isPlaceholder(value: string): boolean {
  return /^(?:[-–—?]*|n\/?a\.?|none\.?)$/i.test(value);
}

/** In characters, more than any goal or rest needs. */
const MAX_VALUE = 300;

/** The value of a text, or of its longest readable beginning: `3 min` in `3 min between sets`. */
export function parseBeginning<T>(
  text: string,
  parse: (text: string) => T | null,
): { readonly read: T | null; readonly isWhole: boolean } {
  const whole = parse(text);
  if (whole !== null) return { read: whole, isWhole: true };
  if (text.length > MAX_VALUE) return { read: null, isWhole: false };
  // A word after a number may be its unit; words before a later number may belong to the value.
  for (const { index } of [...text.matchAll(/\s+(?=\()|(?<![\d\s])\s+(?=\p{L}[^\d]*$)/gu)].reverse()) {
    const read = parse(text.slice(0, index));
    if (read !== null) return { read, isWhole: false };
  }
  return { read: null, isWhole: false };
}

/** True if `read` gives the same result in kilograms and pounds. */
export function isSameInBothUnits(read: (unit: WeightUnit) => unknown): boolean {
  return JSON.stringify(read('kg')) === JSON.stringify(read('lb'));
}
