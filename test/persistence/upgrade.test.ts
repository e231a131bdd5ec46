import { mkdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { setsInOrder } from '../../src/domain/set-order.js';
import { copyRecords } from '../../src/persistence/database/copy-records.js';
import { closeDatabase, openDatabase } from '../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import {
  TO_VERSION_5,
  TO_VERSION_8,
  TO_VERSION_9,
  TO_VERSION_10,
  TO_VERSION_12,
  TO_VERSION_14,
} from '../support/older-schemas.js';
import { isSound, repositoryOf, unsynced } from '../support/real-stores.js';

const VERSION_1 = readFileSync(new URL('../fixtures/database-schema-1.sql', import.meta.url), 'utf8');

/** Creates a root with an empty folder of sessions whose database is the fixture, changed by `sql`. */
function rootOfVersion1(sql = ''): TestDataRoot {
  const on = new TestDataRoot();
  mkdirSync(on.paths.sessions, { recursive: true });
  new Database(on.paths.database).exec(VERSION_1 + sql).close();
  return on;
}

describe('a database of schema version 5', () => {
  it('records changes that other programs make after the upgrade, and keeps its rows', () => {
    const on = new TestDataRoot().hold(aSession().with(exercise('Squat').working('100x5')).build());
    new Database(on.paths.database).exec(TO_VERSION_5).close();
    const stores = unsynced(on);
    expect(stores.sync()).toMatchObject({ rebuilt: null, syncResult: { read: [], written: [] } });
    expect(on.query('SELECT weight_kg FROM working_sets')).toEqual([{ weight_kg: 100 }]);
    expect(on.query('SELECT * FROM changed_sessions')).toEqual([]);
    stores.close();
    new Database(on.paths.database).exec('UPDATE working_sets SET weight_kg = 500').close();
    expect(on.query('SELECT * FROM changed_sessions')).toHaveLength(1);
    expect(isSound(syncedStores(on))).toBe(true);
  });

  function syncedStores(on: TestDataRoot) {
    const stores = unsynced(on);
    stores.sync();
    return stores;
  }
});

describe('a database of schema version 8', () => {
  it('reads the imported categories from documents that have them', () => {
    const session = aSession()
      .with(exercise('Gironda Special').having({ importedCategory: 'Triceps' }).working('20x10'))
      .build();
    const on = new TestDataRoot().hold(session);
    new Database(on.paths.database).exec(TO_VERSION_8).close();
    const stores = unsynced(on);
    stores.sync();
    expect(isSound(stores)).toBe(true);
    expect(on.query('SELECT name_key, imported_category FROM exercises')).toEqual([
      { name_key: 'gironda special', imported_category: 'Triceps' },
    ]);
  });
});

describe('a database of schema version 9', () => {
  it('reads the set targets from documents that have them', () => {
    const setTargets = [{ repRange: { min: 3, max: 3 } }, { repRange: { min: 6, max: 8 } }];
    const session = aSession()
      .with(
        exercise('Squat')
          .having({ currentGoal: { sets: 2, setTargets } })
          .working('100x3'),
      )
      .build();
    const on = new TestDataRoot().hold(session);
    new Database(on.paths.database).exec(TO_VERSION_9).close();
    const stores = unsynced(on);
    stores.sync();
    expect(isSound(stores)).toBe(true);
    expect(on.query('SELECT goal_set_targets FROM exercises')).toEqual([
      { goal_set_targets: JSON.stringify(setTargets) },
    ]);
  });
});

describe('a database of the current version', () => {
  it.each([
    'ALTER TABLE working_sets RENAME COLUMN notes TO remarks',
    'ALTER TABLE training_sessions DROP COLUMN notes',
    'DROP INDEX training_sessions_files',
    'DROP TRIGGER training_sessions_edited',
    'DROP TABLE technique_sets',
    'DROP TABLE session_words',
    'DROP TABLE partial_volumes',
    'DROP TRIGGER exercises_added',
  ])('is rebuilt after: %s', (sql) => {
    const on = rootOfVersion1();
    const first = unsynced(on);
    first.sync();
    first.close();
    new Database(on.paths.database).exec(sql).close();
    const stores = unsynced(on);
    expect(stores.sync().rebuilt).toMatchObject({ why: 'damaged', sessions: 2 });
    expect(isSound(stores)).toBe(true);
  });
});

describe('a database of schema version 10', () => {
  const { warmupSets, workingSets } = exercise('Squat').warmup('60x3').working('100x5', '90x8').build();
  const session = aSession()
    .with(
      exercise('Squat').having({
        warmupSets: warmupSets.map((set) => ({ ...set, position: 2 })),
        workingSets: workingSets.map((set, index) => ({ ...set, position: index === 0 ? 1 : 3 })),
      }),
    )
    .build();

  it('reads the places of sets from documents that have them', () => {
    const on = new TestDataRoot().hold(session);
    new Database(on.paths.database).exec(TO_VERSION_10).close();
    const stores = unsynced(on);
    expect(stores.sync()).toMatchObject({ rebuilt: null });
    expect(isSound(stores)).toBe(true);
    const [squat] = repositoryOf(stores).occurrencesOf('squat');
    expect(squat && setsInOrder(squat).map(({ set }) => set.weightKg)).toEqual([100, 60, 90]);
  });
});

describe('a database of schema version 12', () => {
  it('reads the programs from documents that have them', () => {
    const following = aSession().id(2).having({ program: '5x5', programDay: 'A' }).build();
    const on = new TestDataRoot().hold(aSession().id(1).build(), following);
    new Database(on.paths.database).exec(TO_VERSION_12).close();
    const stores = unsynced(on);
    expect(stores.sync()).toMatchObject({ rebuilt: null });
    expect(isSound(stores)).toBe(true);
    expect(repositoryOf(stores).programs.of(['5x5'])).toEqual([following]);
  });
});

describe('a database of schema version 14', () => {
  it('has its records of imports copied to a rebuilt database', () => {
    const on = new TestDataRoot();
    const former = openDatabase(on.paths.database);
    new TrainingSessionRepository(former).imports.recordSame('strong-1', anId(1), null);
    former.exec(TO_VERSION_14);
    closeDatabase(former);
    const rebuilt = openDatabase(`${on.paths.database}-rebuilt`);
    copyRecords(on.paths.database, rebuilt);
    const { imports } = new TrainingSessionRepository(rebuilt);
    expect([imports.sessionWith('strong-1'), imports.listedHash('strong-1')]).toEqual([anId(1), null]);
    closeDatabase(rebuilt);
  });
});

describe('a database of schema version 16', () => {
  it('gets volumes that count body weight for sets of a bodyweight exercise with a load of 0', async () => {
    const session = aSession().id(2).with(exercise('Pull-up').working('0x5', '60x8 !drop 0x3')).build();
    const on = new TestDataRoot().hold(aSession().id(1).build(), session);
    const former = openDatabase(on.paths.database);
    const write = 'INSERT INTO own_writes VALUES (1); %; DELETE FROM own_writes';
    const unread = 'bodyweight_volume_kg = 0, bodyweight_reps = 0';
    former.exec(
      write.replace('%', `UPDATE working_sets SET ${unread}; UPDATE training_sessions SET ${unread}`),
    );
    former.exec('PRAGMA user_version = 16');
    closeDatabase(former);
    expect(await on.run(['verify'])).toMatchObject({ code: 0 });
    const stores = unsynced(on);
    // The upgrade makes rows out of date. They are not reported as changes by another program.
    expect(stores.sync()).toMatchObject({ rebuilt: null, rows: { repaired: [] } });
    expect(isSound(stores)).toBe(true);
    const [newest] = repositoryOf(stores).listSummaries();
    expect(newest?.volume).toEqual({ externalKg: 480, bodyweightKg: 0, bodyweightReps: 8 });
  });
});

describe('a damaged database', () => {
  it('has only its valid records copied to a rebuilt database', () => {
    const on = new TestDataRoot();
    const former = openDatabase(on.paths.database);
    // A damaged page can contain values that no statement could have written.
    former.exec('DROP TABLE tombstones; CREATE TABLE tombstones (name, session_id, deleted_at, is_kept)');
    const insert = former.prepare("INSERT INTO tombstones VALUES (?, ?, '', ?)");
    insert.run(null, anId(1), 0);
    insert.run('b.json', anId(3), 'x');
    insert.run('a.json', anId(2), 0);
    closeDatabase(former);
    const rebuilt = openDatabase(`${on.paths.database}-rebuilt`);
    copyRecords(on.paths.database, rebuilt);
    expect(rebuilt.prepare('SELECT session_id FROM tombstones').pluck().all()).toEqual([anId(2)]);
    closeDatabase(rebuilt);
  });
});
