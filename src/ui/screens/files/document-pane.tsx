import { Box, Text } from 'ink';
import { visibleRange } from '../../../list/window.js';
import {
  cursorRow,
  describeBreak,
  heightOf,
  isRaw,
  lineCount,
  reasonOf,
  rowAtLine,
  rowCount,
} from '../../../store/files/document.js';
import { pathUnderCursor } from '../../../store/files/document-copy.js';
import { errorOnRow } from '../../../store/files/document-errors.js';
import { currentMatch } from '../../../store/files/document-search.js';
import { type FilesState, isDocumentFocused } from '../../../store/files/files-state.js';
import type { OpenDocument } from '../../../store/files/open-document.js';
import { formatSize } from '../../../text/format-size.js';
import { groupThousands } from '../../../text/group-thousands.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { DocumentLine } from './document-line.js';
import { PaneFoot } from './pane-foot.js';
import { PaneLine } from './pane-line.js';
import { shortenName } from './shorten-name.js';

type DocumentPaneProps = {
  readonly files: FilesState;
  readonly document: OpenDocument;
  readonly columns: number;
  readonly bodyRows: number;
};

/** One document: its heading, its lines and the position. */
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
        place={pathUnderCursor(document) ?? ''}
        position={positionOf(document)}
        search={
          isFocused && search.origin
            ? {
                text: search.text,
                placeholder: 'text to find',
                found: foundIn(document, search.text.text),
              }
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
  const facts = [word, isRaw(document) ? 'raw' : '', ...document.spelling, formatSize(document.sizeBytes)];
  const fact = sign + facts.filter(Boolean).join(' · ');
  const pathColumns = Math.max(0, columns - fact.length - 2);
  const path = fitEnd(shortenName(sanitizeLine(document.path), pathColumns), pathColumns);
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
  // This row has more room for an error than the line with the error.
  const reason = errorOnRow(document, cursorRow(document)) ?? reasonOf(document);
  if (reason === null) return <PaneLine columns={columns} />;
  const { length } = document.errors;
  const more = length > 1 ? `  ${length} errors` : '';
  return (
    <PaneLine columns={columns}>
      <Text {...theme.error}>{truncateEnd(sanitizeLine(reason), Math.max(0, columns - more.length))}</Text>
      {more}
    </PaneLine>
  );
}

/** The validity of the document, for the heading. */
function verdictOf(document: OpenDocument) {
  if (describeBreak(document) !== null) return { sign: '× ', word: 'not JSON', style: theme.error };
  if (reasonOf(document) !== null) return { sign: '× ', word: 'invalid', style: theme.error };
  if (document.validity.status === 'valid') return { sign: '✓ ', word: 'valid', style: theme.success };
  return { sign: '', word: '', style: {} };
}

function positionOf(document: OpenDocument): string {
  const { content, matches, sidewaysChars } = document;
  const count = rowCount(document);
  if (count === 0) return '';
  const current = currentMatch(document);
  const row = Math.min(cursorRow(document) + 1, count);
  const isAll = content.kind === 'text' || content.isDone;
  return [
    current > 0 ? `match ${groupThousands(current)} of ${groupThousands(matches?.count ?? 0)}` : '',
    sidewaysChars > 0 ? `from column ${groupThousands(sidewaysChars + 1)}` : '',
    `${groupThousands(row)} of ${groupThousands(count)}${isAll ? '' : '+'}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The matches of the search: `3 of 17`, or `3 of 17+` while the document is not read to its end. */
function foundIn(document: OpenDocument, query: string): string {
  if (query === '') return '';
  const { content, matches } = document;
  if (!matches || matches.query !== query) return 'Enter searches';
  const more = content.kind === 'text' || content.isDone ? '' : '+';
  if (matches.count === 0) return more ? 'none so far' : 'no match';
  return `${groupThousands(currentMatch(document))} of ${groupThousands(matches.count)}${more}`;
}
