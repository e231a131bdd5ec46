/** Rows to be put into another database just as they stood, also of a damaged one: every row that is whole. */

import type Database from 'better-sqlite3';
import type { TaskProgress } from '../../domain/task.js';
import { hashText } from '../disk/text-hash.js';
import type { Steps } from '../disk/time-sliced-work.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { readSavedText } from '../session-files/session-text.js';
import { hasLog, openForLooking } from './database-check.js';
import { fileInMemory } from './in-memory.js';

/** A row to be put into another database just as it stood. */
export type SavedRow = {
  readonly id: string;
  readonly text: string;
  /** Null where another program has changed the text. */
  readonly textHash: string | null;
  readonly copy: FileCopy | null;
  readonly deletedAt: string | null;
  readonly isFileToMove: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
};

type Values = Readonly<Record<string, unknown>>;

/** Beyond this no row is looked for where the last one is not known. */
const LARGEST_ROWID = 10_000_000;
/** A damaged page in the middle of a tree hides about 2,000 rows; behind far more without one there is nothing. */
const MAX_MISSES = 10_000;

/** Which rows are wanted. */
export type WantedRows = {
  readonly isWantedId: (id: string) => boolean;
  /** False where a row whose file holds its text, and that is not deleted, is left. */
  readonly areThoseInFiles: boolean;
};

const PROGRESS_UNKNOWN: TaskProgress = { done: 0, total: 0 };
const ROWS_A_STEP = 1000;

export type Salvaged = {
  readonly rows: readonly SavedRow[];
  /** Wanted sessions that are not deleted and whose row cannot be read whole. */
  readonly lost: readonly LostRow[];
};

/** A session that only a damaged row has. */
export type LostRow = {
  readonly id: string;
  /** What can be read of its document; null if nothing can. */
  readonly remains: string | null;
};

/**
 * The rows that are wanted and can be read whole, whatever else of the file is damaged; none where there is no
 * database. Never throws.
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
    // One that is damaged here may be whole where it is read in another way.
    if (row || !isWanted) known.add(id);
  };
  // An id that an index has, of a row that cannot be read at all.
  const see = (id: unknown) => {
    if (isAsked(id) && isId(id) && !lost.has(id)) lost.set(id, { id, remains: null });
  };
  for (const open of waysToRead(databasePath)) yield* readAll(open, { isAsked, take, see });
  return { rows: [...rows.values()], lost: [...lost.values()].filter(({ id }) => !rows.has(id)) };
}

/** What is named and becomes part of a file name is no damaged text. */
function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{1,100}$/.test(id);
}

/** As SQLite reads it; then without the log, which may be another database's and spoil what it lies beside. */
function waysToRead(path: string): readonly (() => Database.Database)[] {
  const asItIs = () => openForLooking(path);
  return hasLog(path) ? [asItIs, () => fileInMemory(path)] : [asItIs];
}

/** What is asked of each row: whether to read it by its id, and then to take it. */
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
    yield* seeIds(database, taker);
  } catch {
    // Not even the header can be read.
  } finally {
    closeQuietly(database);
  }
}

/** A damaged definition of one table does not hide the others. */
function tolerateSchemaErrors(database: Database.Database): void {
  database.unsafeMode(true);
  database.pragma('writable_schema = ON');
}

/** The ids of sessions that are not deleted, from the index of their files: it may be whole when their rows are not. */
function* seeIds(database: Database.Database, { see }: Taker): Steps<void> {
  try {
    const sql =
      'SELECT id FROM training_sessions INDEXED BY training_sessions_files WHERE deleted_at IS NULL';
    let looked = 0;
    for (const id of database.prepare(sql).pluck().iterate()) {
      if (looked % ROWS_A_STEP === 0) yield PROGRESS_UNKNOWN;
      looked += 1;
      see(id);
    }
  } catch {
    // What the index has behind the damage is not known.
  }
}

function closeQuietly(database: Database.Database | null): void {
  try {
    database?.close();
  } catch {
    // It is set aside as it is.
  }
}

/** One row of a database that is whole; null where there is none of that id, or no session in it. */
export function readRow(database: Database.Database, id: string): SavedRow | null {
  const values = database.prepare('SELECT * FROM training_sessions WHERE id = ?').get(id);
  return values ? toSavedRow(values as Values) : null; // an object of columns
}

/** From both ends up to what cannot be read, and between them row by row. */
function* readAround(database: Database.Database, taker: Taker): Steps<void> {
  const forward = yield* readInOrder(database, 'ASC', taker);
  if (forward === null) return;
  const backward = yield* readInOrder(database, 'DESC', taker);
  if (backward === null) return;
  const lookUp = database.prepare(SELECT_ROW);
  let misses = 0;
  for (let rowid = forward + 1; rowid < backward && misses < MAX_MISSES; rowid += 1) {
    if (misses % ROWS_A_STEP === 0) yield PROGRESS_UNKNOWN;
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

/** @returns the last row that could be read, 0 where not even the first; null where all were */
function* readInOrder(
  database: Database.Database,
  order: 'ASC' | 'DESC',
  { isAsked, take }: Taker,
): Steps<number | null> {
  let last = order === 'ASC' ? 0 : LARGEST_ROWID;
  try {
    // Documents are read of those rows alone that are wanted.
    const lookUp = database.prepare(SELECT_ROW);
    const sql = `SELECT rowid AS place, id FROM training_sessions NOT INDEXED ORDER BY rowid ${order}`;
    let looked = 0;
    for (const { place, id } of database.prepare(sql).iterate() as Iterable<Values>) {
      if (looked % ROWS_A_STEP === 0) yield PROGRESS_UNKNOWN;
      looked += 1;
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

/** Null for a row that is not what this program, or another one on purpose, has written. */
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

/** A session is deleted by a date and by nothing that damage could have made of an empty column. */
function instantOrNull(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? value : null;
}
