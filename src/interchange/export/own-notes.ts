/** Stores values without a column at the end of notes: `[traininglogs]`, and lines such as `**Rest:** 3 min`. */
import { isJsonObject, type JsonObject } from '../../domain/dialects/fields.js';
import { readMarkdownLogs } from '../../domain/dialects/markdown-dialect.js';
import { exerciseExtrasOf, keysThatDiffer } from '../../domain/dialects/markdown-differences.js';
import { readExerciseKeys } from '../../domain/dialects/markdown-exercise.js';
import { formatExtras } from '../../domain/dialects/markdown-extras.js';
import { splitLines } from '../../domain/dialects/markdown-lines.js';
import {
  exerciseLines,
  headerLines,
  oneLine,
  withoutControls,
} from '../../domain/dialects/markdown-log-lines.js';
import { emptyExercise } from '../../domain/empty-exercise.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import type { WeightUnit } from '../../domain/weight.js';

/** The text that a person wrote, and the lines of this program, which are null if there are none. */
export type OwnNotes = {
  readonly text: string;
  readonly lines: string | null;
  /** The unit in which most loads of the session were typed. */
  readonly unit: WeightUnit;
  /** The minutes by which the start in the rows is later, because another session has the same start and title. */
  readonly minutesLater: number;
};

/**
 * Matches the line before the lines of this program: `[traininglogs]`, `[traininglogs lb]`, `[traininglogs lb +1 min]`.
 */
const MARK = /(?:^|\n)\[traininglogs( lb)?(?: \+(\d+) min)?\](?:\n|$)/g;

/** Splits the notes of an app's file into the text of a person and the lines of this program. */
export function splitNotes(notes: string): OwnNotes {
  const mark = [...notes.matchAll(MARK)].at(-1);
  if (!mark) return { text: notes, lines: null, unit: 'kg', minutesLater: 0 };
  const [whole, pounds, minutes = '0'] = mark;
  return {
    text: notes.slice(0, mark.index),
    lines: notes.slice(mark.index + whole.length),
    unit: pounds ? 'lb' : 'kg',
    minutesLater: Number(minutes),
  };
}

export function joinNotes(
  text: string,
  lines: string,
  { unit, minutesLater }: Pick<OwnNotes, 'unit' | 'minutesLater'> = { unit: 'kg', minutesLater: 0 },
): string {
  const mark = `[traininglogs${unit === 'lb' ? ' lb' : ''}${minutesLater > 0 ? ` +${minutesLater} min` : ''}]`;
  return [...(text === '' ? [] : [text]), mark, lines].join('\n');
}

/** Joins the notes of several rows. The first lines of this program count; null if there are none. */
export function splitNotesOfRows(notes: Iterable<string>): OwnNotes | null {
  const all = [...notes].map(splitNotes);
  const own = all.find(({ lines }) => lines !== null);
  if (!own) return null;
  const texts = new Set(all.map(({ text }) => text).filter((text) => text !== ''));
  return { ...own, text: [...texts].join('\n') };
}

/** Applies the changes that an app's file makes to the text of a cell. */
export type Transport = (text: string) => string;

/** The session as lines, without its exercises, and without its notes if the cell for notes can hold them. */
export function sessionLines(session: TrainingSession, transport: Transport): string {
  const { notes = '', ...head } = { ...session, exercises: [] };
  const { _id, date, userId, userName } = session;
  const read = readSessionLines(transport(headerLines(head, {}).join('\n')));
  const differing = read && keysThatDiffer(read, head, ['exercises']);
  const isHeld = 'notes' in session && isHeldByCell(notes, transport);
  const others = { userId, userName, ...('notes' in session && !isHeld && { notes }) };
  if (differing) return headerLines(head, { ...others, ...differing }).join('\n');
  const bare = { ...head, phase: null, week: null, isDeloadWeek: false, focus: null };
  const named = { ...bare, sessionDurationMinutes: null, _id, date };
  for (const key of ['program', 'programAuthor', 'programLengthWeeks', 'programDay'] as const)
    delete named[key];
  const { exercises: _none, ...values } = head;
  return headerLines(named, { ...values, ...others }).join('\n');
}

function isHeldByCell(text: string, transport: Transport): boolean {
  const isPlain = text !== '' && withoutControls(text) === text && !text.includes('\r');
  return isPlain && transport(text).trim() === text && splitNotes(text).lines === null;
}

/** The session in lines that `sessionLines` wrote; null if the lines cannot be read. */
export function readSessionLines(lines: string): TrainingSession | null {
  const log = `# Training Log\n${lines}\n${formatExtras({ exercises: [] })}`;
  return readWholeLog(log);
}

/** The session in a whole markdown log; null if the text cannot be read. */
export function readWholeLog(log: string): TrainingSession | null {
  const [read] = readMarkdownLogs(log, { userId: '', userName: '', unit: 'kg' });
  return read?.ok ? read.value.session : null;
}

/**
 * The lines that turn `built` into `exercise`: empty if both are equal, null if lines cannot express the difference.
 */
export function differenceLines(built: Exercise, exercise: Exercise, transport: Transport): string | null {
  const differing = keysThatDiffer(built, exercise, []);
  if (differing === null) return null;
  const shown: Exercise = {
    ...emptyExercise(1, ''),
    ...Object.fromEntries(Object.entries(differing).filter(([key]) => SHOWN_KEYS.includes(key))),
  };
  const name = 'Name' in differing ? [`**Name:** ${oneLine(exercise.Name)}`] : [];
  const read = withLines(built, transport([...name, ...exerciseLines(shown)].join('\n')));
  const extras = read && exerciseExtrasOf(read, exercise);
  if (!extras) return null;
  return [...name, ...exerciseLines(shown, extras)].join('\n');
}

/** The exercise with the lines of `differenceLines` applied; null if the lines cannot be read. */
export function withLines(built: Exercise, lines: string): Exercise | null {
  const keys = readExerciseKeys(splitLines(lines));
  // The lines can contain anything; the caller validates the whole session.
  return keys && isExercise(keys) ? ({ ...built, ...keys } as Exercise) : null;
}

function isExercise({ warmupSets = [], workingSets = [] }: JsonObject): boolean {
  return [warmupSets, workingSets].every((sets) => Array.isArray(sets) && sets.every(isJsonObject));
}

/** The keys of an exercise that have lines of their own. `notes` are the text before the lines. */
const SHOWN_KEYS: readonly string[] = [
  ...['targetMuscleGroups', 'repTempo', 'currentGoal', 'warmupSets', 'workingSets'],
  ...['warmupNotes', 'formCues', 'supersetGroup', 'exerciseType'],
];
