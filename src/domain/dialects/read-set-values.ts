/** The values of sets and goals that both JSON forms write alike, but for the names of their keys. */
import { toKg } from '../weight.js';
import { Fields, isJsonObject, type JsonObject, mapList } from './fields.js';

/**
 * A repetition count written as a bare integer, or without full or partial ones, as the record's full and
 * partial. Where neither is known there is none.
 */
export function readRepCount(value: unknown): unknown {
  if (typeof value === 'number') return { full: value, partial: 0 };
  if (!isJsonObject(value)) return value ?? null;
  const { full, partial, ...others } = value;
  const isEmpty = (full ?? partial ?? null) === null;
  if (isEmpty) return Object.keys(others).length === 0 ? null : value;
  return { ...value, full: full ?? 0, partial: partial ?? 0 };
}

/** What a set counted. `unread` are values as they were written that the record has no place for. */
export interface Counts {
  readonly repCount: unknown;
  readonly sides: unknown;
  readonly unread: { readonly repCount?: unknown; readonly sides?: unknown };
}

/**
 * Repetitions and those of each side. Where there are sides the count is that of the lesser one, whatever was
 * written beside them; one side alone is none.
 */
export function readCounts(reps: unknown, rawSides: unknown): Counts {
  const repCount = readRepCount(reps);
  const none = { repCount, sides: null };
  if (!isJsonObject(rawSides)) return { ...none, sides: rawSides ?? null, unread: {} };
  const { left: rawLeft, right: rawRight, ...others } = rawSides;
  const [left, right] = [readRepCount(rawLeft), readRepCount(rawRight)];
  if (left === null && right === null && Object.keys(others).length === 0) return { ...none, unread: {} };
  if (left === null || right === null) return { ...none, unread: { sides: rawSides } };
  const lesser = lesserSide(left, right);
  const isSaid = repCount === null || isSameCount(repCount, lesser);
  return { repCount: lesser, sides: { left, right, ...others }, unread: isSaid ? {} : { repCount: reps } };
}

/** The same for a warm-up, which counts whole repetitions only. */
export function readWarmupCounts(reps: unknown, rawSides: unknown): Counts {
  const counts = readCounts(reps, rawSides);
  const { repCount, sides } = counts;
  if (!isJsonObject(repCount)) return counts;
  const { full, partial, ...others } = repCount;
  if (sides !== null && reps === full) return { ...counts, repCount: full, unread: {} };
  const isWhole = sides !== null || (partial === 0 && Object.keys(others).length === 0);
  return {
    ...counts,
    repCount: full,
    unread: isWhole ? counts.unread : { ...counts.unread, repCount: reps },
  };
}

/** The side with fewer full, then fewer partial repetitions. */
export function lesserSide<Side>(left: Side, right: Side): Side {
  if (!isJsonObject(left) || !isJsonObject(right)) return left;
  const difference = Number(left.full) - Number(right.full) || Number(left.partial) - Number(right.partial);
  return difference <= 0 ? left : right;
}

function isSameCount(one: unknown, other: unknown): boolean {
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  return one.full === other.full && one.partial === other.partial;
}

/** An assessment in whatever case; an empty one is none. */
export function readAssessment(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  const word = value.trim().toLowerCase();
  return word === '' ? null : word;
}

/** A range of repetitions: where one end is missing it is the other; none where both are. */
export function readRepRange(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const { min, max, ...others } = value;
  if ((min ?? max ?? null) === null) return Object.keys(others).length === 0 ? undefined : value;
  return { ...value, min: min ?? max, max: max ?? min };
}

/** What a null entry in a list of warm-ups stands for: a set of which nothing was written down. */
export function emptyWarmupSet(index: number): JsonObject {
  return { set: index + 1, weightKg: null, repCount: null, notes: null };
}

/** The same in a list of working sets. */
export function emptyWorkingSet(index: number): JsonObject {
  return { ...emptyWarmupSet(index), rpe: null, repAssessment: null, actualRestMinutes: null };
}

const TECHNIQUES: ReadonlyMap<string, string> = new Map([
  ['myoreps', 'MyoReps'],
  ['llp', 'LLP'],
  ['statichold', 'StaticHold'],
  ['dropset', 'DropSet'],
]);

/** The record's word for a technique in whatever case and with whatever between its words, or null. */
export function techniqueType(value: unknown): string | null {
  return TECHNIQUES.get(foldWord(value)) ?? null;
}

/** A word without its case, blanks and dashes; what is no text is the empty one. */
export function foldWord(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase().replace(/[\s_-]/g, '') : '';
}

/**
 * A failure technique under the record's own keys: counts may be bare integers, numbers of its sets may be
 * missing, and a drop without a weight is done with `load`, that of the set.
 */
export function readTechnique(raw: JsonObject, load: JsonObject): JsonObject {
  const type = techniqueType(raw.type) ?? raw.type;
  if (!isJsonObject(raw.details)) return { ...raw, type };
  const details = Object.entries(raw.details).map(([key, value]) => {
    if (key === 'miniSets')
      return [key, mapList(value, (item, index) => readPart(item, 'miniSet', index, null))];
    if (key === 'dropSets')
      return [key, mapList(value, (item, index) => readPart(item, 'dropSet', index, load))];
    return [key, value];
  });
  return { ...raw, type, details: Object.fromEntries(details) };
}

/** One of the sets within a technique; `load` where it has one of its own or is done with the set's. */
function readPart(raw: unknown, number: string, index: number, load: JsonObject | null): unknown {
  if (!isJsonObject(raw)) return raw;
  const fields = new Fields(raw);
  return {
    [number]: fields.take(number) ?? index + 1,
    ...(load && readLoad(fields, load)),
    repCount: readRepCount(fields.take('repCount')),
    ...fields.rest(),
  };
}

/** The keys of a load, in kilograms also where only what was typed is given; `absent` where there is none. */
export function readLoad(fields: Fields, absent: JsonObject): JsonObject {
  const entered = fields.take('enteredWeight');
  const weightKg = fields.take('weightKg') ?? kilogramsOf(entered);
  const additions = {
    ...(entered === undefined || entered === null ? {} : { enteredWeight: entered }),
    ...fields.takeAs('loadMode', 'loadMode'),
  };
  return weightKg === null ? { ...absent, ...additions } : { weightKg, ...additions };
}

function kilogramsOf(entered: unknown): number | null {
  if (!isJsonObject(entered) || typeof entered.value !== 'number') return null;
  return entered.unit === 'kg' || entered.unit === 'lb' ? toKg(entered.value, entered.unit) : null;
}

/** True where a value, however deep, holds nothing but nulls. */
export function isBlank(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined || value === null;
  return Object.values(value).every(isBlank);
}
