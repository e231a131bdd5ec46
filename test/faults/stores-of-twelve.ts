/** Both stores with twelve sessions, and the rows of their derived tables. */
import { mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { DataPaths } from '../../src/persistence/paths.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { anId } from '../support/builders.js';
import { logged } from './operation-stores.js';

const SESSIONS = 12;

/** Saves the sessions in both stores, and deletes one of them. */
export function makeStores(paths: DataPaths): void {
  mkdirSync(paths.root, { recursive: true });
  const stores = new OpenStores(paths, () => new Date('2026-11-22T07:22:26Z'));
  stores.sync();
  for (let number = 1; number <= SESSIONS; number += 1)
    saveSession(stores, logged(number), { replace: false });
  deleteSession(stores, anId(1));
  stores.close();
}

/** The derived tables of lists and statistics, which must match the documents. */
export function tablesOf(paths: DataPaths): Record<string, unknown[]> {
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
