import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { WeightUnit } from '../../src/domain/weight.js';
import { createDataPort } from '../../src/persistence/adapters/data-port.js';
import { AthleteSettings } from '../../src/persistence/athlete-settings.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { runToEnd, toTask } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { filesAt } from '../../src/persistence/sync/import-files.js';
import { importSteps } from '../../src/persistence/sync/import-sessions.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { awaitEnd } from '../support/await-end.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { failSteps, healDisk } from '../support/failing-disk.js';
import { isSound, repositoryOf, unsynced } from '../support/real-stores.js';
import { NOW } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const fixture = (name: string) => new URL(`../fixtures/exports/${name}`, import.meta.url).pathname;

/** The Data screen's port on a data root of its own. */
function dataPort(unit: WeightUnit) {
  const on = new TestDataRoot().hold();
  const stores = unsynced(on);
  stores.sync();
  const sources = {
    stores,
    paths: on.paths,
    drafts: new SessionDrafts(on.paths, () => NOW),
    rootReason: 'test',
  };
  const settings = new AthleteSettings(on.paths, stores.lock, () => null);
  const port = createDataPort(sources, () => ({ userId: 'ann', userName: 'Ann', unit }), settings);
  return { on, port, settings };
}

describe('the import of the Data screen', () => {
  it('reports every skipped row of a very long file', { timeout: 60_000 }, async () => {
    const { port } = dataPort('kg');
    const rows = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps\n';
    const path = join(makeTempFolder(), 'strong.csv');
    // More rows than a function call can take as arguments.
    writeFileSync(path, rows + '2026-02-16 18:00:00,Upper,1h,Bench Press,1,x,y\n'.repeat(200_000));
    const { skipped } = await awaitEnd(port.previewImport(path));
    expect(skipped).toHaveLength(200_000);
  });

  it('previews the exports of other apps before it imports them', async () => {
    const { on, port } = dataPort('kg');
    const folder = makeTempFolder();
    for (const name of ['hevy.csv', 'liftosaur.csv']) cpSync(fixture(name), join(folder, name));
    writeFileSync(join(folder, 'notes.txt'), 'no date in here');
    const expected = {
      new: 2,
      same: 0,
      merged: 0,
      changed: 0,
      filled: [],
      differing: [],
      sets: 12,
      setsRead: 12,
      rows: 13,
      skipped: [
        { file: 'liftosaur.csv', place: 'line 4', reason: 'the set was not done' },
        { file: 'notes.txt', place: 'line 1, column 1', reason: expect.stringMatching(/date/) },
      ],
      notes: [],
      failed: 0,
      oneCopy: 0,
      bareDistances: 0,
      named: [],
      bodyWeights: [],
      units: [],
    };
    const {
      names: _names,
      own: _own,
      library: _library,
      ...preview
    } = await awaitEnd(port.previewImport(folder));
    expect(preview).toEqual(expected);
    expect(on.sessionFiles()).toEqual([]);
    expect(await awaitEnd(port.import(folder))).toEqual(expected);
    expect(on.sessionFiles()).toHaveLength(2);
    expect(await awaitEnd(port.previewImport(folder))).toMatchObject({
      new: 0,
      same: 2,
      sets: 0,
      setsRead: 12,
    });
    expect(on.isSound).toBe(true);
  });

  it.each(['kg', 'lb'] as const)(
    'reads weights without a unit in the athlete\u2019s, %s, and reports it',
    async (unit) => {
      const { on, port } = dataPort(unit);
      const report = await awaitEnd(port.import(fixture('strong-2017.csv')));
      expect(report).toMatchObject({
        new: 1,
        units: [
          {
            file: 'strong-2017.csv',
            place: '',
            reason: `its weights have no unit: 100 is read as ${unit === 'kg' ? '100 kg' : '100 lb (45.36 kg)'}`,
          },
        ],
      });
      const other = unit === 'kg' ? 'lb' : 'kg';
      const changed = await awaitEnd(
        port.previewImport(fixture('strong-2017.csv'), { weight: other, distance: null }),
      );
      expect(changed.units[0]?.reason).toContain(`100 is read as 100 ${other}`);
      expect(JSON.parse(on.sessionText()).exercises[0].workingSets[0].weightKg).toBe(
        unit === 'kg' ? 100 : 45.35924,
      );
    },
  );

  it('adds body weights of days without one, and lists them in the preview', async () => {
    const { port, settings } = dataPort('kg');
    settings.update((athlete) => ({ ...athlete, bodyWeights: [{ date: '2025-11-05', weightKg: 90 }] }));
    const remark = (reason: string) => [{ file: '', place: '', reason }];
    const path = fixture('stronglifts.csv');
    const preview = await awaitEnd(port.previewImport(path));
    expect(preview.notes).toEqual(remark('1 body weight would be added to yours'));
    expect(settings.read().athlete.bodyWeights).toHaveLength(1);
    expect((await awaitEnd(port.import(path))).notes).toEqual(remark('1 body weight added to yours'));
    expect(settings.read().athlete.bodyWeights).toEqual([
      { date: '2025-11-03', weightKg: 83.5 },
      { date: '2025-11-05', weightKg: 90 },
    ]);
    expect((await awaitEnd(port.import(path))).notes).toEqual([]);
  });

  it('does not mention a unit that the file specifies', async () => {
    const { port } = dataPort('lb');
    expect(await awaitEnd(port.import(fixture('fitnotes-2025.csv')))).toMatchObject({ new: 1, notes: [] });
  });

  it('fails with one sentence if the path does not exist', async () => {
    const { port } = dataPort('kg');
    await expect(awaitEnd(port.previewImport('/no/such.csv'))).rejects.toThrow(
      'no such file: /no/such.csv; check the path.',
    );
  });

  it('can be stopped between two sessions, with both copies of each imported session written', () => {
    const on = new TestDataRoot().hold();
    const stores = unsynced(on);
    stores.sync();
    const rows = Array.from({ length: 9 }, (_, day) => `2024-01-0${day + 1} 10:00:00,A,Row,1,50,5`);
    const file = join(makeTempFolder(), 'long.csv');
    writeFileSync(file, ['Date,Workout Name,Exercise Name,Set Order,Weight (kg),Reps', ...rows].join('\n'));
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
    const start = () =>
      importSteps(
        filesAt(file),
        options,
        context,
        createImporter(() => stores, { replace: false, keyOf: exerciseKey, paths: [] }),
      );
    const steps = start();
    while (on.savedFiles().length < 4) steps.next();
    steps.return({} as never);
    expect(on.sessionFiles()).toHaveLength(4);
    expect(isSound(stores)).toBe(true);
    expect(runToEnd(start())).toMatchObject({ new: 5, same: 4 });
  });
});

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

  it('write their files before their rows, which are committed in batches', () => {
    const on = new TestDataRoot().hold();
    const stores = unsynced(on);
    stores.sync();
    const steps: string[] = [];
    watchSteps(({ call }) => void steps.push(call));
    onTestFinished(() => watchSteps(null));
    expect(importFolder(folderOf(...days), stores)).toMatchObject({ new: 250, oneCopy: 0, failed: 0 });
    watchSteps(null);
    const commits = steps.filter((call) => call === 'sqlite commit');
    // Commits: the log, then the record of the import and its rows in each of three batches, then the end of the
    // import.
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

  it('are only in their files if the database is read-only, which is reported, and in both stores after the next sync', () => {
    const on = new TestDataRoot().hold();
    const stores = unsynced(on);
    stores.sync();
    let commits = 0;
    failSteps(({ call }) => {
      if (call === 'sqlite commit') commits += 1;
      // The first three commits: the log, the record of the first sessions, and these sessions.
      return call === 'sqlite commit' && commits > 3;
    });
    expect(importFolder(folderOf(...days), stores)).toMatchObject({ new: 250, oneCopy: 151, failed: 0 });
    healDisk();
    expect(on.sessionFiles()).toHaveLength(250);
    expect(on.query('SELECT count(*) AS rows FROM training_sessions')).toEqual([{ rows: 99 }]);
    expect(stores.sync().syncResult?.read).toHaveLength(151);
    expect(isSound(stores)).toBe(true);
  });

  it('with one id are saved once, and another record with that id is not', () => {
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
