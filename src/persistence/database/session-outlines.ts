/** Outlines of sessions for the start menu. */
import type { SessionOutline } from '../../domain/read-models/session-outline.js';
import type { Statements } from './statements.js';

const NAMES = `SELECT session_id, name FROM exercises WHERE session_id IN (SELECT value FROM json_each(?))
  ORDER BY session_id, position`;

/**
 * Reads the program day in SQL: validating documents would delay the first frame. Logs in snake_case have
 * `program_day`.
 */
const FOLLOWED = `SELECT session_id, program,
    CASE WHEN json_valid(document) THEN ifnull(document ->> '$.programDay', document ->> '$.program_day') END
  FROM (
    SELECT session_id, program, ltrim(raw_json, char(0xFEFF)) AS document
    FROM session_search JOIN training_sessions ON training_sessions.id = session_id
    WHERE program IS NOT NULL AND session_id IN (SELECT value FROM json_each(?))
  )`;

/**
 * The outlines of these sessions, in this order. Skips missing sessions, and those with neither exercises nor a
 * program.
 * @throws StorageError
 */
export function readOutlines(statements: Statements, ids: readonly string[]): SessionOutline[] {
  const wanted = JSON.stringify(ids);
  const names = new Map<string, string[]>();
  for (const [sessionId, name] of statements.values(NAMES, wanted)) {
    const id = String(sessionId);
    const known = names.get(id);
    if (known) known.push(String(name));
    else names.set(id, [String(name)]);
  }
  const followed = new Map(
    statements
      .values(FOLLOWED, wanted)
      .map(([id, program, day]) => [
        String(id),
        { program: String(program), programDay: day === null ? null : String(day) },
      ]),
  );
  return ids.flatMap((id) => {
    const exerciseNames = names.get(id);
    const ofProgram = followed.get(id);
    if (!exerciseNames && !ofProgram) return [];
    return [
      { id, exerciseNames: exerciseNames ?? [], ...(ofProgram ?? { program: null, programDay: null }) },
    ];
  });
}
