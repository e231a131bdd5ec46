/** The gate every reader ends at: a foreign tree becomes a record, or a place and a reason. */
import type * as z from 'zod';
import type { TrainingSession } from '../record.js';
import { trainingSessionSchema } from '../record.js';
import { isJsonObject } from './fields.js';
import { type ReadResult, type RecordError, readFailure, readOk } from './read-result.js';
import { describeTooLarge, findTooLarge, type Path } from './value-limits.js';

/** More than this of one document nobody goes through one by one. */
const MAX_ERRORS = 200;

/** The record that `tree` is, or what is wrong with it, the first thing first, in words a person can act on. */
export function validateRecord(tree: unknown): ReadResult<TrainingSession> {
  const unkeepable = findUnkeepable(tree, []);
  if (unkeepable) return refuse([errorAt(tree, unkeepable.path, unkeepable.reason)]);
  const parsed = trainingSessionSchema.safeParse(tree);
  if (parsed.success) return readOk(parsed.data);
  const issues = parsed.error.issues.slice(0, MAX_ERRORS);
  return refuse(
    issues.map((issue) => {
      const path = issue.path.filter((key) => typeof key !== 'symbol');
      return errorAt(tree, path, describeIssue(issue, valueAt(tree, path)));
    }),
  );
}

/** The record, unless one of its values is larger than any training: for what is taken in, not for what is saved. */
export function refuseTooLarge(session: TrainingSession): ReadResult<TrainingSession> {
  const path = findTooLarge(session);
  return path ? refuse([errorAt(session, path, describeTooLarge(path) ?? 'is too large')]) : readOk(session);
}

function errorAt(tree: unknown, path: Path, reason: string): RecordError {
  return { path, place: describePlace(path, tree), reason };
}

function refuse(faults: readonly RecordError[]): ReturnType<typeof readFailure> {
  const [first] = faults;
  if (!first) return readFailure('is not a training session');
  return { ok: false, problem: { place: first.place, reason: first.reason, faults } };
}

/** How deep lists and objects may lie in one another; the record itself needs nine levels. */
const MAX_DEPTH = 100;

/** Values that JSON can spell but a program cannot keep: refused, rather than changed without a word. */
function findUnkeepable(value: unknown, path: Path): { path: Path; reason: string } | null {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      return { path, reason: describeTooLarge(path) ?? 'the number is too large to be kept' };
    }
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      const reason = 'the number has too many digits to be kept exactly; write it as a text';
      return { path, reason: describeTooLarge(path) ?? reason };
    }
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= MAX_DEPTH) return { path: path.slice(0, 1), reason: 'is nested too deeply to be kept' };
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') return { path: [...path, key], reason: 'a key of this name cannot be kept' };
    const found = findUnkeepable(member, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}

function valueAt(tree: unknown, path: Path): unknown {
  let value = tree;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key]; // an object or array, by the line above
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
]);

/** `exercise 2 (Leg Press), working set 1, rpe`: the same words whichever dialect the place is in. */
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
      return `${shown} is not of the form this needs${FORM_WORDS[String(issue.path.at(-1))] ?? ''}`;
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
