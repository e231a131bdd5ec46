/** The columns of the program's own CSV: a row per set, with the fields of its exercise and session. */
import type { FailureTechnique } from '../../domain/record.js';
import { formatTail } from '../../domain/set-notation/format-set.js';
import { parseSetLine } from '../../domain/set-notation/parse-set-line.js';
import { makeValues } from '../../domain/set-notation/set-values.js';
import {
  CellError,
  type CellField,
  jsonField,
  listField,
  numberField,
  objectField,
  textField,
  yesField,
} from './cell-fields.js';

const nullable = null;
const optional = undefined;

/** The keys of a session, except its exercises. */
export const SESSION_FIELDS: readonly CellField[] = [
  textField('_id', 'session_id', optional),
  textField('date', 'date', optional),
  textField('focus', 'focus', nullable),
  numberField('phase', 'phase', nullable),
  numberField('week', 'week', nullable),
  yesField('isDeloadWeek', 'deload', false),
  numberField('sessionDurationMinutes', 'duration_minutes', nullable),
  textField('notes', 'session_notes', optional),
  textField('program', 'program', optional),
  textField('programAuthor', 'program_author', optional),
  numberField('programLengthWeeks', 'program_weeks', optional),
  textField('programDay', 'program_day', optional),
  textField('userId', 'user_id', optional),
  textField('userName', 'user_name', optional),
  objectField(
    'source',
    [textField('format', 'source_format', optional), textField('id', 'source_id', optional)],
    optional,
  ),
  textField('dataModelVersion', 'data_model_version', optional),
  textField('dataModelType', 'data_model_type', optional),
];

const LOAD_FIELDS = (prefix: string, absent: null | undefined): readonly CellField[] => [
  numberField('weightKg', `${prefix}weight_kg`, absent),
  objectField(
    'enteredWeight',
    [
      numberField('value', `${prefix}entered_weight`, optional),
      textField('unit', `${prefix}entered_unit`, optional),
    ],
    optional,
  ),
  textField('loadMode', `${prefix}load_mode`, optional),
];

const REP_RANGE_FIELD = objectField(
  'repRange',
  [numberField('min', 'goal_reps_min', optional), numberField('max', 'goal_reps_max', optional)],
  optional,
);

const GOAL_FIELDS: readonly CellField[] = [
  ...LOAD_FIELDS('goal_', optional),
  numberField('sets', 'goal_sets', optional),
  REP_RANGE_FIELD,
  numberField('restMinutes', 'goal_rest_minutes', optional),
  numberField('restMinutesMax', 'goal_rest_minutes_max', optional),
  numberField('distanceMeters', 'goal_distance_meters', optional),
  numberField('durationSeconds', 'goal_duration_seconds', optional),
  numberField('targetRpe', 'goal_rpe', optional),
  jsonField('setTargets', 'goal_set_targets'),
];

/** The keys of an exercise, except its sets and its number. */
export const EXERCISE_FIELDS: readonly CellField[] = [
  textField('Name', 'exercise', optional),
  textField('supersetGroup', 'superset', optional),
  textField('exerciseType', 'exercise_type', optional),
  listField('targetMuscleGroups', 'primary_muscles', ', ', []),
  listField('secondaryMuscleGroups', 'secondary_muscles', ', ', optional),
  textField('importedCategory', 'imported_category', optional),
  textField('repTempo', 'tempo', nullable),
  objectField('currentGoal', GOAL_FIELDS, 'empty'),
  textField('notes', 'exercise_notes', nullable),
  textField('warmupNotes', 'warmup_notes', nullable),
  listField('formCues', 'cues', '\n', []),
];

/** The keys that warm-up sets and working sets share, except their load and `repCount`. */
const EXTENT_FIELDS: readonly CellField[] = [
  objectField('unilateralRepCount', [sideField('left'), sideField('right')], optional),
  numberField('durationSeconds', 'duration_seconds', optional),
  numberField('distanceMeters', 'distance_meters', optional),
  textField('setType', 'set_type', optional),
  textField('completedAt', 'completed_at', optional),
  numberField('position', 'position', optional),
  textField('notes', 'set_notes', nullable),
];

/** The keys of a warm-up set, except its number. */
export const WARMUP_FIELDS: readonly CellField[] = [
  ...LOAD_FIELDS('', nullable),
  numberField('repCount', 'reps', nullable),
  ...EXTENT_FIELDS,
];

/** The keys of a working set, except its number. */
export const WORKING_FIELDS: readonly CellField[] = [
  ...LOAD_FIELDS('', nullable),
  repCountField('repCount', '', nullable),
  numberField('rpe', 'rpe', nullable),
  textField('repAssessment', 'assessment', nullable),
  numberField('actualRestMinutes', 'rest_minutes', nullable),
  techniqueField('failureTechnique', 'technique'),
  ...EXTENT_FIELDS,
];

/** The column with the kind of a set: `warmup` or `working`; empty for an exercise or a session without sets. */
export const KIND_COLUMN = 'set_kind';
/** The place of an exercise in its session, and of a set among the sets of its kind, from 1. */
export const EXERCISE_NUMBER = 'exercise_number';
export const SET_NUMBER = 'set_number';
export const SESSION_OTHER = 'session_other';
export const EXERCISE_OTHER = 'exercise_other';
export const SET_OTHER = 'set_other';

/** Columns of a session or an exercise that every row repeats, so that a spreadsheet can be filtered by them. */
export const REPEATED_COLUMNS = {
  session: ['session_id', 'date', 'focus', 'phase', 'week', 'deload'],
  exercise: [EXERCISE_NUMBER, 'exercise'],
} as const;

export const OWN_COLUMNS: readonly string[] = [
  ...REPEATED_COLUMNS.session,
  ...REPEATED_COLUMNS.exercise,
  KIND_COLUMN,
  SET_NUMBER,
  ...columnsOf(WORKING_FIELDS),
  SET_OTHER,
  ...without(columnsOf(EXERCISE_FIELDS), REPEATED_COLUMNS.exercise),
  EXERCISE_OTHER,
  ...without(columnsOf(SESSION_FIELDS), REPEATED_COLUMNS.session),
  SESSION_OTHER,
];

function columnsOf(fields: readonly CellField[]): readonly string[] {
  return fields.flatMap(({ columns }) => columns);
}

function without(columns: readonly string[], others: readonly string[]): readonly string[] {
  return columns.filter((column) => !others.includes(column));
}

function sideField(side: 'left' | 'right'): CellField {
  return repCountField(side, `${side}_`, optional);
}

function repCountField(key: string, prefix: string, absent: null | undefined): CellField {
  const fields = [
    numberField('full', `${prefix}reps`, optional),
    numberField('partial', `${prefix}partial_reps`, optional),
  ];
  return objectField(key, fields, absent);
}

/** A failure technique in set notation: `!myo 4,3+1`. Loads of drops are in kg unless they have a unit. */
function techniqueField(key: string, column: string): CellField {
  return {
    key,
    columns: [column],
    absent: undefined,
    toCells: (value) => {
      // The value is from a session document, and the schema has checked the technique.
      const text = formatTail({ ...PLAIN_SET, failureTechnique: value as FailureTechnique });
      return [readTechnique(text) === undefined ? '' : text];
    },
    fromCells: ([cell = '']) => {
      const technique = readTechnique(cell);
      if (technique !== undefined || cell === '') return technique;
      throw new CellError(`${column} ${JSON.stringify(cell)} is not a technique such as "!myo 4,3"`);
    },
  };
}

const PLAIN_SET = makeValues(null, { kind: 'reps', count: { full: 1, partial: 0 } });

function readTechnique(text: string): FailureTechnique | undefined {
  const parsed = parseSetLine(`1x1 ${text}`, { unit: 'kg', place: 'file' });
  return parsed.ok && parsed.line.kind === 'set' ? parsed.line.values.failureTechnique : undefined;
}
