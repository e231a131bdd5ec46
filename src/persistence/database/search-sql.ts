/** Translates a search query to SQL. Typed text is only passed as parameters, words in the quoted form of the index. */
import { periodBounds } from '../../domain/period.js';
import { comparedValue } from '../../domain/query/compared-values.js';
import {
  type ExerciseTerm,
  type Query,
  type QueryTerm,
  type SetQuantity,
  type SetTerm,
  termsOf,
} from '../../domain/query/query.js';
import { searchKey } from '../../domain/query/search-words.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { SqlValue } from './row.js';

/** A piece of SQL and the values of its placeholders, in order. */
export type SqlPiece = { readonly sql: string; readonly parameters: readonly SqlValue[] };

/** The condition on a row `s` of `session_search`. @param unit of weights without a unit */
export function searchCondition(query: Query, unit: WeightUnit): SqlPiece {
  const words = matchExpression(query);
  const sql = 's.id IN (SELECT rowid FROM session_words WHERE session_words MATCH ?)';
  const ofWords = words === null ? [] : [piece(sql, words)];
  return joined('AND', [...conditionsWithoutWords(query, unit), ...ofWords, ...joinedWords(query)]);
}

/**
 * Terms that also match through aliases. They are not combined with the other words, because names by key are not in
 * the word index.
 */
function joinedWords(query: Query): readonly SqlPiece[] {
  return termsOf(query, 'words').flatMap((term) => {
    const { words, joinedKeys = [] } = term;
    if (joinedKeys.length === 0) return [];
    return joined('OR', [
      piece('s.id IN (SELECT rowid FROM session_words WHERE session_words MATCH ?)', phraseOf(words)),
      piece(
        `s.session_id IN (SELECT session_id FROM exercises WHERE name_key ${IN_KEYS})`,
        JSON.stringify(joinedKeys),
      ),
    ]);
  });
}

/** The keys as rows, in one parameter: there may be more than SQLite allows placeholders. */
const IN_KEYS = 'IN (SELECT value FROM json_each(?))';

function phraseOf(words: readonly string[]): string {
  // Words contain only letters and digits, so none can end the quotation.
  return `"${words.join(' ')}" *`;
}

function conditionsWithoutWords(query: Query, unit: WeightUnit): readonly SqlPiece[] {
  // Starts from the index of names, so that sets are only read for sessions that have the exercise.
  const ofSession = query.flatMap((term) => termCondition(term) ?? []);
  return [...ofSession, ...setsConditions(query, unit)];
}

/** The keys of all names that contain a text: skips from each distinct name to the next one in the index. */
const NAMES_CONTAINING = `
  WITH RECURSIVE names (name_key) AS (
    SELECT min(name_key) FROM exercises
    UNION ALL
    SELECT (SELECT min(e.name_key) FROM exercises e WHERE e.name_key > names.name_key)
    FROM names WHERE names.name_key IS NOT NULL
  )
  SELECT name_key FROM names WHERE instr(name_key, ?) > 0`;

const MARK_COLUMNS = { notes: 'has_notes', failure: 'has_failure', superset: 'has_superset' } as const;

/** All sessions with an exercise, found by the index of names. */
function sessionsOfExercise({ text, joinedKeys = [] }: ExerciseTerm): SqlPiece {
  const sessions = `SELECT session_id FROM exercises WHERE name_key IN
    (${NAMES_CONTAINING} UNION ALL SELECT value FROM json_each(?))`;
  // The unary plus prevents SQLite from starting at this subquery and querying the word index once per session.
  return piece(`+s.session_id IN (${sessions})`, searchKey(text), JSON.stringify(joinedKeys));
}

/** The condition of one term; null for terms that must be combined. */
function termCondition(term: QueryTerm): SqlPiece | null {
  switch (term.kind) {
    case 'phase':
    case 'week':
      return piece(`s.${term.kind} = ?`, term.value);
    case 'deload':
      return piece('s.is_deload_week = ?', term.value ? 1 : 0);
    case 'focus':
      return piece('instr(s.focus_key, ?) > 0', searchKey(term.text));
    case 'exercise':
      return sessionsOfExercise(term);
    case 'after':
      return piece('s.chronological_key >= ?', periodBounds(term.period).from);
    case 'before':
      return piece('s.chronological_key < ?', periodBounds(term.period).from);
    case 'on': {
      const { from, to } = periodBounds(term.period);
      return piece('s.chronological_key >= ? AND s.chronological_key < ?', from, to);
    }
    case 'has':
      return piece(`s.${MARK_COLUMNS[term.what]} = 1`);
    case 'words':
    case 'set':
      return null;
  }
}

/** All words as one query of the full-text index, the last word of each phrase as a prefix; null if there are none. */
function matchExpression(query: Query): string | null {
  const phrases = termsOf(query, 'words')
    .filter(({ joinedKeys = [] }) => joinedKeys.length === 0)
    .map(({ words }) => phraseOf(words));
  return phrases.length === 0 ? null : phrases.join(' AND ');
}

/** All comparisons must hold for the same working set, of a named exercise if the query names one. */
function setsConditions(query: Query, unit: WeightUnit): readonly SqlPiece[] {
  const terms = termsOf(query, 'set');
  if (terms.length === 0) return [];
  const names = termsOf(query, 'exercise');
  const lowerBounds = terms.filter(({ operator }) => operator === '>=' || operator === '>');
  const ofSession = lowerBounds.map((term) => comparison(MOST_COLUMNS[term.quantity], term, unit));
  // The session's maximum answers a single lower bound.
  if (names.length === 0 && terms.length === 1 && ofSession.length === 1) return ofSession;
  const ofSet = terms.map((term) => comparison(SET_COLUMNS[term.quantity], term, unit));
  return [...ofSession, setExists(names, ofSet)];
}

const MOST_COLUMNS: Readonly<Record<SetQuantity, string>> = {
  weight: 's.most_weight_kg',
  reps: 's.most_reps',
  rpe: 's.most_rpe',
};
const SET_COLUMNS: Readonly<Record<SetQuantity, string>> = {
  weight: "iif(w.load_mode = 'assisted', -w.weight_kg, w.weight_kg)",
  reps: 'w.reps_full',
  rpe: 'w.rpe',
};

function comparison(column: string, term: SetTerm, unit: WeightUnit): SqlPiece {
  return piece(`${column} ${term.operator} ?`, comparedValue(term, unit));
}

/** Evaluated per session, up to the first matching set. */
function setExists(names: readonly ExerciseTerm[], ofSet: readonly SqlPiece[]): SqlPiece {
  const ofName = names.flatMap(({ text, joinedKeys = [] }) => [
    piece('instr(e.name_key, ?) > 0', searchKey(text)),
    ...(joinedKeys.length > 0 ? [piece(`e.name_key ${IN_KEYS}`, JSON.stringify(joinedKeys))] : []),
  ]);
  const { sql, parameters } = joined('AND', [...(ofName.length > 0 ? [joined('OR', ofName)] : []), ...ofSet]);
  const sets = 'SELECT 1 FROM exercises e JOIN working_sets w ON w.exercise_id = e.id';
  return piece(`EXISTS (${sets} WHERE e.session_id = s.session_id AND ${sql})`, ...parameters);
}

function joined(word: 'AND' | 'OR', pieces: readonly SqlPiece[]): SqlPiece {
  const sql = pieces.length === 0 ? 'true' : pieces.map((each) => `(${each.sql})`).join(` ${word} `);
  return piece(`(${sql})`, ...pieces.flatMap(({ parameters }) => parameters));
}

function piece(sql: string, ...parameters: readonly SqlValue[]): SqlPiece {
  return { sql, parameters };
}
