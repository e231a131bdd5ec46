/** Paths from the top of a document to its values. */
import {
  cell,
  firstChild,
  isOpening,
  type JsonRows,
  NONE,
  nextSibling,
  RowKind,
  valueRow,
} from './json-rows.js';

/** Keys and array indexes from the top; empty for the top itself. */
export type JsonPath = readonly (string | number)[];

const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;
const BACKSLASH = '\\';

/** Path of the row's value. A closing row and a comment have the path of their container. */
export function pathOfRow(rows: JsonRows, row: number): JsonPath {
  const path: (string | number)[] = [];
  const start = rows.kind[row] === RowKind.comment ? cell(rows.parent, row) : valueRow(rows, row);
  for (let at = start; cell(rows.parent, at) !== NONE; at = cell(rows.parent, at)) {
    path.push(stepTo(rows, at));
  }
  return path.reverse();
}

/** Formats a path: `$.exercises[2].workingSets[0].rpe`, and `$["a b"]` for a key that is not an identifier. */
export function formatPath(path: JsonPath): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return IDENTIFIER.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return `$${steps.join('')}`;
}

/** Row of the value at a path, the opening row for a container. Of repeated keys, the last one counts. */
export function rowAtPath(rows: JsonRows, path: JsonPath): number | undefined {
  const { row, stepsTaken } = follow(rows, path);
  return stepsTaken === path.length ? row : undefined;
}

/** Row of the value at the path; if it is missing, of the last value on the path that exists. */
export function nearestRowAtPath(rows: JsonRows, path: JsonPath): number | undefined {
  return follow(rows, path).row;
}

function follow(rows: JsonRows, path: JsonPath): { row: number | undefined; stepsTaken: number } {
  let row = rootRow(rows);
  let stepsTaken = 0;
  for (const step of path) {
    const child = row === undefined ? undefined : childAt(rows, row, step);
    if (child === undefined) break;
    row = child;
    stepsTaken += 1;
  }
  return { row, stepsTaken };
}

function rootRow(rows: JsonRows): number | undefined {
  let row = 0;
  while (rows.kind[row] === RowKind.comment) row += 1;
  return row < rows.count ? row : undefined;
}

function childAt(rows: JsonRows, container: number, step: string | number): number | undefined {
  if (!isOpening(rows, container)) return undefined;
  const isObject = rows.kind[container] === RowKind.openObject;
  let found: number | undefined;
  let child = firstChild(rows, container);
  while (child !== undefined) {
    if (rows.kind[child] !== RowKind.comment) {
      if (!isObject && rows.ordinal[child] === step) return child;
      if (isObject && rows.keyStart[child] !== NONE && keyOf(rows, child) === String(step)) found = child;
    }
    child = nextSibling(rows, child);
  }
  return found;
}

function stepTo(rows: JsonRows, row: number): string | number {
  return rows.keyStart[row] === NONE ? cell(rows.ordinal, row) : keyOf(rows, row);
}

function keyOf(rows: JsonRows, row: number): string {
  const spelling = rows.source.slice(cell(rows.keyStart, row), cell(rows.keyEnd, row));
  // The scanner accepted the key, so it is a valid JSON string.
  return spelling.includes(BACKSLASH) ? (JSON.parse(spelling) as string) : spelling.slice(1, -1);
}
