/**
 * SQL of triggers that record sessions whose derived rows another program changes. As part of a migration, it must
 * never change.
 */

/** True if another program writes. Only this program's own transactions see a row in `own_writes`. */
const IS_FOREIGN = 'WHEN NOT EXISTS (SELECT 1 FROM own_writes)';

/** The columns that are derived from the document, and those that decide whether a session has derived rows. */
const SESSION_COLUMNS = `id, date, chronological_key, phase, week, is_deload_week, focus, user_id, user_name,
    session_duration_minutes, notes, exercise_count, working_set_count, external_volume_kg, bodyweight_volume_kg,
    bodyweight_reps, raw_json, deleted_at`;

const PARTS_OF_EXERCISE = ['warmup_sets', 'working_sets', 'partial_volumes', 'technique_sets'] as const;

export function changeTriggers(): string {
  return [
    trigger('training_sessions', 'INSERT', [mark('new.id')]),
    trigger('training_sessions', `UPDATE OF ${SESSION_COLUMNS}`, [mark('old.id'), mark('new.id')]),
    // A program may not enforce foreign keys, and a later session with the same key must not get these rows.
    trigger('training_sessions', 'DELETE', [
      'DELETE FROM exercises WHERE session_id = old.id;',
      'DELETE FROM session_search WHERE session_id = old.id;',
    ]),
    ...marksOf('exercises', (row) => `${row}.session_id`, [
      ...PARTS_OF_EXERCISE.map((table) => `DELETE FROM ${table} WHERE exercise_id = old.id;`),
    ]),
    ...marksOf('session_search', (row) => `${row}.session_id`),
    ...PARTS_OF_EXERCISE.flatMap((table) =>
      marksOf(table, (row) => `(SELECT session_id FROM exercises WHERE id = ${row}.exercise_id)`),
    ),
    ...['INSERT', 'UPDATE'].map((event) =>
      trigger('exercise_standings', event, ['DELETE FROM exercise_standings WHERE name_key = new.name_key;']),
    ),
  ].join('\n');
}

function marksOf(
  table: string,
  sessionOf: (row: string) => string,
  onDelete: readonly string[] = [],
): readonly string[] {
  return [
    trigger(table, 'INSERT', [mark(sessionOf('new'))]),
    trigger(table, 'UPDATE', [mark(sessionOf('old')), mark(sessionOf('new'))]),
    trigger(table, 'DELETE', [mark(sessionOf('old')), ...onDelete]),
  ];
}

/**
 * Inserts the session unless it is listed. `OR IGNORE` would not work: the conflict clause of the firing statement
 * counts.
 */
function mark(sessionId: string): string {
  return `INSERT INTO changed_sessions SELECT ${sessionId} AS session WHERE session IS NOT NULL
      AND session NOT IN (SELECT session_id FROM changed_sessions);`;
}

function trigger(table: string, event: string, statements: readonly string[]): string {
  const [verb = ''] = event.split(' ');
  return `CREATE TRIGGER ${table}_${verb.toLowerCase()}_marked AFTER ${event} ON ${table} ${IS_FOREIGN} BEGIN
    ${statements.join('\n    ')}
  END;`;
}
