/** The JSON of the session that is shown, as the rows of a document. */
import { rowAtPath } from '../../json/json-path.js';
import { firstChild, nextSibling } from '../../json/json-rows.js';
import { createDocument, jsonOf } from '../files/document.js';
import type { OpenDocument } from '../files/open-document.js';
import type { ExaminedCopies } from './examine-copies.js';

/** A document, and the row at which each exercise starts; no rows if it has no list `exercises`. */
export type SessionJson = { readonly document: OpenDocument; readonly exerciseRows: readonly number[] };

/** A cache: copies do not change once read. */
const cache = new WeakMap<ExaminedCopies, SessionJson | null>();

/** The JSON of the shown copy; null if no copy can be shown. */
export function sessionJson(copies: ExaminedCopies): SessionJson | null {
  const built = cache.get(copies);
  if (built !== undefined) return built;
  const json = copies.text === null ? null : buildJson(copies.filePath, copies.text);
  cache.set(copies, json);
  return json;
}

/** The number of rows that were read; all rows for a session of ordinary size. */
export function jsonRowCount({ document }: SessionJson): number {
  return jsonOf(document)?.fold.rows.count ?? 0;
}

function buildJson(path: string, text: string): SessionJson {
  const sizeBytes = text.length;
  const document = createDocument(path, { status: 'read', text, sizeBytes, validity: { status: 'valid' } });
  return { document, exerciseRows: exerciseRowsOf(document) };
}

function exerciseRowsOf(document: OpenDocument): readonly number[] {
  const rows = jsonOf(document)?.fold.rows;
  const list = rows && rowAtPath(rows, ['exercises']);
  const starts: number[] = [];
  if (rows === undefined || list === undefined) return starts;
  let row = firstChild(rows, list);
  while (row !== undefined) {
    starts.push(row);
    row = nextSibling(rows, row);
  }
  return starts;
}
