/** The stores of an operation of the fault suite, and their sessions. */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { DataPaths } from '../../src/persistence/paths.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import type { SaveOutcome } from '../../src/persistence/sync/save-outcome.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { anId, aSession, exercise } from '../support/builders.js';

export const NOW = () => new Date('2026-11-22T07:22:26Z');

/** A session as first logged. */
export const logged = (number: number): TrainingSession =>
  aSession()
    .id(number)
    .on(`2026-02-${String(10 + number).padStart(2, '0')}`)
    .with(exercise('Bench Press').working('80x5 @8', '80x5 @9'), exercise('Cable Row').working('60x12'))
    .build();
/** The session of `logged` after an edit, which also moves it to another day. */
export const edited = (number: number): TrainingSession => ({
  ...logged(number),
  date: '2026-03-01',
  focus: 'edited',
});

export type Outcome = SaveOutcome | null;
type Work = (stores: OpenStores) => Outcome | Promise<Outcome>;

/** Discards the outcome of an operation, because only the outcome of a save is compared with the data root. */
export const done = (_outcome: unknown) => null;

export async function withUnsyncedStores(paths: DataPaths, work: Work): Promise<Outcome> {
  const stores = new OpenStores(paths, NOW);
  try {
    return await work(stores);
  } finally {
    stores.close();
  }
}

export function withStores(paths: DataPaths, work: Work): Promise<Outcome> {
  return withUnsyncedStores(paths, (stores) => {
    stores.sync();
    return work(stores);
  });
}

export async function hold(paths: DataPaths, ...numbers: readonly number[]): Promise<void> {
  await withStores(paths, (stores) => {
    return done(numbers.map((number) => saveSession(stores, logged(number), { replace: false })));
  });
}

/** Makes stores with each kind of difference once, as an editor, another SQLite program and a full disk leave them. */
export async function changeBothStores(paths: DataPaths): Promise<void> {
  await hold(paths, 1, 2, 3, 4, 5, 6, 7);
  changeFile(paths, logged(2), 'in the file');
  changeFile(paths, logged(3), 'in the file');
  rmSync(filePath(paths, logged(4)));
  const database = new Database(paths.database);
  const setText = database.prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?');
  setText.run(serializeSession({ ...logged(3), focus: 'in the row' }), anId(3));
  setText.run(serializeSession({ ...logged(5), focus: 'in the row' }), anId(5));
  database.prepare('DELETE FROM training_sessions WHERE id = ?').run(anId(6));
  database.close();
  mkdirSync(paths.trash, { recursive: true });
  appendFileSync(filePath(paths, logged(7)), 'not JSON any more');
}

export function editByHand(paths: DataPaths): void {
  changeFile(paths, logged(2), 'by hand');
}

function changeFile(paths: DataPaths, session: TrainingSession, focus: string): void {
  writeFileSync(filePath(paths, session), serializeSession({ ...session, focus }));
}

function filePath(paths: DataPaths, { _id, date }: TrainingSession): string {
  return join(paths.sessions, `training_session_${date.replaceAll('-', '_')}_${_id.slice(0, 8)}.json`);
}
