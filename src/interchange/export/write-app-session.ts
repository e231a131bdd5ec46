/** Writes sessions as rows of Hevy or Strong. Lines in the notes hold values without a column. */
import { isDeepStrictEqual } from 'node:util';
import { formatMarkdownLog } from '../../domain/dialects/format-markdown-log.js';
import { oneLine } from '../../domain/dialects/markdown-log-lines.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import type { WeightUnit } from '../../domain/weight.js';
import { SessionBuilder } from '../build-sessions.js';
import { isMultiple } from '../choose-weight.js';
import type { Workout } from '../gather-workouts.js';
import { roundedPounds, type WeightUnits } from '../weight-units.js';
import { type AppForm, workoutsIn } from './app-form.js';
import { type AppTexts, titleOf, withLoadMode } from './app-texts.js';
import { differenceLines, joinNotes, sessionLines } from './own-notes.js';
import { WorkoutRestorer } from './restore-workout.js';

export type AppContext = {
  /** The app's name of an exercise. */
  readonly nameOf: (name: string) => string;
  readonly library: ExerciseLibrary;
};

/** In the rows of this program, each weight has a unit. */
const UNITS: WeightUnits = {
  assumedWeight: null,
  entered: ({ value, unit }) => ({ value, unit: unit ?? 'kg' }),
};

/** Writes the sessions of one file. */
export class AppSessionWriter {
  private readonly restorer: WorkoutRestorer;
  /** The workouts in the file, by start and title. */
  private readonly written = new Set<string>();

  constructor(
    private readonly form: AppForm,
    private readonly context: AppContext,
  ) {
    this.restorer = new WorkoutRestorer(form, { library: context.library, units: UNITS });
  }

  /**
   * The rows of a session; empty without a set. The start is minutes later if an earlier session has the same start
   * and title.
   */
  write(session: TrainingSession): string {
    for (let minutesLater = 0; ; minutesLater += 1) {
      const plain = { ...plainTexts(this.form, session, this.context), minutesLater };
      const rows = this.form.rows(session, plain);
      const [workout] = workoutsIn(this.form, rows);
      if (!workout) return rows;
      if (this.written.has(workout.sourceId)) continue;
      this.written.add(workout.sourceId);
      if (minutesLater === 0 && this.isReadAsWritten(session, workout)) return rows;
      return this.withOwnLines(session, plain, workout);
    }
  }

  /** True if the import rebuilds the session from its rows alone, whatever else is in the file. */
  private isReadAsWritten(session: TrainingSession, workout: Workout): boolean {
    const { format } = this.form;
    if (session.source?.format !== format.name || hasAmbiguousUnits(session, format.name === 'hevy'))
      return false;
    if (!isDeepStrictEqual(this.restorer.exercises(workout, 'kg'), session.exercises)) return false;
    const { userId, userName } = session;
    const builder = new SessionBuilder({
      format: format.name,
      context: { userId, userName, unit: 'kg' },
      units: UNITS,
      isFirstNoteOfExercise: this.form.notesOfExercise === 'first-set',
      localTime: (date) => date,
      library: this.context.library,
    });
    return workout.exercises.length > 0 && isDeepStrictEqual(builder.build(workout), session);
  }

  /** @param workout the workout that was read from the rows without lines of this program */
  private withOwnLines(session: TrainingSession, plain: AppTexts, workout: Workout): string {
    const { form } = this;
    const marks = { unit: unitOf(session), minutesLater: plain.minutesLater };
    const exercises = this.ownExerciseTexts(session, plain, workout, marks.unit);
    if (exercises) {
      const notes = joinNotes(plain.notes, sessionLines(session, form.transport), marks);
      const rows = form.rows(session, { ...plain, notes, exercises });
      if (this.isRestored(session, rows)) return rows;
    }
    const lines = formatMarkdownLog(session, form.transport);
    return form.rows(session, { ...plain, notes: joinNotes('', lines, marks) });
  }

  /** The texts with lines for values that the rows lack; null if lines cannot express the difference. */
  private ownExerciseTexts(
    session: TrainingSession,
    plain: AppTexts,
    workout: Workout,
    unit: WeightUnit,
  ): AppTexts['exercises'] | null {
    const read = this.restorer.exercises(workout, unit);
    if (read.length !== session.exercises.length) return null;
    if (isDeepStrictEqual(read, session.exercises)) return plain.exercises;
    const bare = this.bareExercises(session, plain, unit, read);
    const texts: AppTexts['exercises'][number][] = [];
    for (const [index, text] of plain.exercises.entries()) {
      const [exercise, plainly, marked] = [session.exercises[index], read[index], bare[index]];
      if (!exercise || !plainly || !marked) return null;
      const isGiven = isDeepStrictEqual(plainly, exercise);
      const lines = isGiven ? '' : differenceLines(marked, exercise, this.form.transport);
      if (lines === null) return null;
      texts.push(isGiven ? text : { ...text, notes: joinNotes(text.notes, lines) });
    }
    return texts;
  }

  /** The exercises that the import reads from rows with lines, before it applies the lines. */
  private bareExercises(
    session: TrainingSession,
    plain: AppTexts,
    unit: WeightUnit,
    read: readonly Exercise[],
  ): readonly Exercise[] {
    if (this.form.notesOfExercise === 'every-row') return read;
    const exercises = plain.exercises.map(({ name, notes }) => ({ name, notes: joinNotes(notes, '') }));
    const [workout] = workoutsIn(this.form, this.form.rows(session, { ...plain, exercises }));
    return workout ? this.restorer.exercises(workout, unit) : [];
  }

  private isRestored(session: TrainingSession, rows: string): boolean {
    const [workout, ...others] = workoutsIn(this.form, rows);
    if (!workout || others.length > 0) return false;
    const { userId, userName } = session;
    return isDeepStrictEqual(this.restorer.restore(workout, { userId, userName, unit: 'kg' }), session);
  }
}

/** The texts of a session without lines of this program. Exercises imported from this app keep their names. */
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

/**
 * True if the import could assume another unit for a load than the typed unit.
 * @param isInKg true for an app that writes pounds as kilograms
 */
function hasAmbiguousUnits({ exercises }: TrainingSession, isInKg: boolean): boolean {
  return exercises
    .flatMap(({ warmupSets, workingSets }) => [...warmupSets, ...workingSets])
    .some(({ weightKg, enteredWeight }) => {
      const kg = weightKg ?? 0;
      if (enteredWeight !== undefined) return isInKg;
      return !isMultiple(kg, 0.001) || (isInKg && roundedPounds(kg) !== null);
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
