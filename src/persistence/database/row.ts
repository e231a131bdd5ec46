/** Rows of the tables, and the columns that several of them share. */
import type { EnteredWeight, LoadMode } from '../../domain/record.js';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

type Loaded = {
  readonly enteredWeight?: EnteredWeight | undefined;
  readonly loadMode?: LoadMode | undefined;
};

/** How a load was typed and what it is, as columns; `weight_kg` stands beside them. */
export function loadToColumns(set: Loaded): Row {
  return {
    entered_value: set.enteredWeight?.value ?? null,
    entered_unit: set.enteredWeight?.unit ?? null,
    load_mode: set.loadMode ?? null,
  };
}

/** The record's keys for the columns of `loadToColumns`, only where they hold something. */
export function columnsToLoad(row: Row): { enteredWeight?: EnteredWeight; loadMode?: LoadMode } {
  // The tables' CHECKs allow no other words than the record's.
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
