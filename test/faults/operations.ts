/** The operations that the fault suite interrupts, each with its data root. */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { Task } from '../../src/domain/task.js';
import { backUp } from '../../src/persistence/archive/backup-archive.js';
import { restoreArchive } from '../../src/persistence/archive/restore-archive.js';
import { AthleteSettings } from '../../src/persistence/athlete-settings.js';
import { runToEnd, toTask } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { filesAt } from '../../src/persistence/sync/import-files.js';
import { importSteps } from '../../src/persistence/sync/import-sessions.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { previewRenaming, renameSteps } from '../../src/persistence/sync/rename-exercise.js';
import type { SaveOutcome } from '../../src/persistence/sync/save-outcome.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { undoImportSteps } from '../../src/persistence/sync/undo-import.js';
import { awaitEnd } from '../support/await-end.js';
import { anId, aSession, exercise } from '../support/builders.js';

export type Operation = {
  readonly name: string;
  /** Makes the data root, always with the same content. */
  readonly prepare: (paths: DataPaths) => Promise<void> | void;
  /** A change of files by a person during the operation. */
  readonly meanwhile?: (paths: DataPaths) => void;
  /** Opens the stores, runs the operation and closes them. @returns the reported outcome of a save */
  readonly run: (paths: DataPaths) => Promise<SaveOutcome | null>;
};

const NOW = () => new Date('2026-11-22T07:22:26Z');

/** A session as first logged, and after an edit that also moves it to another day. */
export const logged = (number: number): TrainingSession =>
  aSession()
    .id(number)
    .on(`2026-02-${String(10 + number).padStart(2, '0')}`)
    .with(exercise('Bench Press').working('80x5 @8', '80x5 @9'), exercise('Cable Row').working('60x12'))
    .build();
const edited = (number: number): TrainingSession => ({
  ...logged(number),
  date: '2026-03-01',
  focus: 'edited',
});

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
    name: 'edit of a session whose file was changed meanwhile',
    prepare: (paths) => hold(paths, 1, 2),
    meanwhile: editByHand,
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
    name: 'renaming an exercise',
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
    name: 'taking an import back',
    prepare: async (paths) => {
      await prepareImport(paths);
      await withStores(paths, async (stores) => done(await importFile(paths, stores, LATER)));
    },
    run: (paths) => withStores(paths, (stores) => done(undoImport(paths, stores))),
  },
  {
    name: 'importing again what was taken back',
    prepare: async (paths) => {
      await prepareImport(paths);
      await withStores(paths, async (stores) => done(await importFile(paths, stores, LATER)));
      await withStores(paths, (stores) => done(undoImport(paths, stores)));
    },
    run: (paths) => withStores(paths, async (stores) => done(await importFile(paths, stores, LATER))),
  },
  {
    name: 'syncing',
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
    name: 'a start beside a damaged database',
    prepare: async (paths) => {
      await changeBothStores(paths);
      const bytes = readFileSync(paths.database);
      bytes.fill(0x5a, 4096, 4096 + 512);
      writeFileSync(paths.database, bytes);
    },
    run: (paths) => withStores(paths, () => null),
  },
  {
    name: 'a start without a database',
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
    run: (paths) => withStores(paths, async (stores) => done(await toEnd(backUp(stores, paths, null)))),
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

type Outcome = SaveOutcome | null;
type Work = (stores: OpenStores) => Outcome | Promise<Outcome>;

/** For an operation that reports no outcome: its result is only in the data root. */
const done = (_outcome: unknown) => null;

async function withUnsyncedStores(paths: DataPaths, work: Work): Promise<Outcome> {
  const stores = new OpenStores(paths, NOW);
  try {
    return await work(stores);
  } finally {
    stores.close();
  }
}

export function withStores(paths: DataPaths, work: Work): Promise<Outcome> {
  return withUnsyncedStores(paths, (stores) => {
    stores.sync();
    return work(stores);
  });
}

async function hold(paths: DataPaths, ...numbers: readonly number[]): Promise<void> {
  await withStores(paths, (stores) => {
    return done(numbers.map((number) => saveSession(stores, logged(number), { replace: false })));
  });
}

/** A session as an app exported it; a later export of the same session has a longer `line` of sets. */
const exported = (number: number, line: string): TrainingSession => ({
  ...aSession()
    .id(number)
    .on(`2026-02-${String(10 + number).padStart(2, '0')}T07:00`)
    .with(exercise('Bench Press').working(line))
    .build(),
  source: { format: 'app', id: String(number) },
});
const FIRST = [exported(2, '80x5'), exported(3, '80x5')];
const LATER = [exported(2, '80x5 @8'), exported(3, '80x5'), exported(4, '80x5'), exported(5, '80x5')];

/** Prepares one session that was logged, and two of an earlier import. */
async function prepareImport(paths: DataPaths): Promise<void> {
  await hold(paths, 1);
  await withStores(paths, async (stores) => done(await importFile(paths, stores, FIRST)));
}

async function importFile(
  paths: DataPaths,
  stores: OpenStores,
  sessions: readonly TrainingSession[],
): Promise<void> {
  const file = join(paths.root, 'export.json');
  writeFileSync(file, `[${sessions.map(serializeSession).join(',')}]`);
  const options = {
    format: null,
    unit: null,
    distanceUnit: null,
    columns: null,
    rememberedColumns: {},
    timeZone: 'UTC',
    isUnitAssumed: false,
  };
  const reader = { userId: 'ann', userName: 'Ann', unit: 'kg' } as const;
  const saving = { replace: false, keyOf: exerciseKey, paths: [file] };
  const importing = createImporter(() => stores, saving);
  await awaitEnd(toTask(importSteps(filesAt(file), options, reader, importing)));
}

/** Undoes the last import. */
export function undoImport(paths: DataPaths, stores: OpenStores): void {
  runToEnd(undoImportSteps(stores, new AthleteSettings(paths, stores.lock, () => null)));
}

/** Two stores with each kind of difference once, as an editor, another SQLite program and a full disk leave them. */
async function changeBothStores(paths: DataPaths): Promise<void> {
  await hold(paths, 1, 2, 3, 4, 5, 6, 7);
  changeFile(paths, logged(2), 'in the file');
  changeFile(paths, logged(3), 'in the file');
  rmSync(filePath(paths, logged(4)));
  const database = new Database(paths.database);
  const setText = database.prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?');
  setText.run(serializeSession({ ...logged(3), focus: 'in the row' }), anId(3));
  setText.run(serializeSession({ ...logged(5), focus: 'in the row' }), anId(5));
  database.prepare('DELETE FROM training_sessions WHERE id = ?').run(anId(6));
  database.close();
  mkdirSync(paths.trash, { recursive: true });
  appendFileSync(filePath(paths, logged(7)), 'not JSON any more');
}

function editByHand(paths: DataPaths): void {
  changeFile(paths, logged(2), 'by hand');
}

function changeFile(paths: DataPaths, session: TrainingSession, focus: string): void {
  writeFileSync(filePath(paths, session), serializeSession({ ...session, focus }));
}

function filePath(paths: DataPaths, { _id, date }: TrainingSession): string {
  return join(paths.sessions, `training_session_${date.replaceAll('-', '_')}_${_id.slice(0, 8)}.json`);
}

const archivePath = (paths: DataPaths) => join(paths.root, 'archive.tar.gz');

/** The bytes of a backup of another data root with these sessions. */
async function archiveOf(paths: DataPaths, ...numbers: readonly number[]): Promise<Uint8Array> {
  const other = dataPaths(`${paths.root}-other`);
  mkdirSync(paths.root, { recursive: true });
  await hold(other, ...numbers);
  const out = join(paths.root, 'made.tar.gz');
  await withStores(other, async (stores) => done(await toEnd(backUp(stores, other, out))));
  const bytes = readFileSync(out);
  rmSync(out);
  rmSync(other.root, { recursive: true });
  return bytes;
}

function restore(paths: DataPaths, isMerge: boolean): Promise<Outcome> {
  return withUnsyncedStores(paths, async (stores) =>
    done(await toEnd(restoreArchive(stores, paths, archivePath(paths), { isMerge }))),
  );
}

async function toEnd<T>(task: Task<T>): Promise<T> {
  for (;;) {
    const step = await task.next();
    if (step.done) return step.value;
  }
}
