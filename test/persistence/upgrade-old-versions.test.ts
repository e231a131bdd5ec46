import { mkdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import {
  closeDatabase,
  openDatabase,
  openDatabaseForReading,
  SCHEMA_VERSION,
  schemaVersionOf,
} from '../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { LOOKS_APART_MS } from '../../src/persistence/sync/second-look.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { TO_VERSION_5 } from '../support/older-schemas.js';
import { bytesOf, isSound, leaveLog, repositoryOf, setAsideIn, unsynced } from '../support/real-stores.js';
import { NOW } from '../support/stores.js';

const VERSION_1 = readFileSync(new URL('../fixtures/database-schema-1.sql', import.meta.url), 'utf8');
const NAMES = ['training_session_2026_02_16_00000001.json', 'training_session_2026_02_18_00000002.json'];

/** Removes what was added after version 3. */
const TO_VERSION_3 = `${TO_VERSION_5} DROP TRIGGER exercises_added; DROP TRIGGER exercises_removed;
  DROP TABLE exercise_standings; DROP TABLE partial_volumes;
  ALTER TABLE exercises DROP COLUMN goal_rest_minutes_max;
  ALTER TABLE exercises DROP COLUMN primary_muscles;
  ALTER TABLE exercises DROP COLUMN secondary_muscles;
  DROP INDEX training_sessions_in_order;
  CREATE INDEX training_sessions_in_order ON training_sessions (chronological_key, id) WHERE deleted_at IS NULL;
  PRAGMA user_version = 3;`;

/** Creates a root with an empty folder of sessions whose database is the fixture, changed by `sql`. */
function rootOfVersion1(sql = ''): TestDataRoot {
  const on = new TestDataRoot();
  mkdirSync(on.paths.sessions, { recursive: true });
  new Database(on.paths.database).exec(VERSION_1 + sql).close();
  return on;
}

describe('a database of schema version 1', () => {
  it('is upgraded in place with its content, and missing files are written', () => {
    const on = rootOfVersion1();
    const before = on.query('SELECT id, date, raw_json, created_at FROM training_sessions ORDER BY id');
    const stores = unsynced(on);
    expect(stores.sync()).toMatchObject({ rebuilt: null, syncResult: { waiting: [anId(1), anId(2)] } });
    const later = unsynced(on, () => new Date(NOW.getTime() + LOOKS_APART_MS));
    expect(later.sync()).toMatchObject({ syncResult: { written: [anId(1), anId(2)] } });
    expect(on.query('SELECT id, date, raw_json, created_at FROM training_sessions ORDER BY id')).toEqual(
      before,
    );
    expect(on.query('PRAGMA user_version')).toEqual([{ user_version: SCHEMA_VERSION }]);
    expect(on.sessionFiles()).toEqual(NAMES);
    expect(isSound(stores)).toBe(true);
    expect(setAsideIn(on)).toEqual([]);
  });

  it('keeps the content of its tables for queries', () => {
    const stores = unsynced(rootOfVersion1());
    stores.sync();
    const [press] = repositoryOf(stores).occurrencesOf('bench press');
    expect(press?.workingSets.map(({ weightKg, rpe }) => [weightKg, rpe])).toEqual([
      [80, 8],
      [80, 9],
    ]);
  });

  it('is searched as if the current version had saved every session', () => {
    const stores = unsynced(rootOfVersion1());
    stores.sync();
    const { search } = repositoryOf(stores);
    const found = (words: string) => search.ids([{ kind: 'words', words: [words] }], 'kg');
    expect([found('bench'), found('cab'), found('nothing')]).toEqual([[anId(1)], [anId(2)], []]);
  });

  it('keeps columns and tables that another program added, with their content', () => {
    const on = rootOfVersion1(`
      ALTER TABLE training_sessions ADD COLUMN mood TEXT;
      ALTER TABLE warmup_sets ADD COLUMN felt INTEGER DEFAULT 3;
      UPDATE training_sessions SET mood = 'good';
      CREATE TABLE gym_notes (text);
      INSERT INTO gym_notes VALUES ('closed on Mondays');
      CREATE INDEX sessions_by_mood ON training_sessions (mood);`);
    for (let start = 0; start < 2; start += 1) {
      const stores = unsynced(on);
      expect(stores.sync().rebuilt).toBeNull();
      stores.close();
      expect(on.query('SELECT mood FROM training_sessions')).toEqual([{ mood: 'good' }, { mood: 'good' }]);
      expect(on.query('SELECT felt FROM warmup_sets')).toEqual([{ felt: 3 }]);
      expect(on.query('SELECT * FROM gym_notes')).toEqual([{ text: 'closed on Mondays' }]);
    }
  });

  it('is upgraded with the write-ahead log that a killed program left', () => {
    const on = rootOfVersion1();
    leaveLog(
      on.paths.database,
      `UPDATE training_sessions SET raw_json = replace(raw_json, 'Cable', 'Table')`,
    );
    const stores = unsynced(on);
    expect(stores.sync().rebuilt).toBeNull();
    expect(repositoryOf(stores).exerciseNames()).toEqual(['Bench Press', 'Table Row']);
    unsynced(on, () => new Date(NOW.getTime() + LOOKS_APART_MS)).sync();
    expect(isSound(stores)).toBe(true);
  });

  it('is unchanged by a reader', () => {
    const on = rootOfVersion1();
    const before = bytesOf(on.paths.database);
    const database = openDatabaseForReading(on.paths.database);
    if (!database) throw new Error('there is one');
    expect(schemaVersionOf(database)).toBe(SCHEMA_VERSION);
    const [newest] = new TrainingSessionRepository(database).getAllSessions();
    database.close();
    expect(newest && serializeSession(newest)).toContain('"Cable Row"');
    expect(bytesOf(on.paths.database)).toBe(before);
  });

  it('that is damaged is rebuilt with every document', () => {
    const on = rootOfVersion1('PRAGMA application_id = 0');
    const stores = unsynced(on);
    expect(stores.sync().rebuilt).toMatchObject({ why: 'damaged', sessions: 2 });
    expect(isSound(stores)).toBe(true);
    expect(on.sessionFiles()).toEqual(NAMES);
  });
});

describe('a database of schema version 2', () => {
  /** Removes what was added after version 2. */
  const TO_VERSION_2 = `${TO_VERSION_3}
    DROP TABLE session_words; DROP TABLE session_search; PRAGMA user_version = 2;`;

  function rootOfVersion2(sql = ''): TestDataRoot {
    const on = rootOfVersion1();
    const stores = unsynced(on);
    stores.sync();
    repositoryOf(stores).markDeleted(anId(2), '2026-11-22T07:22:26Z', false);
    stores.close();
    new Database(on.paths.database).exec(TO_VERSION_2 + sql).close();
    return on;
  }

  it('is upgraded in place, and searches find no deleted session', () => {
    const on = rootOfVersion2();
    const tables = ['training_sessions', 'exercises', 'warmup_sets', 'working_sets'];
    const rows = () => tables.map((table) => on.query(`SELECT * FROM ${table}`));
    const before = rows();
    const database = openDatabase(on.paths.database);
    const { search } = new TrainingSessionRepository(database);
    expect(search.ids([], 'kg')).toEqual([anId(1)]);
    expect(search.ids([{ kind: 'words', words: ['cable'] }], 'kg')).toEqual([]);
    expect(search.summaries([], 'kg').map(({ id }) => id)).toEqual([anId(1)]);
    closeDatabase(database);
    expect(rows()).toMatchObject(before);
    expect(on.query('PRAGMA user_version')).toEqual([{ user_version: SCHEMA_VERSION }]);
  });

  it('keeps a document that cannot be read, which searches do not find', () => {
    const on = rootOfVersion2(`UPDATE training_sessions SET raw_json = 'oops' WHERE id = '${anId(1)}'`);
    const database = openDatabase(on.paths.database);
    const repository = new TrainingSessionRepository(database);
    expect(repository.listSummaries().map(({ id }) => id)).toEqual([anId(1)]);
    expect(repository.getText(anId(1))?.text).toBe('oops');
    expect(repository.search.ids([], 'kg')).toEqual([]);
    closeDatabase(database);
  });
});

describe('a database of schema version 3', () => {
  const session = aSession()
    .with(
      exercise('Squat')
        .planned({ sets: 3, restMinutes: 2, restMinutesMax: 3 })
        .having({ targetMuscleGroups: ['legs'], secondaryMuscleGroups: ['glutes'] })
        .working('100x5+2', '100x5', '20x10+1/9'),
      exercise('Dip').working('bw+10x8+1'),
    )
    .build();

  function rootOfVersion3(sql = ''): TestDataRoot {
    const on = new TestDataRoot().hold(session);
    new Database(on.paths.database).exec(TO_VERSION_3 + sql).close();
    return on;
  }

  const statisticsOf = (on: TestDataRoot) => {
    const database = openDatabase(on.paths.database);
    const { statistics, search } = new TrainingSessionRepository(database);
    const found = statistics.detailedExercises({ countsPartials: true });
    const ids = search.ids([{ kind: 'words', words: ['squat'] }], 'kg');
    closeDatabase(database);
    return { found, ids };
  };

  it('has the same statistics as one that the current version wrote', () => {
    const written = statisticsOf(new TestDataRoot().hold(session));
    expect(written.found.map(({ sets }) => sets[0]?.volume)).toEqual([
      { externalKg: 0, bodyweightKg: 90, bodyweightReps: 9 },
      { externalKg: 700, bodyweightKg: 0, bodyweightReps: 0 },
    ]);
    expect(statisticsOf(rootOfVersion3())).toEqual(written);
  });

  it('keeps a document that cannot be read, and the values in its tables', () => {
    const on = rootOfVersion3(`UPDATE training_sessions SET raw_json = 'oops'`);
    const { found } = statisticsOf(on);
    expect(found.map(({ name, goal }) => [name, goal.restMinutes, goal.restMinutesMax])).toEqual([
      ['Dip', undefined, undefined],
      ['Squat', 2, undefined],
    ]);
  });
});
