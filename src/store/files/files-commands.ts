/** Commands of the Files screen. */
import { type JsonPath, rowAtPath } from '../../json/json-path.js';
import type { Motion } from '../../list/motion.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import { sanitizeLine } from '../../text/sanitize.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { motionCommands } from '../motion-commands.js';
import { notify } from '../notices.js';
import { isUnread, jsonOf } from './document.js';
import { type DocumentCommandId, documentCommands } from './document-commands.js';
import type { MatchDirection } from './document-search.js';
import { parentPath, SESSIONS_FOLDER } from './file-listing.js';
import { rowCount } from './file-rows.js';
import { entryUnderCursor, rowUnderCursor } from './file-tree.js';
import {
  foldersAround,
  openDocument,
  openFolder,
  readFolders,
  readForMove,
  readToEnd,
  readUnreadFolders,
  rereadDocument,
} from './files-reading.js';
import { type FilesState, isDocumentFocused } from './files-state.js';
import { readSessionStates } from './read-session-states.js';
import { readVisibleFiles, rereadDetails } from './visible-files.js';

export type FilesCommandId =
  | `files.${Motion}`
  | 'files.open'
  | 'files.expand'
  | 'files.collapse'
  | 'files.reload'
  | 'files.other-pane'
  | 'files.back'
  | 'files.find'
  | 'files.clear-filter'
  | 'files.find-accept'
  | 'files.find-cancel'
  | 'files.find-clear'
  | 'files.next-match'
  | 'files.previous-match'
  | DocumentCommandId;

export const filesCommands: CommandTable<FilesCommandId> = {
  ...motionCommands('files.', moveCommand),
  'files.open': { when: ({ files }) => entryUnderCursor(files.tree) !== undefined, run: openUnderCursor },
  'files.expand': { when: ({ files }) => isOnFolder(files), run: expandUnderCursor },
  'files.collapse': { when: ({ files }) => folderToCollapse(files) !== null, run: collapseUnderCursor },
  'files.reload': { run: openFiles },
  'files.other-pane': {
    when: ({ files }) => files.document !== null || 'No document is open. Enter on a file opens it.',
    run: ({ getState, dispatch }) =>
      dispatch({ type: 'files/focused', pane: isDocumentFocused(getState().files) ? 'tree' : 'document' }),
  },
  'files.back': { run: goBack },
  ...documentCommands,
  'files.find': {
    when: ({ files }) => isDocumentFocused(files) || hasFiles(files),
    run: (context) => {
      // The filter applies to all folders, not only to expanded folders.
      if (!isDocumentFocused(context.getState().files)) readUnreadFolders(context);
      context.dispatch({ type: 'files/search-opened' });
    },
  },
  'files.clear-filter': {
    when: ({ files }) => files.tree.filter !== '',
    run: ({ dispatch }) => dispatch({ type: 'files/filter-cleared' }),
  },
  'files.find-accept': {
    when: ({ files }) => canGoToMatch(files) || `${withoutMatch(files)} Esc goes back.`,
    run: (context) => {
      context.dispatch({ type: 'files/search-left' });
      seekMatch(context, 'here');
    },
  },
  'files.find-cancel': { run: ({ dispatch }) => dispatch({ type: 'files/search-left' }) },
  'files.find-clear': {
    when: ({ files }) => files.search.text.text !== '',
    run: (context) => {
      context.dispatch({ type: 'files/search-edited', search: createEditBuffer() });
      readVisibleFiles(context);
    },
  },
  'files.next-match': matchCommand('next'),
  'files.previous-match': matchCommand('previous'),
};

/** Reads the tree and the open document again. Never throws. */
export function openFiles(context: CommandContext): void {
  readFolders(context);
  rereadDocument(context);
  rereadDetails(context);
  readSessionStates(context);
}

/**
 * Opens a file's document on the Files screen.
 * @param openedFrom the screen to which going back leads
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
  rereadDetails(context);
  readSessionStates(context);
}

/** Moves the cursor of the open document to the value at a path, if the document has it. */
export function showValue({ getState, dispatch }: CommandContext, path: JsonPath): void {
  const { document } = getState().files;
  const rows = document ? jsonOf(document)?.fold.rows : undefined;
  const row = rows && rowAtPath(rows, path);
  if (row !== undefined) dispatch({ type: 'files/row-shown', row });
}

/** Goes back to the tree, or to the screen from which the document was opened. */
function goBack({ getState, dispatch }: CommandContext): void {
  const { openedFrom } = getState().files;
  dispatch({ type: 'files/focused', pane: 'tree' });
  if (openedFrom !== 'tree') dispatch({ type: 'app/screen-opened', screen: openedFrom });
}

function openUnderCursor(context: CommandContext): void {
  const { tree } = context.getState().files;
  const entry = entryUnderCursor(tree);
  if (!entry) return;
  if (!entry.isFolder) openFromTree(context, entry.path);
  else if (tree.expanded.has(entry.path)) collapse(context, entry.path);
  else expand(context, entry.path);
}

/** Opens a file from the tree. A document that is already open keeps its cursor and scroll position. */
function openFromTree(context: CommandContext, path: string): void {
  if (context.getState().files.document?.path === path) rereadDocument(context);
  const { files, view } = context.getState();
  const { document } = files;
  if (document?.path !== path) openDocument(context, path, 'tree');
  else context.dispatch({ type: 'files/document-opened', document, view, openedFrom: 'tree' });
}

function isOnFolder({ tree }: FilesState): boolean {
  return entryUnderCursor(tree)?.isFolder === true;
}

/** Expands the folder under the cursor. If the folder is expanded already, moves the cursor down to its content. */
function expandUnderCursor(context: CommandContext): void {
  const { tree } = context.getState().files;
  const entry = entryUnderCursor(tree);
  if (!entry?.isFolder) return;
  if (tree.expanded.has(entry.path)) context.dispatch({ type: 'files/moved', motion: 'down' });
  else expand(context, entry.path);
}

/** The expanded folder under the cursor, otherwise the parent folder of its row; null at the top level. */
function folderToCollapse({ tree }: FilesState): string | null {
  const row = rowUnderCursor(tree);
  if (!row) return null;
  if (row.kind === 'note') return row.folder || null;
  return row.isExpanded ? row.entry.path : parentPath(row.entry.path) || null;
}

/**
 * From another row, the cursor first moves to the parent folder, so that one key too many collapses nothing.
 */
function collapseUnderCursor(context: CommandContext): void {
  const { files } = context.getState();
  const folder = folderToCollapse(files);
  if (folder === null) return;
  if (entryUnderCursor(files.tree)?.path === folder) collapse(context, folder);
  else context.dispatch({ type: 'files/path-shown', path: folder });
}

/** Expands a folder, and reads its content and the states of its files again. */
function expand(context: CommandContext, path: string): void {
  openFolder(context, path);
  rereadDetails(context);
  if (path === SESSIONS_FOLDER) readSessionStates(context);
}

function collapse({ dispatch }: CommandContext, path: string): void {
  dispatch({ type: 'files/folder-collapsed', path });
}

function moveCommand(motion: Motion): Command {
  return {
    run: (context) => {
      if (isDocumentFocused(context.getState().files)) {
        if (motion === 'last') readToEnd(context);
        else if (motion === 'down' || motion === 'page-down') readForMove(context);
      }
      context.dispatch({ type: 'files/moved', motion });
    },
  };
}

function hasFiles({ tree }: FilesState): boolean {
  return rowCount(tree) > 0 || tree.filter !== '';
}

function matchCommand(direction: MatchDirection): Command {
  return {
    when: ({ files }: AppState) => {
      if (files.search.text.text === '' || files.search.pane !== 'document') return false;
      return canGoToMatch(files) || withoutMatch(files);
    },
    run: (context) => seekMatch(context, direction),
  };
}

/** False if it is known that the search has no match. */
function canGoToMatch({ tree, document, focus, search }: FilesState): boolean {
  if (search.text.text === '') return true;
  if (focus === 'tree') return entryUnderCursor(tree) !== undefined;
  return document?.matches?.count !== 0 || isUnread(document);
}

/** A search covers the whole document, so the document is read to its end first. */
function seekMatch(context: CommandContext, direction: MatchDirection): void {
  const { files } = context.getState();
  const isDocument = isDocumentFocused(files);
  // An empty filter shows all files again; an empty query has no match in a document.
  if (isDocument && files.search.text.text === '') return;
  if (isDocument) readToEnd(context);
  context.dispatch({ type: 'files/match-sought', direction });
  const after = context.getState().files;
  if (!canGoToMatch(after)) notify(context, withoutMatch(after));
}

function withoutMatch({ search }: FilesState): string {
  return `Nothing matches “${sanitizeLine(search.text.text)}”.`;
}
