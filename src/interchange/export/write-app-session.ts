/** Writes a session as the rows of Hevy or Strong, with lines in the notes for what the app has no column for. */
import { isDeepStrictEqual } from 'node:util';
import { formatMarkdownLog } from '../../domain/dialects/format-markdown-log.js';
import { oneLine } from '../../domain/dialects/markdown-log-lines.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import type { TrainingSession } from '../../domain/record.js';
import type { WeightUnit } from '../../domain/weight.js';
import { SessionBuilder } from '../build-sessions.js';
import { isMultiple } from '../choose-weight.js';
import { roundedPounds } from '../weight-units.js';
import { type AppForm, workoutsIn } from './app-form.js';
import { type AppTexts, titleOf, withLoadMode } from './app-texts.js';
import { differenceLines, joinNotes, sessionLines } from './own-notes.js';
import { restoreWorkout } from './restore-workout.js';

/** What the names and loads of an app need. */
export type AppContext = {
  /** The app's name of an exercise. */
  readonly nameOf: (name: string) => string;
  readonly library: ExerciseLibrary;
};

/**
 * Writes the rows of sessions; empty for a session without sets. A session that would be one workout with an earlier
 * one, because both have the same start and title, starts a minute later.
 */
export function createAppSessionWriter(
  form: AppForm,
  context: AppContext,
): (session: TrainingSession) => string {
  const written = new Set<string>();
  return (session) => {
    for (let minutesLater = 0; ; minutesLater += 1) {
      const rows = writeSession(form, session, context, minutesLater);
      const sourceId = rows === '' ? null : workoutsIn(form, rows)[0]?.sourceId;
      if (sourceId && written.has(sourceId)) continue;
      if (sourceId) written.add(sourceId);
      return rows;
    }
  };
}

function writeSession(
  form: AppForm,
  session: TrainingSession,
  context: AppContext,
  minutesLater: number,
): string {
  const plain = { ...plainTexts(form, session, context), minutesLater };
  const rows = form.rows(session, plain);
  if (rows === '') return '';
  if (minutesLater === 0 && isReadAsWritten(form, session, rows, context)) return rows;
  const marks = { unit: unitOf(session), minutesLater };
  const texts = ownTexts(form, session, plain, context, marks);
  const own = texts && form.rows(session, texts);
  if (own && isRestored(form, session, own, context)) return own;
  const lines = formatMarkdownLog(session, form.transport);
  return form.rows(session, { ...plain, notes: joinNotes('', lines, marks) });
}

/** The texts as a person wrote them. A name that was imported from this app stays as it is. */
function plainTexts(
  { format }: AppForm,
  session: TrainingSession,
  { nameOf }: AppContext,
): Omit<AppTexts, 'minutesLater'> {
  const isImported = session.source?.format === format.name;
  return {
    title: titleOf(session),
    notes: session.notes ?? '',
    exercises: session.exercises.map(({ Name, notes, warmupSets, workingSets }) => {
      const name = oneLine(Name) || 'Exercise';
      const sets = [...warmupSets, ...workingSets];
      return { name: isImported ? name : withLoadMode(nameOf(name), sets), notes: notes ?? '' };
    }),
  };
}

/** True if the import gives the session from its rows alone, whatever else is in the file. */
function isReadAsWritten(
  { format, ...form }: AppForm,
  session: TrainingSession,
  rows: string,
  { library }: AppContext,
): boolean {
  if (session.source?.format !== format.name || hasAmbiguousUnits(session)) return false;
  const { userId, userName } = session;
  const builder = new SessionBuilder({
    format: format.name,
    context: { userId, userName, unit: 'kg' },
    units: { assumedWeight: null, entered: ({ value, unit }) => ({ value, unit: unit ?? 'kg' }) },
    isFirstNoteOfExercise: format.name === 'strong',
    localTime: (date) => date,
    library,
  });
  const read = [...builder.sessions(workoutsIn({ format, ...form }, rows))];
  return isDeepStrictEqual(read, [session]);
}

/** True if other sessions of the file decide whether its loads are pounds. */
function hasAmbiguousUnits({ exercises }: TrainingSession): boolean {
  return exercises
    .flatMap(({ warmupSets, workingSets }) => [...warmupSets, ...workingSets])
    .some(({ weightKg, enteredWeight }) => {
      const kg = weightKg ?? 0;
      return enteredWeight !== undefined || roundedPounds(kg) !== null || !isMultiple(kg, 0.001);
    });
}

/** The unit in which most loads were typed. */
function unitOf({ exercises }: TrainingSession): WeightUnit {
  const loads = exercises
    .flatMap(({ warmupSets, workingSets }) => [...warmupSets, ...workingSets])
    .filter(({ weightKg }) => weightKg !== null && weightKg > 0);
  const pounds = loads.filter(({ enteredWeight }) => enteredWeight?.unit === 'lb').length;
  return pounds * 2 > loads.length ? 'lb' : 'kg';
}

/** The texts with lines for what the rows do not give; null if the rows do not have the same exercises. */
function ownTexts(
  form: AppForm,
  session: TrainingSession,
  plain: AppTexts,
  { library }: AppContext,
  marks: { readonly unit: WeightUnit; readonly minutesLater: number },
): AppTexts | null {
  const notes = joinNotes(plain.notes, sessionLines(session, form.transport), marks);
  const exercisesOf = (texts: AppTexts) =>
    restored(form, session, form.rows(session, texts), library)?.exercises;
  const read = exercisesOf({ ...plain, notes });
  // Strong has the notes of an exercise in its first set, whose own note then needs a line.
  const marked = plain.exercises.map(({ name, notes: text }) => ({ name, notes: joinNotes(text, '') }));
  const readMarked = exercisesOf({ ...plain, notes, exercises: marked });
  if (read?.length !== session.exercises.length || readMarked?.length !== read.length) return null;
  const exercises: AppTexts['exercises'][number][] = [];
  for (const [index, text] of plain.exercises.entries()) {
    const [exercise, plainly, bare] = [session.exercises[index], read[index], readMarked[index]];
    if (!exercise || !plainly || !bare) return null;
    if (isDeepStrictEqual(plainly, exercise)) {
      exercises.push(text);
      continue;
    }
    const lines = differenceLines(bare, exercise, form.transport);
    if (lines === null) return null;
    exercises.push({ ...text, notes: joinNotes(text.notes, lines) });
  }
  return { ...plain, notes, exercises };
}

function isRestored(form: AppForm, session: TrainingSession, rows: string, { library }: AppContext): boolean {
  return isDeepStrictEqual(restored(form, session, rows, library), session);
}

function restored(
  form: AppForm,
  { userId, userName }: TrainingSession,
  rows: string,
  library: ExerciseLibrary,
): TrainingSession | null {
  const [workout, ...others] = workoutsIn(form, rows);
  if (!workout || others.length > 0) return null;
  const units = { entered: ({ value }: { value: number }) => ({ value, unit: 'kg' as const }) };
  return restoreWorkout(form, workout, { context: { userId, userName, unit: 'kg' }, library, units });
}
