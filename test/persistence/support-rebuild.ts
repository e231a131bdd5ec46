/** Roots whose stores differ, and their rebuild. */
import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import type { SyncReport } from '../../src/persistence/sync/sync-report.js';
import { anId } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import { longDay, nameOf, rootOf, unsynced } from '../support/real-stores.js';

export const text = (id: number, reps = 5) => serializeSession(longDay(id, reps));
export const fileOf = (on: TestDataRoot, id: number) => join(on.paths.sessions, nameOf(id));

export function rebuild(on: TestDataRoot, from: 'json' | 'db'): { stores: OpenStores; report: SyncReport } {
  const stores = unsynced(on);
  return { stores, report: runToEnd(stores.rebuildSteps(from)) };
}

/** Edits a row as another program does. */
export function editRow({ paths }: TestDataRoot, session: TrainingSession): void {
  const database = new Database(paths.database);
  database
    .prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?')
    .run(serializeSession(session), session._id);
  database.close();
}

/** A root whose session 1 has different copies, 2 only a file, 3 only a row, and 4 equal copies. */
export function rootThatDisagrees(): TestDataRoot {
  const on = rootOf(4);
  editRow(on, longDay(1, 8));
  writeFileSync(fileOf(on, 1), text(1, 9));
  new Database(on.paths.database).exec(`DELETE FROM training_sessions WHERE id = '${anId(2)}'`).close();
  unlinkSync(fileOf(on, 3));
  return on;
}
