import { isDeepStrictEqual } from 'node:util';
import { v4 as uuidV4 } from 'uuid';
import { addSets } from '../../domain/edit-session.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import { guessSessionOf } from '../../domain/guess-session.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION, type TrainingSession } from '../../domain/record.js';
import { dayOf, localTimeWithOffset } from '../../domain/session-date.js';
import { measureOf } from '../../domain/set-measure.js';
import { displaySet } from '../../domain/set-notation/format-set.js';
import { type ReadSet, readSetArguments } from '../../domain/set-notation/read-set-arguments.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import type { WeightUnit } from '../../domain/weight.js';
import { readExerciseLibrary } from '../../persistence/exercise-library-file.js';
import { withExercise } from '../added-exercise.js';
import { type Command, type CommandContext, UsageError } from '../command.js';
import { DayDraft } from '../day-draft.js';
import { ExitCode } from '../exit-code.js';
import { safeLine, toJsonLine } from '../format.js';
import { nameExercise, newExercise } from '../name-exercise.js';
import { saveAdded } from '../save-added.js';
import { unlikelySets } from '../unlikely-sets.js';
import { JSON_OPTION } from '../usage.js';

const TAKEN_AS_KG =
  'The load was taken as kg, because no unit is set; if you lift in pounds, run traininglogs config set unit lb and correct this set on the screens.';

/** `add`: logs sets into today's session in progress, or as a session of their own. */
export const addCommand: Command = {
  name: 'add',
  group: 'Log',
  usage: 'EXERCISE SET...',
  summary: "log sets into today's session in progress",
  operands: [
    {
      name: 'EXERCISE',
      description: 'a name or an alias of your log, or enough of one; otherwise one of the library',
    },
    {
      name: 'SET',
      description:
        'as on the Log screen: 80x5, "80x5 @8", w 40x5, bw x12, 60s; a tail alone, such as @8 or "- note", completes the set before it',
    },
  ],
  options: {
    save: { description: 'save a session of its own instead' },
    new: { description: 'take the name of a new exercise as it is typed' },
    ...JSON_OPTION,
  },
  examples: [
    'add "barbell bench press" 80x5 80x5 @8',
    'add "barbell squat" w 60x5 100x5*3 "- felt easy"',
    'add pullups "bw x12" 10 8 --save',
  ],
  arguments: { least: 2, most: Number.POSITIVE_INFINITY },
  run: (context, { values, positionals: [typed = '', ...args] }) => {
    const reader = context.openForReading();
    const athlete = context.athlete();
    const { unit } = context.readerContext();
    const library = readExerciseLibrary();
    const names = reader?.exerciseNames() ?? [];
    const isSaved = values.save === true;
    const draft = isSaved ? null : DayDraft.open(context);
    try {
      if (draft?.isInUse) {
        context.printMessage(
          'Nothing was logged: the session in progress is open in another traininglogs; log the sets there, or add them with --save.',
        );
        return ExitCode.failed;
      }
      const current = draft?.session ?? null;
      const known = [...names, ...(current?.exercises ?? []).map(({ Name }) => Name)];
      const isNew = values.new === true;
      const named = isNew
        ? { name: newExercise(typed, known), isFromLibrary: false }
        : nameExercise(typed, known, library, athlete);
      const began = current ?? newSession(context);
      const { session, index } = withExercise(began, named.name, { reader, library, athlete });
      const readIn = (each: WeightUnit | null) => readSets(args, session, index, library, each);
      const sets = readIn(unit);
      const added = sets.reduce(
        (so, { kind, values: set, times }) => addSets(so, index, kind, set, times),
        session,
      );
      const exercise = session.exercises[index];
      const notes = exercise ? unlikelySets(sets, exercise, reader, unit ?? 'kg') : [];
      for (const note of notes) context.printMessage(note);
      const isFirst = current === null && names.length === 0;
      // If the sets mean the same in pounds, no load was typed without a unit.
      if (isFirst && athlete.unit === undefined && !isDeepStrictEqual(sets, readIn('lb')))
        context.printMessage(TAKEN_AS_KG);
      if (named.isFromLibrary) context.printMessage(`From the exercise library: ${safeLine(named.name)}.`);
      if (draft === null) return saveAdded(context, added, values.json === true);
      const file = draft.save(added);
      const shown = sets.map(({ kind, values: set, times }) => {
        const words = displaySet(set, { warmup: kind === 'warmup', unit: unit ?? 'kg' });
        return times === 1 ? words : `${times} × (${words})`;
      });
      const line = `${named.name}: ${shown.join(', ')}\nIn progress: ${file}`;
      const count = sets.reduce((sum, { times }) => sum + times, 0);
      const json = { id: added._id, exercise: named.name, sets: count, file };
      context.print(
        values.json === true
          ? toJsonLine(json)
          : line
              .split('\n')
              .map((each) => `${safeLine(each)}\n`)
              .join(''),
      );
      return ExitCode.done;
    } finally {
      draft?.close();
    }
  },
};

/** @throws UsageError with the column of the first error */
function readSets(
  args: readonly string[],
  session: TrainingSession,
  index: number,
  library: ExerciseLibrary,
  unit: WeightUnit | null,
): readonly ReadSet[] {
  const exercise = session.exercises[index];
  const [warmup, working] = [exercise?.warmupSets.at(-1), exercise?.workingSets.at(-1)];
  const read = readSetArguments(args, {
    unit,
    measure: exercise ? measureOf(exercise, library) : 'load',
    last: { warmup: warmup ? valuesOf(warmup) : null, working: working ? valuesOf(working) : null },
  });
  if (read.ok) return read.sets;
  const { argument, error } = read;
  throw new UsageError(
    `Nothing was logged: ${JSON.stringify(argument)}, column ${error.column}: ${error.message}.`,
  );
}

/** A session that begins now. Phase and week come only from a session of today, because a new week may have begun. */
function newSession(context: CommandContext): TrainingSession {
  const { userId = '', userName = '' } = context.athlete();
  const date = localTimeWithOffset(context.now());
  const recent = context.openForReading()?.listSummaries(1) ?? [];
  const ofToday = recent.filter((each) => dayOf(each.date) === dayOf(date));
  const { phase, week, isDeloadWeek } = guessSessionOf(null, ofToday);
  return {
    dataModelVersion: DATA_MODEL_VERSION,
    dataModelType: DATA_MODEL_TYPE,
    _id: uuidV4(),
    userId,
    userName,
    date,
    phase,
    week,
    isDeloadWeek,
    focus: null,
    exercises: [],
    sessionDurationMinutes: null,
  };
}
