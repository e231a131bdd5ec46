/** The rows of the tree: folders, and the files of expanded folders. Pure. */
import { partitionPoint } from '../../list/partition-point.js';
import {
  type FolderListings,
  type KnownFiles,
  nameOf,
  parentPath,
  pathIn,
  SESSIONS_FOLDER,
  stateIn,
} from './file-listing.js';
import { fileMatcher } from './file-match.js';

/** What the rows of the tree depend on. */
export type Outline = KnownFiles & {
  readonly expanded: ReadonlySet<string>;
  /** Shows only matching files, in all folders; empty: no filter. */
  readonly filter: string;
};

export type TreeEntry = { readonly path: string; readonly name: string; readonly isFolder: boolean };

/** A row of the tree. A note appears in an expanded folder that is empty or cannot be read. */
export type TreeRow =
  | {
      readonly kind: 'entry';
      readonly depth: number;
      readonly entry: TreeEntry;
      readonly isExpanded: boolean;
    }
  | { readonly kind: 'note'; readonly depth: number; readonly folder: string; readonly text: string };

/** Consecutive rows: one folder, one note, or all shown files of a folder. */
type Run =
  | { readonly kind: 'row'; readonly start: number; readonly row: TreeRow }
  | {
      readonly kind: 'files';
      readonly start: number;
      readonly depth: number;
      readonly folder: string;
      readonly names: readonly string[];
    };

// Cached, because the rows are needed many times for each key.
const knownRuns = new WeakMap<FolderListings, Omit<Outline, 'folders'> & { runs: readonly Run[] }>();

export function rowCount(tree: Outline): number {
  return endOf(runsOf(tree));
}

export function rowAt(tree: Outline, row: number): TreeRow | undefined {
  const runs = runsOf(tree);
  const run = runs[partitionPoint(runs.length, (index) => (runs[index]?.start ?? 0) <= row) - 1];
  if (run?.kind !== 'files') return run?.start === row ? run.row : undefined;
  const name = run.names[row - run.start];
  if (name === undefined) return undefined;
  const entry = { path: pathIn(run.folder, name), name, isFolder: false };
  return { kind: 'entry', depth: run.depth, entry, isExpanded: false };
}

/** The index of a path; -1 if it is not shown. */
export function placeOf(tree: Outline, path: string): number {
  const folder = parentPath(path);
  for (const run of runsOf(tree)) {
    if (run.kind === 'row') {
      if (run.row.kind === 'entry' && run.row.entry.path === path) return run.start;
    } else if (run.folder === folder) {
      const place = run.names.indexOf(nameOf(path));
      if (place >= 0) return run.start + place;
    }
  }
  return -1;
}

/** The index of the first file; -1 if there is none. */
export function firstFilePlace(tree: Outline): number {
  return runsOf(tree).find((run) => run.kind === 'files')?.start ?? -1;
}

export function shownFileCount(tree: Outline): number {
  return runsOf(tree).reduce((sum, run) => sum + (run.kind === 'files' ? run.names.length : 0), 0);
}

/** The paths of the files and folders in a range of rows. */
export function pathsBetween(tree: Outline, start: number, end: number): readonly string[] {
  const paths: string[] = [];
  const last = Math.min(end, rowCount(tree));
  for (let at = Math.max(0, start); at < last; at += 1) {
    const row = rowAt(tree, at);
    if (row?.kind === 'entry') paths.push(row.entry.path);
  }
  return paths;
}

function runsOf(tree: Outline): readonly Run[] {
  const { folders, sessionStates, expanded, filter } = tree;
  const known = knownRuns.get(folders);
  const isSame = known?.expanded === expanded && known.filter === filter;
  if (isSame && (filter === '' || known.sessionStates === sessionStates)) return known.runs;
  const runs: Run[] = [];
  if (filter === '') addFolder(runs, tree, '', 0);
  else addMatches(runs, tree, fileMatcher(filter), '', 0);
  knownRuns.set(folders, { expanded, filter, sessionStates, runs });
  return runs;
}

function endOf(runs: readonly Run[]): number {
  const last = runs.at(-1);
  return last ? last.start + (last.kind === 'files' ? last.names.length : 1) : 0;
}

function addRow(runs: Run[], row: TreeRow): void {
  runs.push({ kind: 'row', start: endOf(runs), row });
}

function addFiles(runs: Run[], depth: number, folder: string, names: readonly string[]): void {
  if (names.length > 0) runs.push({ kind: 'files', start: endOf(runs), depth, folder, names });
}

function addFolder(runs: Run[], tree: Outline, folder: string, depth: number): void {
  const listing = tree.folders.get(folder);
  // If the root folder cannot be read, there is no tree; the screen shows why.
  if (!listing || (folder === '' && listing.status === 'unreadable')) return;
  if (listing.status === 'unreadable') {
    addRow(runs, { kind: 'note', depth, folder, text: `× ${listing.reason}` });
    return;
  }
  const { folders, files } = listing;
  if (folders.length + files.length === 0 && folder !== '') {
    const text =
      folder === SESSIONS_FOLDER ? 'No sessions yet. They appear here when they are saved.' : 'empty';
    addRow(runs, { kind: 'note', depth, folder, text });
    return;
  }
  for (const name of folders) {
    const path = pathIn(folder, name);
    const isExpanded = tree.expanded.has(path);
    addRow(runs, { kind: 'entry', depth, entry: { path, name, isFolder: true }, isExpanded });
    if (isExpanded) addFolder(runs, tree, path, depth + 1);
  }
  addFiles(runs, depth, folder, files);
}

/** Matching files below their folders, expanded or not. Folders without matches are left out. */
function addMatches(
  runs: Run[],
  tree: Outline,
  matches: ReturnType<typeof fileMatcher>,
  folder: string,
  depth: number,
): void {
  const listing = tree.folders.get(folder);
  if (listing?.status !== 'read') return;
  for (const name of listing.folders) {
    const path = pathIn(folder, name);
    const before = runs.length;
    addRow(runs, { kind: 'entry', depth, entry: { path, name, isFolder: true }, isExpanded: true });
    addMatches(runs, tree, matches, path, depth + 1);
    if (runs.length === before + 1) runs.pop();
  }
  const stateOf = stateIn(tree, folder);
  addFiles(
    runs,
    depth,
    folder,
    listing.files.filter((name) => matches(name, stateOf(name))),
  );
}
