/** The text of one line of a document, coloured by what it is, its matches marked. */
import { type Fold, isFolded } from '../../../json/json-fold.js';
import { foldedRowText, rowText, type Segment, type SegmentKind } from '../../../json/json-row-text.js';
import { cell, firstChild, NONE, nextSibling, RowKind } from '../../../json/json-rows.js';
import { matchesInRange } from '../../../json/json-search.js';
import { errorOnRow } from '../../../store/files/document-errors.js';
import { hiddenMatches } from '../../../store/files/document-search.js';
import type { OpenDocument } from '../../../store/files/open-document.js';
import { lineRange } from '../../../store/files/text-lines.js';
import { theme } from '../../theme.js';
import type { Span, Style } from './spans.js';

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
/** A column shows no more characters than this; matches further on are not sought. */
const MAX_CHARS_PER_COLUMN = 8;
/** The keys that say what an object is called stand near its beginning. */
const NAME_KEY = /^"(name|title|exercise)"$/i;
const MAX_KEYS_LOOKED_AT = 8;
const MATCH: Style = { inverse: true };

/**
 * Spans of a row of the document, uncut and as the file spells them.
 * @param columns what the window shows of them; deeper rows are indented by half of that at most, so that
 *   something of them shows
 */
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

/** What is ours and not the document's: matches that are folded away, and what the schema refuses. */
function notesOn(document: OpenDocument, row: number): readonly Span[] {
  const hidden = hiddenMatches(document, row);
  const fault = errorOnRow(document, row);
  return [
    ...(hidden > 0
      ? [{ text: `  * ${hidden.toLocaleString('en-US')} folded away`, style: theme.context }]
      : []),
    ...(fault === null ? [] : [{ text: `  × ${fault}`, style: theme.error }]),
  ];
}

/** What a folded object is called, so that a list of folded exercises can be told apart. */
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

/**
 * A piece of the document in spans: matches inverse, what is between them in its own style.
 * @param from characters of it that are hidden at the left; matches are only sought from there on
 */
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
