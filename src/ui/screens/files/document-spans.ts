/** The text of one line of a document, coloured by what it is, its matches marked. */
import { type Fold, isFolded } from '../../../json/json-fold.js';
import { foldedRowText, rowText, type Segment, type SegmentKind } from '../../../json/json-row-text.js';
import { cell, firstChild, NONE, nextSibling, RowKind } from '../../../json/json-rows.js';
import { type Matches, matchesOnRow } from '../../../json/json-search.js';
import type { OpenDocument } from '../../../store/files/document.js';
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
/** A line has no more matches marked than fit on any screen. */
const MAX_MARKS = 500;
/** The keys that say what an object is called stand near its beginning. */
const NAME_KEY = /^"(name|title|exercise)"$/i;
const MAX_KEYS_LOOKED_AT = 8;
const MATCH: Style = { inverse: true };

/**
 * Spans of a row of the document, uncut and as the file spells them.
 * @param maxIndentColumns deeper rows are indented no further, so that something of them shows
 */
export function documentSpans(
  document: OpenDocument,
  row: number,
  maxIndentColumns: number,
): readonly Span[] {
  const { content, matches } = document;
  const marks = matches ? matchesOnRow(matches, row).slice(0, MAX_MARKS) : [];
  if (content.kind === 'text') {
    const { start, end } = lineRange(content.lines, row);
    return marked({ text: content.lines.source.slice(start, end), sourceStart: start }, {}, marks, matches);
  }
  const { fold } = content;
  const segments = isFolded(fold, row) ? foldedRowText(fold.rows, row) : rowText(fold.rows, row);
  const indent = ' '.repeat(Math.min(maxIndentColumns, INDENT_COLUMNS * cell(fold.rows.depth, row)));
  return [
    { text: indent, style: {} },
    ...segments.flatMap((segment) => marked(segment, STYLES[segment.kind], marks, matches)),
    ...nameInFold(fold, row),
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

/** A piece of the document in spans: matches inverse, what is between them in its own style. */
function marked(
  { text, sourceStart }: Omit<Segment, 'kind'>,
  style: Style,
  marks: readonly number[],
  matches: Matches | null,
): readonly Span[] {
  if (!matches || sourceStart === NONE) return [{ text, style }];
  const spans: Span[] = [];
  let at = 0;
  for (const mark of marks) {
    const start = mark - sourceStart;
    if (start < at || start >= text.length) continue;
    const end = start + matches.query.length;
    spans.push({ text: text.slice(at, start), style }, { text: text.slice(start, end), style: MATCH });
    at = end;
  }
  return [...spans, { text: text.slice(at), style }].filter((span) => span.text !== '');
}
