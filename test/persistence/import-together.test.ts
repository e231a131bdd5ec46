import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { runToEnd, toTask } from '../../src/persistence/disk/time-sliced-work.js';
import { filesAt } from '../../src/persistence/sync/import-files.js';
import { importSteps } from '../../src/persistence/sync/import-sessions.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { awaitEnd } from '../support/await-end.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { failSteps, healDisk } from '../support/failing-disk.js';
import { isSound, repositoryOf, unsynced } from '../support/real-stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

/** The report of importing all files of a folder. */
function importFolder(folder: string, stores: OpenStores, replace = false) {
  return runToEnd(startImport(folder, stores, replace));
}

function startImport(folder: string, stores: OpenStores, replace = false) {
  const context = { userId: 'ann', userName: 'Ann', unit: 'kg' } as const;
  const options = {
    format: null,
    unit: null,
    distanceUnit: null,
    columns: null,
    rememberedColumns: {},
    timeZone: 'UTC',
    isUnitAssumed: false,
  };
  const importing = createImporter(() => stores, { replace, keyOf: exerciseKey, paths: [] });
  return importSteps(filesAt(folder), options, context, importing);
}

function folderOf(...sessions: readonly TrainingSession[]): string {
  const folder = makeTempFolder();
  for (const [index, session] of sessions.entries()) {
    writeFileSync(join(folder, `${1000 + index}.json`), serializeSession(session));
  }
  return folder;
}

describe('sessions imported together', () => {
  const days = Array.from({ length: 250 }, (_, index) =>
    aSession()
      .id(index + 1)
      .on(`2025-01-01T${String(10 + Math.floor(index / 60))}:${String(index % 60).padStart(2, '0')}`)
      .with(exercise('Row').working('60x8'))
      .build(),
  );

  it('are written to files before their rows, which are committed in batches', () => {
    const on = new TestDataRoot().hold();
    const stores = unsynced(on);
    stores.sync();
    const steps: string[] = [];
    watchSteps(({ call }) => void steps.push(call));
    onTestFinished(() => watchSteps(null));
    expect(importFolder(folderOf(...days), stores)).toMatchObject({ new: 250, oneCopy: 0, failed: 0 });
    watchSteps(null);
    const commits = steps.filter((call) => call === 'sqlite commit');
    // Two commits for each of the three batches, one for the write-ahead log, one for the end of the import.
    expect(commits.length).toBeLessThanOrEqual(8);
    expect(steps.filter((call) => call === 'rename')).toHaveLength(250);
    expect(steps.lastIndexOf('rename')).toBeLessThan(steps.lastIndexOf('sqlite commit'));
    expect(isSound(stores)).toBe(true);
  });

  it('are on disk before their files get their names, and the names before the rows', async () => {
    const on = new TestDataRoot().hold();
    const stores = unsynced(on);
    stores.sync();
    const calls: string[] = [];
    watchSteps(({ call, path }) => {
      const isFile = path.startsWith(`${on.paths.sessions}/`);
      if (isFile || path === on.paths.sessions || call === 'sqlite commit') {
        calls.push(isFile ? call : `${call} of all`);
      }
    });
    onTestFinished(() => watchSteps(null));
    const folder = folderOf(...days.slice(0, 3));
    await awaitEnd(toTask(startImport(folder, stores)));
    const places = (wanted: string) => calls.flatMap((call, at) => (call === wanted ? at : []));
    const inOrder = [...places('create'), ...places('fsync'), ...places('rename'), ...places('fsync of all')];
    expect(inOrder).toHaveLength(3 + 3 + 3 + 1);
    expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
    expect(calls.at(-1)).toBe('sqlite commit of all');
    expect(isSound(stores)).toBe(true);
  });

  it('leave no temporary file if the import is stopped', () => {
    const on = new TestDataRoot().hold();
    const stores = unsynced(on);
    stores.sync();
    const steps = startImport(folderOf(...days.slice(0, 9)), stores);
    while (on.savedFiles().length < 4) steps.next();
    expect(on.sessionFiles()).toHaveLength(9);
    steps.return({} as never);
    expect(on.sessionFiles()).toEqual(on.savedFiles());
  });

  it('are only in their files, which is reported, once the database is read-only, and in both stores after the next sync', () => {
    const on = new TestDataRoot().hold();
    const stores = unsynced(on);
    stores.sync();
    let commits = 0;
    failSteps(({ call }) => {
      if (call === 'sqlite commit') commits += 1;
      // The first three commits write the journal of the first batch, the write-ahead log, and the rows of that batch.
      return call === 'sqlite commit' && commits > 3;
    });
    expect(importFolder(folderOf(...days), stores)).toMatchObject({ new: 250, oneCopy: 151, failed: 0 });
    healDisk();
    expect(on.sessionFiles()).toHaveLength(250);
    expect(on.query('SELECT count(*) AS rows FROM training_sessions')).toEqual([{ rows: 99 }]);
    expect(stores.sync().syncResult?.read).toHaveLength(151);
    expect(isSound(stores)).toBe(true);
  });

  it('are saved once if they are the same record; another record with that id is saved only with replace', () => {
    const on = new TestDataRoot().hold();
    const stores = unsynced(on);
    stores.sync();
    const [one, two] = days;
    if (!one || !two) throw new Error('There are no sessions.');
    const other = { ...one, focus: 'Another' };
    expect(importFolder(folderOf(one, one, two, other), stores)).toMatchObject({
      new: 2,
      same: 1,
      changed: 1,
    });
    expect(repositoryOf(stores).getSession(one._id)).toEqual(one);
    expect(importFolder(folderOf(one, other), stores, true)).toMatchObject({ new: 0, same: 1, changed: 1 });
    expect(repositoryOf(stores).getSession(one._id)).toEqual(other);
    expect(isSound(stores)).toBe(true);
  });
});
