/** Removes what a killed run left in a data root, at the next start. */
import { basename, dirname, join } from 'node:path';
import { isTemporaryDocument, isTemporaryOf, removeStaleIn } from './disk/stale-files.js';
import type { DataPaths } from './paths.js';

/** Part of the name of the folder in which a backup is built. */
export const BACKUP_WORK = 'traininglogs-backup';

/** Part of the name of a file while an export is written to it. */
export const EXPORT_WORK = 'traininglogs-export';

/**
 * Removes stale temporary files in every folder except `sessions/`, which is only listed with its sessions. Never
 * throws.
 */
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
