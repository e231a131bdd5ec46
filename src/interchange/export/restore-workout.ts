/** Restores the sessions of files that this program wrote for Hevy and Strong. */
import { isDeepStrictEqual } from 'node:util';
import { readSessionTree } from '../../domain/dialects/read-document.js';
import type { ReaderContext } from '../../domain/dialects/read-result.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import type { WeightUnit } from '../../domain/weight.js';
import { unescapeFormula } from '../../text/csv-cell.js';
import { ExerciseBuilder } from '../build-exercise.js';
import { supersetLetters } from '../build-sessions.js';
import type { ExportedWeight } from '../exported-row.js';
import type { Block, Workout } from '../gather-workouts.js';
import { roundedPounds, type WeightUnits } from '../weight-units.js';
import { type AppForm, workoutsIn } from './app-form.js';
import { titleOf } from './app-texts.js';
import { readSessionLines, readWholeLog, splitNotes, splitNotesOfRows, withLines } from './own-notes.js';

export type RestoreOptions = {
  readonly library: ExerciseLibrary;
  /** The units of the file, for weights without a unit in their row. */
  readonly units: Pick<WeightUnits, 'entered'>;
};

export class WorkoutRestorer {
  private readonly builders: Readonly<Record<WeightUnit, ExerciseBuilder>>;

  constructor(
    private readonly form: AppForm,
    { library, units }: RestoreOptions,
  ) {
    const builderFor = (unit: WeightUnit) =>
      new ExerciseBuilder({
        units: ownUnits(unit, units),
        isFirstNoteOfExercise: form.notesOfExercise === 'first-set',
        localTime: (date) => date,
        library,
      });
    this.builders = { kg: builderFor('kg'), lb: builderFor('lb') };
  }

  /** The session that lines of this program describe, with later changes in the app; null without readable lines. */
  restore(workout: Workout, context: ReaderContext): TrainingSession | null {
    const own = splitNotesOfRows(workout.notes.map(unescapeFormula));
    if (own === null || own.lines === null) return null;
    const { text, lines, unit, minutesLater } = own;
    const isWhole = lines.startsWith('# ');
    const head = isWhole ? readWholeLog(lines) : readSessionLines(lines);
    if (head === null) return null;
    const blocks = workout.exercises.map(unescaped);
    const built = this.build(blocks, unit);
    const session = {
      ...head,
      ...(text === '' || head.notes !== undefined ? {} : { notes: text }),
      exercises: isWhole ? head.exercises : [...this.withOwnLines(blocks, built, unit)],
    };
    const changed = withChanges(this.form, session, { ...workout, exercises: blocks }, built, minutesLater);
    const checked = readSessionTree(changed, context);
    return checked.ok ? checked.value : null;
  }

  /** The exercises as the rows show them, changed by readable lines of traininglogs in their notes. */
  exercises(workout: Workout, unit: WeightUnit): readonly Exercise[] {
    const blocks = workout.exercises.map(unescaped);
    return this.withOwnLines(blocks, this.build(blocks, unit), unit);
  }

  private build(blocks: readonly Block[], unit: WeightUnit): readonly Exercise[] {
    const letters = supersetLetters(blocks);
    return blocks.map((block, index) =>
      this.builders[unit].build(block, index + 1, letters.get(block.exercise.superset ?? '')),
    );
  }

  private withOwnLines(
    blocks: readonly Block[],
    built: readonly Exercise[],
    unit: WeightUnit,
  ): readonly Exercise[] {
    const own = blocks.map(splitExercise);
    if (own.every(({ lines }) => lines === null)) return built;
    const bare = this.build(
      own.map(({ block }) => block),
      unit,
    );
    return built.map((exercise, index) => {
      const [lines, without] = [own[index]?.lines ?? null, bare[index]];
      return (lines !== null && without && withLines(without, lines)) || exercise;
    });
  }
}

/** The session with the changes that its rows show. */
function withChanges(
  form: AppForm,
  session: TrainingSession,
  workout: Workout,
  built: readonly Exercise[],
  minutesLater: number,
): TrainingSession {
  const withSets = session.exercises.filter((each) => each.warmupSets.length + each.workingSets.length > 0);
  const texts = {
    title: titleOf(session),
    notes: '',
    minutesLater,
    exercises: namesOf(withSets, workout.exercises),
  };
  const [expected] = workoutsIn(form, form.rows({ ...session, exercises: withSets }, texts));
  const isSame = (index: number) =>
    isDeepStrictEqual(setsOf(expected?.exercises[index]), setsOf(workout.exercises[index]));
  const areSame = built.length === expected?.exercises.length && built.every((_, index) => isSame(index));
  // A whole markdown log in the notes may have other exercises than the rows.
  const isAligned = session.exercises.length === built.length;
  const exercises = session.exercises.map((exercise, index) => {
    const { warmupSets, workingSets } = built[index] ?? exercise;
    return isSame(index) ? exercise : { ...exercise, warmupSets, workingSets };
  });
  const name = unescapeFormula(workout.head.name ?? '');
  return {
    ...session,
    ...(expected && expected.date !== workout.date && { date: workout.date }),
    ...(expected && expected.minutes !== workout.minutes && { sessionDurationMinutes: workout.minutes }),
    ...(expected && expected.head.name !== workout.head.name && name !== '' && { focus: name }),
    exercises: areSame ? session.exercises : isAligned ? exercises : [...built],
  };
}

/** The name of each exercise in the rows. Consecutive equal exercises are one block. */
function namesOf(
  exercises: readonly Exercise[],
  blocks: readonly Block[],
): readonly { readonly name: string; readonly notes: string }[] {
  let [at, sets] = [0, 0];
  return exercises.map(({ warmupSets, workingSets }) => {
    const block = blocks[at];
    sets += warmupSets.length + workingSets.length;
    if (block && sets >= block.sets.length) [at, sets] = [at + 1, 0];
    return { name: block?.exercise.name ?? '', notes: '' };
  });
}

function setsOf(block: Block | undefined): unknown {
  return block?.sets.map(({ notes: _notes, number: _number, ...set }) => set);
}

/** Separates the lines of this program. Strong has the notes of an exercise in the row of the first set. */
function splitExercise(block: Block): { readonly lines: string | null; readonly block: Block } {
  const [first, ...others] = block.sets;
  const inExercise = splitNotesOfRows(block.notes);
  if (inExercise) {
    return { lines: inExercise.lines, block: { ...block, notes: [inExercise.text] } };
  }
  const inSet = splitNotes(first?.notes ?? '');
  if (!first || inSet.lines === null) return { lines: null, block };
  const sets = [{ ...first, notes: null }, ...others];
  return { lines: inSet.lines, block: { ...block, sets, notes: [inSet.text] } };
}

function unescaped(block: Block): Block {
  return {
    ...block,
    exercise: { ...block.exercise, name: unescapeFormula(block.exercise.name) },
    notes: block.notes.map(unescapeFormula),
    sets: block.sets.map((set) => ({
      ...set,
      notes: set.notes === null ? null : unescapeFormula(set.notes),
    })),
  };
}

function ownUnits(unit: WeightUnit, ofFile: Pick<WeightUnits, 'entered'>): WeightUnits {
  return {
    assumedWeight: null,
    entered: (weight: ExportedWeight) => {
      if (weight.unit === null) return ofFile.entered(weight);
      const pounds = unit === 'lb' && weight.unit === 'kg' ? roundedPounds(weight.value) : null;
      return pounds === null ? { value: weight.value, unit: weight.unit } : { value: pounds, unit: 'lb' };
    },
  };
}
