/** The sessions of a training program. */
import { readSavedDocument } from '../../domain/dialects/read-document.js';
import type { TrainingSession } from '../../domain/record.js';
import type { Statements } from './statements.js';
import { SELECT_TEXT, toStoredText } from './stored-text.js';

/** Reader context for hand-edited documents that name no user. */
const ANONYMOUS_READER = { userId: '', userName: '', unit: 'kg' } as const;

export class ProgramSessions {
  constructor(private readonly statements: Statements) {}

  /**
   * The sessions of a program, oldest first. A document that cannot be read is left out.
   * @param name the title of the program, as the sessions have it
   * @throws StorageError
   */
  of(name: string): TrainingSession[] {
    const sql = `${SELECT_TEXT} WHERE deleted_at IS NULL
      AND id IN (SELECT session_id FROM session_search WHERE program = ?) ORDER BY chronological_key, id`;
    return this.statements.rows(sql, name).flatMap((row) => {
      const read = readSavedDocument(toStoredText(row).text, ANONYMOUS_READER);
      return read.ok ? [read.value.session] : [];
    });
  }

  /** The program of the newest session that has one of these; null if none has. @throws StorageError */
  newestOf(names: readonly string[]): string | null {
    const [name] = this.statements.column(
      `SELECT program FROM session_search WHERE program IN (SELECT value FROM json_each(?))
       ORDER BY chronological_key DESC, session_id DESC LIMIT 1`,
      JSON.stringify(names),
    );
    return typeof name === 'string' ? name : null;
  }
}
