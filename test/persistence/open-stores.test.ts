import { copyFileSync, existsSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { anId } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import {
  allTexts,
  bytesOf,
  isSound,
  leaveLog,
  longDay,
  nameOf,
  removeFiles,
  repositoryOf,
  rootOf,
  setAsideIn,
  textsInRows,
  unsynced,
} from '../support/real-stores.js';
import { namesIn } from '../support/stores.js';

const overwrite = (on: TestDataRoot, change: (bytes: Buffer) => Buffer) =>
  writeFileSync(on.paths.database, change(readFileSync(on.paths.database)));
/**
 * Overwrites the first byte of every occurrence of `text`. There may be several, because pages keep bytes of deleted
 * rows.
 */
const flipIn = (text: string) => (bytes: Buffer) => {
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at)) bytes[at] = 0x21;
  return bytes;
};

describe('an intact database', () => {
  it('is opened and left unchanged', () => {
    const on = rootOf(3);
    const before = bytesOf(on.paths.database);
    const stores = unsynced(on);
    expect(stores.sync()).toMatchObject({ rebuilt: null, syncResult: { read: [], written: [] } });
    stores.close();
    expect(bytesOf(on.paths.database)).toBe(before);
    expect(setAsideIn(on)).toEqual([]);
  });

  it('is created in an empty data root', () => {
    const stores = unsynced(new TestDataRoot());
    expect(stores.sync().rebuilt).toBeNull();
    expect(repositoryOf(stores).count()).toBe(0);
  });
});

describe('a database that is missing or damaged', () => {
  it.each<[string, 'missing' | 'damaged', (on: TestDataRoot) => void]>([
    ['missing', 'missing', ({ paths }) => unlinkSync(paths.database)],
    ['an empty file', 'missing', ({ paths }) => truncateSync(paths.database, 0)],
    ['cut off within its header', 'damaged', ({ paths }) => truncateSync(paths.database, 60)],
    ['truncated after its first page', 'damaged', ({ paths }) => truncateSync(paths.database, 4096)],
    ['cut off in the middle', 'damaged', ({ paths }) => truncateSync(paths.database, 50_000)],
    ['nothing but zeros', 'damaged', (on) => overwrite(on, (bytes) => bytes.fill(0))],
    ['zeros in its first page', 'damaged', (on) => overwrite(on, (bytes) => bytes.fill(0, 0, 4096))],
    ['zeros after its first page', 'damaged', (on) => overwrite(on, (bytes) => bytes.fill(0, 4096))],
    ['garbage', 'damaged', (on) => overwrite(on, (bytes) => bytes.fill('garbage!'))],
    ['garbage in a page', 'damaged', (on) => overwrite(on, (bytes) => bytes.fill('garbage!', 4096, 8192))],
    ['a shopping list', 'damaged', ({ paths }) => writeFileSync(paths.database, 'milk\n'.repeat(50))],
    ['one letter of a document changed', 'damaged', (on) => overwrite(on, flipIn('training_session_log'))],
    ['one letter of its schema changed', 'damaged', (on) => overwrite(on, flipIn('CREATE TABLE exercises'))],
    ['a header of no format', 'damaged', (on) => overwrite(on, (bytes) => bytes.fill(9, 44, 48))],
    ['without the mark of this program', 'damaged', (on) => overwrite(on, (bytes) => bytes.fill(0, 68, 72))],
  ])('is rebuilt from the files: %s', (_what, why, damage) => {
    const on = rootOf(5);
    damage(on);
    const isThere = existsSync(on.paths.database);
    const before = bytesOf(on.paths.database);
    const stores = unsynced(on);
    const { rebuilt, syncResult } = stores.sync();
    expect(rebuilt).toMatchObject({ why, sessions: 5 });
    expect(syncResult).toMatchObject({ pending: [], conflicts: [], invalid: [] });
    expect(textsInRows(stores)).toEqual(allTexts(5));
    expect(isSound(stores)).toBe(true);
    // The old database is kept byte for byte, under a name with a date.
    expect(rebuilt?.setAside).toBe(isThere ? 'traininglogs.db.damaged-20261122-072226' : null);
    if (rebuilt?.setAside) expect(bytesOf(join(on.root, rebuilt.setAside))).toBe(before);
    expect(unsynced(on).sync().rebuilt).toBeNull();
  });

  it('is set aside under a new name each time it is rebuilt', () => {
    const on = rootOf(1);
    for (let time = 0; time < 3; time += 1) {
      writeFileSync(on.paths.database, `garbage ${time}`);
      const stores = unsynced(on);
      stores.sync();
      stores.close();
    }
    expect(setAsideIn(on).map((name) => bytesOf(join(on.root, name)))).toEqual([
      'garbage 0',
      'garbage 1',
      'garbage 2',
    ]);
  });

  it('leaves no temporary files of the rebuild', () => {
    const on = rootOf(2);
    unlinkSync(on.paths.database);
    const stores = unsynced(on);
    stores.sync();
    stores.close();
    expect(namesIn(on.root)).toEqual(['data', 'traininglogs.db', 'traininglogs.db-stamp']);
  });

  it('is noticed when a corrupted page is read', () => {
    const on = rootOf(5);
    const stores = unsynced(on);
    stores.sync();
    // The file is overwritten after the check, as if the disk corrupted a page: the modification time stays the same.
    overwrite(on, (bytes) => bytes.fill(0xff, 4096, bytes.length));
    expect(() => repositoryOf(stores).getTexts()).toThrow(/corrupt/);
    stores.close();
    expect(existsSync(`${on.paths.database}-stamp`)).toBe(false);
    const next = unsynced(on);
    expect(next.sync().rebuilt).toMatchObject({ why: 'damaged' });
    expect(textsInRows(next)).toEqual(allTexts(5));
  });
});

describe('rows of a damaged database', () => {
  it('without a file are copied to the new database if they can be read', () => {
    const on = rootOf(30);
    removeFiles(on);
    // One page in the middle, as after a bad sector.
    overwrite(on, (bytes) => bytes.fill(0, 40 * 4096, 41 * 4096));
    const stores = unsynced(on);
    const { syncResult } = stores.sync();
    const found = textsInRows(stores);
    expect(found.size).toBeGreaterThanOrEqual(28);
    for (const [id, text] of found) expect(text).toBe(serializeSession(longDay(id)));
    expect(syncResult?.written).toHaveLength(found.size);
    expect(isSound(stores)).toBe(true);
  });

  it('with a corrupted text are left out, and the other rows are kept', () => {
    const on = rootOf(2);
    removeFiles(on);
    overwrite(on, flipIn('"_id": "00000001'));
    expect([...textsInReopened(on).keys()]).toEqual([2]);
  });

  it('whose files were not written yet are kept', () => {
    const on = rootOf(2);
    const stores = unsynced(on);
    stores.sync();
    const edited = longDay(1, 9);
    repositoryOf(stores).save(edited, serializeSession(edited), null, '2026-03-01T00:00:00.000Z');
    stores.close();
    overwrite(on, (bytes) => Buffer.concat([bytes.subarray(0, 68), Buffer.alloc(4), bytes.subarray(72)]));
    expect(textsInReopened(on).get(1)).toBe(serializeSession(edited));
    expect(on.sessionText(nameOf(1))).toBe(serializeSession(edited));
  });

  it('that are deleted stay deleted, and can be restored', () => {
    const on = rootOf(2);
    const stores = unsynced(on);
    stores.sync();
    deleteSession(stores, anId(1));
    stores.close();
    overwrite(on, (bytes) => bytes.fill(0, 68, 72));
    const next = unsynced(on);
    next.sync();
    expect([...textsInRows(next).keys()]).toEqual([2]);
    expect(undeleteSession(next, anId(1))).toEqual({ status: 'done' });
    expect(textsInRows(next)).toEqual(allTexts(2));
  });

  it('are replaced by a file that was edited', () => {
    const on = rootOf(2);
    const edited = serializeSession(longDay(1, 9));
    writeFileSync(join(on.paths.sessions, nameOf(1)), edited);
    overwrite(on, (bytes) => bytes.fill(0, 68, 72));
    expect(textsInReopened(on).get(1)).toBe(edited);
  });
});

describe('a write-ahead log left on disk', () => {
  it('by a killed run is read with its database', () => {
    const on = rootOf(2);
    leaveLog(
      on.paths.database,
      `UPDATE training_sessions SET raw_json = replace(raw_json, '"Squat"', '"Press"')`,
    );
    const stores = unsynced(on);
    expect(stores.sync().rebuilt).toBeNull();
    expect(repositoryOf(stores).exerciseNames()).toEqual(['Press']);
  });

  it.each([0, 2])('is set aside if its database is missing, with %i session files', (count) => {
    const on = rootOf(count);
    leaveLog(on.paths.database, 'CREATE TABLE in_the_log (x); INSERT INTO in_the_log VALUES (1)');
    const log = bytesOf(`${on.paths.database}-wal`);
    unlinkSync(on.paths.database);
    const stores = unsynced(on);
    expect(stores.sync().rebuilt).toMatchObject({
      why: 'missing',
      setAside: 'traininglogs.db.damaged-20261122-072226-wal',
    });
    expect(textsInRows(stores)).toEqual(allTexts(count));
    expect(bytesOf(join(on.root, 'traininglogs.db.damaged-20261122-072226-wal'))).toBe(log);
  });

  it('of another database is never read into the restored one', () => {
    const on = rootOf(4);
    const backup = join(on.root, 'backup');
    copyFileSync(on.paths.database, backup);
    removeFiles(on);
    // The write-ahead log of a database with other sessions is next to the restored database.
    const other = rootOf(9);
    leaveLog(other.paths.database, 'DELETE FROM exercises; UPDATE training_sessions SET created_at = date');
    copyFileSync(backup, on.paths.database);
    copyFileSync(`${other.paths.database}-wal`, `${on.paths.database}-wal`);
    const log = bytesOf(`${on.paths.database}-wal`);
    const stores = unsynced(on);
    const name = 'traininglogs.db.damaged-20261122-072226-wal';
    expect(stores.sync()).toMatchObject({ rebuilt: null, foreignLog: name });
    expect(textsInRows(stores)).toEqual(allTexts(4));
    expect(bytesOf(join(on.root, name))).toBe(log);
    expect(stores.lastSync?.missing).toHaveLength(4);
  });
});

function textsInReopened(on: TestDataRoot): ReadonlyMap<number, string> {
  const stores = unsynced(on);
  stores.sync();
  return textsInRows(stores);
}
