/** Formats the lines of a markdown log. */
import type { Exercise, TrainingSession } from '../record.js';
import { dayOf, timeOf } from '../session-date.js';
import { formatSet } from '../set-notation/format-set.js';
import type { JsonObject } from './fields.js';
import { formatGoalLine, formatRestLine } from './format-goal.js';
import type { ExerciseExtras, MarkdownExtras } from './markdown-differences.js';
import { formatExtras } from './markdown-extras.js';
import { FIELD_READERS } from './markdown-header-fields.js';
import { escapeHeading } from './markdown-lines.js';
import { parseGoal, parseRest } from './markdown-values.js';

/** The log with these extras as comments, with a line end after its last line. */
export function formatLines(session: TrainingSession, extras: MarkdownExtras): string {
  const { exercises, notes = '' } = session;
  const lines = [
    '# Training Log',
    ...headerLines(session, extras.session),
    ...(notes === '' ? [] : ['', '## Session Notes', ...textLines(notes)]),
    ...exercises.flatMap((exercise, index) => [
      '',
      `## Exercise ${index + 1}`,
      `**Name:** ${oneLine(exercise.Name) || 'Exercise'}`,
      ...exerciseLines(exercise, extras.exercises[index]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The header of a log, without its heading and the notes. */
export function headerLines(session: TrainingSession, extras: JsonObject): string[] {
  const { sessionDurationMinutes: minutes } = session;
  return [
    ...identityLines(session),
    ...field('Phase', session.phase),
    ...field('Week', session.week),
    ...field('Deload', session.isDeloadWeek ? 'Yes' : null),
    ...field('Focus', session.focus),
    ...field('Duration', minutes === null ? null : `${Math.round(minutes * 100) / 100} min`),
    ...field('Program', session.program),
    ...field('Program Author', session.programAuthor),
    ...field('Program Length', session.programLengthWeeks),
    ...field('Program Day', session.programDay),
    ...comment(extras),
  ];
}

/** A log with the id and the date as lines; all other values are in a comment. */
export function formatAsComment({ _id, date, ...session }: TrainingSession): string {
  return `${['# Training Log', ...identityLines({ _id, date }), ...comment(session)].join('\n')}\n`;
}

function identityLines({ _id, date }: Pick<TrainingSession, '_id' | 'date'>): string[] {
  const start = timeOf(date) === null ? [] : [`- Start: ${date}`];
  return [`- Id: ${_id}`, `- Date: ${dayOf(date)}`, ...start];
}

/** An exercise without its heading and name. */
export function exerciseLines(exercise: Exercise, extras?: ExerciseExtras): string[] {
  const { warmupSets, workingSets, currentGoal, notes, warmupNotes, formCues } = exercise;
  return [
    ...boldField(
      'Goal',
      readable(formatGoalLine(currentGoal), (text) => parseGoal(text, 'kg')),
    ),
    ...boldField('Rest', readable(formatRestLine(currentGoal), parseRest)),
    ...boldField('Tempo', exercise.repTempo),
    ...boldField('Superset', exercise.supersetGroup),
    ...boldField('Type', exercise.exerciseType),
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

/** The line of a header field; none if the value is empty or could not be read back. */
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

/** The text on one line: each run of blanks and line ends becomes one blank, and control characters are removed. */
export function oneLine(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' ')).trim();
}

/** The text without control characters and lone surrogates. Line feeds and tabs stay. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '');
}
