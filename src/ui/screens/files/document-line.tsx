import { Text } from 'ink';
import { isFolded } from '../../../json/json-fold.js';
import { cell, isOpening, RowKind } from '../../../json/json-rows.js';
import { matchesBetween } from '../../../json/json-search.js';
import { jsonOf, rowCount } from '../../../store/files/document.js';
import { errorOnRow } from '../../../store/files/document-errors.js';
import { hiddenMatches } from '../../../store/files/document-search.js';
import type { OpenDocument } from '../../../store/files/open-document.js';
import { truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { documentSpans } from './document-spans.js';
import { PaneLine } from './pane-line.js';
import { cutSpans } from './spans.js';

type DocumentLineProps = {
  readonly document: OpenDocument;
  /** The row of the document, or `rowCount` for the line that describes a syntax error. */
  readonly row: number;
  readonly columns: number;
  readonly cursor: 'none' | 'focused' | 'resting';
};

const CURSOR_SIGNS = { none: ' ', focused: '›', resting: '·' } as const;
const MIN_NUMBER_COLUMNS = 3;
/** Columns around the line number: cursor and blank before it; blank, sign, fold and blank after it. */
const SIGN_COLUMNS = 6;

/** One line: cursor, line number, signs for a match and a fold, and the text. */
export function DocumentLine({ document, row, columns, cursor }: DocumentLineProps) {
  const numberColumns = Math.max(MIN_NUMBER_COLUMNS, String(rowCount(document)).length);
  const textColumns = Math.max(0, columns - numberColumns - SIGN_COLUMNS);
  const isBreak = row >= rowCount(document);
  const number = isBreak ? '' : String(row + 1);
  return (
    <PaneLine columns={columns}>
      <Text {...(cursor === 'focused' ? theme.accent : theme.context)}>
        {CURSOR_SIGNS[cursor]} {number.padStart(numberColumns)}{' '}
      </Text>
      {isBreak || isWrong(document, row) ? <Text {...theme.error}>×</Text> : matchMark(document, row)}
      {foldSign(document, row)}{' '}
      {isBreak ? (
        <Text {...theme.error}>{truncateEnd(breakWords(document), textColumns)}</Text>
      ) : (
        cutSpans(documentSpans(document, row, textColumns), document.sidewaysChars, textColumns).map(
          ({ text, style }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity except their position
            <Text key={index} {...style}>
              {text}
            </Text>
          ),
        )
      )}
    </PaneLine>
  );
}

/** Names what the parser expected at the syntax error. The position of the error is shown above the lines. */
function breakWords(document: OpenDocument): string {
  const expected = jsonOf(document)?.fold.rows.error?.expected ?? '';
  return `syntax error: expected ${expected}`;
}

/** True if the row has a syntax or validation error. */
function isWrong(document: OpenDocument, row: number): boolean {
  const { content } = document;
  const { rows } = jsonOf(document)?.fold ?? {};
  if (content.kind === 'text') return rows?.error?.line === row + 1;
  return cell(content.fold.rows.kind, row) === RowKind.broken || errorOnRow(document, row) !== null;
}

/** `*` on a line with a match, also if the match is in a fold. */
function matchMark(document: OpenDocument, row: number): string {
  const { matches } = document;
  if (!matches) return ' ';
  return matchesBetween(matches, row, row) + hiddenMatches(document, row) > 0 ? '*' : ' ';
}

function foldSign({ content }: OpenDocument, row: number): string {
  if (content.kind === 'text' || !isOpening(content.fold.rows, row)) return ' ';
  return isFolded(content.fold, row) ? '▸' : '▾';
}
