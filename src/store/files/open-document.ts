/** The types of an open document and its content. */

import type { FileValidity } from '../../domain/read-models/file-state.js';
import type { Fold } from '../../json/json-fold.js';
import type { RowReader } from '../../json/json-row-reader.js';
import type { Matches } from '../../json/json-search.js';
import type { ListWindow } from '../../list/window.js';
import type { TextLines } from './text-lines.js';

/** `fold` has the rows that are read so far; if `isDone`, all rows. */
export type JsonContent = {
  readonly kind: 'json';
  readonly reader: RowReader;
  readonly isDone: boolean;
  readonly fold: Fold;
};

/** The raw lines. `pretty` is the same text as JSON; null if the text is not JSON. */
export type TextContent = {
  readonly kind: 'text';
  readonly lines: TextLines;
  readonly pretty: JsonContent | null;
};

/** The window counts visible lines, which include the line that describes a syntax error, but no folded lines. */
export type OpenDocument = {
  readonly path: string;
  readonly sizeBytes: number;
  readonly validity: FileValidity;
  readonly content: JsonContent | TextContent;
  /** Properties that no line shows: a byte order mark, and CRLF line ends. */
  readonly spelling: readonly ('BOM' | 'CRLF')[];
  readonly errors: DocumentErrors;
  readonly window: ListWindow;
  /** The number of characters hidden at the left of every line, indentation included. */
  readonly sidewaysChars: number;
  /** The matches of the last search; null if the document was not searched since the last read. */
  readonly matches: Matches | null;
  /** The index of the match that a search last moved to, or NONE. The cursor may have left it. */
  readonly matchIndex: number;
};

export type RowError = { readonly row: number; readonly text: string };

/** The errors of a document, sorted by row. */
export type DocumentErrors = readonly RowError[];
