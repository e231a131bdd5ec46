/** The two ways to see a JSON text, pretty or raw, and which node the cursor is on in either. Pure. */
import { cell, type JsonRows, NONE, RowKind, rowStart } from '../../json/json-rows.js';
import { firstIndex } from '../../json/sorted-rows.js';
import type { View } from '../shell-state.js';
import { cursorRow, jsonOf, moveToRow, resizeDocument } from './document.js';
import { withMatches } from './document-search.js';
import type { OpenDocument } from './open-document.js';
import { lineOfOffset, lineRange, splitLines } from './text-lines.js';

/** From the pretty lines to those of the file, or back; the cursor stays on its node, and what was found is marked. */
export function toggleRaw(document: OpenDocument, view: View): OpenDocument {
  const { content, matches } = document;
  if (content.kind === 'text') {
    if (!content.pretty) return document;
    const row = rowOfLine(content.pretty.fold.rows, lineRange(content.lines, cursorRow(document)));
    return shownAs({ ...document, content: content.pretty }, row, matches?.query, view);
  }
  const { rows } = content.fold;
  const raw = { kind: 'text', lines: splitLines(rows.source), pretty: content } as const;
  const offset = cursorRow(document) < rows.count ? rowStart(rows, cursorRow(document)) : rows.error?.offset;
  const line = lineOfOffset(raw.lines, offset ?? 0);
  return shownAs({ ...document, content: raw }, line, matches?.query, view);
}

/**
 * The row of the node under the cursor, null where there is none. Of a line as the file has it: the first node that
 * begins on it, else the one that began last before it.
 */
export function nodeRow(document: OpenDocument): number | null {
  const rows = jsonOf(document)?.fold.rows;
  if (!rows || rows.count === 0) return null;
  const { content } = document;
  const row = cursorRow(document);
  return withPath(
    rows,
    content.kind === 'text' ? rowOfLine(rows, lineRange(content.lines, row)) : Math.min(row, rows.count - 1),
  );
}

function rowOfLine(rows: JsonRows, { start, end }: { readonly start: number; readonly end: number }): number {
  const row = firstIndex(rows.count, (index) => rowStart(rows, index) >= start);
  return row < rows.count && rowStart(rows, row) < end ? row : Math.max(0, row - 1);
}

/** Broken text that stands where a key should be has no path: the object around it is the last thing with one. */
function withPath(rows: JsonRows, row: number): number {
  const parent = cell(rows.parent, row);
  const isInObject = rows.kind[parent] === RowKind.openObject;
  const isKeyless = rows.kind[row] === RowKind.broken && rows.keyStart[row] === NONE && isInObject;
  return isKeyless ? parent : row;
}

function shownAs(document: OpenDocument, row: number, query: string | undefined, view: View): OpenDocument {
  const unsought = { ...document, matches: null, matchIndex: NONE, sidewaysChars: 0 };
  const shown = moveToRow(resizeDocument(unsought, view), row, view);
  return query === undefined ? shown : withMatches(shown, query);
}
