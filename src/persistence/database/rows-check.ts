/** Compares all that the database derives from documents with them, session by session. Nothing is written. */
import type { TrainingSession } from '../../domain/record.js';
import type { Steps } from '../disk/time-sliced-work.js';
import { derivedDifference } from './derived-rows-check.js';
import { wordsColumn } from './search-rows.js';
import { sumOfWords, sumsInIndex } from './search-words-check.js';
import type { Statements } from './statements.js';

/** A session whose rows are not those that its document makes, and a first difference in words. */
export type RowsDifference = { readonly id: string; readonly what: string };

export class RowsCheck {
  private readonly words = new Map<number, { readonly id: string; readonly sum: number }>();

  constructor(private readonly statements: Statements) {}

  /** What is different in the rows of a session; null if nothing is, as far as `compareWords` does not say. @throws StorageError */
  compare(session: TrainingSession, isDeleted: boolean): string | null {
    const difference = derivedDifference(this.statements, session, isDeleted);
    if (difference !== null || isDeleted) return difference;
    const sql = 'SELECT id FROM session_search WHERE session_id = ?';
    const [rowid] = this.statements.column(sql, session._id);
    this.words.set(Number(rowid), { id: session._id, sum: sumOfWords(wordsColumn(session)) });
    return null;
  }

  /** The sessions compared so far whose words in the full-text index are different. @throws StorageError */
  *compareWords(): Steps<readonly RowsDifference[]> {
    const sums = yield* sumsInIndex(this.statements);
    return [...this.words].flatMap(([rowid, { id, sum }]) =>
      (sums.get(rowid) ?? 0) === sum
        ? []
        : [{ id, what: 'the words for searches are not those of its document' }],
    );
  }
}
