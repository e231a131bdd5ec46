/** During an upgrade, fills new tables from the documents of the saved sessions. */

import type { TrainingSession } from '../../domain/record.js';
import { partialVolume } from '../../domain/volume.js';
import { readSavedText } from '../session-files/session-text.js';
import { REPEATED_KEYS_VERSION, SEARCH_VERSION, STATISTICS_VERSION } from './migrations.js';
import { writeSearchRow } from './search-rows.js';
import { exerciseDetailValues } from './session-rows.js';
import { Statements } from './statements.js';
import type { SqliteDatabase } from './transaction.js';

/** How many documents are in memory at once. */
const BATCH = 200;

/**
 * Fills the tables that `version` lacked, and clears the hashes of texts with repeated keys.
 * @param version the version before the upgrade
 * @throws StorageError
 */
export function fillFromDocuments(database: SqliteDatabase, version: number): void {
  if (version >= REPEATED_KEYS_VERSION) return;
  const statements = new Statements(database);
  const sql = `SELECT id, raw_json FROM training_sessions
    WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ${BATCH}`;
  let rows = statements.rows(sql, '');
  while (rows.length > 0) {
    for (const { id, raw_json: text } of rows) {
      const saved = readSavedText(String(text));
      if (!saved) continue;
      if (version < SEARCH_VERSION) writeSearchRow(statements, saved.session);
      if (version < STATISTICS_VERSION) fillStatistics(statements, saved.session);
      if (saved.repeatedKey !== null) statements.change(FORGET_TEXT_HASH, String(id));
    }
    rows = statements.rows(sql, rows.at(-1)?.id ?? '');
  }
}

/** Forgets the hash of a row's text. Every sync then examines this row, and lists it as invalid. */
export const FORGET_TEXT_HASH = 'UPDATE training_sessions SET text_hash = NULL WHERE id = ?';

const UPDATE_EXERCISE = `UPDATE exercises SET goal_rest_minutes_max = ?, primary_muscles = ?, secondary_muscles = ?
  WHERE session_id = ? AND position = ?`;

// Inserts only if the set has a row, because another program may have changed the document but not these rows.
const INSERT_PARTIAL_VOLUME = `INSERT INTO partial_volumes
  SELECT w.exercise_id, w.position, ?, ?, ? FROM exercises e JOIN working_sets w ON w.exercise_id = e.id
  WHERE e.session_id = ? AND e.position = ? AND w.position = ?`;

function fillStatistics(statements: Statements, { _id: id, exercises }: TrainingSession): void {
  for (const [index, exercise] of exercises.entries()) {
    const details = exerciseDetailValues(exercise);
    if (details.some((value) => value !== null)) {
      statements.change(UPDATE_EXERCISE, ...details, id, index + 1);
    }
    for (const [at, set] of exercise.workingSets.entries()) {
      const volume = partialVolume(set);
      if (volume === null) continue;
      const { externalKg, bodyweightKg, bodyweightReps } = volume;
      statements.change(
        INSERT_PARTIAL_VOLUME,
        externalKg,
        bodyweightKg,
        bodyweightReps,
        id,
        index + 1,
        at + 1,
      );
    }
  }
}
