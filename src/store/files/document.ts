/**
 * The open document: content, cursor and visible lines. Pure, except that commands may read further rows of
 * JSON.
 */

import type { FileRead, FileValidity } from '../../domain/read-models/file-state.js';
import type { Fold } from '../../json/json-fold.js';
import { positionOfRow, refold, rowAtPosition, unfolded, visibleCount } from '../../json/json-fold.js';
import { BYTE_ORDER_MARK } from '../../json/json-position.js';
import { RowReader } from '../../json/json-row-reader.js';
import { type JsonRows, NONE } from '../../json/json-rows.js';
import type { Motion } from '../../list/motion.js';
import { clampWindow, type ListWindow, moveTo, moveWindow, TOP_WINDOW } from '../../list/window.js';
import type { View } from '../shell-state.js';
import { markErrors, NO_ERRORS } from './document-errors.js';
import { documentHeight } from './files-view.js';
import type { JsonContent, OpenDocument, TextContent } from './open-document.js';
import { splitLines } from './text-lines.js';

/** The rows that are read before a document is first shown: more than a usual session has. */
export const FIRST_SLICE_ROWS = 4000;

/** Creates the document of a file that was just read, with the cursor on its first line. */
export function createDocument(path: string, file: Extract<FileRead, { status: 'read' }>): OpenDocument {
  const { sizeBytes, validity } = file;
  const isJson = /\.jsonc?$/i.test(path);
  const content = isJson ? jsonContent(path, file.text, validity) : textContent(file.text);
  return {
    path,
    sizeBytes,
    validity,
    content,
    spelling: spellingOf(file.text),
    errors: content.kind === 'json' ? markErrors(content.fold.rows, validity) : NO_ERRORS,
    window: TOP_WINDOW,
    sidewaysChars: 0,
    matches: null,
    matchIndex: NONE,
  };
}

export function sourceOf({ content }: OpenDocument): string {
  return content.kind === 'json' ? content.fold.rows.source : content.lines.source;
}

/** Adds rows that were read later. */
export function withRows(document: OpenDocument, rows: JsonRows, isDone: boolean): OpenDocument {
  const { content } = document;
  if (content.kind !== 'json' || (rows === content.fold.rows && isDone === content.isDone)) return document;
  const read = { ...content, fold: refold(content.fold, rows), isDone };
  return { ...document, content: read, matches: null, matchIndex: NONE };
}

/** The JSON of a document that shows its pretty or its raw form; null for other texts. */
export function jsonOf({ content }: OpenDocument): JsonContent | null {
  return content.kind === 'json' ? content : content.pretty;
}

/** True for a JSON text that shows the lines of its file. */
export function isRaw({ content }: OpenDocument): boolean {
  return content.kind === 'text' && content.pretty !== null;
}

/** True if the rest of the document is not read yet. */
export function isUnread({ content }: OpenDocument): boolean {
  return content.kind === 'json' && !content.isDone;
}

/** The number of lines that can be scrolled to. */
export function lineCount({ content }: OpenDocument): number {
  if (content.kind === 'text') return content.lines.count;
  return visibleCount(content.fold) + (content.fold.rows.error ? 1 : 0);
}

/** The number of rows or lines that are read, folded ones included. */
export function rowCount({ content }: OpenDocument): number {
  return content.kind === 'text' ? content.lines.count : content.fold.rows.count;
}

/** The row that a line shows; for the line that describes a syntax error, `rowCount`. */
export function rowAtLine(document: OpenDocument, line: number): number {
  const { content } = document;
  if (content.kind === 'text') return line;
  return line < visibleCount(content.fold) ? rowAtPosition(content.fold, line) : content.fold.rows.count;
}

export function cursorRow(document: OpenDocument): number {
  return rowAtLine(document, document.window.cursor);
}

/** The JSON syntax error: `line 12, column 5: expected a comma or }`; null if there is none. */
export function describeBreak(document: OpenDocument): string | null {
  const rows = jsonOf(document)?.fold.rows;
  if (!rows?.error) return null;
  const { line, column, expected, offset } = rows.error;
  const found = offset >= rows.source.length ? ', but the text ends here' : '';
  return `line ${line}, column ${column}: expected ${expected}${found}`;
}

/** Why the document is invalid; null if it is valid or not checked. */
export function reasonOf(document: OpenDocument): string | null {
  const { validity } = document;
  return describeBreak(document) ?? (validity.status === 'invalid' ? validity.reason : null);
}

/** The number of rows in the body for lines of the document. */
export function heightOf(document: OpenDocument, view: Pick<View, 'bodyRows'>): number {
  return documentHeight(view, reasonOf(document) !== null);
}

export function moveInDocument(document: OpenDocument, motion: Motion, view: View): OpenDocument {
  const height = heightOf(document, view);
  return withWindow(document, moveWindow(document.window, motion, height, lineCount(document)));
}

/** Moves the cursor to a row, or to the fold that hides it. */
export function moveToRow(document: OpenDocument, row: number, view: View): OpenDocument {
  const { content } = document;
  const line = content.kind === 'json' ? positionOfRow(content.fold, row) : row;
  const height = heightOf(document, view);
  return withWindow(document, moveTo(document.window, line, height, lineCount(document)));
}

/** Replaces the fold. The cursor stays on its row and at its height on the screen. */
export function withFold(document: OpenDocument, fold: Fold, view: View): OpenDocument {
  const { content, window } = document;
  if (content.kind !== 'json' || fold === content.fold) return document;
  const cursor = positionOfRow(fold, cursorRow(document));
  const folded = { ...document, content: { ...content, fold } };
  const moved = { cursor, top: cursor - (window.cursor - window.top) };
  return withWindow(folded, clampWindow(moved, heightOf(folded, view), lineCount(folded)));
}

/** Fits the window to another height or content. */
export function resizeDocument(document: OpenDocument, view: View): OpenDocument {
  return withWindow(document, clampWindow(document.window, heightOf(document, view), lineCount(document)));
}

function withWindow(document: OpenDocument, window: ListWindow): OpenDocument {
  return window === document.window ? document : { ...document, window };
}

function jsonContent(path: string, text: string, validity: FileValidity): JsonContent {
  const reader = new RowReader(text, { comments: /\.jsonc$/i.test(path) });
  // Only small files are validated, so an invalid file is read to its end, and every error is marked.
  const isDone = reader.readUpTo(validity.status === 'invalid' ? Number.POSITIVE_INFINITY : FIRST_SLICE_ROWS);
  return { kind: 'json', reader, isDone, fold: unfolded(reader.rows()) };
}

function textContent(text: string): TextContent {
  return { kind: 'text', lines: splitLines(text), pretty: null };
}

function spellingOf(text: string): OpenDocument['spelling'] {
  const hasMark = text.startsWith(BYTE_ORDER_MARK);
  const isCrlf = text.charAt(text.indexOf('\n') - 1) === '\r';
  return [...(hasMark ? (['BOM'] as const) : []), ...(isCrlf ? (['CRLF'] as const) : [])];
}
