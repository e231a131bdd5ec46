/** Reads the two snake_case forms: an earlier one with `working_sets`, and a later one with `sets` and `set_type`. */
import type { TrainingSession } from '../record.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION, recordSchemas } from '../record.js';
import { idOfNamedSession } from '../session-id.js';
import {
  asText,
  Fields,
  isJsonObject,
  type JsonObject,
  listOfTexts,
  listOrEmpty,
  mapList,
  readDate,
} from './fields.js';
import { type ReaderContext, type ReadResult, readFailure } from './read-result.js';
import { foldWord } from './read-set-values.js';
import { type LogUnit, readGoal, readUnit, readWarmupSet, readWorkingSet } from './snake-case-sets.js';
import { validateRecord } from './validate-record.js';

/** The record in a snake_case log. Keys that the record does not have are kept unchanged. */
export function readSnakeCaseLog(raw: JsonObject, context: ReaderContext): ReadResult<TrainingSession> {
  const fields = new Fields(raw);
  const sessionId = asText(fields.take('session_id'));
  if (typeof sessionId !== 'string' || sessionId === '') {
    return readFailure('is missing: it identifies the log', 'session_id');
  }
  const userId = asText(fields.take('user_id')) ?? null;
  if (userId !== null && typeof userId !== 'string') {
    return readFailure(`${JSON.stringify(userId)} is not a text`, 'user_id');
  }
  const unit = readUnit(fields.take('weight_unit'), 'kg');
  if (unit === 'unknown') return readFailure('is neither kg nor lb', 'weight_unit');
  const exercises = fields.take('exercises');
  fields.take('data_model_version');
  fields.take('data_model_type');
  const tree = {
    dataModelVersion: DATA_MODEL_VERSION,
    dataModelType: DATA_MODEL_TYPE,
    _id: idOfNamedSession(userId ?? '', sessionId),
    userId: userId ?? context.userId,
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
    ...fields.takeAs('programDay', 'program_day'),
  };
  const { rest, colliding } = fields.restWithout(Object.keys(recordSchemas().trainingSession.shape));
  const source = {
    format: hasTypedSets(exercises) ? 'log-snake-v3' : 'log-snake',
    id: sessionId,
    ...(Object.keys(colliding).length === 0 ? {} : { original: colliding }),
  };
  return validateRecord({ ...tree, source, ...rest });
}

function hasTypedSets(exercises: unknown): boolean {
  return (
    Array.isArray(exercises) && exercises.some((exercise) => isJsonObject(exercise) && 'sets' in exercise)
  );
}

function readExercise(raw: unknown, index: number, sessionUnit: LogUnit): unknown {
  if (!isJsonObject(raw)) return raw;
  const fields = new Fields(raw);
  const unit = readUnit(fields.take('weight_unit'), sessionUnit);
  const type = fields.take('exercise_type');
  const sets = joinLists(fields.take('working_sets'), fields.take('sets'));
  const isWarmup = (set: unknown) => isJsonObject(set) && foldWord(set.set_type) === 'warmup';
  const warmups = listOrEmpty(fields.take('warmup_sets'));
  const typedWarmups = Array.isArray(sets) ? sets.filter(isWarmup) : [];
  return {
    Order: fields.take('number') ?? index + 1,
    Name: fields.take('name'),
    targetMuscleGroups: listOfTexts(fields.take('target_muscle_groups')),
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
    formCues: listOfTexts(fields.take('form_cues')),
    ...readSecondaryMuscles(fields),
    ...fields.takeAs('supersetGroup', 'superset_group'),
    ...(type === undefined || type === null || foldWord(type) === 'strength' ? {} : { exerciseType: type }),
    ...fields.restAround(Object.keys(recordSchemas().exercise.shape)),
  };
}

function readSecondaryMuscles(fields: Fields): JsonObject {
  const muscles = fields.take('secondary_muscle_groups');
  return muscles === undefined || muscles === null ? {} : { secondaryMuscleGroups: listOfTexts(muscles) };
}

/** Both lists joined; null counts as an empty list. Any other value is returned, and the schema rejects it. */
function joinLists(working: unknown, typed: unknown): unknown {
  const [first, second] = [listOrEmpty(working), listOrEmpty(typed)];
  if (!Array.isArray(first)) return first;
  return Array.isArray(second) ? [...first, ...second] : second;
}
