/** At the start, removes the temporary files that a killed process left in a data root. */
import { basename, dirname, join } from 'node:path';
import { isTemporaryDocument, isTemporaryOf, removeStaleIn } from './disk/stale-files.js';
import type { DataPaths } from './paths.js';

/** A part of the name of the temporary folder for a backup. */
export const BACKUP_WORK = 'traininglogs-backup';

/** A part of the name of the temporary file for an export. */
export const EXPORT_WORK = 'traininglogs-export';

/** Removes stale temporary files outside `sessions/`, which sync cleans up. Never throws. */
export function removeLeftovers(paths: DataPaths, now: Date): void {
  const { root, database, drafts, trash, replaced, trashedDrafts, schemas } = paths;
  const works = [BACKUP_WORK, EXPORT_WORK];
  removeStaleIn(root, (name) => works.some((work) => isTemporaryOf(work, name)), now);
  removeStaleIn(dirname(database), (name) => isTemporaryOf(basename(database), name), now);
  const data = join(root, 'data');
  for (const folder of [data, join(data, 'programs'), drafts, trash, replaced, trashedDrafts, schemas]) {
    removeStaleIn(folder, isTemporaryDocument, now);
  }
}
