/** Validates what every reader produces: returns a record, or errors with place and reason. */
import type * as z from 'zod';
import type { TrainingSession } from '../record.js';
import { recordSchemas } from '../record.js';
import { isJsonObject } from './fields.js';
import { type ReadResult, type RecordError, readFailure, readOk } from './read-result.js';
import { describeTooLarge, findTooLarge, type Path } from './value-limits.js';

const MAX_ERRORS = 200;

export function validateRecord(tree: unknown): ReadResult<TrainingSession> {
  const unsavable = findUnsavable(tree, []);
  if (unsavable) return failWith([errorAt(tree, unsavable.path, unsavable.reason)]);
  const parsed = recordSchemas().trainingSession.safeParse(tree);
  if (parsed.success) return readOk(parsed.data);
  const issues = parsed.error.issues.slice(0, MAX_ERRORS);
  return failWith(
    issues.map((issue) => {
      const path = issue.path.filter((key) => typeof key !== 'symbol');
      return errorAt(tree, path, describeIssue(issue, valueAt(tree, path)));
    }),
  );
}

/** The record, or an error if a value exceeds the limits for sessions from outside. Saved sessions are not checked. */
export function rejectTooLarge(session: TrainingSession): ReadResult<TrainingSession> {
  const path = findTooLarge(session);
  return path
    ? failWith([errorAt(session, path, describeTooLarge(path) ?? 'is too large')])
    : readOk(session);
}

function errorAt(tree: unknown, path: Path, reason: string): RecordError {
  return { path, place: describePlace(path, tree), reason };
}

function failWith(errors: readonly RecordError[]): ReturnType<typeof readFailure> {
  const [first] = errors;
  if (!first) return readFailure('is not a training session');
  return { ok: false, error: { place: first.place, reason: first.reason, errors } };
}

/** The maximum nesting of lists and objects, far beyond that of a record. */
const MAX_DEPTH = 100;

/** Finds the first value that JSON allows but that cannot be saved as it is. */
function findUnsavable(value: unknown, path: Path): { path: Path; reason: string } | null {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      return { path, reason: describeTooLarge(path) ?? 'the number is too large to be saved' };
    }
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      const reason = 'the number has too many digits to be saved exactly; write it as a text';
      return { path, reason: describeTooLarge(path) ?? reason };
    }
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= MAX_DEPTH) return { path: path.slice(0, 1), reason: 'is nested too deeply to be saved' };
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') return { path: [...path, key], reason: 'a key with this name cannot be saved' };
    const found = findUnsavable(member, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}

function valueAt(tree: unknown, path: Path): unknown {
  let value = tree;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key]; // other values returned above
  }
  return value;
}

const LIST_WORDS: ReadonlyMap<string, string> = new Map([
  ['exercises', 'exercise'],
  ['warmupSets', 'warm-up set'],
  ['workingSets', 'working set'],
  ['miniSets', 'mini-set'],
  ['dropSets', 'drop set'],
  ['formCues', 'cue'],
  ['setTargets', 'planned set'],
]);

/** `exercise 2 (Leg Press), working set 1, rpe`: the same words for every dialect. */
function describePlace(path: Path, tree: unknown): string {
  const words: string[] = [];
  for (const [depth, key] of path.entries()) {
    if (typeof key === 'number') {
      const list = String(path[depth - 1] ?? 'document');
      const item = valueAt(tree, path.slice(0, depth + 1));
      const name =
        isJsonObject(item) && typeof item.Name === 'string' && item.Name !== '' ? ` (${item.Name})` : '';
      words.push(`${LIST_WORDS.get(list) ?? list} ${key + 1}${name}`);
    } else if (typeof path[depth + 1] !== 'number') {
      words.push(key);
    }
  }
  return words.join(', ');
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'is missing';
  const shown = shorten(JSON.stringify(value));
  switch (issue.code) {
    case 'too_big':
      return `${shown} is above ${issue.maximum}`;
    case 'too_small':
      return value === '' ? 'is empty' : `${shown} is below ${issue.minimum}`;
    case 'not_multiple_of':
      return `${shown} is not a multiple of ${issue.divisor}`;
    case 'invalid_value':
      return `${shown} is not ${issue.values.map((allowed) => JSON.stringify(allowed)).join(' or ')}`;
    case 'invalid_type':
      return `${shown} is not ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'invalid_union':
      return `${shown} is not a failure technique: MyoReps, LLP, StaticHold or DropSet`;
    case 'invalid_format':
      return `${shown} does not have the required form${FORM_WORDS[String(issue.path.at(-1))] ?? ''}`;
    default:
      return `${shown} ${issue.message}`;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const FORM_WORDS: Readonly<Record<string, string>> = {
  _id: ' (a UUID)',
  date: ' (2026-02-16, or 2026-02-16T18:02 with or without seconds and offset)',
};

const SHOWN_CHARACTERS = 60;

function shorten(text: string): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS - 1)}…`;
}
