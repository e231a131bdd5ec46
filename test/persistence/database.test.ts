import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  closeDatabase,
  openDatabase,
  openDatabaseForReading,
  SCHEMA_VERSION,
  schemaVersionOf,
} from '../../src/persistence/database/database.js';
import { APPLICATION_ID, SCHEMA_HASH } from '../../src/persistence/database/migrations.js';
import { objectsOf, schemaHash } from '../../src/persistence/database/schema-check.js';
import type { SqliteDatabase } from '../../src/persistence/database/transaction.js';
import { aSession } from '../support/builders.js';
import { namesIn, openStores, saveRow, storageErrorOf } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const aPath = () => join(makeTempFolder(), 'root', 'traininglogs.db');

function closing(database: SqliteDatabase): SqliteDatabase {
  onTestFinished(() => closeDatabase(database));
  return database;
}

/** Runs statements in a new SQLite file. Returns its path. */
function sqliteFile(sql: string): string {
  const path = join(makeTempFolder(), 'traininglogs.db');
  const database = new Database(path);
  database.exec(sql);
  database.close();
  return path;
}

describe('openDatabase', () => {
  it('creates the database and its folders, with the schema of this program', () => {
    const path = aPath();
    const database = closing(openDatabase(path));
    expect(schemaVersionOf(database)).toBe(SCHEMA_VERSION);
    expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    const tables = database.prepare(
      "SELECT name FROM pragma_table_list WHERE type <> 'shadow' AND name NOT LIKE 'sqlite%' ORDER BY name",
    );
    expect(tables.pluck().all()).toEqual([
      'athlete_cache',
      'changed_sessions',
      'earlier_texts',
      'exercise_standings',
      'exercises',
      'import_changes',
      'imported_texts',
      'own_writes',
      'partial_volumes',
      'same_workouts',
      'session_search',
      'session_words',
      'technique_sets',
      'tombstones',
      'training_sessions',
      'upkeep',
      'warmup_sets',
      'working_sets',
    ]);
  });

  it('creates the schema whose hash is in migrations.ts, so that existing databases stay valid', () => {
    const database = closing(openDatabase(aPath()));
    expect(schemaHash(objectsOf(database))).toBe(SCHEMA_HASH);
  });

  it('makes every table strict, with an index for the list of sessions', () => {
    const database = closing(openDatabase(aPath()));
    const tables = database.prepare(
      "SELECT s.sql FROM sqlite_schema s JOIN pragma_table_list t USING (name) WHERE t.type = 'table'",
    );
    for (const sql of tables.pluck().all()) expect(sql).toMatch(/\) STRICT\b/);
    const plan = database.prepare(
      `EXPLAIN QUERY PLAN SELECT id FROM training_sessions WHERE deleted_at IS NULL
        ORDER BY chronological_key DESC, id DESC LIMIT 9`,
    );
    expect(JSON.stringify(plan.all())).toContain('training_sessions_in_order');
  });

  it('commits durably: write-ahead log, synced with every commit', () => {
    const database = closing(openDatabase(aPath()));
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2); // The value 2 is FULL.
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('opens an existing database with its content, also a second time', () => {
    const stores = openStores();
    saveRow(stores, aSession().build());
    closeDatabase(stores.database);
    for (let time = 0; time < 2; time += 1) {
      expect(openStores(stores.on).repository.count()).toBe(1);
    }
  });

  it('leaves one file and its marker after the database is closed', () => {
    const path = aPath();
    closeDatabase(openDatabase(path));
    expect(namesIn(dirname(path))).toEqual(['traininglogs.db', 'traininglogs.db-stamp']);
  });

  it('treats an empty file as a new database', () => {
    const path = join(makeTempFolder(), 'traininglogs.db');
    writeFileSync(path, '');
    expect(schemaVersionOf(closing(openDatabase(path)))).toBe(SCHEMA_VERSION);
  });
});

describe.each([
  ['openDatabase', openDatabase],
  ['openDatabaseForReading', openDatabaseForReading],
] as const)('%s', (_name, open) => {
  it.each([
    [
      'a newer schema',
      'newer-schema',
      `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 999; CREATE TABLE later (x)`,
    ],
    ['tables of another program', 'foreign-database', 'CREATE TABLE notes (x)'],
    ['a version that another program set', 'foreign-database', 'PRAGMA user_version = 1'],
  ])('refuses a database with %s, and changes no byte of it', (_what, kind, sql) => {
    const path = sqliteFile(sql);
    const before = readFileSync(path);
    expect(storageErrorOf(() => open(path))).toMatchObject({ kind, path });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(namesIn(dirname(path))).toEqual(['traininglogs.db']);
  });

  it('refuses a file that is not a database, and changes no byte of it', () => {
    const path = join(makeTempFolder(), 'traininglogs.db');
    writeFileSync(path, 'my shopping list\n'.repeat(100));
    expect(storageErrorOf(() => open(path)).kind).toBe('not-a-database');
    expect(readFileSync(path, 'utf8')).toBe('my shopping list\n'.repeat(100));
  });

  it('reports that a folder has the name of the database', () => {
    const path = join(makeTempFolder(), 'traininglogs.db');
    mkdirSync(path);
    expect(storageErrorOf(() => open(path)).kind).toBe('is-a-folder');
  });
});

describe('openDatabaseForReading', () => {
  it('creates nothing if there is no database', () => {
    const path = aPath();
    expect(openDatabaseForReading(path)).toBeNull();
    expect(namesIn(dirname(path))).toEqual([]);
  });

  it('finds no database in an empty file, and leaves it empty', () => {
    const path = join(makeTempFolder(), 'traininglogs.db');
    writeFileSync(path, '');
    expect(openDatabaseForReading(path)).toBeNull();
    expect(readFileSync(path)).toHaveLength(0);
  });

  it('returns a database that cannot be written', () => {
    const path = aPath();
    closeDatabase(openDatabase(path));
    const database = openDatabaseForReading(path);
    if (!database) throw new Error('there is a database');
    closing(database);
    expect(() => database.exec('DELETE FROM training_sessions')).toThrow(/readonly/);
  });
});
