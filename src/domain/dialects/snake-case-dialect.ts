/**
 * Reading the two snake_case forms: the earlier with `working_sets`, the later with `sets` whose `set_type`
 * says what they are and whose rest is minutes and seconds.
 */
import type { TrainingSession } from '../record.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION } from '../record.js';
import { idOfNamedSession } from '../session-id.js';
import { parseWeightUnit, type WeightUnit, weightAsEntered } from '../weight.js';
import { emptyWarmupSet, readTechnique } from './document-dialect.js';
import {
  Fields,
  isJsonObject,
  type JsonObject,
  listOrEmpty,
  mapList,
  readDate,
  readRepCount,
} from './fields.js';
import { type ReaderContext, type ReadResult, readFailure } from './read-result.js';
import { validateRecord } from './validate-record.js';

/** The record that a snake_case log holds; keys it has and the record does not know are kept as they are. */
export function readSnakeCaseLog(raw: JsonObject, context: ReaderContext): ReadResult<TrainingSession> {
  const fields = new Fields(raw);
  const sessionId = fields.take('session_id');
  if (typeof sessionId !== 'string' || sessionId === '') {
    return readFailure('the log has no session_id, so it cannot be told from another', 'session_id');
  }
  const userId = fields.take('user_id');
  const unit = readUnit(fields.take('weight_unit'), 'kg');
  if (unit === 'unknown') return readFailure('is neither kg nor lb', 'weight_unit');
  const exercises = fields.take('exercises');
  fields.take('data_model_version', 'data_model_type');
  return validateRecord({
    dataModelVersion: DATA_MODEL_VERSION,
    dataModelType: DATA_MODEL_TYPE,
    _id: idOfNamedSession(userId === undefined || userId === null ? '' : String(userId), sessionId),
    userId: userId === undefined || userId === null ? context.userId : String(userId),
    userName: fields.take('user_name') ?? context.userName,
    date: readDate(fields.take('date')),
    phase: fields.takeOrNull('phase'),
    week: fields.takeOrNull('week'),
    isDeloadWeek: fields.take('is_deload_week') ?? false,
    focus: fields.takeOrNull('focus'),
    exercises: mapList(exercises, (exercise, index) => readExercise(exercise, index, unit)),
    sessionDurationMinutes: fields.takeOrNull('session_duration_minutes'),
    ...fields.takeAs('notes', 'notes'),
    ...fields.takeAs('program', 'program'),
    ...fields.takeAs('programAuthor', 'program_author'),
    ...fields.takeAs('programLengthWeeks', 'program_length_weeks'),
    source: { format: hasTypedSets(exercises) ? 'log-snake-v3' : 'log-snake', id: sessionId },
    ...fields.rest(),
  });
}

function hasTypedSets(exercises: unknown): boolean {
  return (
    Array.isArray(exercises) && exercises.some((exercise) => isJsonObject(exercise) && 'sets' in exercise)
  );
}

function readExercise(raw: unknown, index: number, sessionUnit: WeightUnit): unknown {
  if (!isJsonObject(raw)) return raw;
  const fields = new Fields(raw);
  const unit = readUnit(fields.take('weight_unit'), sessionUnit);
  const type = fields.take('exercise_type');
  const sets = joinLists(fields.take('working_sets'), fields.take('sets'));
  const isWarmup = (set: unknown) => isJsonObject(set) && foldType(set.set_type) === 'warmup';
  const warmups = listOrEmpty(fields.take('warmup_sets'));
  const typedWarmups = Array.isArray(sets) ? sets.filter(isWarmup) : [];
  return {
    Order: fields.take('number') ?? index + 1,
    Name: fields.take('name'),
    targetMuscleGroups: listOrEmpty(fields.take('target_muscle_groups')),
    repTempo: fields.takeOrNull('rep_tempo'),
    currentGoal: readGoal(fields.take('current_goal'), unit),
    warmupSets: mapList(Array.isArray(warmups) ? [...warmups, ...typedWarmups] : warmups, (set, at) =>
      readWarmupSet(set, at, unit),
    ),
    workingSets: mapList(Array.isArray(sets) ? sets.filter((set) => !isWarmup(set)) : sets, (set, at) =>
      readWorkingSet(set, at, unit),
    ),
    notes: fields.takeOrNull('notes'),
    warmupNotes: fields.takeOrNull('warmup_notes'),
    formCues: listOrEmpty(fields.take('form_cues')),
    ...fields.takeAs('secondaryMuscleGroups', 'secondary_muscle_groups'),
    ...fields.takeAs('supersetGroup', 'superset_group'),
    ...(type === undefined || type === null || foldType(type) === 'strength' ? {} : { exerciseType: type }),
    ...fields.rest(),
  };
}

/** Both lists of sets, where a log has both; what is no list is left for the schema to refuse. */
function joinLists(working: unknown, typed: unknown): unknown {
  const [first, second] = [listOrEmpty(working), listOrEmpty(typed)];
  if (!Array.isArray(first)) return first;
  return Array.isArray(second) ? [...first, ...second] : second;
}

function readGoal(raw: unknown, unit: LogUnit): unknown {
  if (!isJsonObject(raw)) return raw ?? {};
  const fields = new Fields(raw);
  return {
    ...readWeight(fields, unit, {}),
    ...fields.takeAs('sets', 'sets'),
    ...fields.takeAs('repRange', 'rep_range'),
    ...fields.takeAs('restMinutes', 'rest_minutes'),
    ...readRest(fields.take('rest'), 'restMinutes'),
    ...fields.takeAs('restMinutesMax', 'rest_minutes_max'),
    ...fields.takeAs('distanceMeters', 'distance_meters'),
    ...fields.takeAs('durationSeconds', 'target_duration_seconds', 'duration_seconds'),
    ...fields.rest(),
  };
}

function readWarmupSet(raw: unknown, index: number, unit: LogUnit): unknown {
  if (!isJsonObject(raw)) return raw ?? emptyWarmupSet(index);
  const fields = new Fields(raw);
  const reps = fields.takeOrNull('rep_count');
  const sides = readSides(fields.take('unilateral_rep_count'));
  fields.take('set_type'); // said what this is
  return {
    set: fields.take('number') ?? index + 1,
    ...readWeight(fields, unit, { weightKg: null }),
    repCount: wholeReps(reps ?? lesserSide(sides)),
    notes: fields.takeOrNull('notes'),
    ...readAdditions(fields, sides),
    // A warm-up counts whole repetitions only: partial ones are kept beside them, as they were written.
    ...(isJsonObject(reps) && reps.partial ? { rep_count: reps } : {}),
    ...fields.takePresent(WORKING_SET_KEYS),
    ...fields.rest(),
  };
}

/** What the later form writes on every set, null where it is a warm-up. */
const WORKING_SET_KEYS = [
  'rpe',
  'rest',
  'rep_quality_assessment',
  'rep_assessment',
  'actual_rest_minutes',
  'failure_technique',
];

function readWorkingSet(raw: unknown, index: number, unit: LogUnit): unknown {
  if (!isJsonObject(raw)) return raw;
  const fields = new Fields(raw);
  const assessment = fields.takeOrNull('rep_quality_assessment', 'rep_assessment');
  const sides = readSides(fields.take('unilateral_rep_count'));
  return {
    set: fields.take('number') ?? index + 1,
    ...readWeight(fields, unit, { weightKg: null }),
    repCount: readRepCount(fields.take('rep_count')) ?? lesserSide(sides),
    rpe: fields.takeOrNull('rpe'),
    repAssessment: typeof assessment === 'string' ? assessment.toLowerCase() : assessment,
    actualRestMinutes: fields.takeOrNull('actual_rest_minutes'),
    notes: fields.takeOrNull('notes'),
    ...readRest(fields.take('rest'), 'actualRestMinutes'),
    ...readSnakeTechnique(fields.take('failure_technique'), unit),
    ...readAdditions(fields, sides),
    ...readSetType(fields),
    ...fields.rest(),
  };
}

/** The unit a log names; `unknown` where it names one that is neither kg nor lb. */
type LogUnit = WeightUnit | 'unknown';

function readUnit(value: unknown, absent: LogUnit): LogUnit {
  if (value === undefined || value === null) return absent;
  return (typeof value === 'string' ? parseWeightUnit(value) : null) ?? 'unknown';
}

/** `weight_kg`, in the log's unit where that is not kg. */
function readWeight(fields: Fields, logUnit: LogUnit, absent: JsonObject): JsonObject {
  const unitWritten = fields.take('weight_unit');
  const unit = readUnit(unitWritten, logUnit);
  const pounds = fields.take('weight_lb', 'weight_lbs');
  if (typeof pounds === 'number') return weightAsEntered(pounds, 'lb');
  const weight = fields.take('weight_kg', 'weight');
  if (weight === undefined || weight === null) return absent;
  // A weight in no known unit is left as a text, which the schema refuses and names.
  if (unit === 'unknown') return { weightKg: `${weight} ${unitWritten ?? 'in an unknown unit'}` };
  return typeof weight === 'number' ? weightAsEntered(weight, unit) : { weightKg: weight };
}

const SECONDS_PER_MINUTE = 60;

/** Rest given as minutes and seconds, in minutes. */
function readRest(raw: unknown, key: 'restMinutes' | 'actualRestMinutes'): JsonObject {
  if (!isJsonObject(raw)) return raw === undefined || raw === null ? {} : { [key]: raw };
  const minutes = raw.minutes ?? 0;
  const seconds = raw.seconds ?? 0;
  if (typeof minutes !== 'number' || typeof seconds !== 'number') return { [key]: raw };
  if ((raw.minutes ?? raw.seconds ?? null) === null) return {};
  return { [key]: minutes + seconds / SECONDS_PER_MINUTE };
}

/** Both sides with full and partial repetitions; null where there are none; anything else for the schema to refuse. */
function readSides(raw: unknown): unknown {
  if (!isJsonObject(raw)) return raw ?? null;
  const { left, right, ...rest } = raw;
  return { left: readRepCount(left), right: readRepCount(right), ...rest };
}

/** The side with fewer full, then fewer partial repetitions. */
function lesserSide(sides: unknown): unknown {
  if (!isJsonObject(sides)) return null;
  const { left, right } = sides;
  if (!isJsonObject(left) || !isJsonObject(right)) return null;
  const difference = Number(left.full) - Number(right.full) || Number(left.partial) - Number(right.partial);
  return difference <= 0 ? left : right;
}

function wholeReps(raw: unknown): unknown {
  return isJsonObject(raw) ? raw.full : raw;
}

function readAdditions(fields: Fields, sides: unknown): JsonObject {
  return {
    ...(sides === null ? {} : { unilateralRepCount: sides }),
    ...fields.takeAs('durationSeconds', 'duration_seconds'),
    ...fields.takeAs('distanceMeters', 'distance_meters'),
  };
}

/** `set_type`, where it says more than that this is an ordinary set. A type unknown here is kept as it is. */
function readSetType(fields: Fields): JsonObject {
  const raw = fields.take('set_type');
  switch (foldType(raw)) {
    case '':
    case 'strength':
    case 'working':
    case 'normal':
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

function foldType(raw: unknown): string {
  return typeof raw === 'string' ? raw.toLowerCase().replace(/[\s_-]/g, '') : '';
}

const TECHNIQUES: ReadonlyMap<string, string> = new Map([
  ['myoreps', 'MyoReps'],
  ['llp', 'LLP'],
  ['statichold', 'StaticHold'],
  ['dropset', 'DropSet'],
]);

function readSnakeTechnique(raw: unknown, unit: LogUnit): JsonObject {
  if (!isJsonObject(raw)) return readTechnique(raw);
  const { technique_type: type, details, ...rest } = raw;
  return readTechnique({
    type: TECHNIQUES.get(foldType(type)) ?? type,
    details: isJsonObject(details) ? readDetails(details, unit) : (details ?? {}),
    ...rest,
  });
}

function readDetails(raw: JsonObject, unit: LogUnit): JsonObject {
  const fields = new Fields(raw);
  const miniSets = fields.take('mini_sets');
  const dropSets = fields.take('drop_sets');
  const readSet = (name: string, withWeight: boolean) => (item: unknown, index: number) => {
    if (!isJsonObject(item)) return item;
    const set = new Fields(item);
    return {
      [name]: set.take('number') ?? index + 1,
      ...(withWeight ? readWeight(set, unit, {}) : {}),
      repCount: readRepCount(set.take('rep_count')),
      ...set.rest(),
    };
  };
  return {
    ...(miniSets === undefined ? {} : { miniSets: mapList(miniSets, readSet('miniSet', false)) }),
    ...(dropSets === undefined ? {} : { dropSets: mapList(dropSets, readSet('dropSet', true)) }),
    ...fields.takeAs('partialRepCount', 'partial_rep_count'),
    ...fields.takeAs('holdDurationSeconds', 'hold_duration_seconds'),
    ...fields.rest(),
  };
}
