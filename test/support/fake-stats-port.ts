/** The program's port of statistics on a database in memory with the given sessions. */
import type { Athlete } from '../../src/domain/athlete.js';
import { EMPTY_LIBRARY } from '../../src/domain/exercise-library.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createStatsPort } from '../../src/persistence/adapters/stats-port.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import type { StatsPort } from '../../src/store/ports/stats-port.js';
import { openMemoryDatabase } from './memory-database.js';

type Content = { readonly stored: readonly TrainingSession[]; readonly athlete: Athlete };

/** A port that reads the stored sessions again for each overview. The screen requests an overview when it opens. */
export function fakeStatsPort(content: Content): StatsPort {
  let reader: TrainingSessionRepository | null = null;
  const opened = () => {
    reader ??= repositoryOf(content.stored);
    return reader;
  };
  const stores = {
    get reader() {
      return opened();
    },
    exporter: { root: '/' },
  };
  const port = createStatsPort(
    stores,
    () => content.athlete,
    () => EMPTY_LIBRARY,
  );
  return {
    ...port,
    overview: () => {
      reader = null;
      return port.overview();
    },
  };
}

type Filled = { readonly sessions: readonly TrainingSession[]; readonly image: Buffer };

// Filled databases by their first session. Copying a database takes a hundredth of the time of filling one.
const filledByFirst = new WeakMap<TrainingSession, Filled>();

/** A new database with these sessions. */
function repositoryOf(sessions: readonly TrainingSession[]): TrainingSessionRepository {
  const [first] = sessions;
  const filled = first && filledByFirst.get(first);
  if (filled && isSame(filled.sessions, sessions)) {
    return new TrainingSessionRepository(openMemoryDatabase(filled.image));
  }
  const database = openMemoryDatabase();
  const repository = new TrainingSessionRepository(database);
  for (const session of sessions) {
    repository.save(session, serializeSession(session), null, '2026-01-01T00:00:00.000Z');
  }
  if (first) filledByFirst.set(first, { sessions: [...sessions], image: database.serialize() });
  return repository;
}

function isSame(one: readonly TrainingSession[], other: readonly TrainingSession[]): boolean {
  return one.length === other.length && one.every((session, index) => session === other[index]);
}
