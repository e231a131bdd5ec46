/** Both stores as the program opens them, on a data root of a test. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from './builders.js';
import { TestDataRoot } from './data-root.js';
import { NOW, namesIn } from './stores.js';

/** A session long enough to fill database pages of its own. */
export const longDay = (id: number, reps = 5): TrainingSession =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`).noted(`${id} `.repeat(3000)))
    .build();

/** The texts of the sessions of `rootOf(count)`, by the number of their id. */
export const allTexts = (count: number): ReadonlyMap<number, string> =>
  new Map(Array.from({ length: count }, (_, index) => [index + 1, serializeSession(longDay(index + 1))]));

export const nameOf = (id: number): string => `training_session_2026_02_16_${anId(id).slice(0, 8)}.json`;

/** A data root with the sessions 1 to `count` in both stores, closed. */
export function rootOf(count: number): TestDataRoot {
  return new TestDataRoot().hold(...Array.from({ length: count }, (_, index) => longDay(index + 1)));
}

/** The stores of a root, neither opened nor synced. The end of the test closes them. */
export function unsynced(on: TestDataRoot, now = () => NOW): OpenStores {
  // The size of a batch must not depend on the speed of the machine.
  const lock = new WriterLock(on.paths, { batchMs: Number.POSITIVE_INFINITY });
  const stores = new OpenStores(on.paths, now, lock);
  onTestFinished(() => stores.close());
  return stores;
}

/** The repository of the database. @throws StorageError if it cannot be used */
export function repositoryOf({ repository }: OpenStores): TrainingSessionRepository {
  if (repository instanceof Error) throw repository;
  return repository;
}

/** The texts of all sessions in the database, by the number of their id. */
export function textsInRows(stores: OpenStores): ReadonlyMap<number, string> {
  const texts = repositoryOf(stores).getTexts();
  return new Map(texts.map(({ id, text }) => [Number(`0x${id.slice(0, 8)}`), text]));
}

/** True if verify finds no difference, no invalid entry, no conflict and no missing copy. */
export function isSound(stores: OpenStores): boolean {
  return areStoresEqual(verifyStores(repositoryOf(stores), stores.exporter, 'traininglogs.db'));
}

/** Names of databases and their companion files that were set aside. */
export function setAsideIn({ root }: TestDataRoot): string[] {
  return namesIn(root).filter((name) => /\.db\.(damaged|replaced)-/.test(name));
}

export const bytesOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'latin1') : '');

export const removeFiles = (on: TestDataRoot): void => rmSync(on.paths.sessions, { recursive: true });

/** Runs statements in a process that is killed before it closes the database. So the write-ahead log is left there. */
export function leaveLog(path: string, sql: string): void {
  const module = join(fileURLToPath(new URL('../..', import.meta.url)), 'node_modules', 'better-sqlite3');
  const program = `
    const database = new (require(${JSON.stringify(module)}))(${JSON.stringify(path)});
    database.pragma('journal_mode = WAL');
    database.pragma('wal_autocheckpoint = 0');
    database.exec(${JSON.stringify(sql)});
    process.kill(process.pid, 'SIGKILL');`;
  const { signal, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  if (signal !== 'SIGKILL') throw new Error(stderr);
}
