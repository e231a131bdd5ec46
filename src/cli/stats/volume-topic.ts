import { exerciseKey } from '../../domain/exercise-name.js';
import { counted } from '../../domain/format-session.js';
import { formatVolume } from '../../domain/format-weight.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { effortsOf, type SessionEffort, weeklyVolume } from '../../domain/statistics/weekly-volume.js';
import { isWithin } from '../period-options.js';
import type { StatsRequest, StatsTopic } from './topic.js';

/** Volume per week, of all exercises or of one. */
export const volumeTopic: StatsTopic = {
  name: 'volume',
  rowWord: 'session',
  csvColumns: ['week', 'sessions', 'workingSets', 'volumeKg'],
  read: (request) => {
    const { athlete } = request;
    const weeks = weeklyVolume(readEfforts(request), bodyWeightsOf(athlete));
    return {
      rows: weeks.map((row) => ({
        json: row,
        csv: [row.week, row.sessions, row.workingSets, row.volumeKg],
        words: [
          row.week,
          counted(row.sessions, 'session'),
          counted(row.workingSets, 'set'),
          formatVolume(row.volumeKg, athlete.unit ?? 'kg', athlete),
        ],
      })),
    };
  },
};

function readEfforts({
  repository,
  athlete,
  exercise,
  since,
  until,
}: StatsRequest): readonly SessionEffort[] {
  if (exercise !== null) {
    const filter = { key: exerciseKey(exercise), since, until, countsPartials: athlete.countPartialReps };
    return effortsOf(repository?.statistics.doneExercises(filter) ?? []);
  }
  // Summaries contain the totals of whole sessions, which are enough for all exercises together.
  return (repository?.listSummaries(undefined, athlete.countPartialReps) ?? [])
    .filter(({ date }) => isWithin(date, { since, until }))
    .map(({ date, workingSetCount, volume }) => ({ date, workingSets: workingSetCount, volume }));
}
