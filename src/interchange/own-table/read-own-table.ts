/** Reads the program's own CSV back to the same documents. */
import type { JsonObject } from '../../domain/dialects/fields.js';
import { readSessionTree } from '../../domain/dialects/read-document.js';
import { type ReaderContext, type ReadResult, readFailure } from '../../domain/dialects/read-result.js';
import type { TrainingSession } from '../../domain/record.js';
import { CsvReader } from '../csv-reader.js';
import { CellError, type Cells, fromCells } from './cell-fields.js';
import {
  EXERCISE_FIELDS,
  EXERCISE_NUMBER,
  EXERCISE_OTHER,
  KIND_COLUMN,
  SESSION_FIELDS,
  SESSION_OTHER,
  SET_NUMBER,
  SET_OTHER,
  WARMUP_FIELDS,
  WORKING_FIELDS,
} from './own-columns.js';

/** The name of the format for `--format`. */
export const OWN_TABLE = 'csv';

const ROWS_PER_STEP = 1000;

/** The columns by which the file is recognised. */
const OWN_SIGNS = ['session_id', EXERCISE_NUMBER, KIND_COLUMN, SET_OTHER, EXERCISE_OTHER, SESSION_OTHER];

/** True for the header of the program's own CSV, with its columns in any order. */
export function isOwnTable(header: readonly string[]): boolean {
  return OWN_SIGNS.every((column) => header.includes(column));
}

/** A session that cannot be read, with the line of its first row. */
type SkippedSession = { readonly line: number; readonly reason: string };

export type OwnTable = {
  readonly sessions: readonly TrainingSession[];
  readonly rows: number;
  readonly skipped: readonly SkippedSession[];
};

type Rows = { readonly line: number; readonly cells: Cells[]; error: string | null };

/** Reads the sessions in steps. A session with a cell that cannot be read is skipped as a whole. */
export function* readOwnTable(text: string, context: ReaderContext): Generator<number, OwnTable> {
  const csv = new CsvReader(text, true);
  const skipped: SkippedSession[] = [];
  const rowsOfId = new Map<string, Rows>();
  let count = 0;
  for (let record = csv.next(); record; record = csv.next()) {
    count += 1;
    if (count % ROWS_PER_STEP === 0) yield csv.share;
    const cells = cellsOf(csv.header, record.cells);
    const error = rowError(cells, record.cells.length, csv.header.length);
    const { session_id: id = '' } = cells;
    const rows = rowsOfId.get(id) ?? { line: record.line, cells: [], error: null };
    rows.cells.push(cells);
    rows.error ??= error && (record.line === rows.line ? error : `line ${record.line}: ${error}`);
    rowsOfId.set(id, rows);
  }
  const sessions: TrainingSession[] = [];
  for (const { line, cells, error } of rowsOfId.values()) {
    const read = error === null ? readSession(cells, context) : readFailure(error);
    if (read.ok) sessions.push(read.value);
    else skipped.push({ line, reason: [read.error.place, read.error.reason].filter(Boolean).join(' ') });
    yield 1;
  }
  return { sessions, rows: count, skipped: skipped.sort((one, other) => one.line - other.line) };
}

/** Why a row as a whole cannot be read; null if the row can be read. */
function rowError(cells: Cells, width: number, headerWidth: number): string | null {
  if (width !== headerWidth) return `it has ${width} cells and the header ${headerWidth}`;
  const kind = cells[KIND_COLUMN];
  if (kind !== undefined && kind !== 'warmup' && kind !== 'working') {
    return `${KIND_COLUMN} ${JSON.stringify(kind)} is neither warmup nor working`;
  }
  const needed = [
    'session_id',
    ...(kind === undefined ? [] : [SET_NUMBER]),
    ...(kind === undefined && cells.exercise === undefined ? [] : [EXERCISE_NUMBER]),
  ];
  const missing = needed.find((column) => cells[column] === undefined);
  return missing === undefined ? null : `it has no ${missing}`;
}

/** Empty cells are left out: most columns are empty in most rows. */
function cellsOf(header: readonly string[], cells: readonly string[]): Cells {
  const named: Record<string, string> = {};
  for (const [at, cell] of cells.entries()) {
    const column = header[at];
    if (cell !== '' && column !== undefined) named[column] = cell;
  }
  return named;
}

function readSession(rows: readonly Cells[], context: ReaderContext): ReadResult<TrainingSession> {
  try {
    const session = fromCells(merged(rows), SESSION_FIELDS, SESSION_OTHER);
    const exercises = groupedBy(rows, EXERCISE_NUMBER).map(({ number, rows }) => readExercise(number, rows));
    return readSessionTree({ exercises, ...session }, context);
  } catch (error) {
    if (error instanceof CellError) return readFailure(error.message);
    throw error;
  }
}

function readExercise(number: number, rows: readonly Cells[]): JsonObject {
  return {
    Order: number,
    warmupSets: readSets(rows, 'warmup'),
    workingSets: readSets(rows, 'working'),
    ...fromCells(merged(rows), EXERCISE_FIELDS, EXERCISE_OTHER),
  };
}

function readSets(rows: readonly Cells[], kind: 'warmup' | 'working'): readonly JsonObject[] {
  const fields = kind === 'warmup' ? WARMUP_FIELDS : WORKING_FIELDS;
  const own = rows.filter((cells) => cells[KIND_COLUMN] === kind);
  return groupedBy(own, SET_NUMBER).flatMap(({ number, rows }) =>
    rows.map((cells) => ({ set: number, ...fromCells(cells, fields, SET_OTHER) })),
  );
}

/** The rows grouped and ordered by the number in a column, because the table may have been sorted differently. */
function groupedBy(rows: readonly Cells[], column: string): { number: number; rows: readonly Cells[] }[] {
  const groups = new Map<number, Cells[]>();
  for (const cells of rows) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const number = Number(cell);
    if (!Number.isSafeInteger(number))
      throw new CellError(`${column} ${JSON.stringify(cell)} is not a number`);
    const group = groups.get(number);
    if (group) group.push(cells);
    else groups.set(number, [cells]);
  }
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([number, group]) => ({ number, rows: group }));
}

/** Merges the cells of all rows; only repeated cells are in more than one row. */
function merged(rows: readonly Cells[]): Cells {
  return Object.assign({}, ...rows) as Cells;
}
