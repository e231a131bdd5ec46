/** Measures queries of the database alone. */
import { openDatabaseForReading } from '../../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../../src/persistence/database/training-session-repository.js';
import { dataPaths } from '../../../src/persistence/paths.js';
import { timed } from './timing.js';

/** The number of sessions that a large terminal shows. */
const PAGE_ROWS = 60;

export type QueryTimes = {
  /** The times for reading one page of the newest sessions, in ms. */
  readonly page: readonly number[];
  /** The times for reading the last occurrence of an exercise with its sets, in ms. */
  readonly lastOccurrence: readonly number[];
};

export function measureQueries(root: string, count: number): QueryTimes {
  const database = openDatabaseForReading(dataPaths(root).database);
  if (!database) throw new Error(`${root} has no database.`);
  const repository = new TrainingSessionRepository(database);
  const names = repository.exerciseNames();
  const page: number[] = [];
  const lastOccurrence: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = names[index % names.length] ?? '';
    page.push(timed(() => repository.listSummaries(PAGE_ROWS)));
    lastOccurrence.push(timed(() => repository.occurrencesOf(name, 1)));
  }
  database.close();
  return { page, lastOccurrence };
}
