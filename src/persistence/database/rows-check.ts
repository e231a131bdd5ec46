/** Compares all derived rows with their documents, session by session. Writes nothing. */
import type { TrainingSession } from '../../domain/record.js';
import type { Steps } from '../disk/time-sliced-work.js';
import { derivedDifference } from './derived-rows-check.js';
import { wordsColumn } from './search-rows.js';
import { checksumOfWords, checksumsInIndex } from './search-words-check.js';
import type { Statements } from './statements.js';

/** A session whose derived rows differ from its document, and the first difference in words. */
export type RowsDifference = { readonly id: string; readonly what: string };

export class RowsCheck {
  private readonly words = new Map<number, { readonly id: string; readonly sum: number }>();

  constructor(private readonly statements: Statements) {}

  /**
   * Describes the first difference in a session's rows, except its search words; null if there is none.
   * @throws StorageError
   */
  compare(session: TrainingSession, isDeleted: boolean): string | null {
    const difference = derivedDifference(this.statements, session, isDeleted);
    if (difference !== null || isDeleted) return difference;
    const sql = 'SELECT id FROM session_search WHERE session_id = ?';
    const [rowid] = this.statements.column(sql, session._id);
    this.words.set(Number(rowid), { id: session._id, sum: checksumOfWords(wordsColumn(session)) });
    return null;
  }

  /** The sessions compared so far whose words differ from those in the full-text index. @throws StorageError */
  *compareWords(): Steps<readonly RowsDifference[]> {
    const sums = yield* checksumsInIndex(this.statements);
    return [...this.words].flatMap(([rowid, { id, sum }]) =>
      (sums.get(rowid) ?? 0) === sum ? [] : [{ id, what: 'its search words differ from its document' }],
    );
  }
}
