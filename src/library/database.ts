/** Opens and closes the database for users of the library. */
import { chooseDataRoot } from '../cli/data-root.js';
import { platformDataFolder } from '../cli/platform-folder.js';
import { closeDatabase as close, openDatabase } from '../persistence/database/database.js';
import { describeStorageError, StorageError } from '../persistence/disk/storage-error.js';
import { registerDatabase, toSqlite } from './open-databases.js';
import type { Database } from './public-types.js';

/**
 * Opens, creates or upgrades the database of a data root.
 * @param dataDir by default the one that `traininglogs where` prints
 * @throws Error if it cannot be opened
 */
export function getDatabase(dataDir?: string): Database {
  const { paths } = chooseDataRoot({
    dataDir,
    env: process.env,
    cwd: process.cwd(),
    platformFolder: platformDataFolder(process.env),
  });
  try {
    const database = openDatabase(paths.database);
    registerDatabase(database, paths);
    return database;
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause;
    throw new Error(`The database was not opened: ${describeStorageError(cause, null)}.`, { cause });
  }
}

/** Closes the database. Does nothing if it is closed already. @throws TypeError if `getDatabase` did not open it */
export function closeDatabase(database: Database): void {
  close(toSqlite(database));
}
