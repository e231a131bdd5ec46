/** The operations that the fault suite interrupts, each with its data root. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../src/persistence/archive/backup-archive.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import type { DataPaths } from '../../src/persistence/paths.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { previewRenaming, renameSteps } from '../../src/persistence/sync/rename-exercise.js';
import type { SaveOutcome } from '../../src/persistence/sync/save-outcome.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { awaitEnd } from '../support/await-end.js';
import { anId } from '../support/builders.js';
import { archiveOf, archivePath, restore } from './operation-archive.js';
import { importFile, LATER, prepareImport, undoImport } from './operation-import.js';
import {
  changeBothStores,
  done,
  editByHand,
  edited,
  hold,
  logged,
  NOW,
  withStores,
  withUnsyncedStores,
} from './operation-stores.js';

export type Operation = {
  readonly name: string;
  /** Makes the data root, always with the same content. */
  readonly prepare: (paths: DataPaths) => Promise<void> | void;
  /** A change of files by a person during the operation. */
  readonly personChanges?: (paths: DataPaths) => void;
  /** Opens the stores, runs the operation and closes them. @returns the reported outcome of a save */
  readonly run: (paths: DataPaths) => Promise<SaveOutcome | null>;
};

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'save',
    prepare: (paths) => hold(paths, 1, 2),
    run: (paths) => withStores(paths, (stores) => saveSession(stores, logged(3), { replace: false })),
  },
  {
    name: 'first save',
    prepare: () => {},
    run: (paths) => withStores(paths, (stores) => saveSession(stores, logged(1), { replace: false })),
  },
  {
    name: 'edit',
    prepare: (paths) => hold(paths, 1, 2),
    run: (paths) => withStores(paths, (stores) => saveSession(stores, edited(2), { replace: true })),
  },
  {
    name: 'edit of a session whose file a person edits',
    prepare: (paths) => hold(paths, 1, 2),
    personChanges: editByHand,
    run: (paths) =>
      withStores(paths, (stores) => {
        editByHand(paths);
        return saveSession(stores, edited(2), { replace: true });
      }),
  },
  {
    name: 'delete',
    prepare: (paths) => hold(paths, 1, 2),
    run: (paths) => withStores(paths, (stores) => done(deleteSession(stores, anId(2)))),
  },
  {
    name: 'undelete',
    prepare: async (paths) => {
      await hold(paths, 1, 2);
      await withStores(paths, (stores) => done(deleteSession(stores, anId(2))));
    },
    run: (paths) => withStores(paths, (stores) => done(undeleteSession(stores, anId(2)))),
  },
  {
    name: 'rename of an exercise',
    prepare: (paths) => hold(paths, 1, 2, 3),
    run: (paths) =>
      withStores(paths, (stores) => {
        const harness = { stores, paths, drafts: new SessionDrafts(paths, NOW) };
        const { renaming } = previewRenaming(harness, 'Bench Press', 'Cable Row');
        return done(runToEnd(renameSteps(harness, renaming)));
      }),
  },
  {
    name: 'import',
    prepare: prepareImport,
    run: (paths) => withStores(paths, async (stores) => done(await importFile(paths, stores, LATER))),
  },
  {
    name: 'undo of an import',
    prepare: async (paths) => {
      await prepareImport(paths);
      await withStores(paths, async (stores) => done(await importFile(paths, stores, LATER)));
    },
    run: (paths) => withStores(paths, (stores) => done(undoImport(paths, stores))),
  },
  {
    name: 'import after its undo',
    prepare: async (paths) => {
      await prepareImport(paths);
      await withStores(paths, async (stores) => done(await importFile(paths, stores, LATER)));
      await withStores(paths, (stores) => done(undoImport(paths, stores)));
    },
    run: (paths) => withStores(paths, async (stores) => done(await importFile(paths, stores, LATER))),
  },
  {
    name: 'sync',
    prepare: changeBothStores,
    run: (paths) => withStores(paths, () => null),
  },
  {
    name: 'rebuild from the files',
    prepare: changeBothStores,
    run: (paths) => withUnsyncedStores(paths, (stores) => done(runToEnd(stores.rebuildSteps('json')))),
  },
  {
    name: 'rebuild from the database',
    prepare: changeBothStores,
    run: (paths) => withUnsyncedStores(paths, (stores) => done(runToEnd(stores.rebuildSteps('db')))),
  },
  {
    name: 'start with a damaged database',
    prepare: async (paths) => {
      await changeBothStores(paths);
      const bytes = readFileSync(paths.database);
      bytes.fill(0x5a, 4096, 4096 + 512);
      writeFileSync(paths.database, bytes);
    },
    run: (paths) => withStores(paths, () => null),
  },
  {
    name: 'start without a database',
    prepare: async (paths) => {
      await hold(paths, 1, 2, 3);
      for (const name of readdirSync(paths.root).filter((each) => each.startsWith('traininglogs.db')))
        rmSync(join(paths.root, name));
    },
    run: (paths) => withStores(paths, () => null),
  },
  {
    name: 'backup',
    prepare: (paths) => hold(paths, 1, 2),
    run: (paths) => withStores(paths, async (stores) => done(await awaitEnd(backUp(stores, paths, null)))),
  },
  {
    name: 'restore',
    prepare: async (paths) => {
      const archive = await archiveOf(paths, 1, 2, 3);
      writeFileSync(archivePath(paths), archive);
    },
    run: (paths) => restore(paths, false),
  },
  {
    name: 'restore into sessions',
    prepare: async (paths) => {
      const archive = await archiveOf(paths, 1, 2, 3);
      await hold(paths, 1, 4);
      writeFileSync(archivePath(paths), archive);
    },
    run: (paths) => restore(paths, true),
  },
];

/** The operation of that name. */
export function operationOf(name: string): Operation {
  const found = OPERATIONS.find((operation) => operation.name === name);
  if (!found) throw new Error(`there is no operation ${name}`);
  return found;
}
