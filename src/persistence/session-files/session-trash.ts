/** The trash: tombstones, from which deleted sessions can be restored, and earlier texts of sessions in `replaced/`. */
import { basename, join } from 'node:path';
import { removeFile } from '../disk/disk.js';
import { moveDurably, removeDurably, syncFolder, writeDurably, writeWhole } from '../disk/durable-file.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { entryExists, firstFree, namesInFolder } from '../disk/folder.js';
import { checkFolderInRoot, makeFolderInRoot } from '../disk/folder-in-root.js';
import { MAX_DOCUMENT_BYTES, plainFileStats, readPlainText } from '../disk/plain-file.js';
import { storageStep } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';
import { formatReplacedText, type ReplacedText, readReplacedText } from './replaced-text.js';
import { compactTime, isSessionFileName, tombstoneName } from './session-file-name.js';
import { recordOf } from './session-text.js';
import { formatTombstone, readTombstone, type Tombstone } from './tombstone-text.js';

export type TrashedFile = Tombstone & { readonly name: string };

export class SessionTrash {
  constructor(private readonly paths: DataPaths) {}

  pathOf(name: string): string {
    return join(this.paths.trash, name);
  }

  /** All tombstones. The one whose file changed last comes first. @throws StorageError */
  all(): readonly TrashedFile[] {
    return this.read(this.names());
  }

  /** The names of all files that may be tombstones, sorted. @throws StorageError */
  names(): readonly string[] {
    checkFolderInRoot(this.paths.trash, this.paths.root);
    return namesInFolder(this.paths.trash, isSessionFileName);
  }

  /** The tombstones in these files, last changed file first. Skips missing files and files that are not tombstones. */
  read(names: readonly string[]): readonly TrashedFile[] {
    return names
      .flatMap((name) => this.readOne(name))
      .sort((one, other) => other.changedMs - one.changedMs)
      .map(({ file }) => file);
  }

  /** The number of tombstones, counted by their file names. @throws StorageError */
  count(): number {
    return namesInFolder(this.paths.trash).filter(isSessionFileName).length;
  }

  /** Writes a tombstone durably. @returns the name of its file; @throws StorageError */
  put(tombstone: Tombstone, now: Date): string {
    const name = this.putUnsynced(tombstone, now);
    storageStep(this.paths.trash, () => syncFolder(this.paths.trash));
    return name;
  }

  /** Like `put`, but does not sync the folder: call `syncPut` once after several files. @throws StorageError */
  putUnsynced(tombstone: Tombstone, now: Date): string {
    const { trash, root } = this.paths;
    makeFolderInRoot(trash, root);
    const name = firstFree((attempt) => tombstoneName(tombstone.file, now, attempt), trash);
    writeWhole(trash, name, formatTombstone(tombstone));
    return name;
  }

  /** Makes tombstones durable, then the removal of their sessions' files. @throws StorageError */
  syncPut(): void {
    syncFolders(this.paths.trash, this.paths.sessions);
  }

  /**
   * Removes the tombstone of a session that exists again. Keeps its text in `replaced/`, unless this is `liveText`, the
   * session's text.
   * @throws StorageError
   */
  retire(file: TrashedFile, liveText: string, now: Date): void {
    this.retireUnsynced(file, liveText, now);
    this.syncRetired();
  }

  /** Like `retire`, but does not sync: call `syncRetired` once after several files. @throws StorageError */
  retireUnsynced({ name, id, text, deletedAt }: TrashedFile, liveText: string, now: Date): void {
    makeFolderInRoot(this.paths.replaced, this.paths.root);
    if (text !== liveText) {
      const content = formatReplacedText(id, text, deletedAt);
      writeWhole(this.paths.replaced, this.freeReplacedName(id, now), content);
    }
    storageStep(this.pathOf(name), () => removeFile(this.pathOf(name)));
  }

  /** Makes the removal of retired tombstones durable. @throws StorageError */
  syncRetired(): void {
    syncFolders(this.paths.replaced, this.paths.trash);
  }

  /** The names of all replaced texts. @throws StorageError */
  replacedNames(): readonly string[] {
    checkFolderInRoot(this.paths.replaced, this.paths.root);
    return namesInFolder(this.paths.replaced, isSessionFileName);
  }

  /** A replaced text; null if it cannot be read. */
  readReplaced(name: string): ReplacedText | null {
    const limits = { maxBytes: MAX_DOCUMENT_BYTES, root: this.paths.root };
    return fallbackOnError(null, () =>
      readReplacedText(readPlainText(join(this.paths.replaced, name), limits)),
    );
  }

  /** @throws StorageError */
  removeReplaced(name: string): void {
    removeDurably(join(this.paths.replaced, name));
  }

  /** Saves a text of a session in `replaced/` before both stores lose it. @throws StorageError */
  saveReplaced(id: string, text: string, now: Date): void {
    this.writeReplaced(id, formatReplacedText(id, text), now);
  }

  /** Saves the text of a deleted session that is being restored with another text. @throws StorageError */
  saveDeleted(id: string, text: string, deletedAt: string, now: Date): void {
    this.writeReplaced(id, formatReplacedText(id, text, deletedAt), now);
  }

  private writeReplaced(id: string, content: string, now: Date): void {
    makeFolderInRoot(this.paths.replaced, this.paths.root);
    writeDurably(this.paths.replaced, this.freeReplacedName(id, now), content);
  }

  /**
   * Moves a file into `replaced/`: a readable text in the form of replaced texts, any other file unchanged.
   * @throws StorageError
   */
  moveToReplaced(path: string, now: Date): void {
    const { replaced, root } = this.paths;
    makeFolderInRoot(replaced, root);
    const name = this.freeReplacedName(basename(path, '.json'), now);
    const readText = () => readPlainText(path, { maxBytes: MAX_DOCUMENT_BYTES, root });
    const text = fallbackOnError(null, readText);
    if (text === null) {
      moveDurably(path, join(replaced, name));
      return;
    }
    writeDurably(replaced, name, formatReplacedText(recordOf(text)?._id ?? null, text));
    // Keeps the file if another process has changed its text in the meantime.
    if (fallbackOnError(null, readText) === text) removeDurably(path);
  }

  private freeReplacedName(stem: string, now: Date): string {
    const nameOf = (attempt: number) =>
      `${stem}-${compactTime(now)}${attempt === 0 ? '' : `-${attempt}`}.json`;
    return firstFree(nameOf, this.paths.replaced);
  }

  private readOne(name: string): readonly { readonly file: TrashedFile; readonly changedMs: number }[] {
    const path = this.pathOf(name);
    try {
      const { root } = this.paths;
      const text = readPlainText(path, { maxBytes: MAX_DOCUMENT_BYTES, root });
      const changedMs = Number(plainFileStats(path, root)?.ctimeMs ?? 0);
      const tombstone = readTombstone(text);
      return tombstone === null ? [] : [{ file: { ...tombstone, name }, changedMs }];
    } catch {
      return []; // an unreadable file does not count as a tombstone
    }
  }
}

/** Syncs both folders. @param to synced first, so that after a power cut a moved file is in at least one folder */
function syncFolders(to: string, from: string): void {
  // A folder may be missing, because git removes empty folders.
  const folders = [to, from].filter(entryExists);
  for (const folder of folders) storageStep(folder, () => syncFolder(folder));
}
