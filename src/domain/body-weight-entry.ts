/** Reads a body weight as typed, and enters it into the athlete's list. */
import type { Athlete } from './athlete.js';
import { readSessionDate } from './read-session-date.js';
import { dayOf } from './session-date.js';
import { parseWeightUnit, toKg, type WeightUnit } from './weight.js';

/** A body weight in kg, or an error as a clause that follows `body weight`. */
export type ReadBodyWeight =
  | { readonly ok: true; readonly weightKg: number }
  | { readonly ok: false; readonly reason: string };

/** Outside these limits, a body weight is probably a typing error. The heaviest person on record weighed 635 kg. */
const PLAUSIBLE = {
  kg: { least: 20, most: 650, example: '82.4' },
  lb: { least: 44, most: 1433, example: '181.5' },
} as const;

/**
 * Reads `82.4`, `82,4`, `82.4kg` or `181.5 lb`.
 * @param unit of a number without one; null makes such a number an error
 */
export function parseBodyWeight(typed: string, unit: WeightUnit | null): ReadBodyWeight {
  const [, number, word] = /^(\d{1,4}(?:[.,]\d{1,5})?) ?([a-z]*)$/i.exec(typed.trim()) ?? [];
  if (number !== undefined && word === '' && unit === null) {
    return {
      ok: false,
      reason: `needs a unit: write ${PLAUSIBLE.lb.example}lb or ${PLAUSIBLE.kg.example}kg`,
    };
  }
  const typedUnit = word ? parseWeightUnit(word) : unit;
  const shownUnit = typedUnit ?? unit ?? 'kg';
  const { least, most, example } = PLAUSIBLE[shownUnit];
  const value = Number(number?.replace(',', '.') ?? Number.NaN);
  if (typedUnit !== null && value >= least && value <= most) {
    return { ok: true, weightKg: toKg(value, typedUnit) };
  }
  return { ok: false, reason: `needs a weight of ${least} to ${most} ${shownUnit} such as ${example}` };
}

export type DayWeight = { readonly day: string; readonly weightKg: number };

/** The body weight of a day, in kg; null removes it. */
export type BodyWeightChange = { readonly day: string; readonly weightKg: number | null };

/** The change that the text describes, or an error as a clause that follows `body weight`. */
export type ReadBodyWeightChange =
  | { readonly ok: true; readonly change: DayWeight }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a body weight and its day: `82.4`, `181.5 lb yesterday`, `82.4 -3`, `82.4 2026-02-16`.
 * @param now local time with its offset, or a day
 */
export function parseBodyWeightChange(
  typed: string,
  unit: WeightUnit,
  now: string,
  dayIfNone: string = dayOf(now),
): ReadBodyWeightChange {
  const words = typed.trim().split(/\s+/);
  // The unit can be a separate word.
  const wordCount = parseBodyWeight(words.slice(0, 2).join(' '), unit).ok ? 2 : 1;
  const weight = parseBodyWeight(words.slice(0, wordCount).join(' '), unit);
  if (!weight.ok) return weight;
  const dayWords = words.slice(wordCount).join(' ');
  const day = dayWords === '' ? dayIfNone : readSessionDate(dayWords, now);
  if (day === null) return { ok: false, reason: `needs a day such as yesterday, -3 or ${dayOf(now)}` };
  if (day > dayOf(now)) return { ok: false, reason: 'needs a day that is not in the future' };
  return { ok: true, change: { day, weightKg: weight.weightKg } };
}

export function changeBodyWeight(athlete: Athlete, { day, weightKg }: BodyWeightChange): Athlete {
  if (weightKg !== null) return withBodyWeight(athlete, day, weightKg);
  return { ...athlete, bodyWeights: (athlete.bodyWeights ?? []).filter(({ date }) => dayOf(date) !== day) };
}

/** The athlete with one body weight on `day`. Other keys of the last weight that it replaces are kept. */
export function withBodyWeight(athlete: Athlete, day: string, weightKg: number): Athlete {
  const { bodyWeights = [] } = athlete;
  const before = bodyWeights.filter(({ date }) => dayOf(date) === day).at(-1);
  const others = bodyWeights.filter(({ date }) => dayOf(date) !== day);
  return { ...athlete, bodyWeights: [...others, { ...before, date: day, weightKg }].sort(byDate) };
}

/** The weights whose day has no weight in the athlete's list, in the given order. */
export function missingBodyWeights(
  { bodyWeights = [] }: Athlete,
  weights: readonly DayWeight[],
): readonly DayWeight[] {
  const known = new Set(bodyWeights.map(({ date }) => dayOf(date)));
  return weights.filter(({ day }) => !known.has(day));
}

/** Orders body weights, the oldest first. */
export function byDate(one: { readonly date: string }, other: { readonly date: string }): number {
  if (one.date === other.date) return 0;
  return one.date < other.date ? -1 : 1;
}
