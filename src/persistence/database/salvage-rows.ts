/** Reads every undamaged row of a database that may be damaged, to copy it into another one. */

import type Database from 'better-sqlite3';
import { hashText } from '../disk/text-hash.js';
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { readSavedText } from '../session-files/session-text.js';
import { hasLog, openForInspection } from './database-check.js';
import { openFileInMemory } from './in-memory.js';

/** A row to copy into another database unchanged. */
export type SavedRow = {
  readonly id: string;
  readonly text: string;
  /** Null if another program has changed the text. */
  readonly textHash: string | null;
  readonly copy: FileCopy | null;
  readonly deletedAt: string | null;
  readonly isFileToMove: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
};

type Values = Readonly<Record<string, unknown>>;

/** Rows above this number are not looked up if the last one is unknown. */
const LARGEST_ROWID = 10_000_000;
/** A damaged page in the middle of a tree hides about 2,000 rows; after many more misses there are no more rows. */
const MAX_MISSES = 10_000;

/** Which rows to read. */
export type WantedRows = {
  readonly isWantedId: (id: string) => boolean;
  /** False to skip rows whose file holds their text and that are not deleted. */
  readonly areThoseInFiles: boolean;
};

const ROWS_PER_STEP = 1000;

export type Salvaged = {
  readonly rows: readonly SavedRow[];
  /** Wanted sessions that are not deleted and whose row is damaged. */
  readonly lost: readonly LostRow[];
};

/** A session that exists only in a damaged row. */
export type LostRow = {
  readonly id: string;
  /** The readable part of its document; null if nothing can be read. */
  readonly remains: string | null;
};

/**
 * Reads the wanted rows that are undamaged, whatever else in the file is damaged; none if there is no database. Never
 * throws.
 */
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
    // A row that is damaged here may be undamaged when it is read in the other way.
    if (row || !isWanted) known.add(id);
  };
  // An id from an index, whose row cannot be read at all.
  const see = (id: unknown) => {
    if (isAsked(id) && isId(id) && !lost.has(id)) lost.set(id, { id, remains: null });
  };
  for (const open of readMethods(databasePath)) yield* readAll(open, { isAsked, take, see });
  return { rows: [...rows.values()], lost: [...lost.values()].filter(({ id }) => !rows.has(id)) };
}

/** Ids become part of file names, so damaged text must not count as one. */
function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{1,100}$/.test(id);
}

/** First as SQLite reads it, then without the log, which may belong to another database and corrupt this one. */
function readMethods(path: string): readonly (() => Database.Database)[] {
  const asItIs = () => openForInspection(path);
  return hasLog(path) ? [asItIs, () => openFileInMemory(path)] : [asItIs];
}

/** Callbacks for each row: whether to read it, and what to do with it. */
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
    // Not even the header can be read.
  } finally {
    closeQuietly(database);
  }
}

/** Lets the other tables be read if the definition of one is damaged. */
function tolerateSchemaErrors(database: Database.Database): void {
  database.unsafeMode(true);
  database.pragma('writable_schema = ON');
}

/** Reads the ids of sessions that are not deleted from an index, which may be undamaged when their rows are not. */
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
    // The rest of the index after the damage cannot be read.
  }
}

function closeQuietly(database: Database.Database | null): void {
  try {
    database?.close();
  } catch {
    // The database is set aside as it is.
  }
}

/** Reads one row of an undamaged database; null if there is none with that id, or it holds no session. */
export function readRow(database: Database.Database, id: string): SavedRow | null {
  const values = database.prepare('SELECT * FROM training_sessions WHERE id = ?').get(id);
  return values ? toSavedRow(values as Values) : null; // an object of columns
}

/** Reads from both ends up to the damage, then row by row in between. */
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
      // This row is lost; its file is not.
    }
  }
}

const SELECT_ROW = 'SELECT * FROM training_sessions WHERE rowid = ?';

/** @returns the last row that could be read, 0 if none could; null if all could */
function* readInOrder(
  database: Database.Database,
  order: 'ASC' | 'DESC',
  { isAsked, take }: Taker,
): Steps<number | null> {
  let last = order === 'ASC' ? 0 : LARGEST_ROWID;
  try {
    // Reads documents only of the wanted rows.
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

/** Null for a row that neither this program nor another one wrote on purpose. */
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

/** Only a valid instant counts as deleted: damage may put anything else into an empty column. */
function instantOrNull(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? value : null;
}
