/** Converts objects to cells of a table, and back. Values that cells cannot hold are kept as JSON. */
import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../domain/dialects/fields.js';
import { escapeFormula, unescapeFormula } from '../../text/csv-cell.js';

/** The cells of a row by the name of their column; a missing cell is empty. */
export type Cells = Readonly<Record<string, string>>;

/** One key of an object, in one or more columns. */
export type CellField = {
  readonly key: string;
  readonly columns: readonly string[];
  /** The value that is not written: null, false, or undefined for an absent key. */
  readonly absent: unknown;
  /** A cell for each column. All cells are empty if they cannot hold the value. */
  readonly toCells: (value: unknown) => readonly string[];
  /** The value of the cells; undefined if the key is absent. @throws CellError */
  readonly fromCells: (cells: readonly string[]) => unknown;
};

/** A cell that cannot be read. The message is part of a sentence. */
export class CellError extends Error {
  override readonly name = 'CellError';
}

/** The value of an empty cell: null, or undefined for a key that may be absent. */
type Absent = null | undefined;

export function textField(key: string, column: string, absent: Absent): CellField {
  return oneCell(key, column, absent, {
    write: (value) => (typeof value === 'string' && isPlainText(value) ? escapeFormula(value) : ''),
    read: unescapeFormula,
  });
}

export function numberField(key: string, column: string, absent: Absent): CellField {
  return oneCell(key, column, absent, { write: numberCell, read: (cell) => readNumberCell(cell, column) });
}

/** `yes` for true, an empty cell for `absent`. */
export function yesField(key: string, column: string, absent: false | undefined): CellField {
  return {
    key,
    columns: [column],
    absent,
    toCells: (value) => [value === true ? 'yes' : ''],
    fromCells: ([cell = '']) => {
      if (/^(yes|true|1)$/i.test(cell)) return true;
      if (/^(no|false|0)?$/i.test(cell)) return absent;
      throw new CellError(`${column} ${JSON.stringify(cell)} is neither yes nor no`);
    },
  };
}

/** A list of texts in one cell. @param absent the value of an empty cell */
export function listField(
  key: string,
  column: string,
  separator: string,
  absent: readonly [] | undefined,
): CellField {
  return {
    key,
    columns: [column],
    absent,
    toCells: (value) => {
      const text = Array.isArray(value) ? value.join(separator) : '';
      return [isPlainText(text) ? escapeFormula(text) : ''];
    },
    fromCells: ([cell = '']) => (cell === '' ? absent : unescapeFormula(cell).split(separator)),
  };
}

/** An object of two or more fields. Empty cells give `absent`, or an empty object for `'empty'`. */
export function objectField(key: string, fields: readonly CellField[], absent: Absent | 'empty'): CellField {
  return {
    key,
    columns: fields.flatMap(({ columns }) => columns),
    absent,
    toCells: (value) => {
      const members = typeof value === 'object' && value !== null ? (value as JsonObject) : {};
      return fields.flatMap((field) => field.toCells(members[field.key]));
    },
    fromCells: (cells) => {
      if (cells.every((cell) => cell === '')) return absent === 'empty' ? {} : absent;
      let at = 0;
      const entries = fields.flatMap((field) => {
        const own = cells.slice(at, at + field.columns.length);
        at += field.columns.length;
        const value = field.fromCells(own);
        return value === undefined ? [] : [[field.key, value] as const];
      });
      return Object.fromEntries(entries);
    },
  };
}

/** Any value as JSON in one cell. */
export function jsonField(key: string, column: string): CellField {
  return oneCell(key, column, undefined, {
    write: (value) => (value === undefined ? '' : JSON.stringify(value)),
    read: (cell) => readJsonCell(cell, column),
  });
}

/** The cells of an object. What they cannot hold goes to `otherColumn` as JSON. */
export function toCells(object: JsonObject, fields: readonly CellField[], otherColumn: string): Cells {
  const cells: Record<string, string> = {};
  const others = new Set(Object.keys(object));
  for (const { key, columns, absent, toCells, fromCells } of fields) {
    const value = object[key];
    if (value === absent) {
      others.delete(key);
      continue;
    }
    const written = toCells(value);
    for (const [at, column] of columns.entries()) cells[column] = written[at] ?? '';
    if (isSame(fromCells(written), value)) others.delete(key);
  }
  if (others.size > 0) {
    cells[otherColumn] = JSON.stringify(
      Object.fromEntries(Object.entries(object).filter(([key]) => others.has(key))),
    );
  }
  return cells;
}

/** Most values are numbers, texts and null, which need no deep comparison. */
function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || (typeof one === 'object' && isDeepStrictEqual(one, other));
}

/** The object in cells. @throws CellError */
export function fromCells(cells: Cells, fields: readonly CellField[], otherColumn: string): JsonObject {
  const entries = fields.flatMap(({ key, columns, fromCells }) => {
    const value = fromCells(columns.map((column) => cells[column] ?? ''));
    return value === undefined ? [] : [[key, value] as const];
  });
  const other = cells[otherColumn] ?? '';
  const others = other === '' ? {} : readJsonCell(other, otherColumn);
  if (typeof others !== 'object' || others === null)
    throw new CellError(`column ${otherColumn} must contain a JSON object`);
  return { ...Object.fromEntries(entries), ...others };
}

function oneCell(
  key: string,
  column: string,
  absent: Absent,
  { write, read }: { write: (value: unknown) => string; read: (cell: string) => unknown },
): CellField {
  return {
    key,
    columns: [column],
    absent,
    toCells: (value) => [write(value)],
    fromCells: ([cell = '']) => (cell === '' ? absent : read(cell)),
  };
}

function numberCell(value: unknown): string {
  return typeof value === 'number' ? String(value) : '';
}

function readNumberCell(cell: string, column: string): number {
  const number = Number(cell);
  if (Number.isFinite(number) && cell.trim() !== '') return number;
  throw new CellError(`${column} ${JSON.stringify(cell)} is not a number`);
}

function readJsonCell(cell: string, column: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    throw new CellError(`${column} is not JSON`);
  }
}

/**
 * Matches lone surrogates, and control characters other than line feeds and tabs: text files and spreadsheets change
 * them.
 */
const UNSTABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

function isPlainText(text: string): boolean {
  return !UNSTABLE.test(text);
}
