/** The library for scripts and notebooks: the database and the repository of the program. */
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
 * Opens the database of a data root, and creates or upgrades it if needed.
 * @param dataDir the data root; by default the one that `traininglogs where` prints
 * @throws StorageError if it cannot be opened
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
