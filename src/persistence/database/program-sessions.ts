/** The sessions of a training program. */
import { readSavedDocument } from '../../domain/dialects/read-document.js';
import type { TrainingSession } from '../../domain/record.js';
import type { Statements } from './statements.js';
import { SELECT_TEXT, toStoredText } from './stored-text.js';

/** The reader context for documents that name no user because they were edited by hand. */
const ANONYMOUS_READER = { userId: '', userName: '', unit: 'kg' } as const;

/** The title of a program in sessions, and the number of these sessions. */
export type FollowedProgram = { readonly title: string; readonly sessions: number };

export class ProgramSessions {
  constructor(private readonly statements: Statements) {}

  /**
   * The sessions of a program, oldest first. Documents that cannot be read are left out.
   * @param titles the titles that the program has or had, as sessions have them
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

  /** Every program title that sessions have; the title of the newest session comes first. @throws StorageError */
  followed(): FollowedProgram[] {
    const rows = this.statements.values(
      `SELECT program, count(*) FROM session_search WHERE program IS NOT NULL
       GROUP BY program ORDER BY max(chronological_key) DESC, max(session_id) DESC`,
    );
    return rows.map(([title, sessions]) => ({ title: String(title), sessions: Number(sessions) }));
  }
}
