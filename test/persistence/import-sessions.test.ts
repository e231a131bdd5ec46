import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import type { WeightUnit } from '../../src/domain/weight.js';
import { createDataPort } from '../../src/persistence/adapters/data-port.js';
import { AthleteSettings } from '../../src/persistence/athlete-settings.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { filesAt } from '../../src/persistence/sync/import-files.js';
import { importSteps } from '../../src/persistence/sync/import-sessions.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { awaitEnd } from '../support/await-end.js';
import { TestDataRoot } from '../support/data-root.js';
import { isSound, unsynced } from '../support/real-stores.js';
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
      newSeparate: _newSeparate,
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
    'reads weights without a unit in the unit of the athlete, %s, and reports it',
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

  it('adds body weights of days without one, and counts them in the preview', async () => {
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
      'no such file or folder: /no/such.csv; check the path.',
    );
    expect(port.whyMissing('/no/such.csv')).toMatch(/^No file or folder is at \/no\/such.csv; /);
    expect(port.whyMissing(fixture('stronglifts.csv'))).toBeNull();
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
