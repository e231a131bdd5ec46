/** Reading folders and files for the Files screen. What cannot be read is told in a sentence. */
import { refold, visibleCount } from '../../json/json-fold.js';
import type { CommandContext } from '../command.js';
import { notifyTransientError } from '../notices.js';
import type { FilesPort } from '../ports/files-port.js';
import { createDocument, heightOf, sourceOf } from './document.js';
import { type FolderListing, parentPath, pathIn } from './file-listing.js';
import type { FilesState } from './files-state.js';
import type { OpenDocument } from './open-document.js';

/** Rows read on at a time: some milliseconds of work. */
const SLICE_ROWS = 4000;
/** One key reads on no further than this, so that none makes the screen wait. */
const MAX_ROWS_PER_KEY = 100_000;
/** The program's own folders lie no deeper; a link may lead back to a folder around it, without end. */
const MAX_DEPTH = 4;

/**
 * Reads the folders that show, and those one level below, which show how many files they hold.
 * @param alsoOpen folders to read as well, although they are not open yet
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

/** Opens one folder in the tree, read anew with the folders in it; the others stay as they were read. */
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

/** Reads some folders anew, whatever they hold; the others stay as they were read. */
export function rereadFolders(
  { getState, dispatch, ports }: CommandContext,
  paths: ReadonlySet<string>,
): void {
  const folders = new Map([...paths].map((path) => [path, readListing(ports.files, path)]));
  dispatch({ type: 'files/folders-read', folders, view: getState().view });
}

/** Reads the folders that were not read yet, as closed ones are; those that are unreadable show it when opened. */
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
 * Opens a file's document, or says why it cannot be; true when it is open.
 * @param openedFrom where going back from it leads
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

/** Reads the open document again where its file has another text by now; one that is gone is closed. */
export function rereadDocument(context: CommandContext): void {
  const { document } = context.getState().files;
  if (!document) return;
  const read = readDocument(context, document.path);
  if (!read) context.dispatch({ type: 'files/document-closed' });
  else if (sourceOf(read) !== sourceOf(document))
    context.dispatch({ type: 'files/document-reread', document: read });
}

/** Reads on until the lines one step away are there; a page counts as a step. */
export function readForMove(context: CommandContext): void {
  const { files, view } = context.getState();
  const { document } = files;
  if (!document) return;
  const neededLines = document.window.cursor + 2 * heightOf(document, view) + 1;
  readOn(context, neededLines, MAX_ROWS_PER_KEY);
}

/** Reads the document to its end. */
export function readToEnd(context: CommandContext): void {
  readOn(context, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
}

function readOn({ getState, dispatch }: CommandContext, neededLines: number, maxRows: number): void {
  const { document } = getState().files;
  if (document?.content.kind !== 'json' || document.content.isDone) return;
  const { reader, fold } = document.content;
  const lastRow = fold.rows.count + maxRows;
  let isDone: boolean = reader.isDone;
  let read = fold;
  // Lines, not rows: what is read inside a fold does not show.
  while (!isDone && read.rows.count < lastRow && visibleCount(read) < neededLines) {
    isDone = reader.readUpTo(read.rows.count + SLICE_ROWS);
    read = refold(read, reader.rows());
  }
  if (read !== fold) dispatch({ type: 'files/rows-read', rows: read.rows, isDone });
}

function readDocument(context: CommandContext, path: string): OpenDocument | null {
  const file = readFile(context.ports.files, path);
  if (file.status === 'read') return createDocument(path, file);
  // The reason first: where the line is cut, it is the path that is.
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

/** The folders around a path, the outermost first. */
export function foldersAround(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = parentPath(path); at !== ''; at = parentPath(at)) folders.unshift(at);
  return folders;
}
