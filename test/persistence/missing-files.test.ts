import { mkdirSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { describeSync } from '../../src/persistence/sync/describe-sync.js';
import { isSynced } from '../../src/persistence/sync/sync-result.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { later, NOW, type OpenStores, openStores, save, saveRow } from '../support/stores.js';

const aDay = (id = 1, reps = 5) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const nameOf = (id = 1) => `training_session_2026_02_16_${anId(id).slice(0, 8)}.json`;
const ids = (count: number, from = 1) => Array.from({ length: count }, (_, index) => anId(from + index));

/** Sessions 1 to `count` in both stores. */
function saved(count = 1): OpenStores {
  const stores = openStores();
  for (let id = 1; id <= count; id += 1) save(stores, aDay(id));
  return stores;
}

const pathOf = ({ on }: OpenStores, id = 1) => join(on.paths.sessions, nameOf(id));
const remove = (stores: OpenStores, ...numbers: readonly number[]) => {
  for (const id of numbers) unlinkSync(pathOf(stores, id));
};
const isSound = ({ repository, exporter }: OpenStores) =>
  areStoresEqual(verifyStores(repository, exporter, 'traininglogs.db'));

describe('a missing file', () => {
  it('is written again by a sync at least 3 s after the one that first missed it', () => {
    const stores = saved(2);
    remove(stores, 1);
    expect(syncStores(stores)).toMatchObject({ written: [], waiting: [anId(1)] });
    expect(syncStores(later(stores, 2))).toMatchObject({ written: [], waiting: [anId(1)] });
    expect(syncStores(later(stores, 3))).toMatchObject({ written: [anId(1)], waiting: [] });
    expect(isSound(stores)).toBe(true);
  });

  it('has to be missed by two more syncs if it was there in between', () => {
    const stores = saved();
    remove(stores, 1);
    syncStores(stores);
    writeFileSync(pathOf(stores), serializeSession(aDay()));
    expect(syncStores(later(stores, 4))).toMatchObject({ written: [], waiting: [] });
    remove(stores, 1);
    expect(syncStores(later(stores, 8))).toMatchObject({ written: [], waiting: [anId(1)] });
  });

  it('has to be missed by two more syncs if the first one is dated in the future', () => {
    const stores = saved();
    remove(stores, 1);
    syncStores(later(stores, 10_800));
    expect(syncStores(stores)).toMatchObject({ waiting: [anId(1)] });
    expect(syncStores(later(stores, 3))).toMatchObject({ written: [anId(1)] });
  });

  it('is neither written nor waited for if the first look cannot be stored', () => {
    const stores = saved();
    remove(stores, 1);
    const replace = () => {
      throw new Error('The disk is full.');
    };
    Object.assign(stores.repository.firstLooks, { replace });
    expect(syncStores(stores)).toMatchObject({ written: [], waiting: [] });
  });

  it('is written at once if the row changed after the file was written, or if the session never had a file', () => {
    const stores = saved();
    remove(stores, 1);
    saveRow(stores, aDay(1, 6));
    saveRow(stores, aDay(2));
    expect(syncStores(stores)).toMatchObject({ written: [anId(1), anId(2)], waiting: [] });
  });

  it('is not written if the session was deleted on another machine', () => {
    const stores = saved(2);
    mkdirSync(stores.on.paths.trash, { recursive: true });
    renameSync(pathOf(stores), join(stores.on.paths.trash, nameOf()));
    expect(syncStores(stores)).toMatchObject({ deleted: [anId(1)], waiting: [] });
  });
});

describe('a folder that is gone', () => {
  it('is not written to by any sync', () => {
    const stores = saved(2);
    rmSync(stores.on.paths.sessions, { recursive: true });
    for (const seconds of [0, 4, 8]) {
      const result = syncStores(later(stores, seconds));
      expect(result).toMatchObject({ written: [], waiting: [], missing: ids(2) });
      expect(isSynced(result)).toBe(false);
    }
    expect(stores.on.sessionFiles()).toEqual([]);
  });

  it('is explained in one sentence', () => {
    const stores = saved(2);
    rmSync(stores.on.paths.sessions, { recursive: true });
    expect(describeSync({ syncResult: syncStores(stores), rebuilt: null }, '')).toEqual([
      'The JSON files of 2 sessions are missing and nothing was written: is the folder mounted? If it is, traininglogs rebuild --from db writes them.',
    ]);
  });

  it('is a folder in which more than 10 and more than half of the files are missing', () => {
    const stores = saved(21);
    remove(stores, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    const others = later(stores, 4);
    expect([syncStores(stores), syncStores(others)]).toMatchObject([
      { written: [], missing: ids(11) },
      { written: [], missing: ids(11) },
    ]);
    writeFileSync(pathOf(stores, 11), serializeSession(aDay(11)));
    expect(syncStores(later(stores, 8))).toMatchObject({ waiting: ids(10), missing: [] });
    expect(syncStores(later(stores, 12))).toMatchObject({ written: ids(10) });
  });

  it('is written by a rebuild', () => {
    const stores = saved(2);
    rmSync(stores.on.paths.sessions, { recursive: true });
    expect(syncStores(stores, { rowsWin: true, needsNoSecondLook: true }).written).toEqual(ids(2));
    expect(isSound(stores)).toBe(true);
  });
});

describe('a file that another program is still writing', () => {
  const writePart = (stores: OpenStores, ageSeconds: number) => {
    const modified = new Date(NOW.getTime() - ageSeconds * 1000);
    writeFileSync(pathOf(stores), serializeSession(aDay(1, 8)).slice(0, 100));
    utimesSync(pathOf(stores), modified, modified);
  };

  it('is reported only if it is still invalid 3 s later', () => {
    const stores = saved();
    writePart(stores, 1);
    expect(syncStores(stores)).toMatchObject({ invalid: [], waiting: [nameOf()], written: [] });
    expect(syncStores(later(stores, 3))).toMatchObject({ invalid: [{ file: nameOf() }], waiting: [] });
  });

  it('is read once it is complete', () => {
    const stores = saved();
    writePart(stores, 1);
    syncStores(stores);
    writeFileSync(pathOf(stores), serializeSession(aDay(1, 8)));
    expect(syncStores(later(stores, 3))).toMatchObject({ read: [anId(1)], invalid: [] });
  });

  it('is reported at once if its time is in the future', () => {
    const stores = saved();
    writePart(stores, -10_800);
    expect(syncStores(stores)).toMatchObject({ invalid: [{ file: nameOf() }], waiting: [] });
  });
});
