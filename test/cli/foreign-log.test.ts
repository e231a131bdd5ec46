import { copyFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { recordedSalts } from '../../src/persistence/database/clean-close-marker.js';
import { isForeignLog } from '../../src/persistence/database/foreign-log.js';
import { logSalts } from '../../src/persistence/database/log-salts.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import {
  allTexts,
  bytesOf,
  isSound,
  leaveLog,
  longDay,
  rootOf,
  setAsideIn,
  textsInRows,
  unsynced,
} from '../support/real-stores.js';
import { namesIn } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const KEPT = 'traininglogs.db.damaged-20261122-072226-wal';
const logOf = ({ paths }: TestDataRoot) => `${paths.database}-wal`;

/** A copy of a data root in use, as a killed process leaves it. */
function killedCopyOf(on: TestDataRoot): TestDataRoot {
  const copy = new TestDataRoot(join(makeTempFolder(), 'root'));
  cpSync(on.root, copy.root, { recursive: true });
  rmSync(`${copy.paths.database}-shm`, { force: true });
  return copy;
}

/** Puts the write-ahead log of another root, which contains that whole database, next to the database. */
function putLogOfOther(on: TestDataRoot): void {
  const other = new TestDataRoot();
  const stores = unsynced(other);
  stores.sync();
  for (const id of [7, 8]) {
    const session = aSession().id(id).with(exercise('Row').working('50x5')).build();
    saveSession(stores, session, { replace: false });
  }
  copyFileSync(logOf(other), logOf(on));
}

/** Puts the write-ahead log of another program's database next to the database. */
function putLogOfOtherProgram(on: TestDataRoot): void {
  const path = join(makeTempFolder(), 'notes.db');
  new Database(path).close();
  leaveLog(path, 'CREATE TABLE notes (x); INSERT INTO notes VALUES (1)');
  copyFileSync(`${path}-wal`, logOf(on));
}

/** Puts a write-ahead log with a few pages of another database of this program next to the database. */
function putPagesOfOther(on: TestDataRoot): void {
  const other = rootOf(9);
  leaveLog(other.paths.database, 'DELETE FROM exercises; UPDATE training_sessions SET created_at = date');
  copyFileSync(logOf(other), logOf(on));
}

describe.each([
  ['of a whole other database', putLogOfOther],
  ['of another program', putLogOfOtherProgram],
  ['of some pages of another database', putPagesOfOther],
])('a write-ahead log %s next to a closed database', (_what, putLog) => {
  it('is reported by verify, which reads the database without it and writes nothing', async () => {
    const on = rootOf(2);
    putLog(on);
    const before = [bytesOf(on.paths.database), bytesOf(logOf(on))];
    const { code, stdout } = await on.run(['verify', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toEqual({
      sessions: 2,
      agree: 2,
      dbOnly: [],
      jsonOnly: [],
      keptAfterDeletion: [],
      differ: [],
      invalid: [
        { file: 'traininglogs.db-wal', reason: expect.stringContaining('does not belong to the database') },
      ],
      conflicts: [],
      pending: [],
    });
    expect([bytesOf(on.paths.database), bytesOf(logOf(on))]).toEqual(before);
  });

  it('is set aside before the first read, with one sentence', async () => {
    const on = rootOf(2);
    putLog(on);
    const log = bytesOf(logOf(on));
    const stores = unsynced(on);
    expect(stores.sync()).toMatchObject({ rebuilt: null, foreignLog: KEPT });
    expect(textsInRows(stores)).toEqual(allTexts(2));
    expect(isSound(stores)).toBe(true);
    expect(bytesOf(join(on.root, KEPT))).toBe(log);
    stores.close();
    putLog(on);
    const { code, stderr } = await on.run(['list']);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^A write-ahead log that does not belong to the database is set aside as traininglogs\.db\.damaged-\d{8}-\d{6}-wal\.\n$/,
    );
    expect(on.sessionFiles()).toHaveLength(2);
  });
});

describe('a write-ahead log of this database', () => {
  it('is recognised by its salts after a kill', () => {
    const on = rootOf(2);
    const stores = unsynced(on);
    stores.sync();
    saveSession(stores, longDay(3), { replace: false });
    expect(recordedSalts(on.paths.database)).toEqual(logSalts(on.paths.database));
    const killed = killedCopyOf(on);
    expect(isForeignLog(killed.paths.database)).toBe(false);
    const next = unsynced(killed);
    expect(next.sync()).toMatchObject({ rebuilt: null });
    expect(textsInRows(next)).toEqual(allTexts(3));
    expect(setAsideIn(killed)).toEqual([]);
  });

  it('is accepted if the database is undamaged with it and no salts were recorded', () => {
    const on = rootOf(2);
    const stores = unsynced(on);
    stores.sync();
    saveSession(stores, longDay(3), { replace: false });
    const killed = killedCopyOf(on);
    rmSync(`${killed.paths.database}-stamp`);
    const next = unsynced(killed);
    expect(next.sync()).toMatchObject({ rebuilt: null });
    expect(textsInRows(next)).toEqual(allTexts(3));
    expect(namesIn(killed.root)).not.toContain(KEPT);
  });

  it('that another program left is accepted if the database is undamaged with it', () => {
    const on = rootOf(2);
    leaveLog(on.paths.database, 'CREATE TABLE gym_notes (x)');
    expect(isForeignLog(on.paths.database)).toBe(false);
    expect(unsynced(on).sync()).toMatchObject({ rebuilt: null });
    expect(on.query("SELECT name FROM sqlite_schema WHERE name = 'gym_notes'")).toHaveLength(1);
  });

  it('is no longer recorded in the marker when the database is closed', () => {
    const on = rootOf(1);
    const stores = unsynced(on);
    stores.sync();
    saveSession(stores, longDay(2), { replace: false });
    stores.close();
    expect(readFileSync(`${on.paths.database}-stamp`, 'utf8')).not.toContain('log');
  });
});
