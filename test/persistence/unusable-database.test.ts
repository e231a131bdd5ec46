import { mkdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { APPLICATION_ID } from '../../src/persistence/database/migrations.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { anId } from '../support/builders.js';
import {
  allTexts,
  bytesOf,
  isSound,
  leaveLog,
  longDay,
  nameOf,
  repositoryOf,
  rootOf,
  setAsideIn,
  textsInRows,
  unsynced,
} from '../support/real-stores.js';
import { namesIn, storageErrorOf } from '../support/stores.js';

describe('a database that must not be changed', () => {
  /** A root with session files and a database that `sql` creates, and the bytes of this database. */
  function refused(sql: string, isLogLeft = false) {
    const on = rootOf(1);
    for (const name of namesIn(on.root)) if (name !== 'data') rmSync(join(on.root, name));
    if (isLogLeft) leaveLog(on.paths.database, sql);
    else new Database(on.paths.database).exec(sql).close();
    return { on, bytes: bytesOf(on.paths.database), log: bytesOf(`${on.paths.database}-wal`) };
  }
  const NEWER = `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 99; CREATE TABLE training_sessions (x)`;
  const FOREIGN = 'CREATE TABLE notes (x); INSERT INTO notes VALUES (1)';

  it.each([
    ['of a newer schema', 'newer-schema', NEWER, false],
    ['of a newer schema whose log is left', 'newer-schema', NEWER, true],
    ['of another program', 'foreign-database', FOREIGN, false],
    ['of another program whose log is left', 'foreign-database', FOREIGN, true],
  ])('%s is refused and left unchanged by all operations', (_what, kind, sql, isLogLeft) => {
    const { on, bytes, log } = refused(sql, isLogLeft);
    const stores = unsynced(on);
    expect(stores.sync()).toEqual({ syncResult: null, rebuilt: null });
    expect(stores.repository).toMatchObject({ kind });
    expect(storageErrorOf(() => stores.reader).kind).toBe(kind);
    expect(storageErrorOf(() => [...stores.rebuildSteps('json')]).kind).toBe(kind);
    expect(storageErrorOf(() => [...stores.rebuildSteps('db')]).kind).toBe(kind);
    expect(saveSession(stores, longDay(2), { replace: false })).toMatchObject({ missing: 'database' });
    stores.close();
    expect(bytesOf(on.paths.database)).toBe(bytes);
    expect(bytesOf(`${on.paths.database}-wal`)).toBe(log);
    expect(setAsideIn(on)).toEqual([]);
  });

  it('is refused if it is a folder', () => {
    const on = rootOf(1);
    rmSync(on.paths.database);
    mkdirSync(on.paths.database);
    const stores = unsynced(on);
    stores.sync();
    expect(stores.repository).toMatchObject({ kind: 'is-a-folder' });
  });
});

describe('a database that another program has locked', () => {
  it('is replaced by the files for reading, and synced once it is free', () => {
    const on = rootOf(2);
    const text = serializeSession(longDay(1, 9));
    writeFileSync(join(on.paths.sessions, nameOf(1)), text);
    writeFileSync(join(on.paths.sessions, 'copy.json'), serializeSession(longDay(2)));
    const other = new Database(on.paths.database, { timeout: 0 });
    onTestFinished(() => void other.close());
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    const before = namesIn(on.paths.sessions);
    const stores = unsynced(on);
    expect(stores.sync()).toEqual({ syncResult: null, rebuilt: null });
    expect(stores.repository).toMatchObject({ kind: 'locked' });
    expect([stores.reader.getText(anId(1))?.text, stores.reader.count()]).toEqual([text, 2]);
    expect(namesIn(on.paths.sessions)).toEqual(before);
    expect(saveSession(stores, longDay(3), { replace: false })).toMatchObject({ missing: 'database' });
    other.close();
    expect(stores.sync().syncResult).toMatchObject({ read: expect.arrayContaining([anId(1), anId(3)]) });
    expect([...textsInRows(stores).keys()]).toEqual(expect.arrayContaining([1, 2, 3]));
    expect(isSound(stores)).toBe(true);
  });
});

describe('a database that is removed while it is open', () => {
  it('is rebuilt at the next sync, with the sessions that only it had', () => {
    const on = rootOf(2);
    const stores = unsynced(on);
    stores.sync();
    const late = longDay(3);
    repositoryOf(stores).save(late, serializeSession(late), null, '2026-03-01T00:00:00.000Z');
    for (const end of ['', '-wal', '-shm']) rmSync(on.paths.database + end, { force: true });
    stores.sync();
    expect(textsInRows(stores)).toEqual(allTexts(3));
    expect(isSound(stores)).toBe(true);
  });

  it('is opened again if another process rebuilt it', () => {
    const on = rootOf(2);
    const stores = unsynced(on);
    stores.sync();
    unlinkSync(on.paths.database);
    const other = unsynced(on);
    other.sync();
    saveSession(stores, longDay(3), { replace: false });
    stores.sync();
    saveSession(stores, longDay(4), { replace: false });
    expect(textsInRows(stores)).toEqual(allTexts(4));
    expect(on.query('SELECT id FROM training_sessions')).toHaveLength(4);
  });
});
