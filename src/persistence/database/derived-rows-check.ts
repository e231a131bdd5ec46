/** Compares the derived rows of a session with those that saving its document would write. Writes nothing. */
import { isDeepStrictEqual } from 'node:util';
import type { TrainingSession } from '../../domain/record.js';
import { DERIVED_COLUMNS, type DerivedTable, insertDerivedRows } from './derived-rows.js';
import type { SqlValue } from './row.js';
import { SEARCH_COLUMNS, searchValues } from './search-rows.js';
import { SESSION_COLUMNS, sessionValues } from './session-rows.js';
import type { Statements } from './statements.js';

type Rows = readonly (readonly SqlValue[])[];

/**
 * The first difference between the derived rows of a session and its document; null if there is none.
 * @param isDeleted true if the session is in the trash
 * @throws StorageError
 */
export function derivedDifference(
  statements: Statements,
  session: TrainingSession,
  isDeleted: boolean,
): string | null {
  const id = session._id;
  const own = statements.values(SELECT_SESSION, id);
  const search = statements.values(SELECT_SEARCH, id);
  if (isDeleted) {
    return (
      differenceOfParts(statements, id, NO_ROWS) ??
      difference(statements, 'session_search', SEARCH_COLUMNS, search, [])
    );
  }
  return (
    difference(statements, 'training_sessions', SESSION_COLUMNS, own, [sessionValues(session)]) ??
    differenceOfParts(statements, id, expectedRows(session)) ??
    difference(statements, 'session_search', SEARCH_COLUMNS, search, [searchValues(session)])
  );
}

type ExpectedRows = Readonly<Record<DerivedTable, Rows>>;

const NO_ROWS: ExpectedRows = {
  exercises: [],
  warmup_sets: [],
  working_sets: [],
  partial_volumes: [],
  technique_sets: [],
};

/** The rows that the document gives. The position of an exercise replaces its id, which no document contains. */
function expectedRows(session: TrainingSession): ExpectedRows {
  const rows: Record<DerivedTable, (readonly SqlValue[])[]> = {
    exercises: [],
    warmup_sets: [],
    working_sets: [],
    partial_volumes: [],
    technique_sets: [],
  };
  insertDerivedRows(session, (table, values) => rows[table].push(values) && rows.exercises.length);
  return rows;
}

function differenceOfParts(statements: Statements, id: string, expected: ExpectedRows): string | null {
  for (const table of DERIVED_TABLES) {
    const found = difference(
      statements,
      table,
      DERIVED_COLUMNS[table],
      statements.values(SELECTS[table], id),
      expected[table],
    );
    if (found !== null) return found;
  }
  return null;
}

function difference(
  statements: Statements,
  table: string,
  columns: readonly string[],
  actual: Rows,
  expected: Rows,
): string | null {
  if (actual.length !== expected.length) {
    return `${table} has ${actual.length} of its rows, but its document gives ${expected.length}`;
  }
  for (const [index, row] of expected.entries()) {
    for (const [at, value] of row.entries()) {
      const stored = actual[index]?.[at] ?? null;
      if (isSameValue(statements, stored, value)) continue;
      return `${columns[at]} in ${table} is ${shown(stored)}, but its document gives ${shown(value)}`;
    }
  }
  return null;
}

/** Two sums of the same numbers in another order differ by less than this share of the sum. */
const SUM_NOISE = 1e-12;

/**
 * True if SQLite could have stored `value` as `stored`. It replaces lone surrogates; numbers may differ by rounding.
 */
function isSameValue(statements: Statements, stored: SqlValue, value: SqlValue): boolean {
  if (stored === value) return true;
  if (typeof stored === 'number' && typeof value === 'number') {
    return Math.abs(stored - value) <= SUM_NOISE * Math.abs(value);
  }
  if (typeof stored !== 'string' || typeof value !== 'string') return false;
  return stored === statements.column('SELECT ?', value)[0] || isSameJson(stored, value);
}

/** True if both texts are JSON lists that differ only in the order of keys. */
function isSameJson(one: string, other: string): boolean {
  if (!one.startsWith('[') || !other.startsWith('[')) return false;
  try {
    return isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
  } catch {
    return false; // a text that is not JSON, such as a name in brackets
  }
}

const SHOWN_CHARACTERS = 40;

function shown(value: SqlValue): string {
  if (value === null) return 'empty';
  const text = String(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

const DERIVED_TABLES = Object.keys(DERIVED_COLUMNS) as DerivedTable[]; // `DERIVED_COLUMNS` has no other keys

const SELECT_SESSION = `SELECT ${SESSION_COLUMNS.join(', ')} FROM training_sessions WHERE id = ?`;
const SELECT_SEARCH = `SELECT ${SEARCH_COLUMNS.join(', ')} FROM session_search WHERE session_id = ?`;

const SELECTS: Readonly<Record<DerivedTable, string>> = {
  exercises: `SELECT ${DERIVED_COLUMNS.exercises.join(', ')} FROM exercises WHERE session_id = ? ORDER BY position, id`,
  warmup_sets: selectParts('warmup_sets', 'position'),
  working_sets: selectParts('working_sets', 'position'),
  partial_volumes: selectParts('partial_volumes', 'set_position'),
  technique_sets: selectParts('technique_sets', 'set_position, part.position'),
};

function selectParts(table: Exclude<DerivedTable, 'exercises'>, order: string): string {
  const columns = DERIVED_COLUMNS[table].slice(1).map((column) => `part.${column}`);
  return `SELECT exercise.position, ${columns.join(', ')} FROM exercises exercise
    JOIN ${table} part ON part.exercise_id = exercise.id
    WHERE exercise.session_id = ? ORDER BY exercise.position, exercise.id, part.${order}`;
}
