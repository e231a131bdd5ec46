import { readSavedDocument } from '../../domain/dialects/read-document.js';
import type { TrainingSession } from '../../domain/record.js';
import type { Statements } from './statements.js';
import { SELECT_TEXT, toStoredText } from './stored-text.js';

/** The reader context for documents that name no user because they were edited by hand. */
const ANONYMOUS_READER = { userId: '', userName: '', unit: 'kg' } as const;

const NEWEST =
  'FROM session_search WHERE program = title ORDER BY chronological_key DESC, session_id DESC LIMIT 1';

/** Jumps in the index from each title to the next one. `SELECT DISTINCT` would read every session of every program. */
const FOLLOWED = `
  WITH RECURSIVE titles (title) AS (
    SELECT min(program) FROM session_search WHERE program IS NOT NULL
    UNION ALL
    SELECT (SELECT min(program) FROM session_search WHERE program > title) FROM titles WHERE title IS NOT NULL
  )
  SELECT title FROM titles WHERE title IS NOT NULL
  ORDER BY (SELECT chronological_key ${NEWEST}) DESC, (SELECT session_id ${NEWEST}) DESC`;

export class ProgramSessions {
  constructor(private readonly statements: Statements) {}

  /**
   * The readable sessions of a program, oldest first.
   * @param titles its current and earlier titles
   * @throws StorageError
   */
  of(titles: readonly string[]): TrainingSession[] {
    const sql = `${SELECT_TEXT} WHERE deleted_at IS NULL
      AND id IN (SELECT session_id FROM session_search WHERE program IN (SELECT value FROM json_each(?)))
      ORDER BY chronological_key, id`;
    return this.statements.rows(sql, JSON.stringify(titles)).flatMap(readSession);
  }

  /** The newest session with this title; null if there is none or its document cannot be read. @throws StorageError */
  newestOf(title: string): TrainingSession | null {
    const sql = `${SELECT_TEXT} WHERE id = (SELECT session_id FROM session_search WHERE program = ?
      ORDER BY chronological_key DESC, session_id DESC LIMIT 1)`;
    return this.statements.rows(sql, title).flatMap(readSession)[0] ?? null;
  }

  /** Every program title that sessions have; the title of the newest session comes first. @throws StorageError */
  followed(): string[] {
    return this.statements.values(FOLLOWED).map(([title]) => String(title));
  }
}

function readSession(row: Parameters<typeof toStoredText>[0]): TrainingSession[] {
  const read = readSavedDocument(toStoredText(row).text, ANONYMOUS_READER);
  return read.ok ? [read.value.session] : [];
}
