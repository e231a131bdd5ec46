/** Finds documents of a data root outside `sessions/` that are not plain files or lead out of the root. */
import { join } from 'node:path';
import { namesInFolder } from './disk/folder.js';
import { checkFolderInRoot } from './disk/folder-in-root.js';
import { plainFileStats } from './disk/plain-file.js';
import { describeUnread, toStorageError } from './disk/storage-error.js';
import { type DataPaths, pathInRoot } from './paths.js';
import { isProgramName } from './program-files.js';

/** A path in the data root and the reason why it cannot be read. */
export type OddEntry = { readonly file: string; readonly reason: string };

/** Checks documents outside `sessions/`, whose entries are checked when the sessions are listed. Never throws. */
export function findOddEntries(paths: DataPaths): readonly OddEntry[] {
  const { root, config, renaming, schema, athleteSchema, programs, drafts, trash, replaced, trashedDrafts } =
    paths;
  const found: OddEntry[] = [];
  const look = (path: string, check: () => void) => {
    try {
      check();
    } catch (cause) {
      const error = toStorageError(cause, path);
      const file = pathInRoot(error.path, root);
      const isFound = found.some((each) => each.file === file);
      if (!isFound) found.push({ file, reason: describeUnread(error, root) });
    }
  };
  for (const path of [config, renaming, schema, athleteSchema])
    look(path, () => void plainFileStats(path, root));
  for (const folder of [drafts, trash, replaced, trashedDrafts, programs]) {
    look(folder, () => {
      checkFolderInRoot(folder, root);
      for (const name of namesInFolder(folder, folder === programs ? isProgramName : isDocument)) {
        const path = join(folder, name);
        look(path, () => void plainFileStats(path, root));
      }
    });
  }
  return found;
}

function isDocument(name: string): boolean {
  return name.endsWith('.json') && !name.startsWith('.');
}
