import { Box, Text } from 'ink';
import { counted } from '../../../domain/format-session.js';
import type { FileDetails, FileState } from '../../../domain/read-models/file-state.js';
import { visibleRange } from '../../../list/window.js';
import {
  attentionCount,
  fileCount,
  folderCount,
  PROGRAMS_FOLDER,
} from '../../../store/files/file-listing.js';
import { rowAt, rowCount, type TreeEntry, type TreeRow } from '../../../store/files/file-rows.js';
import { FILE_STATE_WORDS, needsAttention } from '../../../store/files/file-state-words.js';
import { type FileTree, filterCounts, pathOfRow } from '../../../store/files/file-tree.js';
import { type FilesState, isDocumentFocused } from '../../../store/files/files-state.js';
import { treeHeight } from '../../../store/files/files-view.js';
import { formatSize } from '../../../text/format-size.js';
import { groupThousands } from '../../../text/group-thousands.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, fitStart, padEndColumns, truncateEnd } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { theme } from '../../theme.js';
import { formatDay, formatFileCount, formatTime } from './file-format.js';
import { PaneFoot } from './pane-foot.js';
import { PaneLine } from './pane-line.js';
import { shortenName } from './shorten-name.js';

export type TreePaneProps = {
  readonly files: FilesState;
  /** The present day, `2026-02-16`. */
  readonly today: string;
  readonly columns: number;
  readonly bodyRows: number;
};

/** The width of `999.9 KB`. The file count of a folder may be wider and then extends to the left. */
const SIZE_COLUMNS = 8;
const STATE_COLUMNS = 10;
const DAY_COLUMNS = 11;
const TIME_COLUMNS = 17;
/** A narrower pane shows only the sign of the state and no time, so that names fit. */
const STATE_PANE_COLUMNS = 74;
/** A narrower pane shows the day of a change, but not the time of day. */
const TIME_PANE_COLUMNS = 96;

/** The tree of files: names, sizes, states, times. */
export function TreePane({ files, today, columns, bodyRows }: TreePaneProps) {
  const { tree, details, search } = files;
  const isFocused = !isDocumentFocused(files);
  const count = rowCount(tree);
  const height = treeHeight({ bodyRows });
  const { start, end } = visibleRange(tree.window, height, count);
  const rows = Array.from({ length: end - start }, (_, index) => rowAt(tree, start + index));
  const current = rowAt(tree, tree.window.cursor);
  return (
    <Box flexDirection="column" width={columns} height={bodyRows} overflow="hidden">
      <PaneLine columns={columns}>
        <Text {...theme.context}>{headingOf(files.tree, columns)}</Text>
      </PaneLine>
      <Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
        {count === 0 && tree.filter !== '' && (
          <PaneLine columns={columns}>No file has this text in its name or state.</PaneLine>
        )}
        {rows.map(
          (row, index) =>
            row && (
              <TreeLine
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
                key={index}
                row={row}
                details={details.get(pathOfRow(row)) ?? null}
                tree={tree}
                today={today}
                columns={columns}
                cursor={start + index !== tree.window.cursor ? 'none' : isFocused ? 'focused' : 'resting'}
              />
            ),
        )}
      </Box>
      <PaneFoot
        place={current ? pathOfRow(current) : ''}
        position={positionOf(
          tree,
          current?.kind === 'entry' ? details.get(current.entry.path) : null,
          columns,
        )}
        search={
          isFocused && search.origin
            ? { text: search.text, placeholder: 'part of a name', found: foundBy(tree) }
            : null
        }
        columns={columns}
      />
    </Box>
  );
}

type TreeLineProps = {
  readonly row: TreeRow;
  /** Null if the details are not known. */
  readonly details: FileDetails | null;
  readonly tree: FileTree;
  readonly today: string;
  readonly columns: number;
  readonly cursor: 'none' | 'focused' | 'resting';
};

const CURSOR_SIGNS = { none: ' ', focused: '›', resting: '·' } as const;

function TreeLine({ row, details, tree, today, columns, cursor }: TreeLineProps) {
  const lead = `${CURSOR_SIGNS[cursor]} ${'  '.repeat(row.depth)}`;
  if (row.kind === 'note') {
    return (
      <PaneLine columns={columns}>{truncateEnd(`${lead}  ${sanitizeLine(row.text)}`, columns)}</PaneLine>
    );
  }
  const { entry } = row;
  const sign = entry.isFolder ? (row.isExpanded ? '▾ ' : '▸ ') : '  ';
  const size = entry.isFolder ? countIn(tree, entry.path) : details ? formatSize(details.sizeBytes) : '';
  // A long name may use the part of the size column that the size leaves free.
  const facts = ` ${size} `;
  const state = stateOf(entry, details, tree, columns);
  const time = timeOf(details, today, columns);
  const taken = lead.length + sign.length + facts.length + widthColumns(state) + time.length;
  const nameColumns = Math.max(0, columns - taken);
  const name = sanitizeLine(entry.name);
  return (
    <PaneLine columns={columns}>
      <Text {...(cursor === 'focused' ? theme.accent : {})} bold={entry.isFolder}>
        {lead}
        {sign}
        {padEndColumns(shortenName(name, nameColumns), nameColumns)}
      </Text>
      {facts}
      <Text {...(needsAttention(details?.state ?? null) ? theme.warning : {})}>{state}</Text>
      {time}
    </PaneLine>
  );
}

/** The number of files in a folder, or of folders if the folder has no files. */
function countIn(tree: FileTree, folder: string): string {
  const files = fileCount(tree, folder);
  if (files === undefined) return 'unreadable';
  const folders = files === 0 ? folderCount(tree, folder) : 0;
  return folders === 0 ? formatFileCount(files) : counted(folders, 'folder');
}

function headingOf(tree: FileTree, columns: number): string {
  const isRoomy = columns >= STATE_PANE_COLUMNS;
  const facts = ` ${fitStart('size', SIZE_COLUMNS)} ${fitEnd(isRoomy ? 'state' : '', stateColumns(columns))}`;
  const time = isRoomy ? ` ${fitEnd('changed', timeColumns(columns))}` : '';
  const root = tree.folders.get('');
  const hasPrograms = root?.status === 'read' && root.folders.includes(PROGRAMS_FOLDER);
  const folders = hasPrograms ? 'data/output, data/programs' : 'data/output';
  return fitEnd(folders, columns - facts.length - time.length) + facts + time;
}

/** The state of a file as a word or a sign; for a folder, the number of files that need attention. */
function stateOf(entry: TreeEntry, details: FileDetails | null, tree: FileTree, columns: number): string {
  const word = entry.isFolder ? attentionText(tree, entry.path) : wordOf(details?.state ?? null);
  return fitEnd(columns >= STATE_PANE_COLUMNS ? word : word.slice(0, 1), stateColumns(columns));
}

function wordOf(state: FileState | null): string {
  return state === null ? '' : FILE_STATE_WORDS[state].column;
}

function attentionText(tree: FileTree, folder: string): string {
  const count = attentionCount(tree, folder);
  return count === 0 ? '' : `! ${groupThousands(count)}`;
}

function timeOf(details: FileDetails | null, today: string, columns: number): string {
  if (columns < STATE_PANE_COLUMNS) return '';
  const format = columns < TIME_PANE_COLUMNS ? formatDay : formatTime;
  return ` ${fitStart(details ? format(details.modifiedMs, today) : '', timeColumns(columns))}`;
}

function stateColumns(columns: number): number {
  return columns >= STATE_PANE_COLUMNS ? STATE_COLUMNS : 1;
}

function timeColumns(columns: number): number {
  return columns < TIME_PANE_COLUMNS ? DAY_COLUMNS : TIME_COLUMNS;
}

/** The state of the entry under the cursor, then its position or the number of files that the filter finds. */
function positionOf(tree: FileTree, details: FileDetails | null | undefined, columns: number): string {
  const state = details?.state ?? null;
  const isPlain = state === null || (state === 'equal' && columns >= STATE_PANE_COLUMNS);
  const count = rowCount(tree);
  const place = count === 0 ? '' : `${tree.window.cursor + 1} of ${groupThousands(count)}`;
  return [isPlain ? '' : FILE_STATE_WORDS[state].sentence, tree.filter === '' ? place : foundBy(tree)]
    .filter(Boolean)
    .join(' · ');
}

/** `12 of 10 003 files`: the number of files that the filter finds. */
function foundBy(tree: FileTree): string {
  if (tree.filter === '') return '';
  const { shown, all } = filterCounts(tree);
  return `${groupThousands(shown)} of ${formatFileCount(all)}`;
}
