import { unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { type ChangedRows, findChangedRows } from '../../src/persistence/sync/find-changed-rows.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { type OpenStores, openStores, save } from '../support/stores.js';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

const aDay = (id: number) => aSession().id(id).with(exercise('Squat').working('100x5')).build();

/** Sessions with the ids 1 to 3 in both stores. */
function threeDays(): OpenStores {
  const stores = openStores();
  for (const id of [1, 2, 3]) save(stores, aDay(id));
  return stores;
}

const look = ({ repository, exporter }: OpenStores): ChangedRows =>
  runToEnd(findChangedRows(repository, exporter, Number.POSITIVE_INFINITY));
const idsOf = ({ rows }: ChangedRows) => rows.map(({ id }) => id);

describe('a first look at all sessions', () => {
  it('keeps no name where all is as it was remembered', () => {
    const stores = threeDays();
    const listed = vi.spyOn(stores.exporter, 'fileNames');
    expect(look(stores)).toEqual({
      rows: [],
      names: [],
      temporaryNames: [],
      allNames: new Set(),
      fileCount: 3,
      conflictNames: [],
      untouched: 3,
      rowCount: 3,
    });
    expect(listed).not.toHaveBeenCalled();
  });

  it('tells conflicts from sessions', () => {
    const stores = threeDays();
    const [name = ''] = stores.on.sessionFiles();
    const conflict = name.replace('.json', '.conflict-20261122-072226.json');
    writeFileSync(stores.exporter.pathOf(conflict), serializeSession(aDay(1)));
    expect(look(stores)).toMatchObject({ names: [], fileCount: 3, conflictNames: [conflict], untouched: 3 });
  });

  it('finds the row whose file was written into, with its file', () => {
    const stores = threeDays();
    const [, name = ''] = stores.on.sessionFiles();
    utimesSync(stores.exporter.pathOf(name), LONG_AGO, LONG_AGO);
    const touched = look(stores);
    expect(idsOf(touched)).toEqual([anId(2)]);
    expect(touched).toMatchObject({ names: [name], fileCount: 3, untouched: 2 });
    expect([...touched.allNames].sort()).toEqual(stores.on.sessionFiles());
  });

  it('finds a file too many and a file too few, also both at once', () => {
    const stores = threeDays();
    const [, second = '', third = ''] = stores.on.sessionFiles();
    unlinkSync(stores.exporter.pathOf(second));
    expect(idsOf(look(stores))).toEqual([anId(2)]);
    writeFileSync(stores.exporter.pathOf('another.json'), serializeSession(aDay(4)));
    expect(look(stores)).toMatchObject({ names: ['another.json'], untouched: 2, fileCount: 3 });
    expect(look(stores).allNames).toContain(third);
  });

  it('is not deceived by two rows with one file, where a new one makes their number right', () => {
    const stores = threeDays();
    const [first = '', , third = ''] = stores.on.sessionFiles();
    unlinkSync(stores.exporter.pathOf(third));
    writeFileSync(stores.exporter.pathOf('another.json'), serializeSession(aDay(4)));
    // As another program may leave it: the third row remembers the first one's file.
    stores.database
      .prepare(
        `UPDATE training_sessions SET (file_name, file_hash, text_hash, file_size_bytes, file_modified_us) =
           (SELECT file_name, file_hash, text_hash, file_size_bytes, file_modified_us
            FROM training_sessions WHERE file_name = ?) WHERE id = ?`,
      )
      .run(first, anId(3));
    const touched = look(stores);
    expect(touched).toMatchObject({ names: ['another.json'], untouched: 2, rowCount: 3 });
    expect(idsOf(touched)).toEqual([anId(3)]);
  });
});
