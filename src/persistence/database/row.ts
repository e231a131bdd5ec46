/** Rows of the tables, and the columns that several of them share. */
import type { EnteredWeight, LoadMode } from '../../domain/record.js';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

type Loaded = {
  readonly enteredWeight?: EnteredWeight | undefined;
  readonly loadMode?: LoadMode | undefined;
};

/** The columns for the load as it was typed and for its kind. Tables with these columns also have `weight_kg`. */
export const LOAD_COLUMNS = ['entered_value', 'entered_unit', 'load_mode'] as const;

/** The values of `LOAD_COLUMNS`. */
export function loadValues({ enteredWeight, loadMode }: Loaded): readonly SqlValue[] {
  return [enteredWeight?.value ?? null, enteredWeight?.unit ?? null, loadMode ?? null];
}

/** A statement that inserts a row. Its parameters are the values in the order of `columns`. */
export function insertSql(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** Converts `LOAD_COLUMNS` to the keys of a set; a null column gives no key. */
export function columnsToLoad(row: Row): { enteredWeight?: EnteredWeight; loadMode?: LoadMode } {
  // The tables' CHECKs allow only the record's values.
  return {
    ...(row.entered_unit === null
      ? {}
      : { enteredWeight: { value: Number(row.entered_value), unit: row.entered_unit as 'kg' | 'lb' } }),
    ...(row.load_mode === null ? {} : { loadMode: row.load_mode as LoadMode }),
  };
}

export function numberOrNull(value: SqlValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
