/** The pretty and the raw form of a JSON text, and the node under the cursor in either. Pure. */
import { cell, type JsonRows, NONE, RowKind, rowStart } from '../../json/json-rows.js';
import { firstIndex } from '../../json/sorted-rows.js';
import type { View } from '../shell-state.js';
import { cursorRow, jsonOf, moveToRow, resizeDocument } from './document.js';
import { withMatches } from './document-search.js';
import type { OpenDocument } from './open-document.js';
import { lineOfOffset, lineRange, splitLines } from './text-lines.js';

/** Switches between the pretty and the raw form. The cursor stays on its node, and matches are found again. */
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

/** The row of the node under the cursor; null if there is none. */
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

/** Returns `row`. Broken text in the position of a key has no path, so its object's row is returned instead. */
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
