/** Queries of the database alone. */
import { openDatabaseForReading } from '../../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../../src/persistence/database/training-session-repository.js';
import { dataPaths } from '../../../src/persistence/paths.js';
import { timed } from './timing.js';

/** What a large terminal shows. */
const PAGE_ROWS = 60;

export type QueryTimes = {
  /** One page of the newest sessions; ms each. */
  readonly page: readonly number[];
  /** The last occurrence of an exercise with its sets; ms each. */
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
