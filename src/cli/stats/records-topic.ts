import { exerciseKey } from '../../domain/exercise-name.js';
import { counted } from '../../domain/format-session.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { type RecordKind, recordsOfAllTime, type TrainingRecord } from '../../domain/statistics/records.js';
import { isWithin } from '../period-options.js';
import type { StatsTopic } from './topic.js';

/** Records in the order they were set, each with the record before it. */
export const recordsTopic: StatsTopic = {
  name: 'records',
  csvColumns: ['exercise', 'kind', 'value', 'weightKg', 'reps', 'date', 'sessionId', 'beatValue', 'beatDate'],
  read: ({ repository, athlete, exercise, ...period }) => {
    const key = exercise === null ? undefined : exerciseKey(exercise);
    // Records before the period are needed too: those of the period beat them.
    const exercises =
      repository?.statistics.doneExercises({ key, countsPartials: athlete.countPartialReps }) ?? [];
    const records = recordsOfAllTime(exercises, bodyWeightsOf(athlete), athlete.oneRepMaxFormula);
    return {
      rows: records
        .filter(({ date }) => isWithin(date, period))
        .map((row) => {
          const { beat, ...own } = row;
          return { json: row, csv: [...Object.values(own), beat.value, beat.date], words: describe(row) };
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

function describe({ date, exercise, kind, value, weightKg, reps, beat }: TrainingRecord): readonly string[] {
  const amount = (figure: number) => (kind === 'reps' ? counted(figure, 'rep') : `${rounded(figure)} kg`);
  const set = reps === null ? '' : `${weightKg === null ? '' : `${rounded(weightKg)} × `}${reps}`;
  return [
    date.slice(0, 10),
    exercise,
    KIND_WORDS[kind],
    amount(value),
    set,
    `beat ${amount(beat.value)} of ${beat.date.slice(0, 10)}`,
  ];
}

function rounded(kg: number): string {
  return String(Math.round(kg * 100) / 100);
}
