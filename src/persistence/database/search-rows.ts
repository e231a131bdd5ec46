/** A session as searches see it: one row of what can be compared, and its words for the full-text index. */
import type { SetQuantity } from '../../domain/query/query.js';
import { searchKey, searchWords } from '../../domain/query/search-words.js';
import { marksOf, searchedTexts } from '../../domain/query/searched-session.js';
import { quantityOf } from '../../domain/query/set-values.js';
import type { TrainingSession } from '../../domain/record.js';
import { chronologicalKey } from '../../domain/session-date.js';
import { insertSql, type SqlValue } from './row.js';
import type { Statements } from './statements.js';
import { onBeforeCommit } from './transaction.js';

/** Stands between two texts, so that no phrase reaches over both; no word has it, and the tokenizer takes it for one. */
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
] as const;

const INSERT_ROW = insertSql('session_search', SEARCH_COLUMNS);
// Or replace: a row that another program removed has left its words, and its number is given again.
const INSERT_WORDS = 'INSERT OR REPLACE INTO session_words (rowid, words) VALUES (?, ?)';

/** Lets searches find a session as it is now; part of the transaction that saves it. @throws StorageError */
export function writeSearchRow(statements: Statements, session: TrainingSession): void {
  removeSearchRow(statements, session._id);
  const id = statements.change(INSERT_ROW, ...searchValues(session));
  const words = wordsColumn(session);
  // The index writes out what it has gathered before every statement that can be undone by itself, as most are that
  // follow: the words of many sessions cost a tenth where they come one upon another.
  onBeforeCommit(statements.database, wordsOf(id), () => statements.change(INSERT_WORDS, id, words));
}

/** Lets no search find a session any more. @throws StorageError */
export function removeSearchRow(statements: Statements, sessionId: string): void {
  const [row] = statements.rows('SELECT id FROM session_search WHERE session_id = ?', sessionId);
  if (row === undefined) return;
  const id = Number(row.id);
  onBeforeCommit(statements.database, wordsOf(id), null);
  statements.change('DELETE FROM session_words WHERE rowid = ?', id);
  statements.change('DELETE FROM session_search WHERE id = ?', id);
}

function wordsOf(id: number): string {
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
  ];
}

/** The words of a session for the full-text index. */
export function wordsColumn(session: TrainingSession): string {
  // What is said of every set or exercise is found as well when it stands there once.
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
