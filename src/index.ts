/** The library face: the same database and repository the app uses, for scripts and notebooks. */
import { chooseDataRoot } from './cli/data-root.js';
import { platformDataFolder } from './cli/platform-folder.js';
import { openDatabase } from './persistence/database/database.js';
import type { SqliteDatabase } from './persistence/database/transaction.js';

export type { TrainingSession } from './domain/record.js';
export { closeDatabase } from './persistence/database/database.js';
export type { StoredText } from './persistence/database/stored-text.js';
export { TrainingSessionRepository } from './persistence/database/training-session-repository.js';
export type { SqliteDatabase } from './persistence/database/transaction.js';

/**
 * The database of a data root, made or upgraded where needed.
 * @param dataDir the data root; without it the one that `traininglogs where` names
 * @throws StorageError where it cannot be opened
 */
export function getDatabase(dataDir?: string): SqliteDatabase {
  const chosen = chooseDataRoot({
    dataDir,
    env: process.env,
    cwd: process.cwd(),
    platformFolder: platformDataFolder(process.env),
  });
  return openDatabase(chosen.paths.database);
}

export type { ExerciseOccurrence } from './domain/read-models/exercise-history.js';
export type { SessionSummary } from './domain/read-models/session-summary.js';
