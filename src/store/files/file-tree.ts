/** The tree of files: which folders are read, which are open, and the rows that follow. Pure. */
import { clampWindow, type ListWindow, moveTo, TOP_WINDOW } from '../../list/window.js';
import type { FileEntry } from '../ports/files-port.js';
import { fileMatcher } from './file-match.js';
import { type Move, movedWindow } from './files-view.js';

/** What reading a folder gave. */
export type FolderListing =
  | { readonly status: 'read'; readonly entries: readonly FileEntry[] }
  | { readonly status: 'unreadable'; readonly reason: string };

/** Folders by their path; `''` is the one the tree begins with. */
export type FolderListings = ReadonlyMap<string, FolderListing>;

/** What decides the rows; a new object whenever they may differ. */
type Outline = {
  readonly folders: FolderListings;
  readonly expanded: ReadonlySet<string>;
  /** Only files that have it show, in whichever folder; empty for all. */
  readonly filter: string;
};

export type FileTree = Outline & { readonly window: ListWindow };

/** A row of the tree; a note stands in an open folder that has nothing to show. */
export type TreeRow =
  | {
      readonly kind: 'entry';
      readonly depth: number;
      readonly entry: FileEntry;
      readonly isExpanded: boolean;
    }
  | { readonly kind: 'note'; readonly depth: number; readonly folder: string; readonly text: string };

/** Where sessions lie: open from the start, as its files are what most people look for. */
export const SESSIONS_FOLDER = 'sessions';

export const UNREAD_TREE: FileTree = {
  folders: new Map(),
  expanded: new Set([SESSIONS_FOLDER]),
  filter: '',
  window: TOP_WINDOW,
};

// The rows are asked for several times a key; thousands of them are worth keeping until the outline changes.
const knownRows = new WeakMap<FolderListings, Omit<Outline, 'folders'> & { rows: readonly TreeRow[] }>();

/** The rows that show, folders' contents under them. */
export function treeRows(tree: Outline): readonly TreeRow[] {
  const { folders, expanded, filter } = tree;
  const known = knownRows.get(folders);
  if (known?.expanded === expanded && known.filter === filter) return known.rows;
  const rows = filter === '' ? rowsBelow(tree, '', 0) : filteredRows(tree, fileMatcher(filter), '', 0);
  knownRows.set(folders, { expanded, filter, rows });
  return rows;
}

/** The row under the cursor, undefined in an empty tree. */
export function rowUnderCursor(tree: FileTree): TreeRow | undefined {
  return treeRows(tree)[tree.window.cursor];
}

/** The file or folder under the cursor, undefined on a note and in an empty tree. */
export function entryUnderCursor(tree: FileTree): FileEntry | undefined {
  const row = rowUnderCursor(tree);
  return row?.kind === 'entry' ? row.entry : undefined;
}

/** Takes in listings, of folders read anew too; the cursor stays on the path it is on. */
export function withListings(tree: FileTree, read: FolderListings, height: number): FileTree {
  return keepPath(tree, { ...tree, folders: new Map([...tree.folders, ...read]) }, height);
}

/** Opens a folder, so that what it holds shows. */
export function expandFolder(tree: FileTree, path: string, height: number): FileTree {
  if (tree.expanded.has(path)) return tree;
  return keepPath(tree, { ...tree, expanded: new Set([...tree.expanded, path]) }, height);
}

/** Closes a folder; a cursor inside it goes to the folder's row. */
export function collapseFolder(tree: FileTree, path: string, height: number): FileTree {
  if (!tree.expanded.has(path)) return tree;
  const expanded = new Set([...tree.expanded].filter((folder) => folder !== path));
  return keepPath(tree, { ...tree, expanded }, height);
}

/** Narrows the tree, cursor on the first file that is left; an empty filter shows all, cursor where it was. */
export function filterTree(tree: FileTree, filter: string, height: number): FileTree {
  if (filter === tree.filter) return tree;
  const filtered = { ...tree, filter };
  if (filter === '') return keepPath(tree, filtered, height);
  const first = treeRows(filtered).findIndex((row) => row.kind === 'entry' && !row.entry.isFolder);
  return moveToTreeRow(filtered, Math.max(0, first), height);
}

/** How many files the filter leaves, and of how many. */
export function filterCounts(tree: FileTree): { readonly shown: number; readonly all: number } {
  const isFile = (row: TreeRow) => row.kind === 'entry' && !row.entry.isFolder;
  let all = 0;
  for (const folder of tree.folders.keys()) all += fileCount(tree, folder) ?? 0;
  return { shown: treeRows(tree).filter(isFile).length, all };
}

export function moveInTree(tree: FileTree, move: Move, height: number): FileTree {
  return withWindow(tree, movedWindow(tree.window, move, height, treeRows(tree).length));
}

export function moveToTreeRow(tree: FileTree, row: number, height: number): FileTree {
  return withWindow(tree, moveTo(tree.window, row, height, treeRows(tree).length));
}

/** Puts the cursor on a path; where that does not show, on the nearest folder around it that does. */
export function moveToPath(tree: FileTree, path: string, height: number): FileTree {
  for (let at = path; at !== ''; at = parentPath(at)) {
    const row = treeRows(tree).findIndex((candidate) => pathOf(candidate) === at);
    if (row >= 0) return moveToTreeRow(tree, row, height);
  }
  return tree;
}

/** Fits the window to another height. */
export function resizeTree(tree: FileTree, height: number): FileTree {
  return withWindow(tree, clampWindow(tree.window, height, treeRows(tree).length));
}

/** The folder around a path, `''` at the top. */
export function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Files in a folder itself, undefined where it was not read. */
export function fileCount(tree: Outline, folder: string): number | undefined {
  const listing = tree.folders.get(folder);
  return listing?.status === 'read' ? listing.entries.filter((entry) => !entry.isFolder).length : undefined;
}

/** Folders in a folder itself; 0 where it was not read. */
export function folderCount(tree: Outline, folder: string): number {
  const listing = tree.folders.get(folder);
  return listing?.status === 'read' ? listing.entries.filter((entry) => entry.isFolder).length : 0;
}

/** The path of an entry, or of the folder a note is about. */
function pathOf(row: TreeRow): string {
  return row.kind === 'entry' ? row.entry.path : row.folder;
}

function rowsBelow(tree: Outline, folder: string, depth: number): readonly TreeRow[] {
  const listing = tree.folders.get(folder);
  // Without the outermost folder there is no tree; the screen says why instead.
  if (!listing || (folder === '' && listing.status === 'unreadable')) return [];
  if (listing.status === 'unreadable') return [{ kind: 'note', depth, folder, text: `× ${listing.reason}` }];
  if (listing.entries.length === 0 && folder !== '') {
    const text =
      folder === SESSIONS_FOLDER ? 'No sessions yet. They appear here when they are saved.' : 'empty';
    return [{ kind: 'note', depth, folder, text }];
  }
  const rows: TreeRow[] = [];
  for (const entry of listing.entries) {
    const isExpanded = entry.isFolder && tree.expanded.has(entry.path);
    rows.push({ kind: 'entry', depth, entry, isExpanded });
    if (isExpanded) for (const row of rowsBelow(tree, entry.path, depth + 1)) rows.push(row);
  }
  return rows;
}

/** Files that match, each below its folders, open or not; folders without any stay away. */
function filteredRows(
  tree: Outline,
  matches: (entry: FileEntry) => boolean,
  folder: string,
  depth: number,
): readonly TreeRow[] {
  const listing = tree.folders.get(folder);
  if (listing?.status !== 'read') return [];
  return listing.entries.flatMap((entry): readonly TreeRow[] => {
    if (!entry.isFolder) return matches(entry) ? [{ kind: 'entry', depth, entry, isExpanded: false }] : [];
    const inside = filteredRows(tree, matches, entry.path, depth + 1);
    return inside.length === 0 ? [] : [{ kind: 'entry', depth, entry, isExpanded: true }, ...inside];
  });
}

function keepPath(before: FileTree, after: FileTree, height: number): FileTree {
  const row = rowUnderCursor(before);
  return resizeTree(row ? moveToPath(after, pathOf(row), height) : after, height);
}

function withWindow(tree: FileTree, window: ListWindow): FileTree {
  return window === tree.window ? tree : { ...tree, window };
}
