import { Box, Text } from 'ink';
import { counted } from '../../../domain/session-words.js';
import { visibleRange } from '../../../list/window.js';
import {
  type FileTree,
  fileCount,
  folderCount,
  type TreeRow,
  treeRows,
} from '../../../store/files/file-tree.js';
import { treeMatches } from '../../../store/files/files-search.js';
import { type FilesState, isDocumentFocused } from '../../../store/files/files-state.js';
import { treeHeight } from '../../../store/files/files-view.js';
import { formatSize } from '../../../text/format-size.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, fitStart, padEndColumns, truncateEnd, truncateStart } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { formatFileCount, formatTime } from './file-format.js';
import { PaneFoot } from './pane-foot.js';
import { PaneLine } from './pane-line.js';

type TreePaneProps = { readonly files: FilesState; readonly columns: number; readonly bodyRows: number };

/** What most folders and files need; one with thousands of files takes more. */
const SIZE_COLUMNS = 11;
const TIME_COLUMNS = 16;
/** A narrower pane has no room for times beside whole names. */
const TIME_PANE_COLUMNS = 74;

/** The tree of files: names, sizes, times. */
export function TreePane({ files, columns, bodyRows }: TreePaneProps) {
  const { tree, search } = files;
  const isFocused = !isDocumentFocused(files);
  const rows = treeRows(tree);
  const height = treeHeight({ bodyRows });
  const { start, end } = visibleRange(tree.window, height, rows.length);
  const sizeColumns = sizeColumnsOf(tree);
  return (
    <Box flexDirection="column" width={columns} height={bodyRows} overflow="hidden">
      <PaneLine columns={columns}>
        <Text {...theme.context}>{headingOf(columns, sizeColumns)}</Text>
      </PaneLine>
      <Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
        {rows.slice(start, end).map((row, index) => (
          <TreeLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the row of the screen is what is drawn anew
            key={index}
            row={row}
            tree={tree}
            columns={columns}
            sizeColumns={sizeColumns}
            cursor={start + index !== tree.window.cursor ? 'none' : isFocused ? 'focused' : 'resting'}
          />
        ))}
      </Box>
      <PaneFoot
        place={placeOf(rows[tree.window.cursor])}
        position={positionOf(files, rows.length)}
        search={
          isFocused && search.origin ? { text: search.text, found: foundIn(tree, search.text.text) } : null
        }
        columns={columns}
      />
    </Box>
  );
}

type TreeLineProps = {
  readonly row: TreeRow;
  readonly tree: FileTree;
  readonly columns: number;
  readonly sizeColumns: number;
  readonly cursor: 'none' | 'focused' | 'resting';
};

const CURSOR_SIGNS = { none: ' ', focused: '›', resting: '·' } as const;

function TreeLine({ row, tree, columns, sizeColumns, cursor }: TreeLineProps) {
  const lead = `${CURSOR_SIGNS[cursor]} ${'  '.repeat(row.depth)}`;
  if (row.kind === 'note') {
    return (
      <PaneLine columns={columns}>{truncateEnd(`${lead}  ${sanitizeLine(row.text)}`, columns)}</PaneLine>
    );
  }
  const { entry } = row;
  const sign = entry.isFolder ? (row.isExpanded ? '▾ ' : '▸ ') : '  ';
  const facts = factsOf(row, tree, columns, sizeColumns);
  const nameColumns = Math.max(0, columns - facts.length - lead.length - sign.length);
  const name = sanitizeLine(entry.name);
  return (
    <PaneLine columns={columns}>
      <Text {...(cursor === 'focused' ? theme.accent : {})} bold={entry.isFolder}>
        {lead}
        {sign}
        {padEndColumns(truncateStart(name, nameColumns), nameColumns)}
      </Text>
      {facts}
    </PaneLine>
  );
}

/** As wide as the longest count of all folders, so that no column moves while one scrolls. */
function sizeColumnsOf(tree: FileTree): number {
  const counts = [...tree.folders.keys()].map((folder) => countIn(tree, folder).length);
  return Math.max(SIZE_COLUMNS, ...counts);
}

/** How many files a folder holds; of one that holds only folders, how many of those. */
function countIn(tree: FileTree, folder: string): string {
  const files = fileCount(tree, folder);
  if (files === undefined) return 'unreadable';
  const folders = files === 0 ? folderCount(tree, folder) : 0;
  return folders === 0 ? formatFileCount(files) : counted(folders, 'folder');
}

function headingOf(columns: number, sizeColumns: number): string {
  const time = columns >= TIME_PANE_COLUMNS ? `  ${fitEnd('changed', TIME_COLUMNS)}` : '';
  const facts = ` ${fitStart('size', sizeColumns)}${time}`;
  return fitEnd('data/output', columns - facts.length) + facts;
}

/** Size, or how many files a folder holds; and the time, where there is room. All ASCII, so a character a column. */
function factsOf(
  row: TreeRow & { kind: 'entry' },
  tree: FileTree,
  columns: number,
  sizeColumns: number,
): string {
  const { entry } = row;
  const size = entry.isFolder ? countIn(tree, entry.path) : formatSize(entry.sizeBytes);
  const time = columns >= TIME_PANE_COLUMNS ? `  ${formatTime(entry.modifiedMs)}` : '';
  return ` ${fitStart(size, sizeColumns)}${time}`;
}

/** What the columns may have cut, whole. */
function placeOf(row: TreeRow | undefined): string {
  if (!row) return '';
  return row.kind === 'entry' ? row.entry.path : row.folder;
}

function positionOf({ tree, search }: FilesState, count: number): string {
  const position = count === 0 ? '' : `${tree.window.cursor + 1} of ${count.toLocaleString('en-US')}`;
  const matches = treeMatches(tree, search.text.text);
  return matches.current > 0 ? `match ${matches.current} of ${matches.count} · ${position}` : position;
}

function foundIn(tree: FileTree, query: string): string {
  if (query === '') return '';
  const { count, current } = treeMatches(tree, query);
  return count === 0 ? 'no match' : `${current} of ${count}`;
}
