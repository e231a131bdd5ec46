/** A session in the search tables: one row of comparable values, and its words in the full-text index. */

import { quantityOf } from '../../domain/query/compared-values.js';
import type { SetQuantity } from '../../domain/query/query.js';
import { searchKey, searchWords } from '../../domain/query/search-words.js';
import { marksOf, searchedTexts } from '../../domain/query/searched-session.js';
import type { TrainingSession } from '../../domain/record.js';
import { chronologicalKey } from '../../domain/session-date.js';
import { insertSql, type SqlValue } from './row.js';
import type { Statements } from './statements.js';
import { onBeforeCommit } from './transaction.js';

/** Separates two texts in the index, so that no phrase matches across both: no searched text contains this word. */
const BETWEEN_TEXTS = ' \ue000 ';

export const SEARCH_COLUMNS = [
  'session_id',
  'chronological_key',
  'phase',
  'week',
  'is_deload_week',
  'focus_key',
  'has_notes',
  'has_failure',
  'has_superset',
  'most_weight_kg',
  'most_reps',
  'most_rpe',
  'program',
] as const;

const INSERT_ROW = insertSql('session_search', SEARCH_COLUMNS);
// `OR REPLACE`: if another program deletes a row, its words stay, and a new row may get its id.
const INSERT_WORDS = 'INSERT OR REPLACE INTO session_words (rowid, words) VALUES (?, ?)';

/** Makes searches find a session as it is now. Must be called in the transaction that saves it. @throws StorageError */
export function writeSearchRow(statements: Statements, session: TrainingSession): void {
  removeSearchRow(statements, session._id);
  const id = statements.change(INSERT_ROW, ...searchValues(session));
  const words = wordsColumn(session);
  // Just before COMMIT, because the full-text index flushes its buffer before each other statement with a savepoint.
  onBeforeCommit(statements.database, wordsHookName(id), () => statements.change(INSERT_WORDS, id, words));
}

/** @throws StorageError */
export function removeSearchRow(statements: Statements, sessionId: string): void {
  const [row] = statements.rows('SELECT id FROM session_search WHERE session_id = ?', sessionId);
  if (row === undefined) return;
  const id = Number(row.id);
  onBeforeCommit(statements.database, wordsHookName(id), null);
  statements.change('DELETE FROM session_words WHERE rowid = ?', id);
  statements.change('DELETE FROM session_search WHERE id = ?', id);
}

function wordsHookName(id: number): string {
  return `words of ${id}`;
}

/** The values of `SEARCH_COLUMNS`. */
export function searchValues(session: TrainingSession): readonly SqlValue[] {
  const marks = marksOf(session);
  return [
    session._id,
    chronologicalKey(session.date),
    session.phase,
    session.week,
    session.isDeloadWeek ? 1 : 0,
    searchKey(session.focus ?? ''),
    marks.has('notes') ? 1 : 0,
    marks.has('failure') ? 1 : 0,
    marks.has('superset') ? 1 : 0,
    mostOf(session, 'weight'),
    mostOf(session, 'reps'),
    mostOf(session, 'rpe'),
    session.program ?? null,
  ];
}

/** The words of a session for the full-text index. */
export function wordsColumn(session: TrainingSession): string {
  // A text that several sets or exercises share needs to be indexed only once.
  const texts = [...new Set(searchedTexts(session))];
  return texts.map((text) => searchWords(text).join(' ')).join(BETWEEN_TEXTS);
}

function mostOf({ exercises }: TrainingSession, quantity: SetQuantity): number | null {
  let most: number | null = null;
  for (const { workingSets } of exercises) {
    for (const set of workingSets) {
      const value = quantityOf(set, quantity);
      if (value !== null && (most === null || value > most)) most = value;
    }
  }
  return most;
}
