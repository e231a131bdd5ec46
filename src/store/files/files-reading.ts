/** Reads folders and files for the Files screen. Read errors become notices. */
import { refold, visibleCount } from '../../json/json-fold.js';
import type { CommandContext } from '../command.js';
import { notifyTransientError } from '../notices.js';
import type { FilesPort } from '../ports/files-port.js';
import { createDocument, heightOf, sourceOf } from './document.js';
import { type FolderListing, parentPath, pathIn } from './file-listing.js';
import type { FilesState } from './files-state.js';
import type { OpenDocument } from './open-document.js';

/** The number of rows that one reading step reads. */
const SLICE_ROWS = 4000;
/** The most rows that one movement down reads, so that the key does not block the screen. */
const MAX_ROWS_PER_KEY = 100_000;
/** Deeper folders are read only when expanded, because a link to a parent folder never ends. */
const MAX_DEPTH = 4;

/**
 * Reads the expanded folders and one level below, whose file counts are shown.
 * @param alsoOpen folders to expand
 */
export function readFolders(context: CommandContext, alsoOpen: readonly string[] = []): void {
  const { getState, dispatch, ports } = context;
  const { files, view } = getState();
  const open = new Set([...files.tree.expanded, ...alsoOpen]);
  const folders = new Map<string, FolderListing>();
  readInto(folders, ports.files, '', open);
  dispatch({ type: 'files/folders-read', folders, view });
  for (const path of alsoOpen) dispatch({ type: 'files/folder-expanded', path });
  for (const path of ['', ...alsoOpen]) {
    const listing = folders.get(path);
    if (listing?.status === 'unreadable') notifyTransientError(context, listing.reason);
  }
}

/** Expands one folder, and reads it and the folders in it again; other listings stay. */
export function openFolder(context: CommandContext, path: string): void {
  const { getState, dispatch, ports } = context;
  const { files, view } = getState();
  const folders = new Map<string, FolderListing>();
  readInto(folders, ports.files, path, new Set([...files.tree.expanded, path]));
  dispatch({ type: 'files/folders-read', folders, view });
  dispatch({ type: 'files/folder-expanded', path });
  const listing = folders.get(path);
  if (listing?.status === 'unreadable') notifyTransientError(context, listing.reason);
}

/** Reads some folders again; other listings stay. */
export function rereadFolders(
  { getState, dispatch, ports }: CommandContext,
  paths: ReadonlySet<string>,
): void {
  const folders = new Map([...paths].map((path) => [path, readListing(ports.files, path)]));
  dispatch({ type: 'files/folders-read', folders, view: getState().view });
}

/** Reads the folders that are not read yet, down to `MAX_DEPTH`. */
export function readUnreadFolders({ getState, dispatch, ports }: CommandContext): void {
  const { files, view } = getState();
  const folders = new Map(files.tree.folders);
  const readBelow = (folder: string, depth: number): void => {
    const listing = folders.get(folder) ?? readListing(ports.files, folder);
    folders.set(folder, listing);
    if (listing.status === 'unreadable' || depth === MAX_DEPTH) return;
    for (const name of listing.folders) readBelow(pathIn(folder, name), depth + 1);
  };
  readBelow('', 0);
  if (folders.size > files.tree.folders.size) dispatch({ type: 'files/folders-read', folders, view });
}

/**
 * Opens a file's document; false, with a notice, if it cannot be read.
 * @param openedFrom where going back leads
 */
export function openDocument(
  context: CommandContext,
  path: string,
  openedFrom: FilesState['openedFrom'],
): boolean {
  const document = readDocument(context, path);
  const { view } = context.getState();
  if (document) context.dispatch({ type: 'files/document-opened', document, view, openedFrom });
  return document !== null;
}

/** Reads the open document again if its file has changed; closes it if the file cannot be read. */
export function rereadDocument(context: CommandContext): void {
  const { document } = context.getState().files;
  if (!document) return;
  const read = readDocument(context, document.path);
  if (!read) context.dispatch({ type: 'files/document-closed' });
  else if (sourceOf(read) !== sourceOf(document))
    context.dispatch({ type: 'files/document-reread', document: read });
}

/** Reads the lines that moving down by a page can show, but at most `MAX_ROWS_PER_KEY` rows. */
export function readForMove(context: CommandContext): void {
  const { files, view } = context.getState();
  const { document } = files;
  if (!document) return;
  const neededLines = document.window.cursor + 2 * heightOf(document, view) + 1;
  readMoreLines(context, neededLines, MAX_ROWS_PER_KEY);
}

export function readToEnd(context: CommandContext): void {
  readMoreLines(context, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
}

function readMoreLines({ getState, dispatch }: CommandContext, neededLines: number, maxRows: number): void {
  const { document } = getState().files;
  if (document?.content.kind !== 'json' || document.content.isDone) return;
  const { reader, fold } = document.content;
  const lastRow = fold.rows.count + maxRows;
  let isDone: boolean = reader.isDone;
  let read = fold;
  // Counts lines, not rows, because rows in a fold are not visible.
  while (!isDone && read.rows.count < lastRow && visibleCount(read) < neededLines) {
    isDone = reader.readUpTo(read.rows.count + SLICE_ROWS);
    read = refold(read, reader.rows());
  }
  if (read !== fold) dispatch({ type: 'files/rows-read', rows: read.rows, isDone });
}

function readDocument(context: CommandContext, path: string): OpenDocument | null {
  const file = readFile(context.ports.files, path);
  if (file.status === 'read') return createDocument(path, file);
  // The reason comes first, so that a narrow notice cuts the path and not the reason.
  notifyTransientError(context, `Not shown because ${file.reason}: ${path}`);
  return null;
}

function readFile(files: FilesPort, path: string): ReturnType<FilesPort['read']> {
  try {
    return files.read(path);
  } catch (error) {
    return { status: 'unreadable', reason: sentenceOf(error) };
  }
}

function readInto(
  listings: Map<string, FolderListing>,
  files: FilesPort,
  folder: string,
  open: ReadonlySet<string>,
): void {
  const listing = readListing(files, folder);
  listings.set(folder, listing);
  if (listing.status === 'unreadable' || (folder !== '' && !open.has(folder))) return;
  for (const name of listing.folders) readInto(listings, files, pathIn(folder, name), open);
}

function readListing(files: FilesPort, folder: string): FolderListing {
  try {
    return { status: 'read', ...files.content(folder) };
  } catch (error) {
    return { status: 'unreadable', reason: sentenceOf(error) };
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The ancestors of a path, outermost first. */
export function foldersAround(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = parentPath(path); at !== ''; at = parentPath(at)) folders.unshift(at);
  return folders;
}
