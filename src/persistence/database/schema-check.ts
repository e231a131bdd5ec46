/**
 * Compares a database's schema with the expected one. Other programs may add tables, views, indexes and plain columns,
 * but no triggers.
 */
import Database from 'better-sqlite3';
import { StorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { MIGRATIONS, SCHEMA_HASH } from './migrations.js';

/** An entry of `sqlite_schema`. */
type SchemaObject = {
  readonly type: string;
  readonly name: string;
  /** The definition; empty for objects that SQLite creates by itself. */
  readonly sql: string;
};

/**
 * @throws StorageError `altered-schema` if a definition is missing or changed, or if another program added a trigger
 */
export function checkSchema(database: Database.Database, path: string): void {
  const version = versionOf(database);
  const found = objectsOf(database);
  if (version === 0 || (version === MIGRATIONS.length && schemaHash(found) === SCHEMA_HASH)) return;
  const altered = firstAlteration(found, version);
  if (altered) throw new StorageError('altered-schema', path, { cause: new Error(altered) });
}

/** Describes the first difference that is an error; null if there is none. */
function firstAlteration(found: readonly SchemaObject[], version: number): string | null {
  const byKey = new Map(found.map((object) => [keyOf(object), object]));
  return withExpectedSchema(version, ({ objects, shadows }) => {
    const keys = new Set(objects.map(keyOf));
    const foreign = found.find((object) => object.type === 'trigger' && !keys.has(keyOf(object)));
    if (foreign) return `the trigger ${foreign.name} belongs to another program`;
    for (const object of objects) {
      const actual = byKey.get(keyOf(object));
      if (!actual) return `the ${object.type} ${object.name} is missing`;
      // SQLite creates the tables of a full-text index; another version of SQLite may define them differently.
      if (actual.sql === object.sql || shadows.has(object.name)) continue;
      if (!hasOnlyAddedColumns(object, actual)) return `the ${object.type} ${object.name} was changed`;
    }
    return null;
  });
}

/** Objects that other programs added, sorted: `table NAME`, `index NAME`, `column TABLE.NAME` and so on. */
export function foreignObjects(database: Database.Database): readonly string[] {
  const version = versionOf(database);
  const found = objectsOf(database);
  if (schemaHash(found) === SCHEMA_HASH) return [];
  return withExpectedSchema(version, ({ objects, database: expected }) => {
    const keys = new Set(objects.map(keyOf));
    const shadows = shadowTablesOf(database);
    const isOther = (object: SchemaObject) =>
      object.sql !== '' && !keys.has(keyOf(object)) && !shadows.has(object.name);
    const others = found.filter(isOther).map(({ type, name }) => `${type} ${name}`);
    const tables = objects.filter(({ type, name }) => type === 'table' && !shadows.has(name));
    const columns = tables.flatMap(({ name }) => {
      const known = new Set(columnsOf(expected, name));
      return columnsOf(database, name).flatMap((column) =>
        known.has(column) ? [] : [`column ${name}.${column}`],
      );
    });
    return [...others, ...columns].sort();
  });
}

/** SHA-256 of the definitions. Their order does not matter. */
export function schemaHash(objects: readonly SchemaObject[]): string {
  const lines = objects.map(({ type, name, sql }) => [type, name, sql].join('\0'));
  return hashText(lines.sort().join('\n'));
}

/** The definitions in the database, without SQLite's own. */
export function objectsOf(database: Database.Database): readonly SchemaObject[] {
  const sql =
    "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  const rows = database.prepare(sql).raw().all() as [string, string, string][]; // three TEXT columns
  return rows.map(([type, name, definition]) => ({ type, name, sql: definition }));
}

type ExpectedSchema = {
  readonly objects: readonly SchemaObject[];
  readonly shadows: ReadonlySet<string>;
  readonly database: Database.Database;
};

/** Runs `compare` with the schema of a version, created in memory. */
function withExpectedSchema<T>(version: number, compare: (expected: ExpectedSchema) => T): T {
  const database = new Database(':memory:');
  try {
    for (const step of MIGRATIONS.slice(0, version)) database.exec(step);
    return compare({ objects: objectsOf(database), shadows: shadowTablesOf(database), database });
  } finally {
    database.close();
  }
}

/** Added columns with at most a type, NOT NULL and a literal default. */
const PLAIN_COLUMNS =
  /^(?:, (?:"[^"]+"|\w+)(?: \w+)?(?: NOT NULL)?(?: DEFAULT (?:[-+]?[\d.]+|'[^']*'|NULL))?)+$/i;

/** True if a table is the expected one with additional plain columns. */
function hasOnlyAddedColumns({ type, sql }: SchemaObject, actual: SchemaObject): boolean {
  const addedLength = actual.sql.length - sql.length;
  if (type !== 'table' || actual.type !== 'table' || addedLength <= 0) return false;
  let end = 0;
  while (end < sql.length && sql[end] === actual.sql[end]) end += 1;
  // The added text may begin before the first difference: `a, x, b` differs from `a, b` only after `a, `.
  for (let at = end; at >= 0 && at >= end - addedLength; at -= 1) {
    if (sql.slice(at) !== actual.sql.slice(at + addedLength)) return false;
    const isColumns = PLAIN_COLUMNS.test(actual.sql.slice(at, at + addedLength));
    if (isColumns && isInColumnList(sql.slice(0, at))) return true;
  }
  return false;
}

/** True if the beginning of a definition ends inside its list of columns, and not inside an expression. */
function isInColumnList(start: string): boolean {
  return start.split('(').length - start.split(')').length === 1;
}

function versionOf(database: Database.Database): number {
  return Math.min(Number(database.pragma('user_version', { simple: true })), MIGRATIONS.length);
}

function shadowTablesOf(database: Database.Database): ReadonlySet<string> {
  const sql = "SELECT name FROM pragma_table_list WHERE type = 'shadow'";
  return new Set(database.prepare(sql).pluck().all() as string[]); // a TEXT column
}

function columnsOf(database: Database.Database, table: string): readonly string[] {
  return database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]; // a TEXT column
}

function keyOf({ type, name }: SchemaObject): string {
  return `${type} ${name}`;
}
