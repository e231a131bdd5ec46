/** Reads documents in the form of the record. Documents of other tools may lack keys or contain nulls. */
import type { Goal, SetTarget, TrainingSession, WarmupSet, WorkingSet } from '../record.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION } from '../record.js';
import { isOwnRecord } from '../schema-fast-path.js';
import {
  asText,
  Fields,
  isJsonObject,
  type JsonObject,
  listOfTexts,
  mapList,
  readDate,
  withOriginal,
} from './fields.js';
import { type ReaderContext, type ReadResult, readOk } from './read-result.js';
import {
  type Counts,
  emptyWarmupSet,
  emptyWorkingSet,
  isBlank,
  lesserSide,
  readAssessment,
  readCounts,
  readLoad,
  readRepRange,
  readTechnique,
  readWarmupCounts,
} from './read-set-values.js';
import { validateRecord } from './validate-record.js';

/** The record in a document. A missing key is an error only if the record needs it, such as the date. */
export function readOwnDocument(raw: JsonObject, context: ReaderContext): ReadResult<TrainingSession> {
  // Most documents were written by this program, and the lenient reader is slower.
  return isOwnRecord(raw) && isReadAsWritten(raw) ? readOk(raw) : readLoosely(raw, context);
}

/** True if no load and no count has to be computed. */
function isReadAsWritten({ exercises }: TrainingSession): boolean {
  return exercises.every(
    ({ currentGoal, warmupSets, workingSets }) =>
      isLoadWritten(currentGoal) &&
      (currentGoal.setTargets ?? []).every(isLoadWritten) &&
      warmupSets.every(isSetWritten) &&
      workingSets.every(isSetWritten),
  );
}

function isLoadWritten({
  enteredWeight,
  weightKg = null,
}: Goal | SetTarget | WarmupSet | WorkingSet): boolean {
  return enteredWeight === undefined || weightKg !== null;
}

function isSetWritten(set: WarmupSet | WorkingSet): boolean {
  return isLoadWritten(set) && isCountWritten(set);
}

function isCountWritten({ repCount, unilateralRepCount: sides }: WarmupSet | WorkingSet): boolean {
  if (sides === undefined) return true;
  const { full, partial } = lesserSide(sides.left, sides.right);
  // A warm-up counts full repetitions only.
  if (typeof repCount === 'number') return Object.is(repCount, full);
  return repCount !== null && Object.is(repCount.full, full) && Object.is(repCount.partial, partial);
}

function readLoosely(raw: JsonObject, context: ReaderContext): ReadResult<TrainingSession> {
  const fields = new Fields(raw);
  const id = fields.take('_id');
  return validateRecord({
    dataModelVersion: fields.take('dataModelVersion') ?? DATA_MODEL_VERSION,
    dataModelType: fields.take('dataModelType') ?? DATA_MODEL_TYPE,
    _id: typeof id === 'string' ? id.toLowerCase() : id,
    userId: asText(fields.take('userId')) ?? context.userId,
    userName: fields.take('userName') ?? context.userName,
    date: readDate(fields.take('date')),
    phase: fields.takeOrNull('phase'),
    week: fields.takeOrNull('week'),
    isDeloadWeek: fields.take('isDeloadWeek') ?? false,
    focus: fields.takeOrNull('focus'),
    exercises: mapList(fields.take('exercises'), readExercise),
    sessionDurationMinutes: fields.takeOrNull('sessionDurationMinutes'),
    ...fields.takePresent(SESSION_ADDITIONS),
    ...fields.rest(),
  });
}

const SESSION_ADDITIONS = ['notes', 'program', 'programAuthor', 'programLengthWeeks', 'programDay', 'source'];

function readExercise(raw: unknown, index: number): unknown {
  if (!isJsonObject(raw)) return raw;
  const fields = new Fields(raw);
  return {
    Order: fields.take('Order') ?? index + 1,
    Name: fields.take('Name'),
    targetMuscleGroups: listOfTexts(fields.take('targetMuscleGroups')),
    repTempo: fields.takeOrNull('repTempo'),
    currentGoal: readGoal(fields.take('currentGoal')),
    warmupSets: mapList(fields.take('warmupSets'), readWarmupSet),
    workingSets: mapList(fields.take('workingSets'), readWorkingSet),
    notes: fields.takeOrNull('notes'),
    warmupNotes: fields.takeOrNull('warmupNotes'),
    formCues: listOfTexts(fields.take('formCues')),
    ...readSecondaryMuscles(fields),
    ...fields.takePresent(['supersetGroup', 'exerciseType', 'importedCategory']),
    ...fields.rest(),
  };
}

function readSecondaryMuscles(fields: Fields): JsonObject {
  const muscles = fields.take('secondaryMuscleGroups');
  return muscles === undefined || muscles === null ? {} : { secondaryMuscleGroups: listOfTexts(muscles) };
}

const GOAL_KEYS = ['sets', 'restMinutes', 'restMinutesMax', 'distanceMeters', 'durationSeconds', 'targetRpe'];

function readGoal(raw: unknown): unknown {
  if (!isJsonObject(raw)) return raw ?? {};
  const fields = new Fields(raw);
  const setTargets = fields.take('setTargets') ?? null;
  return {
    ...readTarget(fields),
    ...fields.takePresent(GOAL_KEYS),
    ...(setTargets === null ? {} : { setTargets: mapList(setTargets, readSetTarget) }),
    ...fields.rest(),
  };
}

const SET_TARGET_KEYS = ['percentOfMax', 'targetRpe', 'restMinutes'];

function readSetTarget(raw: unknown): unknown {
  if (!isJsonObject(raw)) return raw;
  const fields = new Fields(raw);
  const amrap = fields.take('amrap') ?? false;
  return {
    ...readTarget(fields),
    ...fields.takePresent(SET_TARGET_KEYS),
    ...(amrap === false ? {} : { amrap }),
    ...fields.rest(),
  };
}

/** The load and the range of repetitions of a goal, or of one of its sets. */
function readTarget(fields: Fields): JsonObject {
  const repRange = readRepRange(fields.take('repRange'));
  return {
    ...readLoad(fields, {}),
    ...(repRange === undefined || repRange === null ? {} : { repRange }),
  };
}

const SET_ADDITIONS = ['durationSeconds', 'distanceMeters', 'setType', 'completedAt', 'position'];

function readWarmupSet(raw: unknown, index: number): unknown {
  if (!isJsonObject(raw)) return raw ?? emptyWarmupSet(index);
  const fields = new Fields(raw);
  const counts = readWarmupCounts(fields.take('repCount'), fields.take('unilateralRepCount'));
  return {
    set: fields.take('set') ?? index + 1,
    ...readLoad(fields, { weightKg: null }),
    repCount: counts.repCount,
    notes: fields.takeOrNull('notes'),
    ...readAdditions(fields, counts),
  };
}

function readWorkingSet(raw: unknown, index: number): unknown {
  if (!isJsonObject(raw)) return raw ?? emptyWorkingSet(index);
  const fields = new Fields(raw);
  const counts = readCounts(fields.take('repCount'), fields.take('unilateralRepCount'));
  const load = readLoad(fields, { weightKg: null });
  const technique = fields.take('failureTechnique');
  return {
    set: fields.take('set') ?? index + 1,
    ...load,
    repCount: counts.repCount,
    rpe: fields.takeOrNull('rpe'),
    repAssessment: readAssessment(fields.take('repAssessment')),
    actualRestMinutes: fields.takeOrNull('actualRestMinutes'),
    notes: fields.takeOrNull('notes'),
    ...(isBlank(technique) ? {} : { failureTechnique: readOwnTechnique(technique, load) }),
    ...readAdditions(fields, counts),
  };
}

/** A value that is not an object is returned unchanged, and the schema rejects it. */
function readOwnTechnique(raw: unknown, load: JsonObject): unknown {
  return isJsonObject(raw) ? readTechnique(raw, load.weightKg === null ? {} : load) : raw;
}

function readAdditions(fields: Fields, { sides, unread }: Counts): JsonObject {
  return {
    ...(sides === null ? {} : { unilateralRepCount: sides }),
    ...fields.takePresent(SET_ADDITIONS),
    ...withOriginal(fields.rest(), {
      ...('repCount' in unread ? { repCount: unread.repCount } : {}),
      ...('sides' in unread ? { unilateralRepCount: unread.sides } : {}),
    }),
  };
}
