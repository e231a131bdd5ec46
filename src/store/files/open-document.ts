/** The types of an open document and its content. */

import type { FileValidity } from '../../domain/read-models/file-state.js';
import type { Fold } from '../../json/json-fold.js';
import type { RowReader } from '../../json/json-row-reader.js';
import type { Matches } from '../../json/json-search.js';
import type { ListWindow } from '../../list/window.js';
import type { TextLines } from './text-lines.js';

/** Rows are those read so far, until `isDone`. */
export type JsonContent = {
  readonly kind: 'json';
  readonly reader: RowReader;
  readonly isDone: boolean;
  readonly fold: Fold;
};

/** Lines as the file has them; `pretty` is the same text as JSON, where that is what it is. */
export type TextContent = {
  readonly kind: 'text';
  readonly lines: TextLines;
  readonly pretty: JsonContent | null;
};

/** The window counts the lines that show: folded ones do not, the line that says where a text breaks does. */
export type OpenDocument = {
  readonly path: string;
  readonly sizeBytes: number;
  readonly validity: FileValidity;
  readonly content: JsonContent | TextContent;
  /** What of its spelling no line shows: a byte order mark, line ends of two characters. */
  readonly spelling: readonly ('BOM' | 'CRLF')[];
  readonly faults: DocumentErrors;
  readonly window: ListWindow;
  /** Characters of every line that are hidden at its left, its indentation included. */
  readonly sidewaysChars: number;
  /** What the last search found, null where none was made in what is read. */
  readonly matches: Matches | null;
  /** The match that was gone to, NONE where none was; it may have been left since. */
  readonly matchIndex: number;
};

/** What is marked on a row, as it reads beside the row's text. */
export type RowError = { readonly row: number; readonly text: string };

/** In the order of their rows. */
export type DocumentErrors = readonly RowError[];
