import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import type { TestDataRoot } from '../support/data-root.js';
import {
  allTexts,
  isSound,
  longDay,
  nameOf,
  repositoryOf,
  rootOf,
  setAsideIn,
  textsInRows,
  unsynced,
} from '../support/real-stores.js';

const FOREIGN_TRIGGER = `CREATE TRIGGER gym AFTER INSERT ON exercises BEGIN
  DELETE FROM training_sessions WHERE id <> new.session_id; END`;

/** Runs statements on the database as another program does. */
function alter({ paths }: TestDataRoot, sql: string): void {
  const database = new Database(paths.database);
  try {
    database.unsafeMode(true).exec(sql);
  } finally {
    database.close();
  }
}

const CHANGES = [
  ['a trigger on a table of this program', FOREIGN_TRIGGER, /the trigger gym belongs to another program/],
  [
    'a trigger with the name of a table',
    'CREATE TRIGGER exercises AFTER DELETE ON exercises BEGIN SELECT 1; END',
    /the trigger exercises belongs to another program/,
  ],
  [
    'a changed check on a column',
    `PRAGMA writable_schema = ON;
     UPDATE sqlite_schema SET sql = replace(sql, 'weight_kg >= 0)', 'weight_kg >= 0 OR 1)') WHERE name = 'working_sets'`,
    /the table working_sets was changed/,
  ],
  [
    'a column that refuses rows',
    'ALTER TABLE exercises ADD COLUMN mood TEXT CHECK (name_key <> mood)',
    /the table exercises was changed/,
  ],
  ['an index that is missing', 'DROP INDEX exercises_by_name', /the index exercises_by_name is missing/],
] as const;

describe('the schema of a database', () => {
  it.each(CHANGES)(
    'with %s is rebuilt at the next start, even if the clean-close marker fits the file',
    (_what, sql, reason) => {
      const on = rootOf(2);
      const other = unsynced(on);
      other.sync();
      alter(on, sql);
      // Closing writes the clean-close marker for the file with the change, so the marker does not reveal it.
      other.close();
      const stores = unsynced(on);
      expect(stores.sync().rebuilt).toMatchObject({
        why: 'damaged',
        detail: expect.stringMatching(reason),
        sessions: 2,
      });
      expect(textsInRows(stores)).toEqual(allTexts(2));
      expect(isSound(stores)).toBe(true);
      expect(setAsideIn(on)).toHaveLength(1);
    },
  );

  // Overwriting a definition does not change the schema cookie, so the open connection keeps using the old one.
  const COOKIE_CHANGES = CHANGES.filter(([, sql]) => !sql.includes('writable_schema'));

  it.each(COOKIE_CHANGES)(
    'with %s since the database was opened accepts no row and is rebuilt',
    (_what, sql, reason) => {
      const on = rootOf(2);
      const stores = unsynced(on);
      stores.sync();
      alter(on, sql);
      const outcome = saveSession(stores, longDay(3), { replace: false });
      expect(outcome).toMatchObject({ status: 'saved-one-copy', missing: 'database', fileName: nameOf(3) });
      expect(stores.sync().rebuilt).toMatchObject({ detail: expect.stringMatching(reason), sessions: 3 });
      expect(textsInRows(stores)).toEqual(allTexts(3));
    },
  );

  it.each(CHANGES)(
    'with %s since the database was opened is rebuilt by the next sync, without a save',
    (_what, sql) => {
      const on = rootOf(2);
      const stores = unsynced(on);
      stores.sync();
      alter(on, sql);
      expect(stores.sync().rebuilt).toMatchObject({ sessions: 2 });
    },
  );

  it('may have other tables, views, indexes and plain columns, which verify names', async () => {
    const on = rootOf(2);
    alter(
      on,
      `CREATE TABLE gym_notes (text); CREATE VIEW heavy AS SELECT * FROM working_sets;
       CREATE INDEX by_focus ON training_sessions (focus); ANALYZE;
       ALTER TABLE exercises ADD COLUMN mood TEXT DEFAULT 'good, or so'`,
    );
    const others = ['column exercises.mood', 'index by_focus', 'table gym_notes', 'view heavy'];
    const stores = unsynced(on);
    expect(stores.sync().rebuilt).toBeNull();
    expect(repositoryOf(stores).foreignObjects()).toEqual(others);
    expect(saveSession(stores, longDay(3), { replace: false })).toMatchObject({ status: 'saved' });
    expect(isSound(stores)).toBe(true);
    stores.close();
    const { stderr, code } = await on.run(['verify']);
    expect(code).toBe(0);
    expect(stderr).toContain(
      `Left unchanged, because other programs created them in the database: ${others.join(', ')}`,
    );
  });

  it('with a trigger of another program is reported by verify, which names the trigger and leaves it', async () => {
    const on = rootOf(1);
    alter(on, FOREIGN_TRIGGER);
    const { code, stdout } = await on.run(['verify', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      agree: 1,
      invalid: [{ file: 'traininglogs.db', reason: expect.stringContaining('the trigger gym') }],
    });
    expect(on.query("SELECT name FROM sqlite_schema WHERE name = 'gym'")).toHaveLength(1);
  });
});
