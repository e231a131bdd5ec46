/** Reading the record's own form, also as other tools write it: without notes, cues, zone, or nulls filled in. */
import type { TrainingSession } from '../record.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION } from '../record.js';
import {
  Fields,
  isJsonObject,
  type JsonObject,
  listOrEmpty,
  mapList,
  readDate,
  readRepCount,
} from './fields.js';
import type { ReaderContext, ReadResult } from './read-result.js';
import { validateRecord } from './validate-record.js';

/** The record that a document of data model 0.0.1 holds; keys left out read as nothing, not as wrong. */
export function readOwnDocument(raw: JsonObject, context: ReaderContext): ReadResult<TrainingSession> {
  const fields = new Fields(raw);
  const id = fields.take('_id');
  return validateRecord({
    dataModelVersion: fields.take('dataModelVersion') ?? DATA_MODEL_VERSION,
    dataModelType: fields.take('dataModelType') ?? DATA_MODEL_TYPE,
    _id: typeof id === 'string' ? id.toLowerCase() : id,
    userId: fields.take('userId') ?? context.userId,
    userName: fields.take('userName') ?? context.userName,
    date: readDate(fields.take('date')),
    phase: fields.takeOrNull('phase'),
    week: fields.takeOrNull('week'),
    isDeloadWeek: fields.take('isDeloadWeek') ?? false,
    focus: fields.takeOrNull('focus'),
    exercises: mapList(fields.take('exercises'), readExercise),
    sessionDurationMinutes: fields.takeOrNull('sessionDurationMinutes'),
    ...fields.takePresent(['notes', 'program', 'programAuthor', 'programLengthWeeks', 'source']),
    ...fields.rest(),
  });
}

function readExercise(raw: unknown, index: number): unknown {
  if (!isJsonObject(raw)) return raw;
  const fields = new Fields(raw);
  return {
    Order: fields.take('Order') ?? index + 1,
    Name: fields.take('Name'),
    targetMuscleGroups: listOrEmpty(fields.take('targetMuscleGroups')),
    repTempo: fields.takeOrNull('repTempo'),
    currentGoal: readGoal(fields.take('currentGoal')),
    warmupSets: mapList(fields.take('warmupSets'), readWarmupSet),
    workingSets: mapList(fields.take('workingSets'), readWorkingSet),
    notes: fields.takeOrNull('notes'),
    warmupNotes: fields.takeOrNull('warmupNotes'),
    formCues: listOrEmpty(fields.take('formCues')),
    ...fields.takePresent(['secondaryMuscleGroups', 'supersetGroup', 'exerciseType']),
    ...fields.rest(),
  };
}

const GOAL_KEYS = [
  'weightKg',
  'sets',
  'repRange',
  'restMinutes',
  'restMinutesMax',
  'distanceMeters',
  'durationSeconds',
  'enteredWeight',
  'loadMode',
];

function readGoal(raw: unknown): unknown {
  if (!isJsonObject(raw)) return raw ?? {};
  const fields = new Fields(raw);
  return { ...fields.takePresent(GOAL_KEYS), ...fields.rest() };
}

const SET_ADDITIONS = [
  'enteredWeight',
  'loadMode',
  'unilateralRepCount',
  'durationSeconds',
  'distanceMeters',
  'setType',
  'completedAt',
];

function readWarmupSet(raw: unknown, index: number): unknown {
  if (!isJsonObject(raw)) return raw ?? emptyWarmupSet(index);
  const fields = new Fields(raw);
  return {
    set: fields.take('set') ?? index + 1,
    weightKg: fields.takeOrNull('weightKg'),
    repCount: fields.takeOrNull('repCount'),
    notes: fields.takeOrNull('notes'),
    ...fields.takePresent(SET_ADDITIONS),
    ...fields.rest(),
  };
}

function readWorkingSet(raw: unknown, index: number): unknown {
  if (!isJsonObject(raw)) return raw;
  const fields = new Fields(raw);
  return {
    set: fields.take('set') ?? index + 1,
    weightKg: fields.takeOrNull('weightKg'),
    repCount: readRepCount(fields.take('repCount')),
    rpe: fields.takeOrNull('rpe'),
    repAssessment: fields.takeOrNull('repAssessment'),
    actualRestMinutes: fields.takeOrNull('actualRestMinutes'),
    notes: fields.takeOrNull('notes'),
    ...readTechnique(fields.take('failureTechnique')),
    ...fields.takePresent(SET_ADDITIONS),
    ...fields.rest(),
  };
}

/** A failure technique with bare integers as its counts read as full and partial; null as none. */
export function readTechnique(raw: unknown): JsonObject {
  if (raw === undefined || raw === null) return {};
  if (!isJsonObject(raw) || !isJsonObject(raw.details)) return { failureTechnique: raw };
  const details = Object.entries(raw.details).map(([key, value]) => {
    return [key, TECHNIQUE_LISTS.includes(key) ? mapList(value, readTechniqueSet) : value];
  });
  return { failureTechnique: { ...raw, details: Object.fromEntries(details) } };
}

const TECHNIQUE_LISTS = ['miniSets', 'dropSets'];

function readTechniqueSet(raw: unknown): unknown {
  return isJsonObject(raw) && 'repCount' in raw ? { ...raw, repCount: readRepCount(raw.repCount) } : raw;
}

/** What a null entry in a list of warm-ups stands for: a set of which nothing was written down. */
export function emptyWarmupSet(index: number): JsonObject {
  return { set: index + 1, weightKg: null, repCount: null, notes: null };
}
