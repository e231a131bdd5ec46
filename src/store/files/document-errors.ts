/** Errors of schema validation, placed on the rows of a document. Pure. */

import type { FileError, FileValidity } from '../../domain/read-models/file-state.js';
import { isFolded } from '../../json/json-fold.js';
import { nearestRowAtPath, rowAtPath } from '../../json/json-path.js';
import { type JsonRows, lastRowOf } from '../../json/json-rows.js';
import { firstIndex } from '../../json/sorted-rows.js';
import type { DocumentErrors, OpenDocument } from './open-document.js';

export const NO_ERRORS: DocumentErrors = [];

/** The validation errors of a document that is read to its end; none if its JSON is broken. */
export function markErrors(rows: JsonRows, validity: FileValidity): DocumentErrors {
  if (validity.status !== 'invalid' || rows.error) return NO_ERRORS;
  const errors = validity.errors.length > 0 ? validity.errors : [{ path: [], reason: validity.reason }];
  const marked = errors.map((error) => ({ row: rowOf(rows, error), text: textOf(rows, error) }));
  return marked.sort((one, other) => one.row - other.row);
}

/** The errors of a row; for a folded row with several errors, their number. Null if there are none. */
export function errorOnRow({ content, errors }: OpenDocument, row: number): string | null {
  if (content.kind === 'text' || errors.length === 0) return null;
  const { fold } = content;
  const last = isFolded(fold, row) ? lastRowOf(fold.rows, row) : row;
  const first = firstIndex(errors.length, (index) => (errors[index]?.row ?? 0) >= row);
  const found = errors.slice(
    first,
    firstIndex(errors.length, (index) => (errors[index]?.row ?? 0) > last),
  );
  if (found.length > 1 && last > row) return `${found.length} errors in it`;
  return found.length === 0 ? null : found.map(({ text }) => text).join('; ');
}

/** The row of the syntax error or next error; after the last error, the first. Null if none or in text. */
export function nextErrorRow({ content, errors }: OpenDocument, row: number): number | null {
  if (content.kind === 'text') return null;
  const { error, count } = content.fold.rows;
  if (error) return count;
  return (errors.find((each) => each.row > row) ?? errors[0])?.row ?? null;
}

function rowOf(rows: JsonRows, { path }: FileError): number {
  return nearestRowAtPath(rows, path) ?? 0;
}

/** A missing key has no row, so its error names the key. */
function textOf(rows: JsonRows, { path, reason }: FileError): string {
  const key = path.at(-1);
  return key === undefined || rowAtPath(rows, path) !== undefined ? reason : `${key} ${reason}`;
}
