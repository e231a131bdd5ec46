/** Writes a session as a markdown log, which `readMarkdownLogs` reads back to the same record. */
import { isDeepStrictEqual } from 'node:util';
import type { Exercise, TrainingSession } from '../record.js';
import { dayOf, timeOf } from '../session-date.js';
import { formatSet } from '../set-notation/format-set.js';
import type { JsonObject } from './fields.js';
import { formatGoalLine, formatRestLine } from './format-goal.js';
import { readMarkdownLogs } from './markdown-dialect.js';
import { formatExtras } from './markdown-extras.js';
import { FIELD_READERS } from './markdown-header-fields.js';
import { escapeHeading } from './markdown-lines.js';
import { parseGoal, parseRest } from './markdown-values.js';

/** Keys that the lines of a log do not give back; they are written as comments. */
type Extras = {
  readonly session: JsonObject;
  readonly exercises: readonly ExerciseExtras[];
};

type ExerciseExtras = {
  readonly exercise: JsonObject;
  readonly warmupSets: readonly JsonObject[];
  readonly workingSets: readonly JsonObject[];
};

const NO_EXTRAS: Extras = { session: {}, exercises: [] };

/** The log, with a line end after its last line. Every load has its unit, so that it does not depend on settings. */
export function formatMarkdownLog(session: TrainingSession): string {
  const plain = formatLines(session, NO_EXTRAS);
  const read = readMarkdownLogs(plain, { userId: '', userName: '', unit: 'kg' });
  const [log, ...others] = read.ok ? read.value : [];
  const extras = log && others.length === 0 ? extrasOf(log.session, session) : null;
  // A session whose lines cannot be read, for example one without exercises, is a comment as a whole.
  return extras ? formatLines(session, extras) : formatWhole(session);
}

function formatWhole({ _id, date, ...session }: TrainingSession): string {
  return `${[...headLines({ _id, date }), ...comment(session)].join('\n')}\n`;
}

/** What differs in the session that was read; null if comments cannot express it. */
function extrasOf(read: TrainingSession, session: TrainingSession): Extras | null {
  const differing = keysThatDiffer(read, session, ['exercises']);
  if (differing === null) return null;
  // Otherwise the session would get the user who reads the log.
  const own = { userId: session.userId, userName: session.userName, ...differing };
  const exercises = eachOf(read.exercises, session.exercises, exerciseExtrasOf);
  if (exercises !== null) return { session: own, exercises };
  return { session: { ...own, exercises: session.exercises }, exercises: [] };
}

function exerciseExtrasOf(read: Exercise, exercise: Exercise): ExerciseExtras | null {
  const own = keysThatDiffer(read, exercise, ['warmupSets', 'workingSets']);
  if (own === null) return null;
  const differ = <T extends object>(one: T, other: T) => keysThatDiffer(one, other, []);
  const warmupSets = eachOf(read.warmupSets, exercise.warmupSets, differ);
  const workingSets = eachOf(read.workingSets, exercise.workingSets, differ);
  return {
    exercise: {
      ...own,
      ...(warmupSets === null && { warmupSets: exercise.warmupSets }),
      ...(workingSets === null && { workingSets: exercise.workingSets }),
    },
    warmupSets: warmupSets ?? [],
    workingSets: workingSets ?? [],
  };
}

/** Null if the lists differ in length or an item gives null. */
function eachOf<T, R>(
  read: readonly T[],
  items: readonly T[],
  compare: (one: T, other: T) => R | null,
): R[] | null {
  if (read.length !== items.length) return null;
  const results: R[] = [];
  for (const [index, item] of items.entries()) {
    // Both lists have the same length.
    const result = compare(read[index] as T, item);
    if (result === null) return null;
    results.push(result);
  }
  return results;
}

/** The keys of `object` that were not read equally; null if a key was read that it does not have. */
function keysThatDiffer(read: object, object: object, besides: readonly string[]): JsonObject | null {
  if (Object.keys(read).some((key) => !Object.hasOwn(object, key))) return null;
  const values = new Map(Object.entries(read));
  return Object.fromEntries(
    Object.entries(object).filter(
      ([key, value]) => !besides.includes(key) && !isDeepStrictEqual(values.get(key), value),
    ),
  );
}

function formatLines(session: TrainingSession, extras: Extras): string {
  const { exercises, notes = '', sessionDurationMinutes: minutes } = session;
  const lines = [
    ...headLines(session),
    ...field('Phase', session.phase),
    ...field('Week', session.week),
    ...field('Deload', session.isDeloadWeek ? 'Yes' : null),
    ...field('Focus', session.focus),
    ...field('Duration', minutes === null ? null : `${Math.round(minutes * 100) / 100} min`),
    ...field('Program', session.program),
    ...field('Program Author', session.programAuthor),
    ...field('Program Length', session.programLengthWeeks),
    ...field('Program Day', session.programDay),
    ...comment(extras.session),
    ...(notes === '' ? [] : ['', '## Session Notes', ...textLines(notes)]),
    ...exercises.flatMap((exercise, index) => ['', ...exerciseLines(exercise, index, extras)]),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines({ _id, date }: Pick<TrainingSession, '_id' | 'date'>): string[] {
  const start = timeOf(date) === null ? [] : [`- Start: ${date}`];
  return ['# Training Log', `- Id: ${_id}`, `- Date: ${dayOf(date)}`, ...start];
}

function exerciseLines(exercise: Exercise, index: number, { exercises }: Extras): string[] {
  const { warmupSets, workingSets, currentGoal, notes, warmupNotes, formCues } = exercise;
  const extras = exercises[index];
  return [
    `## Exercise ${index + 1}`,
    `**Name:** ${oneLine(exercise.Name) || 'Exercise'}`,
    ...boldField(
      'Goal',
      readable(formatGoalLine(currentGoal), (text) => parseGoal(text, 'kg')),
    ),
    ...boldField('Rest', readable(formatRestLine(currentGoal), parseRest)),
    ...boldField('Tempo', exercise.repTempo),
    ...boldField('Superset', exercise.supersetGroup),
    ...boldField('Muscles', exercise.targetMuscleGroups.join(', ')),
    ...comment(extras?.exercise),
    ...section('Warmup Sets', setLines(warmupSets, extras?.warmupSets)),
    ...section('Warmup Notes', textLines(warmupNotes ?? '')),
    ...section('Working Sets', setLines(workingSets, extras?.workingSets)),
    ...section('Notes', textLines(notes ?? '')),
    ...section(
      'Cues',
      formCues.map((cue) => `- ${oneLine(cue)}`),
    ),
  ];
}

function setLines(
  sets: Exercise['warmupSets' | 'workingSets'],
  extras: readonly JsonObject[] = [],
): string[] {
  return sets.flatMap((set, index) => {
    const line = formatSet({ ...set, notes: oneLine(set.notes ?? '') }, { unit: null });
    return [`${index + 1}. ${line}`, ...comment(extras[index])];
  });
}

/** The line of a header field; none if it cannot be read. */
function field(name: string, value: string | number | null | undefined): string[] {
  const text = oneLine(String(value ?? ''));
  const isRead = text !== '' && FIELD_READERS.get(name.toLowerCase())?.read({}, text) === null;
  return isRead ? [`- ${name}: ${text}`] : [];
}

function readable(text: string, read: (text: string) => unknown): string {
  return read(text) === null ? '' : text;
}

function boldField(name: string, value: string | null | undefined): string[] {
  const text = oneLine(value ?? '');
  return text === '' ? [] : [`**${name}:** ${text}`];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, ...lines];
}

function comment(keys: JsonObject | undefined): string[] {
  return keys === undefined || Object.keys(keys).length === 0 ? [] : [formatExtras(keys)];
}

function textLines(text: string): string[] {
  const readable = withoutControls(text.replace(/\r\n?/g, '\n'));
  return readable.trim() === '' ? [] : readable.split('\n').map(escapeHeading);
}

function oneLine(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' ')).trim();
}

/** Without control characters and lone surrogates, which no text file should have. Line feeds and tabs stay. */
function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '');
}
