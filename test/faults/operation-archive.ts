/** The archive of a restore of the fault suite. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../src/persistence/archive/backup-archive.js';
import { restoreArchive } from '../../src/persistence/archive/restore-archive.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { awaitEnd } from '../support/await-end.js';
import { done, hold, type Outcome, withStores, withUnsyncedStores } from './operation-stores.js';

/** The path of the archive that `restore` reads. */
export const archivePath = (paths: DataPaths) => join(paths.root, 'archive.tar.gz');

/** The bytes of a backup of another data root with these sessions. */
export async function archiveOf(paths: DataPaths, ...numbers: readonly number[]): Promise<Uint8Array> {
  const other = dataPaths(`${paths.root}-other`);
  mkdirSync(paths.root, { recursive: true });
  await hold(other, ...numbers);
  const out = join(paths.root, 'made.tar.gz');
  await withStores(other, async (stores) => done(await awaitEnd(backUp(stores, other, out))));
  const bytes = readFileSync(out);
  rmSync(out);
  rmSync(other.root, { recursive: true });
  return bytes;
}

/** Restores the archive into the data root. */
export function restore(paths: DataPaths, isMerge: boolean): Promise<Outcome> {
  return withUnsyncedStores(paths, async (stores) =>
    done(await awaitEnd(restoreArchive(stores, paths, archivePath(paths), { isMerge }))),
  );
}
