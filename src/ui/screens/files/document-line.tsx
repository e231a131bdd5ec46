import { Text } from 'ink';
import { isFolded } from '../../../json/json-fold.js';
import { cell, isOpening, RowKind } from '../../../json/json-rows.js';
import { nextMatch } from '../../../json/json-search.js';
import { describeBreak, type OpenDocument, rowCount } from '../../../store/files/document.js';
import { truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { documentSpans } from './document-spans.js';
import { PaneLine } from './pane-line.js';
import { cutSpans } from './spans.js';

type DocumentLineProps = {
  readonly document: OpenDocument;
  /** `rowCount` for the line that says where the text breaks. */
  readonly row: number;
  readonly columns: number;
  readonly cursor: 'none' | 'focused' | 'resting';
};

const CURSOR_SIGNS = { none: ' ', focused: '›', resting: '·' } as const;
const MIN_NUMBER_COLUMNS = 3;
/** Cursor, blank, number; blank, mark, fold, blank. */
const SIGN_COLUMNS = 6;

/** One line: cursor, line number, signs for a match and a fold, and the text. */
export function DocumentLine({ document, row, columns, cursor }: DocumentLineProps) {
  const numberColumns = Math.max(MIN_NUMBER_COLUMNS, String(rowCount(document)).length);
  const textColumns = Math.max(0, columns - numberColumns - SIGN_COLUMNS);
  const isBreak = row >= rowCount(document);
  const number = isBreak ? '' : String(row + 1);
  const maxIndentColumns = Math.floor(textColumns / 2);
  return (
    <PaneLine columns={columns}>
      <Text {...(cursor === 'focused' ? theme.accent : theme.context)}>
        {CURSOR_SIGNS[cursor]} {number.padStart(numberColumns)}{' '}
      </Text>
      {markOf(document, row)}
      {foldSign(document, row)}{' '}
      {isBreak ? (
        <Text {...theme.error}>
          {truncateEnd(`breaks here, ${describeBreak(document) ?? ''}`, textColumns)}
        </Text>
      ) : (
        cutSpans(documentSpans(document, row, maxIndentColumns), document.sidewaysColumns, textColumns).map(
          ({ text, style }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity but their place
            <Text key={index} {...style}>
              {text}
            </Text>
          ),
        )
      )}
    </PaneLine>
  );
}

/** `×` where the text breaks, `*` on a line with a match. */
function markOf({ content, matches }: OpenDocument, row: number): string {
  if (content.kind === 'json') {
    const { rows } = content.fold;
    if (row >= rows.count || cell(rows.kind, row) === RowKind.broken) return '×';
  }
  const next = matches ? nextMatch(matches, row - 1) : undefined;
  return next !== undefined && matches?.row[next] === row ? '*' : ' ';
}

function foldSign({ content }: OpenDocument, row: number): string {
  if (content.kind === 'text' || !isOpening(content.fold.rows, row)) return ' ';
  return isFolded(content.fold, row) ? '▸' : '▾';
}
