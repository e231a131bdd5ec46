/** The sessions of a training program. */
import { readSavedDocument } from '../../domain/dialects/read-document.js';
import type { TrainingSession } from '../../domain/record.js';
import type { Statements } from './statements.js';
import { SELECT_TEXT, toStoredText } from './stored-text.js';

/** Reader context for hand-edited documents that name no user. */
const ANONYMOUS_READER = { userId: '', userName: '', unit: 'kg' } as const;

/** A program that sessions name, and how many do. */
export type FollowedProgram = { readonly title: string; readonly sessions: number };

export class ProgramSessions {
  constructor(private readonly statements: Statements) {}

  /**
   * The sessions of a program, oldest first. A document that cannot be read is left out.
   * @param titles of the program, as the sessions have it
   * @throws StorageError
   */
  of(titles: readonly string[]): TrainingSession[] {
    const sql = `${SELECT_TEXT} WHERE deleted_at IS NULL
      AND id IN (SELECT session_id FROM session_search WHERE program IN (SELECT value FROM json_each(?)))
      ORDER BY chronological_key, id`;
    return this.statements.rows(sql, JSON.stringify(titles)).flatMap((row) => {
      const read = readSavedDocument(toStoredText(row).text, ANONYMOUS_READER);
      return read.ok ? [read.value.session] : [];
    });
  }

  /** Every program that sessions name, by their titles; that of the newest session first. @throws StorageError */
  followed(): FollowedProgram[] {
    const rows = this.statements.values(
      `SELECT program, count(*) FROM session_search WHERE program IS NOT NULL
       GROUP BY program ORDER BY max(chronological_key) DESC, max(session_id) DESC`,
    );
    return rows.map(([title, sessions]) => ({ title: String(title), sessions: Number(sessions) }));
  }
}
