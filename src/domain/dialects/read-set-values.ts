/** Reads the values of sets and goals that both JSON forms share. */
import { toKg } from '../weight.js';
import { Fields, isJsonObject, type JsonObject, mapList } from './fields.js';

/** A count of repetitions from a number or object; null if unknown. Anything else is returned as it is. */
function readRepCount(value: unknown): unknown {
  if (typeof value === 'number') return { full: value, partial: 0 };
  if (!isJsonObject(value)) return value ?? null;
  const { full, partial, ...others } = value;
  const isEmpty = (full ?? partial ?? null) === null;
  if (isEmpty) return Object.keys(others).length === 0 ? null : value;
  return { ...value, full: full ?? 0, partial: partial ?? 0 };
}

/** The counts of a set. `unread` has the original values that the record has no key for. */
export interface Counts {
  readonly repCount: unknown;
  readonly sides: unknown;
  readonly unread: { readonly repCount?: unknown; readonly sides?: unknown };
}

/** Reads the repetitions of a set. With two sides, `repCount` is the lesser one; a single side is kept in `unread`. */
export function readCounts(reps: unknown, rawSides: unknown): Counts {
  const repCount = readRepCount(reps);
  const none = { repCount, sides: null };
  if (!isJsonObject(rawSides)) return { ...none, sides: rawSides ?? null, unread: {} };
  const { left: rawLeft, right: rawRight, ...others } = rawSides;
  const [left, right] = [readRepCount(rawLeft), readRepCount(rawRight)];
  if (left === null && right === null && Object.keys(others).length === 0) return { ...none, unread: {} };
  if (left === null || right === null) return { ...none, unread: { sides: rawSides } };
  const lesser = lesserSide(left, right);
  const isConsistent = repCount === null || isSameCount(repCount, lesser);
  return {
    repCount: lesser,
    sides: { left, right, ...others },
    unread: isConsistent ? {} : { repCount: reps },
  };
}

/** Like `readCounts`, for a warm-up set, which has full repetitions only. */
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

/** The side with fewer full repetitions, then fewer partial ones; `left` if both are equal. */
export function lesserSide<Side>(left: Side, right: Side): Side {
  if (!isJsonObject(left) || !isJsonObject(right)) return left;
  const difference = Number(left.full) - Number(right.full) || Number(left.partial) - Number(right.partial);
  return difference <= 0 ? left : right;
}

function isSameCount(one: unknown, other: unknown): boolean {
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  return one.full === other.full && one.partial === other.partial;
}

/** An assessment in lower case; null if it is empty. */
export function readAssessment(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  const word = value.trim().toLowerCase();
  return word === '' ? null : word;
}

/** A range of repetitions. A missing end equals the other end; undefined if both are missing. */
export function readRepRange(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const { min, max, ...others } = value;
  if ((min ?? max ?? null) === null) return Object.keys(others).length === 0 ? undefined : value;
  return { ...value, min: min ?? max, max: max ?? min };
}

/** The set for a null entry in a list of warm-ups: all values are unknown. */
export function emptyWarmupSet(index: number): JsonObject {
  return { set: index + 1, weightKg: null, repCount: null, notes: null };
}

/** The set for a null entry in a list of working sets: all values are unknown. */
export function emptyWorkingSet(index: number): JsonObject {
  return { ...emptyWarmupSet(index), rpe: null, repAssessment: null, actualRestMinutes: null };
}

const TECHNIQUES: ReadonlyMap<string, string> = new Map([
  ['myoreps', 'MyoReps'],
  ['llp', 'LLP'],
  ['statichold', 'StaticHold'],
  ['dropset', 'DropSet'],
]);

/** The record's name of a technique, ignoring case and separators; null for other values. */
export function techniqueType(value: unknown): string | null {
  return TECHNIQUES.get(foldWord(value)) ?? null;
}

/** A word in lower case without blanks, dashes and underscores; empty if it is not a text. */
export function foldWord(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase().replace(/[\s_-]/g, '') : '';
}

/** A failure technique with the record's own keys. A drop without a weight has `load`, the load of the set. */
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

/** A set within a technique. A set without a load gets `load`; if `load` is null, no load is read. */
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

/** The keys of a load; missing kilograms are computed from the entered weight. Without a weight, `absent` is used. */
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

/** True if a value contains nothing but nulls, at any depth. */
export function isBlank(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined || value === null;
  return Object.values(value).every(isBlank);
}
