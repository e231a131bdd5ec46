/** The tree of files: folder listings, expanded folders, and cursor movement. Pure. */

import type { FileStates } from '../../domain/read-models/file-state.js';
import type { Motion } from '../../list/motion.js';
import {
  clampWindow,
  type ListWindow,
  moveTo,
  moveWindow,
  TOP_WINDOW,
  visibleRange,
} from '../../list/window.js';
import { allFileCount, type FolderListings, parentPath, SESSIONS_FOLDER } from './file-listing.js';
import {
  firstFilePlace,
  type Outline,
  pathsBetween,
  placeOf,
  rowAt,
  rowCount,
  shownFileCount,
  type TreeEntry,
  type TreeRow,
} from './file-rows.js';

export type FileTree = Outline & { readonly window: ListWindow };

/** The folder of sessions is expanded at first, because most people open one of its files. */
export const UNREAD_TREE: FileTree = {
  folders: new Map(),
  sessionStates: null,
  expanded: new Set([SESSIONS_FOLDER]),
  filter: '',
  window: TOP_WINDOW,
};

export function rowUnderCursor(tree: FileTree): TreeRow | undefined {
  return rowAt(tree, tree.window.cursor);
}

/** The file or folder under the cursor; undefined on a note and in an empty tree. */
export function entryUnderCursor(tree: FileTree): TreeEntry | undefined {
  const row = rowUnderCursor(tree);
  return row?.kind === 'entry' ? row.entry : undefined;
}

export function visiblePaths(tree: FileTree, height: number): readonly string[] {
  const { start, end } = visibleRange(tree.window, height, rowCount(tree));
  return pathsBetween(tree, start, end);
}

/** The visible paths, and one window of rows before and after them. */
export function nearbyPaths(tree: FileTree, height: number): readonly string[] {
  const { start, end } = visibleRange(tree.window, height, rowCount(tree));
  return pathsBetween(tree, start - height, end + height);
}

/** Adds or replaces listings. The cursor stays on its path. */
export function withListings(tree: FileTree, read: FolderListings, height: number): FileTree {
  return keepPath(tree, { ...tree, folders: new Map([...tree.folders, ...read]) }, height);
}

/** Sets the states of session files. The cursor stays on its path, also in a filtered tree. */
export function withSessionStates(tree: FileTree, sessionStates: FileStates, height: number): FileTree {
  return keepPath(tree, { ...tree, sessionStates }, height);
}

export function expandFolder(tree: FileTree, path: string, height: number): FileTree {
  if (tree.expanded.has(path)) return tree;
  return keepPath(tree, { ...tree, expanded: new Set([...tree.expanded, path]) }, height);
}

/** Collapses a folder. A cursor inside moves to the folder's row. */
export function collapseFolder(tree: FileTree, path: string, height: number): FileTree {
  if (!tree.expanded.has(path)) return tree;
  const expanded = new Set([...tree.expanded].filter((folder) => folder !== path));
  return keepPath(tree, { ...tree, expanded }, height);
}

/**
 * Filters the tree, with the cursor on the first match. An empty filter shows all files and keeps the cursor.
 */
export function filterTree(tree: FileTree, filter: string, height: number): FileTree {
  if (filter === tree.filter) return tree;
  const filtered = { ...tree, filter };
  if (filter === '') return keepPath(tree, filtered, height);
  return moveToTreeRow(filtered, Math.max(0, firstFilePlace(filtered)), height);
}

export function filterCounts(tree: FileTree): { readonly shown: number; readonly all: number } {
  return { shown: shownFileCount(tree), all: allFileCount(tree) };
}

export function moveInTree(tree: FileTree, motion: Motion, height: number): FileTree {
  return withWindow(tree, moveWindow(tree.window, motion, height, rowCount(tree)));
}

function moveToTreeRow(tree: FileTree, row: number, height: number): FileTree {
  return withWindow(tree, moveTo(tree.window, row, height, rowCount(tree)));
}

/** Moves the cursor to a path, or to its nearest ancestor that is shown. */
export function moveToPath(tree: FileTree, path: string, height: number): FileTree {
  for (let at = path; at !== ''; at = parentPath(at)) {
    const row = placeOf(tree, at);
    if (row >= 0) return moveToTreeRow(tree, row, height);
  }
  return tree;
}

export function resizeTree(tree: FileTree, height: number): FileTree {
  return withWindow(tree, clampWindow(tree.window, height, rowCount(tree)));
}

export function pathOfRow(row: TreeRow): string {
  return row.kind === 'entry' ? row.entry.path : row.folder;
}

function keepPath(before: FileTree, after: FileTree, height: number): FileTree {
  const row = rowUnderCursor(before);
  return resizeTree(row ? moveToPath(after, pathOfRow(row), height) : after, height);
}

function withWindow(tree: FileTree, window: ListWindow): FileTree {
  return window === tree.window ? tree : { ...tree, window };
}
