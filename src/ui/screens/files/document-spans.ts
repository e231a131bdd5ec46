/** The text of one line of a document, with colours for JSON tokens and marked matches. */
import { type Fold, isFolded } from '../../../json/json-fold.js';
import { foldedRowText, rowText, type Segment, type SegmentKind } from '../../../json/json-row-text.js';
import { cell, firstChild, NONE, nextSibling, RowKind } from '../../../json/json-rows.js';
import { matchesInRange } from '../../../json/json-search.js';
import { errorOnRow } from '../../../store/files/document-errors.js';
import { hiddenMatches } from '../../../store/files/document-search.js';
import type { OpenDocument } from '../../../store/files/open-document.js';
import { lineRange } from '../../../store/files/text-lines.js';
import { groupThousands } from '../../../text/group-thousands.js';
import { type Style, theme } from '../../theme.js';
import type { Span } from './spans.js';

const STYLES: Readonly<Record<SegmentKind, Style>> = {
  key: theme.jsonKey,
  string: theme.jsonString,
  number: theme.jsonNumber,
  literal: theme.jsonLiteral,
  punctuation: theme.jsonPunctuation,
  count: theme.context,
  comment: theme.context,
  broken: theme.error,
};

const INDENT_COLUMNS = 2;
/** At most this many characters per column are searched for matches. */
const MAX_CHARS_PER_COLUMN = 8;
/** A key whose value names its object. */
const NAME_KEY = /^"(name|title|exercise)"$/i;
/** The name of an object is searched in at most this many of its first keys. */
const MAX_KEYS_LOOKED_AT = 8;
const MATCH: Style = { inverse: true };

/** The styled row of a document, uncut, with the characters of the file. @param columns the width of the window */
export function documentSpans(document: OpenDocument, row: number, columns: number): readonly Span[] {
  const { content } = document;
  const marker = (segment: Omit<Segment, 'kind'>, style: Style, charsBefore: number) =>
    marked(segment, style, document, Math.max(0, document.sidewaysChars - charsBefore), columns);
  if (content.kind === 'text') {
    const { start, end } = lineRange(content.lines, row);
    return marker({ text: content.lines.source.slice(start, end), sourceStart: start }, {}, 0);
  }
  const { fold } = content;
  const segments = isFolded(fold, row) ? foldedRowText(fold.rows, row) : rowText(fold.rows, row);
  const indent = Math.min(Math.floor(columns / 2), INDENT_COLUMNS * cell(fold.rows.depth, row));
  const spans: Span[] = [{ text: ' '.repeat(indent), style: {} }];
  let chars = indent;
  for (const segment of segments) {
    spans.push(...marker(segment, STYLES[segment.kind], chars));
    chars += segment.text.length;
  }
  return [...spans, ...nameInFold(fold, row), ...notesOn(document, row)];
}

/** What the row shows after the document's text: the number of matches in a fold, and the error. */
function notesOn(document: OpenDocument, row: number): readonly Span[] {
  const hidden = hiddenMatches(document, row);
  const error = errorOnRow(document, row);
  return [
    ...(hidden > 0 ? [{ text: `  * ${groupThousands(hidden)} folded away`, style: theme.context }] : []),
    ...(error === null ? [] : [{ text: `  × ${error}`, style: theme.error }]),
  ];
}

/** The name of a folded object, so that folded exercises can be distinguished. */
function nameInFold(fold: Fold, row: number): readonly Span[] {
  const { rows } = fold;
  if (!isFolded(fold, row) || rows.kind[row] !== RowKind.openObject) return [];
  let child = firstChild(rows, row);
  for (let looked = 0; child !== undefined && looked < MAX_KEYS_LOOKED_AT; looked += 1) {
    const key = rows.source.slice(cell(rows.keyStart, child), cell(rows.keyEnd, child));
    if (rows.kind[child] === RowKind.string && NAME_KEY.test(key)) {
      const text = rows.source.slice(cell(rows.valueStart, child), cell(rows.valueEnd, child));
      return [
        { text: ' · ', style: theme.context },
        { text, style: theme.jsonString },
      ];
    }
    child = nextSibling(rows, child);
  }
  return [];
}

/** Splits a segment into spans with inverse matches. @param from the number of characters hidden at the left */
function marked(
  { text, sourceStart }: Omit<Segment, 'kind'>,
  style: Style,
  { matches }: OpenDocument,
  from: number,
  columns: number,
): readonly Span[] {
  if (!matches || sourceStart === NONE) return [{ text, style }];
  const shownEnd = Math.min(text.length, from + columns * MAX_CHARS_PER_COLUMN);
  const spans: Span[] = [];
  let at = 0;
  for (const mark of matchesInRange(matches, sourceStart + from, sourceStart + shownEnd)) {
    const start = mark - sourceStart;
    if (start < at || start >= text.length) continue;
    const end = start + matches.query.length;
    spans.push({ text: text.slice(at, start), style }, { text: text.slice(start, end), style: MATCH });
    at = end;
  }
  return [...spans, { text: text.slice(at), style }].filter((span) => span.text !== '');
}
