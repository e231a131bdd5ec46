/**
 * The trash: deleted sessions, which count as tombstones and can be restored, and in `replaced/` texts that were
 * replaced by another one, which cannot.
 */
import { basename, join } from 'node:path';
import { move, moveDurably, syncFolder, writeDurably } from '../disk/durable-file.js';
import { firstFree, namesInFolder } from '../disk/folder.js';
import { checkFolderInRoot, makeFolderInRoot } from '../disk/folder-in-root.js';
import { MAX_DOCUMENT_BYTES, plainFileStats, readPlainText } from '../disk/plain-file.js';
import { storageStep } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';
import { compactTime, isSessionFileName } from './session-file-name.js';
import { recordOf } from './session-text.js';

/** The file of a deleted session. */
export type TrashedFile = { readonly name: string; readonly id: string; readonly text: string };

export class SessionTrash {
  constructor(private readonly paths: DataPaths) {}

  /** The path of a deleted session's file. */
  pathOf(name: string): string {
    return join(this.paths.trash, name);
  }

  /** The files of all deleted sessions, latest deletion first. @throws StorageError */
  all(): readonly TrashedFile[] {
    return this.read(this.names());
  }

  /** The names of all files that may hold a deleted session, sorted. @throws StorageError */
  names(): readonly string[] {
    checkFolderInRoot(this.paths.trash, this.paths.root);
    return namesInFolder(this.paths.trash, isSessionFileName);
  }

  /** The files of those names, latest deletion first. Skips files that hold no session or are gone. */
  read(names: readonly string[]): readonly TrashedFile[] {
    return names
      .flatMap((name) => this.readOne(name))
      .sort((one, other) => other.changedMs - one.changedMs)
      .map(({ file }) => file);
  }

  /** The number of session files in the trash, by their names. @throws StorageError */
  count(): number {
    return namesInFolder(this.paths.trash).filter(isSessionFileName).length;
  }

  /** Moves a session's file into the trash. @throws StorageError */
  moveIn(name: string): void {
    moveDurably(...this.pathsToMoveIn(name));
  }

  /** As `moveIn`, without the syncs; call `syncMovedIn` once after several files. @throws StorageError */
  moveInUnsynced(name: string): void {
    move(...this.pathsToMoveIn(name));
  }

  /** Makes the moves of files into the trash durable. @throws StorageError */
  syncMovedIn(): void {
    syncFolders(this.paths.trash, this.paths.sessions);
  }

  /** Writes a text into the trash if there is no file to move. @throws StorageError */
  put(name: string, text: string): void {
    makeFolderInRoot(this.paths.trash, this.paths.root);
    writeDurably(this.paths.trash, this.freeName(name), text);
  }

  /** Moves a deleted session's file back to the sessions, under a free name. @throws StorageError */
  moveOut(name: string, target: string): void {
    makeFolderInRoot(this.paths.sessions, this.paths.root);
    moveDurably(this.pathOf(name), join(this.paths.sessions, target));
  }

  /**
   * Moves a deleted session's file to the replaced texts, so that it no longer counts as a tombstone. @throws
   * StorageError
   */
  retire(name: string, now: Date): void {
    this.moveToReplaced(this.pathOf(name), now);
  }

  /** As `retire`, without the syncs; call `syncRetired` once after several files. @throws StorageError */
  retireUnsynced(name: string, now: Date): void {
    makeFolderInRoot(this.paths.replaced, this.paths.root);
    move(this.pathOf(name), this.pathInReplaced(name, now));
  }

  /** Makes the moves of retired files durable. @throws StorageError */
  syncRetired(): void {
    syncFolders(this.paths.replaced, this.paths.trash);
  }

  /** Saves a text that will be replaced. @throws StorageError */
  saveReplaced(id: string, text: string, now: Date): void {
    makeFolderInRoot(this.paths.replaced, this.paths.root);
    writeDurably(this.paths.replaced, this.freeReplacedName(id, now), text);
  }

  /** Moves a file that will be replaced into the trash. @throws StorageError */
  moveToReplaced(path: string, now: Date): void {
    makeFolderInRoot(this.paths.replaced, this.paths.root);
    moveDurably(path, this.pathInReplaced(basename(path), now));
  }

  private pathsToMoveIn(name: string): [from: string, to: string] {
    checkFolderInRoot(this.paths.sessions, this.paths.root);
    makeFolderInRoot(this.paths.trash, this.paths.root);
    return [join(this.paths.sessions, name), this.pathOf(this.freeName(name))];
  }

  private pathInReplaced(name: string, now: Date): string {
    return join(this.paths.replaced, this.freeReplacedName(name.replace(/\.json$/, ''), now));
  }

  private freeReplacedName(stem: string, now: Date): string {
    const nameOf = (attempt: number) =>
      `${stem}-${compactTime(now)}${attempt === 0 ? '' : `-${attempt}`}.json`;
    return firstFree(nameOf, this.paths.replaced);
  }

  private freeName(name: string): string {
    const stem = name.replace(/\.json$/, '');
    const nameOf = (attempt: number) => `${stem}${attempt === 0 ? '' : `-${attempt}`}.json`;
    return firstFree(nameOf, this.paths.trash);
  }

  private readOne(name: string): readonly { readonly file: TrashedFile; readonly changedMs: number }[] {
    const path = this.pathOf(name);
    try {
      const { root } = this.paths;
      const text = readPlainText(path, { maxBytes: MAX_DOCUMENT_BYTES, root });
      const changedMs = Number(plainFileStats(path, root)?.ctimeMs ?? 0);
      const id = recordOf(text)?._id;
      return id === undefined ? [] : [{ file: { name, id, text }, changedMs }];
    } catch {
      return []; // an unreadable file is not a tombstone
    }
  }
}

/** @param to synced first, so that a moved file is in one of them after a crash */
function syncFolders(to: string, from: string): void {
  for (const folder of [to, from]) storageStep(folder, () => syncFolder(folder));
}
