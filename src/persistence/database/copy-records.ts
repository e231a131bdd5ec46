/** Copies the records of imports and deletions from a database to a rebuilt one. */
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { openDatabaseForReading } from './database.js';
import type { Row } from './row.js';
import { Statements } from './statements.js';
import { isConstraint, type SqliteDatabase, transact } from './transaction.js';

const TABLES = ['imported_texts', 'same_workouts', 'import_changes', 'earlier_texts', 'tombstones'] as const;
const LAST_IMPORT = "SELECT name, value FROM upkeep WHERE name = 'last_import'";

/**
 * Copies the readable records of the database at `path`. A record has no effect if `to` lacks its text.
 * @throws StorageError if `to` cannot be written
 */
export function copyRecords(path: string, to: SqliteDatabase): void {
  const found = readRecords(path);
  if (found.every(({ rows }) => rows.length === 0)) return;
  const statements = new Statements(to);
  // The old table may have columns that the new table lacks, or the reverse.
  const columnsOf = (table: string) =>
    statements.column('SELECT name FROM pragma_table_info(?)', table).map(String);
  transact(to, () => {
    for (const { table, rows } of found) {
      for (const row of rows) {
        const columns = columnsOf(table).filter((column) => column in row);
        const marks = columns.map(() => '?').join(', ');
        const sql = `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${marks})`;
        insertValid(() => statements.change(sql, ...columns.map((column) => row[column] ?? null)));
      }
    }
  });
}

/** Runs `insert`. Leaves the row out if the table does not allow its values, which may be damaged. */
function insertValid(insert: () => void): void {
  try {
    insert();
  } catch (cause) {
    if (!isConstraint(cause)) throw cause;
  }
}

function readRecords(path: string): readonly { readonly table: string; readonly rows: Row[] }[] {
  try {
    const database = openDatabaseForReading(path);
    if (database === null) return [];
    try {
      const statements = new Statements(database);
      return [
        ...TABLES.map((table) => ({ table, rows: rowsOf(statements, `SELECT * FROM ${table}`) })),
        { table: 'upkeep', rows: rowsOf(statements, LAST_IMPORT) },
      ];
    } finally {
      database.close();
    }
  } catch {
    return []; // records that cannot be read count as none
  }
}

function rowsOf(statements: Statements, sql: string): Row[] {
  return fallbackOnError([], () => statements.rows(sql));
}
