/** Translates a search query to SQL. Typed text is passed only as parameters. */
import { periodBounds } from '../../domain/period.js';
import { comparedValue } from '../../domain/query/compared-values.js';
import {
  type ExerciseTerm,
  type Query,
  type QueryTerm,
  type SetQuantity,
  type SetTerm,
  termsOf,
  type WordsTerm,
} from '../../domain/query/query.js';
import { searchKey } from '../../domain/query/search-words.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { SqlValue } from './row.js';

/** A piece of SQL and the values of its placeholders, in order. */
export type SqlPiece = { readonly sql: string; readonly parameters: readonly SqlValue[] };

/** The condition on a row `s` of `session_search`. @param unit the unit of weights that the query gives without one */
export function searchCondition(query: Query, unit: WeightUnit): SqlPiece {
  const words = matchExpression(query);
  const sql = 's.id IN (SELECT rowid FROM session_words WHERE session_words MATCH ?)';
  const ofWords = words === null ? [] : [piece(sql, words)];
  return joined('AND', [...conditionsWithoutWords(query, unit), ...ofWords, ...otherWords(query)]);
}

/** One condition for each term that also matches through exercise keys or as a date: the word index has neither. */
function otherWords(query: Query): readonly SqlPiece[] {
  return termsOf(query, 'words').flatMap((term) => {
    const { words, joinedKeys = [], period } = term;
    if (isOnlyWords(term)) return [];
    const ofNames = `s.session_id IN (SELECT session_id FROM exercises WHERE name_key ${IN_KEYS})`;
    return joined('OR', [
      piece('s.id IN (SELECT rowid FROM session_words WHERE session_words MATCH ?)', phraseOf(words)),
      ...(joinedKeys.length === 0 ? [] : [piece(ofNames, JSON.stringify(joinedKeys))]),
      ...(period === undefined ? [] : [isWithin(period)]),
    ]);
  });
}

function isOnlyWords({ joinedKeys = [], period }: WordsTerm): boolean {
  return joinedKeys.length === 0 && period === undefined;
}

function isWithin(period: string): SqlPiece {
  const { from, to } = periodBounds(period);
  return piece('s.chronological_key >= ? AND s.chronological_key < ?', from, to);
}

/** Passes all keys as one JSON parameter, because there may be more keys than SQLite allows placeholders. */
const IN_KEYS = 'IN (SELECT value FROM json_each(?))';

function phraseOf(words: readonly string[]): string {
  // Words contain only letters and digits, so no word contains a quotation mark.
  return `"${words.join(' ')}" *`;
}

function conditionsWithoutWords(query: Query, unit: WeightUnit): readonly SqlPiece[] {
  const ofSession = query.flatMap((term) => termCondition(term) ?? []);
  return [...ofSession, ...setsConditions(query, unit)];
}

/** The keys of all names that contain a text, found by jumping in the index from name to name. */
const NAMES_CONTAINING = `
  WITH RECURSIVE names (name_key) AS (
    SELECT min(name_key) FROM exercises
    UNION ALL
    SELECT (SELECT min(e.name_key) FROM exercises e WHERE e.name_key > names.name_key)
    FROM names WHERE names.name_key IS NOT NULL
  )
  SELECT name_key FROM names WHERE instr(name_key, ?) > 0`;

const MARK_COLUMNS = { notes: 'has_notes', failure: 'has_failure', superset: 'has_superset' } as const;

/** The condition that a session has a matching exercise. */
function sessionsOfExercise({ text, joinedKeys = [] }: ExerciseTerm): SqlPiece {
  const sessions = `SELECT session_id FROM exercises WHERE name_key IN
    (${NAMES_CONTAINING} UNION ALL SELECT value FROM json_each(?))`;
  // The unary plus prevents SQLite from starting at this subquery and querying the word index once per session.
  return piece(`+s.session_id IN (${sessions})`, searchKey(text), JSON.stringify(joinedKeys));
}

/** The condition of one term; null for words and sets, whose conditions other functions build. */
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
    case 'on':
      return isWithin(term.period);
    case 'has':
      return piece(`s.${MARK_COLUMNS[term.what]} = 1`);
    case 'words':
    case 'set':
      return null;
  }
}

/** One full-text query for the terms that match only words; null if there are none. */
function matchExpression(query: Query): string | null {
  const phrases = termsOf(query, 'words')
    .filter(isOnlyWords)
    .map(({ words }) => phraseOf(words));
  return phrases.length === 0 ? null : phrases.join(' AND ');
}

/** The conditions on sets: one working set, of an exercise that the query names (if any), must fulfil all. */
function setsConditions(query: Query, unit: WeightUnit): readonly SqlPiece[] {
  const terms = termsOf(query, 'set');
  if (terms.length === 0) return [];
  const names = termsOf(query, 'exercise');
  const lowerBounds = terms.filter(({ operator }) => operator === '>=' || operator === '>');
  const ofSession = lowerBounds.map((term) => comparison(MOST_COLUMNS[term.quantity], term, unit));
  // For a single lower bound, comparing the maximum of the session is enough.
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

/** The condition that a session has a set that fulfils all of `ofSet`. */
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
