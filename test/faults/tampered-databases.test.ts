/** Another program or a flipped byte changes the database; the next start and the daily check correct every figure. */
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { checkRowsDaily } from '../../src/persistence/sync/check-rows.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId } from '../support/builders.js';
import { leaveLog } from '../support/real-stores.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { holdingsOf, startAgain } from './start-again.js';
import { makeStores, tablesOf } from './stores-of-twelve.js';
import { Tally } from './tally.js';

const TIMEOUT_MS = 120_000;

const run = (sql: string) => (paths: DataPaths) => {
  const database = new Database(paths.database);
  database.unsafeMode(true).exec(sql);
  database.close();
};

/** Changes rows so that no trigger records the change, as with a flipped byte. */
const runUnnoticed = (sql: string) =>
  run(`INSERT INTO own_writes VALUES (1); ${sql}; DELETE FROM own_writes`);

/** Flips a bit in one of the file's occurrences of the name Bench Press; `place` counts from 0. */
const flipByte = (place: number) => (paths: DataPaths) => {
  const bytes = readFileSync(paths.database);
  let at = -1;
  for (let count = 0; count <= place; count += 1) at = bytes.indexOf('Bench Press', at + 1);
  if (at < 0) throw new Error(`the file has no place ${place} with the name`);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(paths.database, bytes);
};

const putForeignLog = (paths: DataPaths) => {
  const other = dataPaths(join(makeTempFolder(), 'other'));
  makeStores(other);
  leaveLog(other.database, 'DELETE FROM exercises; UPDATE training_sessions SET created_at = date');
  copyFileSync(`${other.database}-wal`, `${paths.database}-wal`);
};

const KINDS: readonly (readonly [string, (paths: DataPaths) => void])[] = [
  [
    'foreign trigger',
    run(`CREATE TRIGGER gym AFTER INSERT ON exercises BEGIN
      DELETE FROM training_sessions WHERE id <> new.session_id; END`),
  ],
  [
    'changed table',
    run(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'rpe BETWEEN 1 AND 10', 'rpe > 0') WHERE name = 'working_sets'`),
  ],
  ['renamed column', run('ALTER TABLE working_sets RENAME COLUMN notes TO remarks')],
  ['dropped index', run('DROP INDEX exercises_by_name')],
  ['updated derived rows', run('UPDATE working_sets SET weight_kg = 500')],
  ['deleted derived rows', run('PRAGMA foreign_keys = OFF; DELETE FROM exercises')],
  ['unnoticed derived rows', runUnnoticed('UPDATE working_sets SET weight_kg = 500')],
  ['unnoticed session columns', runUnnoticed('UPDATE training_sessions SET external_volume_kg = 1')],
  ...[0, 1, 5, 12, 20].map((place) => [`flipped byte ${place}`, flipByte(place)] as const),
  ['broken document', run(`UPDATE training_sessions SET raw_json = 'oops' WHERE id = '${anId(3)}'`)],
  ['foreign log', putForeignLog],
  ['missing sessions table', run('DROP TABLE training_sessions')],
  [
    'damaged definition',
    run(`PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE' WHERE name = 'exercises'`),
  ],
];

const tally = new Tally('tampered database');

it.each(KINDS)(
  'every session is there and every figure is correct after: %s',
  (what, tamper) => {
    const origin = dataPaths(join(makeTempFolder(), 'origin'));
    makeStores(origin);
    const before = holdingsOf(origin);
    const tables = tablesOf(origin);
    const paths = dataPaths(join(makeTempFolder(), 'root'));
    cpSync(origin.root, paths.root, { recursive: true, preserveTimestamps: true });
    tamper(paths);
    const expected = {
      texts: before.texts,
      allowed: before.live,
      ids: before.live.keys(),
      mayBeUnequal: new Set<string>(),
    };
    expect(tally.count(expected, startAgain(paths)), what).toEqual([]);
    checkNextDay(paths);
    expect(tablesOf(paths), what).toEqual(tables);
    rmSync(paths.root, { recursive: true });
  },
  TIMEOUT_MS,
);

/** Runs the daily check of the screens; verify must find nothing after it. */
function checkNextDay(paths: DataPaths): void {
  const stores = new OpenStores(paths, () => new Date('2026-11-25T08:00:00Z'));
  stores.sync();
  const { repository, exporter, now, lock } = stores;
  if (repository instanceof Error) throw repository;
  runToEnd(checkRowsDaily({ repository, exporter, now, lock }, () => ({})));
  expect(verifyStores(repository, exporter, 'database', {}).invalid).toEqual([]);
  stores.close();
}
