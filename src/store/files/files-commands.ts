/** Commands of the Files screen. */
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { cursorLineColumns, type OpenDocument } from './document.js';
import type { MatchDirection } from './document-search.js';
import { entryUnderCursor, parentPath, rowUnderCursor, treeRows } from './file-tree.js';
import {
  foldersAround,
  openDocument,
  readFolders,
  readForMove,
  readToEnd,
  rereadDocument,
} from './files-reading.js';
import { type FilesState, type FoldStep, isDocumentFocused } from './files-state.js';
import type { Move } from './files-view.js';

export type FilesCommandId =
  | 'files.up'
  | 'files.down'
  | 'files.page-up'
  | 'files.page-down'
  | 'files.first'
  | 'files.last'
  | 'files.open'
  | 'files.expand'
  | 'files.collapse'
  | 'files.reload'
  | 'files.other-pane'
  | 'files.back'
  | 'files.fold'
  | 'files.unfold'
  | 'files.toggle-fold'
  | 'files.toggle-all'
  | 'files.shift-left'
  | 'files.shift-right'
  | 'files.find'
  | 'files.find-accept'
  | 'files.find-cancel'
  | 'files.next-match'
  | 'files.previous-match';

/** A press of a sideways key. */
const SHIFT_COLUMNS = 16;
/** Nothing is read that far to the right; a line of a million characters is cut before it is drawn. */
const MAX_SIDEWAYS_COLUMNS = 2000;
/** What a terminal of 60 columns shows of a line beside its number. */
const NARROWEST_LINE_COLUMNS = 48;

export const filesCommands: CommandTable<FilesCommandId> = {
  'files.up': moveCommand('up'),
  'files.down': moveCommand('down'),
  'files.page-up': moveCommand('page-up'),
  'files.page-down': moveCommand('page-down'),
  'files.first': moveCommand('first'),
  'files.last': moveCommand('last'),
  'files.open': { when: ({ files }) => entryUnderCursor(files.tree) !== undefined, run: openUnderCursor },
  'files.expand': { when: ({ files }) => isOnFolder(files), run: expandUnderCursor },
  'files.collapse': { when: ({ files }) => folderToCollapse(files) !== null, run: collapseUnderCursor },
  'files.reload': { run: openFiles },
  'files.other-pane': {
    when: ({ files }) => files.document !== null,
    run: ({ getState, dispatch }) =>
      dispatch({ type: 'files/focused', pane: isDocumentFocused(getState().files) ? 'tree' : 'document' }),
  },
  'files.back': { run: goBack },
  'files.fold': foldCommand('fold'),
  'files.unfold': foldCommand('unfold'),
  'files.toggle-fold': foldCommand('toggle'),
  'files.toggle-all': foldCommand('toggle-all'),
  'files.shift-left': shiftCommand(-SHIFT_COLUMNS),
  'files.shift-right': shiftCommand(SHIFT_COLUMNS),
  'files.find': {
    when: ({ files }) => isDocumentFocused(files) || treeRows(files.tree).length > 0,
    run: ({ dispatch }) => dispatch({ type: 'files/search-opened' }),
  },
  'files.find-accept': {
    run: (context) => {
      context.dispatch({ type: 'files/search-left' });
      seekMatch(context, 'here');
    },
  },
  'files.find-cancel': { run: ({ dispatch }) => dispatch({ type: 'files/search-left' }) },
  'files.next-match': matchCommand('next'),
  'files.previous-match': matchCommand('previous'),
};

/** Shows what is on the disk now; an open document too, at the place where it was left. Never throws. */
export function openFiles(context: CommandContext): void {
  readFolders(context);
  rereadDocument(context);
}

/**
 * Shows one file's document on the Files screen at once, with the tree at its place.
 * @param openedFrom the screen that going back leads to
 */
export function openFile(
  context: CommandContext,
  path: string,
  openedFrom: 'history' | 'data' = 'history',
): void {
  if (!openDocument(context, path, openedFrom)) return;
  context.dispatch({ type: 'app/screen-opened', screen: 'files' });
  readFolders(context, foldersAround(path));
  context.dispatch({ type: 'files/path-shown', path });
}

/** To where the document was opened; the other screen is as it was left. */
function goBack({ getState, dispatch }: CommandContext): void {
  const { openedFrom } = getState().files;
  dispatch({ type: 'files/focused', pane: 'tree' });
  if (openedFrom !== 'tree') dispatch({ type: 'app/screen-opened', screen: openedFrom });
}

function openUnderCursor(context: CommandContext): void {
  const { tree } = context.getState().files;
  const entry = entryUnderCursor(tree);
  if (!entry) return;
  if (!entry.isFolder) openDocument(context, entry.path, 'tree');
  else if (tree.expanded.has(entry.path)) collapse(context, entry.path);
  else readFolders(context, [entry.path]);
}

function isOnFolder({ tree }: FilesState): boolean {
  return entryUnderCursor(tree)?.isFolder === true;
}

/** Opens the folder under the cursor; an open one is entered. */
function expandUnderCursor(context: CommandContext): void {
  const { tree } = context.getState().files;
  const entry = entryUnderCursor(tree);
  if (!entry?.isFolder) return;
  if (tree.expanded.has(entry.path)) context.dispatch({ type: 'files/moved', move: 'down' });
  else readFolders(context, [entry.path]);
}

/** The folder that the cursor's row opens, else the one it lies in; null at the top. */
function folderToCollapse({ tree }: FilesState): string | null {
  const row = rowUnderCursor(tree);
  if (!row) return null;
  if (row.kind === 'note') return row.folder || null;
  return row.isExpanded ? row.entry.path : parentPath(row.entry.path) || null;
}

/** Closes an open folder; from what lies in it goes to the folder's row first, so that one key too many shuts nothing. */
function collapseUnderCursor(context: CommandContext): void {
  const { files } = context.getState();
  const folder = folderToCollapse(files);
  if (folder === null) return;
  if (entryUnderCursor(files.tree)?.path === folder) collapse(context, folder);
  else context.dispatch({ type: 'files/path-shown', path: folder });
}

function collapse({ dispatch }: CommandContext, path: string): void {
  dispatch({ type: 'files/folder-collapsed', path });
}

function moveCommand(move: Move): Command {
  return {
    run: (context) => {
      if (isDocumentFocused(context.getState().files)) {
        if (move === 'last') readToEnd(context);
        else if (move === 'down' || move === 'page-down') readForMove(context);
      }
      context.dispatch({ type: 'files/moved', move });
    },
  };
}

function foldCommand(step: FoldStep): Command {
  return {
    when: ({ files }) => files.document?.content.kind === 'json',
    run: (context) => {
      if (step === 'toggle-all') readToEnd(context);
      context.dispatch({ type: 'files/folded', step });
    },
  };
}

function shiftCommand(columns: number): Command {
  const canShift = columns < 0 ? isShifted : hasMoreAtRight;
  return {
    when: ({ files }) => files.document !== null && canShift(files.document),
    run: ({ dispatch }) => dispatch({ type: 'files/shifted', columns }),
  };
}

function isShifted({ sidewaysColumns }: OpenDocument): boolean {
  return sidewaysColumns > 0;
}

/** Whether the line under the cursor may go on behind what the narrowest screen shows of it. */
function hasMoreAtRight(document: OpenDocument): boolean {
  const { sidewaysColumns } = document;
  return (
    sidewaysColumns < MAX_SIDEWAYS_COLUMNS &&
    cursorLineColumns(document) > sidewaysColumns + NARROWEST_LINE_COLUMNS
  );
}

function matchCommand(direction: MatchDirection): Command {
  return {
    when: ({ files }: AppState) => files.search.text.text !== '',
    run: (context) => seekMatch(context, direction),
  };
}

/** A document is searched whole, so it is read to its end first. */
function seekMatch(context: CommandContext, direction: MatchDirection): void {
  const { files } = context.getState();
  if (files.search.text.text === '') return;
  if (isDocumentFocused(files)) readToEnd(context);
  context.dispatch({ type: 'files/match-sought', direction });
}
