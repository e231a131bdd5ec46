import { Box, Text } from 'ink';
import { formatPath, pathOfRow } from '../../../json/json-path.js';
import { cell, type JsonRows, NONE, RowKind } from '../../../json/json-rows.js';
import { visibleRange } from '../../../list/window.js';
import {
  cursorRow,
  heightOf,
  lineCount,
  type OpenDocument,
  reasonOf,
  rowAtLine,
  rowCount,
} from '../../../store/files/document.js';
import { currentMatch } from '../../../store/files/document-search.js';
import { type FilesState, isDocumentFocused } from '../../../store/files/files-state.js';
import { formatSize } from '../../../text/format-size.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, truncateEnd, truncateStart } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { DocumentLine } from './document-line.js';
import { PaneFoot } from './pane-foot.js';
import { PaneLine } from './pane-line.js';

type DocumentPaneProps = {
  readonly files: FilesState;
  readonly document: OpenDocument;
  readonly columns: number;
  readonly bodyRows: number;
};

/** One document: what it is, its lines, and where in it the cursor stands. */
export function DocumentPane({ files, document, columns, bodyRows }: DocumentPaneProps) {
  const isFocused = isDocumentFocused(files);
  const { search } = files;
  const count = lineCount(document);
  const height = heightOf(document, { bodyRows });
  const { start, end } = visibleRange(document.window, height, count);
  const lines = Array.from({ length: end - start }, (_, index) => start + index);
  return (
    <Box flexDirection="column" width={columns} height={bodyRows} overflow="hidden">
      <Heading document={document} columns={columns} />
      <Reason document={document} columns={columns} hasAir={height + 3 <= bodyRows} />
      <Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
        {count === 0 && <PaneLine columns={columns}>This file is empty.</PaneLine>}
        {lines.map((line) => (
          <DocumentLine
            key={line}
            document={document}
            row={rowAtLine(document, line)}
            columns={columns}
            cursor={line !== document.window.cursor ? 'none' : isFocused ? 'focused' : 'resting'}
          />
        ))}
      </Box>
      <PaneFoot
        place={placeOf(document)}
        position={positionOf(document)}
        search={
          isFocused && search.origin
            ? { text: search.text, found: foundIn(document, search.text.text) }
            : null
        }
        columns={columns}
      />
    </Box>
  );
}

type PartProps = { readonly document: OpenDocument; readonly columns: number };

function Heading({ document, columns }: PartProps) {
  const { sign, word, style } = verdictOf(document);
  const fact = `${sign}${word}${formatSize(document.sizeBytes)}`;
  const pathColumns = Math.max(0, columns - fact.length - 2);
  const path = fitEnd(truncateStart(sanitizeLine(document.path), pathColumns), pathColumns);
  return (
    <PaneLine columns={columns}>
      <Text {...theme.heading}>{path}</Text>
      {'  '}
      <Text {...style}>{fact}</Text>
    </PaneLine>
  );
}

function Reason({ document, columns, hasAir }: PartProps & { readonly hasAir: boolean }) {
  if (!hasAir) return null;
  const reason = reasonOf(document);
  return (
    <PaneLine columns={columns}>
      {reason === null ? ' ' : <Text {...theme.error}>{truncateEnd(sanitizeLine(reason), columns)}</Text>}
    </PaneLine>
  );
}

/** What the heading says of the document; the sign and the word carry it, the colour helps. */
function verdictOf(document: OpenDocument) {
  if (reasonOf(document) !== null) return { sign: '× ', word: 'not valid · ', style: theme.error };
  if (document.validity.status === 'valid') return { sign: '✓ ', word: 'valid · ', style: theme.success };
  return { sign: '', word: '', style: {} };
}

/** The path of the node under the cursor; in a text there is none. */
function placeOf(document: OpenDocument): string {
  const { content } = document;
  if (content.kind === 'text' || content.fold.rows.count === 0) return '';
  const { rows } = content.fold;
  const row = Math.min(cursorRow(document), rows.count - 1);
  return formatPath(pathOfRow(rows, isWithoutKey(rows, row) ? cell(rows.parent, row) : row));
}

/** Broken text that stands where a key should be: the object around it is the last thing with a path. */
function isWithoutKey(rows: JsonRows, row: number): boolean {
  const isInObject = rows.kind[cell(rows.parent, row)] === RowKind.openObject;
  return rows.kind[row] === RowKind.broken && rows.keyStart[row] === NONE && isInObject;
}

function positionOf(document: OpenDocument): string {
  const { content, matches, sidewaysColumns } = document;
  const count = rowCount(document);
  if (count === 0) return '';
  const current = currentMatch(document);
  const row = Math.min(cursorRow(document) + 1, count);
  const isAll = content.kind === 'text' || content.isDone;
  return [
    current > 0 ? `match ${formatCount(current)} of ${formatCount(matches?.count ?? 0)}` : '',
    sidewaysColumns > 0 ? `from column ${sidewaysColumns + 1}` : '',
    `${formatCount(row)} of ${formatCount(count)}${isAll ? '' : '+'}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `3 of 17` while a search is typed; `+` where more is found once the document is read to its end. */
function foundIn(document: OpenDocument, query: string): string {
  if (query === '') return '';
  const { content, matches } = document;
  if (!matches || matches.query !== query) return 'Enter searches';
  const more = content.kind === 'text' || content.isDone ? '' : '+';
  if (matches.count === 0) return more ? 'none so far' : 'no match';
  return `${formatCount(currentMatch(document))} of ${formatCount(matches.count)}${more}`;
}

function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}
