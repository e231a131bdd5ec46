import type { Athlete } from '../../domain/athlete.js';
import { shortDate } from '../../domain/date-labels.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import type { LoadMode } from '../../domain/record.js';
import { repsOf } from '../../domain/statistics/best-reps.js';
import type { DoneExercise } from '../../domain/statistics/done-exercise.js';
import { recordAmount } from '../../domain/statistics/record-amount.js';
import { recordsOfAllTime } from '../../domain/statistics/records.js';
import { isOnlyRounding } from '../../domain/statistics/rounding-record.js';
import type { RecordKind, TrainingRecord } from '../../domain/statistics/training-record.js';
import { isWithin } from '../period-options.js';
import { setWords } from './set-words.js';
import type { StatsTopic } from './topic.js';

/** Records in the order they were set, each with the record that it beat. */
export const recordsTopic: StatsTopic = {
  name: 'records',
  rowWord: 'record that beats an earlier one',
  csvColumns: ['exercise', 'kind', 'value', 'weightKg', 'reps', 'date', 'sessionId', 'beatValue', 'beatDate'],
  read: ({ repository, athlete, exercise, ...period }) => {
    const key = exercise === null ? undefined : exerciseKey(exercise);
    // Sets before the period are read too, because records of the period may beat records before it.
    const exercises =
      repository?.statistics.doneExercises({ key, countsPartials: athlete.countPartialReps }) ?? [];
    const records = recordsOfAllTime(exercises, athlete);
    const loadModes = loadModesOf(exercises);
    return {
      rows: records
        .filter(({ date }) => isWithin(date, period))
        .map((row) => {
          const { beat, ...own } = row;
          const loadMode = loadModes.get(setKey(row.sessionId, row.exercise, row));
          // The text leaves out the same records as the screens.
          const words = isOnlyRounding(row, athlete) ? null : describe(row, loadMode, athlete);
          return { json: row, csv: [...Object.values(own), beat.value, beat.date], words };
        }),
    };
  },
};

const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  heaviest: 'heaviest',
  e1rm: 'one-rep maximum',
  reps: 'most reps',
  setVolume: 'set volume',
  sessionVolume: 'session volume',
};

function describe(
  { date, exercise, kind, value, weightKg, reps, beat }: TrainingRecord,
  loadMode: LoadMode | undefined,
  athlete: Athlete,
): readonly string[] {
  const set = reps === null ? '' : setWords(weightKg, loadMode, reps, athlete.unit ?? 'kg');
  const beaten = `beat ${recordAmount(kind, beat.value, athlete)} of ${shortDate(beat.date)}`;
  return [shortDate(date), exercise, KIND_WORDS[kind], recordAmount(kind, value, athlete), set, beaten];
}

/**
 * The load modes of bodyweight and assisted sets, which a `TrainingRecord` lacks, by session, exercise, load and reps.
 */
function loadModesOf(exercises: readonly DoneExercise[]): ReadonlyMap<string, LoadMode> {
  const modes = new Map<string, LoadMode>();
  for (const { session, name, sets } of exercises) {
    for (const set of sets) {
      const { weightKg, loadMode } = set;
      if (loadMode) modes.set(setKey(session.id, name, { weightKg, reps: repsOf(set) }), loadMode);
    }
  }
  return modes;
}

function setKey(
  sessionId: string,
  exercise: string,
  { weightKg, reps }: Pick<TrainingRecord, 'weightKg' | 'reps'>,
): string {
  return `${sessionId}\n${exerciseKey(exercise)}\n${weightKg}\n${reps}`;
}
