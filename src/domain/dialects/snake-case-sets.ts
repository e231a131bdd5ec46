/** Reads sets and goals of the snake_case forms. Keys that the record does not have are kept unchanged. */
import { recordSchemas } from '../record.js';
import { parseWeightUnit, type WeightUnit, weightAsEntered } from '../weight.js';
import { Fields, isJsonObject, type JsonObject, mapList } from './fields.js';
import {
  type Counts,
  emptyWarmupSet,
  emptyWorkingSet,
  foldWord,
  isBlank,
  readAssessment,
  readCounts,
  readRepRange,
  readTechnique,
  readWarmupCounts,
  techniqueType,
} from './read-set-values.js';

export function readGoal(raw: unknown, unit: LogUnit): unknown {
  if (!isJsonObject(raw)) return raw ?? {};
  const fields = new Fields(raw);
  const repRange = readRepRange(fields.take('rep_range'));
  return {
    ...readWeight(fields, unit, {}),
    ...fields.takeAs('sets', 'sets'),
    ...(repRange === undefined || repRange === null ? {} : { repRange }),
    ...readRest(fields, 'rest_minutes', 'restMinutes'),
    ...fields.takeAs('restMinutesMax', 'rest_minutes_max'),
    ...fields.takeAs('distanceMeters', 'distance_meters'),
    ...fields.takeAs('durationSeconds', 'target_duration_seconds', 'duration_seconds'),
    ...readLoadMode(fields),
    ...fields.takeAs('targetRpe', 'target_rpe'),
    ...fields.restAround(Object.keys(recordSchemas().goal.shape)),
  };
}

/** @param index from 0; gives a number to a set without one */
export function readWarmupSet(raw: unknown, index: number, unit: LogUnit): unknown {
  if (!isJsonObject(raw)) return raw ?? emptyWarmupSet(index);
  const fields = new Fields(raw);
  const counts = readWarmupCounts(fields.take('rep_count'), fields.take('unilateral_rep_count'));
  return {
    set: fields.take('number') ?? index + 1,
    ...readWeight(fields, unit, { weightKg: null }),
    repCount: counts.repCount,
    notes: fields.takeOrNull('notes'),
    ...readAdditions(fields, counts),
    ...fields.takePresent(WORKING_SET_ONLY),
    ...fields.restAround(Object.keys(recordSchemas().warmupSet.shape)),
  };
}

/** Keys that the later form writes for every set, with null for warm-ups. */
const WORKING_SET_ONLY = [
  'rpe',
  'rest',
  'rep_quality_assessment',
  'rep_assessment',
  'actual_rest_minutes',
  'failure_technique',
];

/** @param index from 0; gives a number to a set without one */
export function readWorkingSet(raw: unknown, index: number, unit: LogUnit): unknown {
  if (!isJsonObject(raw)) return raw ?? emptyWorkingSet(index);
  const fields = new Fields(raw);
  const counts = readCounts(fields.take('rep_count'), fields.take('unilateral_rep_count'));
  const load = readWeight(fields, unit, { weightKg: null });
  return {
    set: fields.take('number') ?? index + 1,
    ...load,
    repCount: counts.repCount,
    rpe: fields.takeOrNull('rpe'),
    repAssessment: readAssessment(fields.take('rep_quality_assessment', 'rep_assessment')),
    actualRestMinutes: null,
    notes: fields.takeOrNull('notes'),
    ...readRest(fields, 'actual_rest_minutes', 'actualRestMinutes'),
    ...readSnakeTechnique(fields.take('failure_technique'), unit, load),
    ...readAdditions(fields, counts),
    ...fields.restAround(Object.keys(recordSchemas().workingSet.shape)),
  };
}

/** The unit of weights in a snake_case log; `unknown` if it is neither kg nor lb. */
export type LogUnit = WeightUnit | 'unknown';

/** The unit that `value` names; `absent` if `value` is null or undefined. */
export function readUnit(value: unknown, absent: LogUnit): LogUnit {
  if (value === undefined || value === null) return absent;
  return (typeof value === 'string' ? parseWeightUnit(value) : null) ?? 'unknown';
}

/** The load of a set, in its own unit or in `logUnit`; `absent` if no weight is given. */
function readWeight(fields: Fields, logUnit: LogUnit, absent: JsonObject): JsonObject {
  const unitWritten = fields.take('weight_unit');
  const unit = readUnit(unitWritten, logUnit);
  const pounds = fields.take('weight_lb', 'weight_lbs');
  if (typeof pounds === 'number') return weightAsEntered(pounds, 'lb');
  // The schema rejects a text, as it does for `weight_kg`.
  if (pounds !== undefined && pounds !== null) return { weightKg: pounds };
  const weight = fields.take('weight_kg', 'weight');
  if (weight === undefined || weight === null) return absent;
  // A weight in an unknown unit becomes a text, which the schema rejects with this text in its error.
  if (unit === 'unknown') return { weightKg: `${weight} ${unitWritten ?? 'in an unknown unit'}` };
  return typeof weight === 'number' ? weightAsEntered(weight, unit) : { weightKg: weight };
}

const MINUTES_PER_HOUR = 60;
const SECONDS_PER_MINUTE = 60;

/** Rest in minutes, from `rest` or else from the key `given`. */
function readRest(
  fields: Fields,
  given: 'rest_minutes' | 'actual_rest_minutes',
  key: 'restMinutes' | 'actualRestMinutes',
): JsonObject {
  const raw = fields.take('rest');
  const minutes = minutesOf(raw);
  const other = isJsonObject(raw) && !isMinutesAndSeconds(raw) && !isBlank(raw) ? { rest: raw } : {};
  if (minutes === null) return { ...fields.takeAs(key, given), ...other };
  const numbered = fields.peek(given) ?? null;
  // A number that differs from `rest` is kept.
  if (numbered === null || numbered === minutes) fields.take(given);
  return { [key]: minutes, ...other };
}

/** The minutes of a rest; null if unknown. Other forms are returned as they are; the schema accepts only a number. */
function minutesOf(raw: unknown): unknown {
  if (!isJsonObject(raw)) return raw ?? null;
  const { hours, minutes, seconds } = raw;
  if ((minutes ?? seconds ?? null) === null) return null;
  const [whole, rest] = [minutes ?? 0, seconds ?? 0];
  if (typeof whole !== 'number' || typeof rest !== 'number') return raw;
  const more = typeof hours === 'number' ? hours * MINUTES_PER_HOUR : 0;
  return more + whole + rest / SECONDS_PER_MINUTE;
}

function isMinutesAndSeconds(raw: JsonObject): boolean {
  return Object.entries(raw).every(
    ([key, value]) => key === 'minutes' || key === 'seconds' || value === null,
  );
}

function readAdditions(fields: Fields, { sides, unread }: Counts): JsonObject {
  return {
    ...(sides === null ? {} : { unilateralRepCount: sides }),
    ...fields.takeAs('durationSeconds', 'duration_seconds'),
    ...fields.takeAs('distanceMeters', 'distance_meters'),
    ...fields.takeAs('completedAt', 'completed_at'),
    ...readLoadMode(fields),
    ...readSetType(fields),
    ...('repCount' in unread ? { rep_count: unread.repCount } : {}),
    ...('sides' in unread ? { unilateral_rep_count: unread.sides } : {}),
  };
}

/** `load_mode`, unless the load is external. An unknown mode is kept unchanged. */
function readLoadMode(fields: Fields): JsonObject {
  const raw = fields.take('load_mode') ?? null;
  const mode = foldWord(raw);
  if (mode === 'bodyweight' || mode === 'assisted') return { loadMode: mode };
  return raw === null || mode === 'external' || mode === '' ? {} : { load_mode: raw };
}

/** `set_type`, unless it is an ordinary set or a warm-up. An unknown type is kept unchanged. */
function readSetType(fields: Fields): JsonObject {
  const raw = fields.take('set_type');
  switch (foldWord(raw)) {
    case '':
    case 'strength':
    case 'working':
    case 'normal':
    case 'warmup':
      return {};
    case 'dropset':
    case 'drop':
      return { setType: 'dropset' };
    case 'failure':
      return { setType: 'failure' };
    default:
      return { set_type: raw };
  }
}

/** The failure technique. An unknown or incomplete technique is kept unchanged. */
function readSnakeTechnique(raw: unknown, unit: LogUnit, load: JsonObject): JsonObject {
  if (isBlank(raw)) return {};
  if (!isJsonObject(raw)) return { failure_technique: raw };
  const { technique_type: snakeType, type: plainType, details, ...others } = raw;
  const type = techniqueType(snakeType ?? plainType);
  if (type === null || !isJsonObject(details)) return { failure_technique: raw };
  const own = readDetails(details, unit);
  if ((own[NEEDED[type] ?? ''] ?? null) === null) return { failure_technique: raw };
  const read = readTechnique({ type, details: own, ...others }, load.weightKg === null ? {} : load);
  return { failureTechnique: read };
}

const NEEDED: Readonly<Record<string, string>> = {
  MyoReps: 'miniSets',
  LLP: 'partialRepCount',
  StaticHold: 'holdDurationSeconds',
  DropSet: 'dropSets',
};

function readDetails(raw: JsonObject, unit: LogUnit): JsonObject {
  const fields = new Fields(raw);
  const miniSets = fields.take('mini_sets');
  const dropSets = fields.take('drop_sets');
  const readSet = (name: string, withWeight: boolean) => (item: unknown, index: number) => {
    if (!isJsonObject(item)) return item;
    const set = new Fields(item);
    const known = {
      [name]: set.take('number') ?? index + 1,
      ...(withWeight ? readWeight(set, unit, {}) : {}),
      repCount: set.takeOrNull('rep_count'),
    };
    return { ...known, ...set.restAround([...Object.keys(known), 'weightKg', 'enteredWeight', 'loadMode']) };
  };
  return {
    ...(miniSets === undefined ? {} : { miniSets: mapList(miniSets, readSet('miniSet', false)) }),
    ...(dropSets === undefined ? {} : { dropSets: mapList(dropSets, readSet('dropSet', true)) }),
    ...fields.takeAs('partialRepCount', 'partial_rep_count'),
    ...fields.takeAs('holdDurationSeconds', 'hold_duration_seconds'),
    ...fields.restAround(Object.values(NEEDED)),
  };
}
