import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { describeSync } from '../../src/persistence/sync/describe-sync.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { anId } from '../support/builders.js';
import { failTransactions, healDisk } from '../support/failing-disk.js';
import { isSound, longDay, nameOf, rootOf, textsInRows, unsynced } from '../support/real-stores.js';

/** The repetitions of the first set of all listed sessions, by the number of their id. */
function listed(stores: OpenStores): Readonly<Record<string, number | undefined>> {
  return Object.fromEntries(
    stores.reader
      .listSummaries()
      .map(({ id }) => [
        Number(`0x${id.slice(0, 8)}`),
        stores.reader.getSession(id)?.exercises[0]?.workingSets[0]?.repCount?.full,
      ]),
  );
}

describe('a database on a full disk', () => {
  /** The stores of a root with four sessions, one of them deleted, after the disk is full. */
  function full() {
    const on = rootOf(4);
    const stores = unsynced(on);
    stores.sync();
    deleteSession(stores, anId(4));
    failTransactions('SQLITE_FULL');
    return { on, stores, path: (id: number) => join(on.paths.sessions, nameOf(id)) };
  }

  it('is read together with sessions that were saved only to JSON files', () => {
    const { stores } = full();
    expect(saveSession(stores, longDay(5), { replace: false })).toMatchObject({ missing: 'database' });
    expect(saveSession(stores, longDay(1, 9), { replace: true })).toMatchObject({ missing: 'database' });
    expect(listed(stores)).toEqual({ 1: 9, 2: 5, 3: 5, 5: 5 });
    expect(saveSession(stores, longDay(6, 3), { replace: false })).toMatchObject({ missing: 'database' });
    expect(listed(stores)).toEqual({ 1: 9, 2: 5, 3: 5, 5: 5, 6: 3 });
    expect(stores.reader.exerciseNames()).toEqual(['Squat']);
    expect(stores.reader.occurrencesOf('squat')).toHaveLength(5);
    expect(stores.isDegraded).toBe(true);
  });

  it('is read together with changes of other programs, and reports the error', () => {
    const { on, stores, path } = full();
    writeFileSync(path(1), serializeSession(longDay(1, 7)));
    renameSync(path(2), join(on.paths.sessions, 'renamed.json'));
    writeFileSync(join(on.paths.sessions, 'new.json'), serializeSession(longDay(7)));
    rmSync(path(3));
    const messages = describeSync(stores.sync(), on.root).join(' ');
    expect(messages).toContain('not in the database yet: no space is left for traininglogs.db');
    expect(messages).not.toContain('SQLITE');
    expect(listed(stores)).toEqual({ 1: 7, 2: 5, 3: 5, 7: 5 });
    expect(stores.reader.getStored(anId(2))?.fileName).toBe('renamed.json');
  });

  it('is read without sessions that were deleted on the full disk, and with sessions that were restored on it', () => {
    const { on, stores } = full();
    expect(deleteSession(stores, anId(1))).toMatchObject({ status: 'done-in-one', missing: 'database' });
    expect(undeleteSession(stores, anId(4))).toMatchObject({ status: 'done-in-one', missing: 'database' });
    expect(listed(stores)).toEqual({ 2: 5, 3: 5, 4: 5 });
    // The next start reads the same values.
    const again = unsynced(on);
    again.sync();
    expect(listed(again)).toEqual({ 2: 5, 3: 5, 4: 5 });
  });

  it('is read directly again once it can be written', () => {
    const { stores } = full();
    saveSession(stores, longDay(5), { replace: false });
    expect(listed(stores)).toMatchObject({ 5: 5 });
    healDisk();
    stores.sync();
    expect(stores.isDegraded).toBe(false);
    expect(stores.reader).toBe(stores.repository);
    expect([...textsInRows(stores).keys()].toSorted()).toEqual([1, 2, 3, 5]);
    expect(isSound(stores)).toBe(true);
  });
});

describe('a database that another program locks', () => {
  it.each(['BEGIN IMMEDIATE', 'BEGIN EXCLUSIVE'])(
    'with %s is read together with the files',
    (sql) => {
      const on = rootOf(2);
      writeFileSync(join(on.paths.sessions, nameOf(1)), serializeSession(longDay(1, 9)));
      const other = new Database(on.paths.database, { timeout: 0 });
      onTestFinished(() => void other.close());
      other.exec(sql);
      const stores = unsynced(on);
      const beganMs = performance.now();
      const messages = describeSync(stores.sync(), on.root).join(' ');
      expect(listed(stores)).toEqual({ 1: 9, 2: 5 });
      // The program waits for the lock only once, for 5 s.
      expect(performance.now() - beganMs).toBeLessThan(9500);
      expect(messages).toContain('another program has locked traininglogs.db');
      expect(stores.isDegraded).toBe(true);
      other.close();
      stores.sync();
      expect(stores.isDegraded).toBe(false);
      expect(isSound(stores)).toBe(true);
    },
    60_000,
  );
});
