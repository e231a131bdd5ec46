import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { describeSync } from '../../src/persistence/sync/describe-sync.js';
import { anId } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import {
  allTexts,
  isSound,
  longDay,
  nameOf,
  removeFiles,
  rootOf,
  setAsideIn,
  textsInRows,
  unsynced,
} from '../support/real-stores.js';
import { namesIn } from '../support/stores.js';

/** Runs statements as another program does. SQLite's unsafe mode lets them overwrite the definitions of tables. */
function change({ paths }: TestDataRoot, sql: string): void {
  const database = new Database(paths.database);
  database.unsafeMode(true).exec(sql);
  database.close();
}

describe('a database with a damaged definition', () => {
  it.each(['working_sets', 'exercise_standings', 'upkeep'])(
    'of %s is replaced by a database with all its sessions',
    (table) => {
      const on = rootOf(3);
      removeFiles(on);
      change(
        on,
        `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABL ${table} (' WHERE name = '${table}'`,
      );
      const stores = unsynced(on);
      expect(stores.sync().rebuilt).toMatchObject({ why: 'damaged', sessions: 3 });
      expect(textsInRows(stores)).toEqual(allTexts(3));
      expect(isSound(stores)).toBe(true);
    },
  );
});

describe('a database without the table of sessions', () => {
  it('is reported as damaged by verify, and rebuilt by the next command', async () => {
    const on = rootOf(2);
    change(on, 'DROP TABLE training_sessions');
    const { code, stdout, stderr } = await on.run(['verify', '--json']);
    expect([code, stderr]).toEqual([3, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      jsonOnly: [anId(1), anId(2)],
      invalid: [{ file: 'traininglogs.db', reason: expect.stringMatching(/damaged.*training_sessions/) }],
    });
    const stores = unsynced(on);
    expect(stores.sync().rebuilt).toMatchObject({ why: 'damaged', sessions: 2 });
    expect(isSound(stores)).toBe(true);
  });
});

describe('a session that a rebuild cannot save', () => {
  it('is named, and the rest of its text is kept', () => {
    const on = rootOf(3);
    rmSync(join(on.paths.sessions, nameOf(2)));
    change(
      on,
      `UPDATE training_sessions SET raw_json = '{"half": ' WHERE id = '${anId(2)}'; DROP INDEX exercises_by_name`,
    );
    const stores = unsynced(on);
    const report = stores.sync();
    expect(report.rebuilt).toMatchObject({ sessions: 2, lost: [anId(2)] });
    expect(describeSync(report, on.root)[0]).toContain(
      `1 session could not be read from the old database, and no file has them: ${anId(2)}`,
    );
    expect(namesIn(on.paths.replaced)).toEqual([expect.stringContaining(anId(2))]);
    expect(setAsideIn(on)).toHaveLength(1);
  });
});

describe('a row whose document is broken', () => {
  it.each(['oops', '', '{"_id": 5}'])(
    '(%j) is replaced from its valid file, and the old text is kept',
    (text) => {
      const on = rootOf(2);
      change(on, `UPDATE training_sessions SET raw_json = '${text}' WHERE id = '${anId(1)}'`);
      const stores = unsynced(on);
      const report = stores.sync();
      expect(report.syncResult).toMatchObject({ read: [anId(1)], invalid: [], pending: [] });
      expect(textsInRows(stores)).toEqual(allTexts(2));
      expect(isSound(stores)).toBe(true);
      expect(namesIn(on.paths.replaced)).toHaveLength(1);
      expect(describeSync(report, on.root)).toEqual([]);
    },
  );

  it('is replaced from its file even if that was edited', () => {
    const on = rootOf(1);
    change(on, `UPDATE training_sessions SET raw_json = 'oops'`);
    writeFileSync(join(on.paths.sessions, nameOf(1)), serializeSession(longDay(1, 9)));
    const stores = unsynced(on);
    stores.sync();
    expect(textsInRows(stores).get(1)).toBe(serializeSession(longDay(1, 9)));
    expect(isSound(stores)).toBe(true);
  });

  it('without a file is reported and left unchanged', () => {
    const on = rootOf(1);
    change(on, `UPDATE training_sessions SET raw_json = 'oops'`);
    rmSync(join(on.paths.sessions, nameOf(1)));
    expect(unsynced(on).sync().syncResult?.invalid).toMatchObject([{ file: `database, session ${anId(1)}` }]);
  });
});

describe('a rebuilt database', () => {
  it('marks later changes by other programs', () => {
    const on = rootOf(1);
    change(on, 'DROP INDEX exercises_by_name');
    const stores = unsynced(on);
    stores.sync();
    expect(on.query('SELECT * FROM own_writes')).toEqual([]);
    change(on, 'UPDATE working_sets SET weight_kg = 500');
    expect(stores.sync().rows?.repaired).toEqual([anId(1)]);
  });
});
