/** The state of the Files screen: the tree of files, the open document and the search. */

import type { FileDetails, FileStates } from '../../domain/read-models/file-state.js';
import type { JsonRows } from '../../json/json-rows.js';
import type { Motion } from '../../list/motion.js';
import type { EditBuffer } from '../../text/edit-buffer.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { ShellEvent, View } from '../shell-state.js';
import { cursorRow, isRaw, moveInDocument, moveToRow, resizeDocument, withRows } from './document.js';
import {
  changeDepth,
  foldOrLeave,
  hasFold,
  isOnOpenValue,
  showRow,
  toggleAllFolds,
  toggleFold,
  toggleSiblings,
  unfoldOrEnter,
} from './document-folding.js';
import { type MatchDirection, withMatches } from './document-search.js';
import { type SidewaysStep, shiftSideways } from './document-sideways.js';
import { toggleRaw } from './document-view.js';
import { type FolderListings, SESSIONS_FOLDER } from './file-listing.js';
import {
  collapseFolder,
  expandFolder,
  type FileTree,
  filterTree,
  moveInTree,
  moveToPath,
  resizeTree,
  rowUnderCursor,
  UNREAD_TREE,
  withListings,
  withSessionStates,
} from './file-tree.js';
import { moveToFound, NO_SEARCH, type Search, searchAsTyped, withCarriedFind } from './files-search.js';
import { treeHeight } from './files-view.js';
import type { OpenDocument } from './open-document.js';

export type FilesState = {
  /** The size of the screen; the heights of both lists follow from it. */
  readonly view: View;
  readonly tree: FileTree;
  /** Details of the visible files and of the files around them, by path; null if a file no longer exists. */
  readonly details: ReadonlyMap<string, FileDetails | null>;
  /** The open document. It stays open while the tree has the focus, so that Tab returns to the same position. */
  readonly document: OpenDocument | null;
  readonly focus: 'tree' | 'document';
  /** Where going back from the document leads. */
  readonly openedFrom: 'tree' | 'history' | 'data';
  readonly search: Search;
};

export type FoldStep = 'fold' | 'unfold' | 'toggle' | 'toggle-all' | 'siblings' | 'deeper' | 'shallower';

export type FilesEvent =
  | { readonly type: 'files/folders-read'; readonly folders: FolderListings; readonly view: View }
  | { readonly type: 'files/details-read'; readonly details: FilesState['details'] }
  | { readonly type: 'files/session-states-read'; readonly states: FileStates }
  | { readonly type: 'files/folder-expanded'; readonly path: string }
  | { readonly type: 'files/folder-collapsed'; readonly path: string }
  | { readonly type: 'files/path-shown'; readonly path: string }
  | {
      readonly type: 'files/document-opened';
      readonly document: OpenDocument;
      readonly view: View;
      readonly openedFrom: FilesState['openedFrom'];
    }
  /** The same file was read again: the cursor stays on its row if the row still exists. */
  | { readonly type: 'files/document-reread'; readonly document: OpenDocument }
  /** Going back led to this screen; going back again leads to `openedFrom`. */
  | { readonly type: 'files/returned'; readonly openedFrom: FilesState['openedFrom'] }
  | { readonly type: 'files/document-closed' }
  | { readonly type: 'files/rows-read'; readonly rows: JsonRows; readonly isDone: boolean }
  | { readonly type: 'files/focused'; readonly pane: FilesState['focus'] }
  | { readonly type: 'files/moved'; readonly motion: Motion }
  | { readonly type: 'files/folded'; readonly step: FoldStep }
  | { readonly type: 'files/shifted'; readonly step: SidewaysStep }
  | { readonly type: 'files/raw-toggled' }
  /** The cursor was moved to a row, and what hid it was unfolded. */
  | { readonly type: 'files/row-shown'; readonly row: number }
  | { readonly type: 'files/filter-cleared' }
  | { readonly type: 'files/search-opened' }
  | { readonly type: 'files/search-edited'; readonly search: EditBuffer }
  /** The search field was left, and both panes were restored. `n` still searches for the text of the field. */
  | { readonly type: 'files/search-left' }
  | { readonly type: 'files/match-sought'; readonly direction: MatchDirection };

export const initialFiles: FilesState = {
  view: { columns: 80, bodyRows: 19 },
  tree: UNREAD_TREE,
  details: new Map(),
  document: null,
  focus: 'tree',
  openedFrom: 'tree',
  search: NO_SEARCH,
};

/** The scope of the key table for the pane or field with the focus. */
export function filesScope(state: FilesState): 'files' | 'files.document' | 'files.search' {
  if (state.search.origin) return 'files.search';
  return isDocumentFocused(state) ? 'files.document' : 'files';
}

/** The active scopes of the key table, top first. */
export function filesScopes(state: FilesState) {
  const scope = filesScope(state);
  if (scope === 'files.document' && state.document) {
    if (isRaw(state.document)) return ['files.raw', scope] as const;
    const value = isOnOpenValue(state.document) ? (['files.open-value'] as const) : [];
    const folds = hasFold(state.document) ? (['files.folded'] as const) : [];
    return [...value, ...folds, scope] as const;
  }
  const row = rowUnderCursor(state.tree);
  const isOnOpenFolder = scope === 'files' && row?.kind === 'entry' && row.isExpanded;
  return isOnOpenFolder ? (['files.open-folder', scope] as const) : ([scope] as const);
}

export function isTypingInFiles(state: FilesState): boolean {
  return state.search.origin !== null;
}

export function filesSearchText(state: FilesState): EditBuffer {
  return state.search.text;
}

export function isDocumentFocused(state: FilesState): boolean {
  return state.focus === 'document' && state.document !== null;
}

export function reduceFiles(state: FilesState, event: ShellEvent | FilesEvent): FilesState {
  switch (event.type) {
    case 'app/resized':
      return resized(state, event.view);
    case 'files/folders-read':
      return foldersRead(resized(state, event.view), event.folders);
    case 'files/details-read':
      return { ...state, details: event.details };
    case 'files/session-states-read':
      return withKnown(state, (tree, height) => withSessionStates(tree, event.states, height));
    case 'files/folder-expanded':
      return withTree(state, (tree, height) => expandFolder(tree, event.path, height));
    case 'files/folder-collapsed':
      return withTree(state, (tree, height) => collapseFolder(tree, event.path, height));
    case 'files/path-shown':
      return withTree(state, (tree, height) => moveToPath(tree, event.path, height));
    case 'files/document-opened':
      return documentOpened(leaveSearch(state), event);
    case 'app/screen-opened':
      // Another screen was opened, so going back leads to the tree.
      return event.screen === 'files' || state.openedFrom === 'tree'
        ? state
        : { ...state, openedFrom: 'tree' };
    case 'files/returned':
      return { ...state, openedFrom: event.openedFrom };
    case 'files/document-reread':
      return reread(state, event.document);
    case 'files/document-closed':
      return state.document ? { ...leaveSearch(state), document: null, focus: 'tree' } : state;
    case 'files/rows-read':
      return withDocument(state, (document) =>
        withCarriedFind(withRows(document, event.rows, event.isDone), state.search),
      );
    case 'files/focused':
      return state.focus === event.pane || !state.document ? state : { ...state, focus: event.pane };
    case 'files/moved':
      return isDocumentFocused(state)
        ? withDocument(state, (document) => moveInDocument(document, event.motion, state.view))
        : withTree(state, (tree, height) => moveInTree(tree, event.motion, height));
    case 'files/folded':
      return withDocument(state, (document) => folded(document, event.step, state.view));
    case 'files/shifted':
      return withDocument(state, (document) => shiftSideways(document, event.step, state.view));
    case 'files/raw-toggled':
      return withDocument(state, (document) => toggleRaw(document, state.view));
    case 'files/row-shown':
      return withDocument(state, (document) => showRow(document, event.row, state.view));
    case 'files/filter-cleared':
      return withTree(state, (tree, height) => filterTree(tree, '', height));
    case 'files/search-opened':
      return openSearch(state);
    case 'files/search-edited':
      return searchEdited(state, event.search);
    case 'files/search-left':
      return leaveSearch(state);
    case 'files/match-sought':
      return withPanes(
        state,
        moveToFound(state, state.focus, state.search.text.text, event.direction, state.view),
      );
    default:
      return state;
  }
}

function documentOpened(
  state: FilesState,
  { document, view, openedFrom }: Extract<FilesEvent, { type: 'files/document-opened' }>,
): FilesState {
  const found = withCarriedFind(document, state.search);
  return resized({ ...state, document: found, focus: 'document', openedFrom }, view);
}

/** The first read puts the cursor on the sessions folder, so that Down moves to the newest session. */
function foldersRead(state: FilesState, folders: FolderListings): FilesState {
  const isFirst = !state.tree.folders.has('');
  const read = withKnown(state, (tree, height) => withListings(tree, folders, height));
  return isFirst ? withTree(read, (tree, height) => moveToPath(tree, SESSIONS_FOLDER, height)) : read;
}

/** Applies what was read to the tree, and to the tree that Esc restores. */
function withKnown(state: FilesState, learn: (tree: FileTree, height: number) => FileTree): FilesState {
  const { search, view } = state;
  const height = treeHeight(view);
  const origin = search.origin && { ...search.origin, tree: learn(search.origin.tree, height) };
  return { ...state, tree: learn(state.tree, height), search: { ...search, origin } };
}

function folded(document: OpenDocument, step: FoldStep, view: View): OpenDocument {
  switch (step) {
    case 'fold':
      return foldOrLeave(document, view);
    case 'unfold':
      return unfoldOrEnter(document, view);
    case 'toggle':
      return toggleFold(document, view);
    case 'toggle-all':
      return toggleAllFolds(document, view);
    case 'siblings':
      return toggleSiblings(document, view);
    case 'deeper':
      return changeDepth(document, 1, view);
    case 'shallower':
      return changeDepth(document, -1, view);
  }
}

function reread(state: FilesState, document: OpenDocument): FilesState {
  if (!state.document) return state;
  const moved = moveToRow(document, cursorRow(state.document), state.view);
  return {
    ...leaveSearch(state),
    document: resizeDocument(withCarriedFind(moved, state.search), state.view),
  };
}

function openSearch(state: FilesState): FilesState {
  if (state.search.origin) return state;
  const { tree, document } = state;
  const pane = isDocumentFocused(state) ? 'document' : 'tree';
  const text = createEditBuffer(pane === 'document' ? '' : tree.filter);
  return { ...state, search: { text, pane, origin: { tree, document } } };
}

function searchEdited(state: FilesState, text: EditBuffer): FilesState {
  const { origin } = state.search;
  if (!origin || text === state.search.text) return state;
  const panes = searchAsTyped(origin, state.focus, text.text, state.view);
  return { ...withPanes(state, panes), search: { ...state.search, text } };
}

function leaveSearch(state: FilesState): FilesState {
  const { origin } = state.search;
  if (!origin) return state;
  const hasNoMatch = state.document?.matches?.count === 0;
  // Without a match the cursor did not move. The empty result stays, so that `n` is not offered.
  const document = hasNoMatch ? state.document : origin.document && withMatches(origin.document, '');
  return { ...withPanes(state, { ...origin, document }), search: { ...state.search, origin: null } };
}

function resized(state: FilesState, view: View): FilesState {
  const isSameView = view.columns === state.view.columns && view.bodyRows === state.view.bodyRows;
  return withPanes(isSameView ? state : { ...state, view }, {
    tree: resizeTree(state.tree, treeHeight(view)),
    document: state.document && resizeDocument(state.document, view),
  });
}

function withTree(state: FilesState, change: (tree: FileTree, height: number) => FileTree): FilesState {
  return withPanes(state, { ...state, tree: change(state.tree, treeHeight(state.view)) });
}

function withDocument(state: FilesState, change: (document: OpenDocument) => OpenDocument): FilesState {
  return state.document ? withPanes(state, { ...state, document: change(state.document) }) : state;
}

function withPanes(state: FilesState, { tree, document }: Pick<FilesState, 'tree' | 'document'>): FilesState {
  return tree === state.tree && document === state.document ? state : { ...state, tree, document };
}
