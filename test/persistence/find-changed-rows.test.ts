import { unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

const changedRowsOf = ({ repository, exporter }: OpenStores): ChangedRows =>
  runToEnd(findChangedRows(repository, exporter, Number.POSITIVE_INFINITY));
const idsOf = ({ rows }: ChangedRows) => rows.map(({ id }) => id);

describe('finding changed rows', () => {
  it('returns no row and no file if every file matches the state recorded in its row', () => {
    const stores = threeDays();
    expect(changedRowsOf(stores)).toEqual({
      rows: [],
      names: [],
      temporaryNames: [],
      allNames: new Set(stores.on.sessionFiles()),
      conflictNames: [],
      unchangedCount: 3,
      rowCount: 3,
    });
  });

  it('lists conflict files apart from session files', () => {
    const stores = threeDays();
    const [name = ''] = stores.on.sessionFiles();
    const conflict = name.replace('.json', '.conflict-20261122-072226.json');
    writeFileSync(stores.exporter.pathOf(conflict), serializeSession(aDay(1)));
    const { names, allNames, conflictNames, unchangedCount } = changedRowsOf(stores);
    expect([names, allNames.size, conflictNames, unchangedCount]).toEqual([[], 3, [conflict], 3]);
  });

  it('returns the row of a file whose modification time changed, and the file', () => {
    const stores = threeDays();
    const [, name = ''] = stores.on.sessionFiles();
    utimesSync(stores.exporter.pathOf(name), LONG_AGO, LONG_AGO);
    const changed = changedRowsOf(stores);
    expect(idsOf(changed)).toEqual([anId(2)]);
    expect(changed).toMatchObject({ names: [name], unchangedCount: 2 });
    expect([...changed.allNames].sort()).toEqual(stores.on.sessionFiles());
  });

  it('returns the row of a missing file and a file without a row, also both at once', () => {
    const stores = threeDays();
    const [, second = '', third = ''] = stores.on.sessionFiles();
    unlinkSync(stores.exporter.pathOf(second));
    expect(idsOf(changedRowsOf(stores))).toEqual([anId(2)]);
    writeFileSync(stores.exporter.pathOf('another.json'), serializeSession(aDay(4)));
    const { names, allNames, unchangedCount } = changedRowsOf(stores);
    expect([names, allNames.size, unchangedCount]).toEqual([['another.json'], 3, 2]);
    expect(allNames).toContain(third);
  });

  it('returns the second of two rows with one file, even if there are as many files as rows', () => {
    const stores = threeDays();
    const [first = '', , third = ''] = stores.on.sessionFiles();
    unlinkSync(stores.exporter.pathOf(third));
    writeFileSync(stores.exporter.pathOf('another.json'), serializeSession(aDay(4)));
    // Another program recorded the file of the first row in the third one.
    stores.database
      .prepare(
        `UPDATE training_sessions SET (file_name, file_hash, text_hash, file_size_bytes, file_modified_us) =
           (SELECT file_name, file_hash, text_hash, file_size_bytes, file_modified_us
            FROM training_sessions WHERE file_name = ?) WHERE id = ?`,
      )
      .run(first, anId(3));
    const changed = changedRowsOf(stores);
    expect(changed).toMatchObject({ names: ['another.json'], unchangedCount: 2, rowCount: 3 });
    expect(idsOf(changed)).toEqual([anId(3)]);
  });
});
