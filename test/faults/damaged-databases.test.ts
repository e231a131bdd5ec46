/** The database file is damaged at random; the next start has every session and rebuilds the database if necessary. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SeededRandom } from '../../src/demo/seeded-random.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { damaged } from './damage.js';
import { casesOf } from './fault-scale.js';
import { holdingsOf, startAgain } from './start-again.js';
import { makeStores, tablesOf } from './stores-of-twelve.js';
import { Tally } from './tally.js';

const CASES = casesOf(60, 1000);
const FIRST_SEED = Number(process.env.TRAININGLOGS_SEED ?? 2026);
const TIMEOUT_MS = 900_000;

/**
 * The application id and the schema version in SQLite's header. The program trusts both, so it does not detect a
 * change.
 */
const TRUSTED_BYTES = [
  [60, 64],
  [68, 72],
] as const;

it(
  'a start with a damaged database has every session',
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

function damageDatabase(paths: DataPaths, random: SeededRandom): string {
  const original = readFileSync(paths.database);
  const { what, bytes } = damaged(original, random);
  if (bytes.length > 100) for (const [from, to] of TRUSTED_BYTES) original.copy(bytes, from, from, to);
  writeFileSync(paths.database, bytes);
  // In some cases, a damaged copy of the database file replaces the write-ahead log.
  if (!random.isOnceIn(5)) return what;
  writeFileSync(`${paths.database}-wal`, damaged(original, random).bytes);
  return `${what}, and a damaged copy as the write-ahead log`;
}
