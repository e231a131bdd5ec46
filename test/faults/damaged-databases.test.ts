/** The database file is damaged at random; the next start has every session, made anew where it has to be. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { deleteSession } from '../../src/persistence/both-stores/delete-session.js';
import { OpenStores } from '../../src/persistence/both-stores/open-stores.js';
import { saveSession } from '../../src/persistence/both-stores/save-session.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { anId } from '../support/builders.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { damaged } from './damage.js';
import { casesOf } from './fault-scale.js';
import { logged } from './operations.js';
import { SeededRandom } from './seeded-random.js';
import { holdingsOf, startAgain } from './start-again.js';
import { Tally } from './tally.js';

const CASES = casesOf(60, 1000);
const FIRST_SEED = Number(process.env.TRAININGLOGS_SEED ?? 2026);
const TIMEOUT_MS = 900_000;
const SESSIONS = 12;

/** What SQLite's header says of whose database this is, and of which schema: both are believed, on purpose. */
const BELIEVED = [
  [60, 64],
  [68, 72],
] as const;

it(
  'every session is there at the start beside a damaged database',
  () => {
    const origin = join(makeTempFolder(), 'origin');
    makeStores(dataPaths(origin));
    const before = holdingsOf(dataPaths(origin));
    const tables = tablesOf(dataPaths(origin));
    const expected = {
      texts: before.texts,
      allowed: before.live,
      ids: before.live.keys(),
      mayBeUnequal: new Set<string>(),
    };
    for (let index = 0; index < CASES; index += 1) {
      const seed = FIRST_SEED + index;
      const paths = dataPaths(join(makeTempFolder(), 'root'));
      cpSync(origin, paths.root, { recursive: true, preserveTimestamps: true });
      const what = damageDatabase(paths, new SeededRandom(seed));
      expect(tally.count(expected, startAgain(paths)), `TRAININGLOGS_SEED=${seed}: ${what}`).toEqual([]);
      expect(tablesOf(paths), `TRAININGLOGS_SEED=${seed}: ${what}`).toEqual(tables);
      rmSync(paths.root, { recursive: true });
    }
  },
  TIMEOUT_MS,
);

const tally = new Tally('damaged database');

/** Sessions in both stores, one of them deleted. */
function makeStores(paths: DataPaths): void {
  mkdirSync(paths.root, { recursive: true });
  const stores = new OpenStores(paths, () => new Date('2026-11-22T07:22:26Z'));
  stores.settle();
  for (let number = 1; number <= SESSIONS; number += 1)
    saveSession(stores, logged(number), { replace: false });
  deleteSession(stores, anId(1));
  stores.close();
}

function damageDatabase(paths: DataPaths, random: SeededRandom): string {
  const original = readFileSync(paths.database);
  const { what, bytes } = damaged(original, random);
  if (bytes.length > 100) for (const [from, to] of BELIEVED) original.copy(bytes, from, from, to);
  writeFileSync(paths.database, bytes);
  // Now and then the log of another database lies beside it.
  if (!random.isOnceIn(5)) return what;
  writeFileSync(`${paths.database}-wal`, damaged(original, random).bytes);
  return `${what}, beside the log of another`;
}

/** What lists and statistics are made from: all of it follows from the documents, and must say the same as they. */
function tablesOf(paths: DataPaths): Record<string, unknown[]> {
  const database = new Database(paths.database, { readonly: true });
  const queries = {
    sessions: `SELECT id, date, phase, week, focus, exercise_count, working_set_count, external_volume_kg
      FROM training_sessions WHERE deleted_at IS NULL ORDER BY id`,
    exercises: 'SELECT session_id, position, name FROM exercises ORDER BY session_id, position',
    sets: `SELECT e.session_id, s.position, s.weight_kg, s.reps_full, s.rpe FROM working_sets s
      JOIN exercises e ON e.id = s.exercise_id ORDER BY e.session_id, e.position, s.position`,
  };
  try {
    return Object.fromEntries(
      Object.entries(queries).map(([name, sql]) => [name, database.prepare(sql).all()]),
    );
  } finally {
    database.close();
  }
}
