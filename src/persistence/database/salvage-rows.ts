/** Reads the undamaged rows of a database that may be damaged, in order to copy them into another database. */

import type Database from 'better-sqlite3';
import { hashText } from '../disk/text-hash.js';
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { readSavedText } from '../session-files/session-text.js';
import { hasLog, openForInspection } from './database-check.js';
import { openFileInMemory } from './in-memory.js';

/** A row that can be copied into another database unchanged. */
export type SavedRow = {
  readonly id: string;
  readonly text: string;
  /** SHA-256 of the text; null if another program has changed the text. */
  readonly textHash: string | null;
  readonly copy: FileCopy | null;
  readonly deletedAt: string | null;
  readonly isFileToMove: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
};

type Values = Readonly<Record<string, unknown>>;

/** The highest row number to look up if the last row's number cannot be read. */
const LARGEST_ROWID = 10_000_000;
/** After this many missing or unreadable rows in sequence, the look-up of single rows ends. */
const MAX_MISSES = 10_000;

export type WantedRows = {
  readonly isWantedId: (id: string) => boolean;
  /** False to skip rows whose file has the same text and that are not deleted. */
  readonly areThoseInFiles: boolean;
};

const ROWS_PER_STEP = 1000;

export type Salvaged = {
  readonly rows: readonly SavedRow[];
  /** Wanted sessions that are not deleted and whose row is damaged. */
  readonly lost: readonly LostRow[];
};

export type LostRow = {
  readonly id: string;
  /** The readable part of the session's document; null if nothing can be read. */
  readonly remains: string | null;
};

/** Reads the wanted rows that are undamaged; none if there is no database. Never throws. */
export function* salvageRows(
  databasePath: string,
  { isWantedId, areThoseInFiles }: WantedRows,
): Steps<Salvaged> {
  const rows = new Map<string, SavedRow>();
  const lost = new Map<string, LostRow>();
  const known = new Set<string>();
  const isAsked = (id: unknown) => typeof id === 'string' && !known.has(id) && isWantedId(id);
  const take = (values: Values) => {
    const { id } = values;
    if (typeof id !== 'string') return;
    const isWanted = areThoseInFiles || !isInFile(values);
    const row = isWanted ? toSavedRow(values) : null;
    if (row) rows.set(id, row);
    else if (isWanted && isId(id) && values.deleted_at === null) {
      lost.set(id, { id, remains: textOrNull(values.raw_json) });
    }
    // A damaged row stays unknown: a later read without the log may find it undamaged.
    if (row || !isWanted) known.add(id);
  };
  // Receives an id from an index. The session counts as lost if its row could not be read.
  const see = (id: unknown) => {
    if (isAsked(id) && isId(id) && !lost.has(id)) lost.set(id, { id, remains: null });
  };
  for (const open of readMethods(databasePath)) yield* readAll(open, { isAsked, take, see });
  return { rows: [...rows.values()], lost: [...lost.values()].filter(({ id }) => !rows.has(id)) };
}

/** True for a valid id. Ids become part of file names, so damaged text must not count as an id. */
function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{1,100}$/.test(id);
}

/** Ways to open the database: as it is, then without its log, which may belong to another database. */
function readMethods(path: string): readonly (() => Database.Database)[] {
  const asItIs = () => openForInspection(path);
  return hasLog(path) ? [asItIs, () => openFileInMemory(path)] : [asItIs];
}

/** `isAsked` is true for a row to read; `take` receives the values of this row; `see` receives an id from an index. */
type Taker = {
  readonly isAsked: (id: unknown) => boolean;
  readonly take: (values: Values) => void;
  readonly see: (id: unknown) => void;
};

function* readAll(open: () => Database.Database, taker: Taker): Steps<void> {
  let database: Database.Database | null = null;
  try {
    database = open();
    tolerateSchemaErrors(database);
    yield* readAround(database, taker);
    yield* reportIds(database, taker);
  } catch {
    // The database cannot be opened or read at all.
  } finally {
    closeQuietly(database);
  }
}

/** Makes SQLite ignore a damaged definition of one table, so that the other tables can be read. */
function tolerateSchemaErrors(database: Database.Database): void {
  database.unsafeMode(true);
  database.pragma('writable_schema = ON');
}

/** Reads ids from the index of files, which may be undamaged even if the rows are damaged. */
function* reportIds(database: Database.Database, { see }: Taker): Steps<void> {
  try {
    const sql =
      'SELECT id FROM training_sessions INDEXED BY training_sessions_files WHERE deleted_at IS NULL';
    let rowCount = 0;
    for (const id of database.prepare(sql).pluck().iterate()) {
      if (rowCount % ROWS_PER_STEP === 0) yield INDETERMINATE;
      rowCount += 1;
      see(id);
    }
  } catch {
    // The part of the index after the damage cannot be read.
  }
}

function closeQuietly(database: Database.Database | null): void {
  try {
    database?.close();
  } catch {
    // The error does not matter, because the database is set aside.
  }
}

/** Reads one row of an undamaged database; null if it is missing or holds no valid session. */
export function readRow(database: Database.Database, id: string): SavedRow | null {
  const values = database.prepare('SELECT * FROM training_sessions WHERE id = ?').get(id);
  return values ? toSavedRow(values as Values) : null; // an object of columns
}

/** Reads rows forward and backward up to the damage, then looks up rows in between. */
function* readAround(database: Database.Database, taker: Taker): Steps<void> {
  const forward = yield* readInOrder(database, 'ASC', taker);
  if (forward === null) return;
  const backward = yield* readInOrder(database, 'DESC', taker);
  if (backward === null) return;
  const lookUp = database.prepare(SELECT_ROW);
  let misses = 0;
  for (let rowid = forward + 1; rowid < backward && misses < MAX_MISSES; rowid += 1) {
    if (misses % ROWS_PER_STEP === 0) yield INDETERMINATE;
    misses += 1;
    try {
      const values = lookUp.get(rowid) as Values | undefined; // an object of columns
      if (!values) continue;
      if (taker.isAsked(values.id)) taker.take(values);
      misses = 0;
    } catch {
      // This row cannot be read; its session may still have a file.
    }
  }
}

const SELECT_ROW = 'SELECT * FROM training_sessions WHERE rowid = ?';

/**
 * Reads rows until one cannot be read.
 * @returns the number of the last row read, or the start if none was read; null if all were read
 */
function* readInOrder(
  database: Database.Database,
  order: 'ASC' | 'DESC',
  { isAsked, take }: Taker,
): Steps<number | null> {
  let last = order === 'ASC' ? 0 : LARGEST_ROWID;
  try {
    // This statement is separate, so that documents are read only for the wanted rows.
    const lookUp = database.prepare(SELECT_ROW);
    const sql = `SELECT rowid AS place, id FROM training_sessions NOT INDEXED ORDER BY rowid ${order}`;
    let rowCount = 0;
    for (const { place, id } of database.prepare(sql).iterate() as Iterable<Values>) {
      if (rowCount % ROWS_PER_STEP === 0) yield INDETERMINATE;
      rowCount += 1;
      if (isAsked(id)) take(lookUp.get(place) as Values); // an object of columns
      last = Number(place);
    }
    return null;
  } catch {
    return last;
  }
}

function isInFile({ text_hash, file_hash, deleted_at }: Values): boolean {
  return textOrNull(text_hash) !== null && text_hash === file_hash && deleted_at === null;
}

/** The row of a session. Null if the values are not those of a valid session. */
function toSavedRow(values: Values): SavedRow | null {
  const { id, raw_json: text } = values;
  const textHash = textOrNull(values.text_hash);
  if (typeof id !== 'string' || typeof text !== 'string') return null;
  if (textHash !== null && hashText(text) !== textHash) return null;
  if (readSavedText(text)?.session._id !== id) return null;
  const deletedAt = instantOrNull(values.deleted_at);
  const fileName = textOrNull(values.file_name);
  const now = new Date(0).toISOString();
  return {
    id,
    text,
    textHash,
    copy: toCopy(values),
    deletedAt,
    isFileToMove: fileName !== null,
    createdAt: instantOrNull(values.created_at) ?? now,
    updatedAt: instantOrNull(values.updated_at) ?? now,
  };
}

function toCopy(values: Values): FileCopy | null {
  const name = textOrNull(values.file_name);
  const hash = textOrNull(values.file_hash);
  const { file_size_bytes: sizeBytes, file_modified_us: modifiedMicroseconds } = values;
  if (name === null || hash === null || /[/\\\0]/.test(name)) return null;
  if (typeof sizeBytes !== 'number' || typeof modifiedMicroseconds !== 'number') return null;
  return { name, hash, sizeBytes, modifiedMicroseconds };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The value if it is an instant in UTC; null for any other value. */
function instantOrNull(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? value : null;
}
