/** The JSON files of the sessions, one file per session, in one folder. */
import { join } from 'node:path';
import { removeFile } from '../disk/disk.js';
import type { FileStamp } from '../disk/durable-file.js';
import {
  moveDurably,
  removeDurably,
  stampOf,
  syncFolder,
  toStamp,
  writeDurably,
  writeWhole,
} from '../disk/durable-file.js';
import { eachName, entryExists, firstFree, namesInFolder } from '../disk/folder.js';
import { checkFolderInRoot, makeFolderInRoot } from '../disk/folder-in-root.js';
import {
  MAX_DOCUMENT_BYTES,
  type PlainFileLimits,
  plainFileStats,
  readPlainFile,
  readPlainTextOrNull,
} from '../disk/plain-file.js';
import { PreparedFiles } from '../disk/prepared-files.js';
import { storageStep } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import type { DataPaths } from '../paths.js';
import {
  candidateFileNames,
  conflictFileName,
  isConflictFileName,
  isNameOfOtherDate,
  isSessionFileName,
  isStandardName,
  setAsideName,
} from './session-file-name.js';
import { SessionTrash } from './session-trash.js';

/** The state of a session's file as its row stores it. */
export type FileCopy = FileStamp & { readonly name: string; readonly hash: string };

type Named = { readonly _id: string; readonly date: string };

export class SessionExporter {
  readonly trash: SessionTrash;
  /** The temporary files of texts that `writeUnsynced` will write. */
  private readonly prepared = new PreparedFiles();

  constructor(private readonly paths: DataPaths) {
    this.trash = new SessionTrash(paths);
  }

  /** The data root. Messages show paths relative to it. */
  get root(): string {
    return this.paths.root;
  }

  pathOf(name: string): string {
    return join(this.paths.sessions, name);
  }

  /** False if the folder of sessions is missing, for example because its disk is not mounted. */
  get hasFolder(): boolean {
    return entryExists(this.paths.sessions);
  }

  /** The names of all files that may hold a session, sorted; none if there is no folder. @throws StorageError */
  fileNames(): readonly string[] {
    checkFolderInRoot(this.paths.sessions, this.root);
    return namesInFolder(this.paths.sessions, isSessionFileName);
  }

  /** The names of all entries of the folder, one by one and unsorted. @throws StorageError */
  eachName(): Generator<string, void, undefined> {
    checkFolderInRoot(this.paths.sessions, this.root);
    return eachName(this.paths.sessions);
  }

  /** The names of all conflict files, sorted. @throws StorageError */
  conflictNames(): readonly string[] {
    checkFolderInRoot(this.paths.sessions, this.root);
    return namesInFolder(this.paths.sessions, isConflictFileName);
  }

  /** The text of a file, including a byte order mark; null if there is no file. @throws StorageError */
  read(name: string): string | null {
    checkFolderInRoot(this.paths.sessions, this.root);
    return readPlainTextOrNull(this.pathOf(name), this.limits());
  }

  /** Size and modification time of a file; null if it is gone. @throws StorageError */
  stampOf(name: string): FileStamp | null {
    const stats = plainFileStats(this.pathOf(name), this.paths.root);
    return stats && toStamp(stats);
  }

  /** @throws StorageError */
  readBytes(name: string): Uint8Array {
    return readPlainFile(this.pathOf(name), this.limits());
  }

  /** The state of a file that already has the content `text`. @throws StorageError */
  copyOf(name: string, text: string): FileCopy {
    const path = this.pathOf(name);
    return storageStep(path, () => ({ name, hash: hashText(text), ...stampOf(path) }));
  }

  /** Writes a session's text durably; see `writeDurably`. @throws StorageError */
  write(name: string, text: string, beforeRename?: () => void): FileCopy {
    makeFolderInRoot(this.paths.sessions, this.root);
    return { name, hash: hashText(text), ...writeDurably(this.paths.sessions, name, text, beforeRename) };
  }

  /**
   * Writes texts to temporary files, which `writeUnsynced` renames. Call `discardPrepared` at the end.
   * @throws StorageError
   */
  prepare(texts: Iterable<string>): void {
    makeFolderInRoot(this.paths.sessions, this.root);
    for (const text of texts) this.prepared.add(this.paths.sessions, text);
  }

  /** Makes the prepared texts durable in the thread pool. Never rejects. */
  syncPrepared(): Promise<void> {
    return this.prepared.syncAll();
  }

  /** Removes the temporary files that `writeUnsynced` has not renamed. Never throws. */
  discardPrepared(): void {
    this.prepared.discardAll();
  }

  /** Like `write`, but does not sync the folder: call `syncFolder` once after several files. @throws StorageError */
  writeUnsynced(name: string, text: string, beforeRename?: () => void): FileCopy {
    makeFolderInRoot(this.paths.sessions, this.root);
    const stamp =
      this.prepared.moveTo(this.pathOf(name), text, beforeRename) ??
      writeWhole(this.paths.sessions, name, text, beforeRename);
    return { name, hash: hashText(text), ...stamp };
  }

  /** Makes the names of written, renamed and removed files durable. @throws StorageError */
  syncFolder(): void {
    storageStep(this.paths.sessions, () => syncFolder(this.paths.sessions));
  }

  /**
   * A session's file name: the current one if the user chose it or it is standard, else the shortest free standard
   * name.
   */
  nameFor(session: Named, current: { readonly name: string; readonly session: Named } | null): string {
    if (
      current &&
      (!isStandardName(current.name, current.session) || isStandardName(current.name, session))
    ) {
      return current.name;
    }
    const names = candidateFileNames(session);
    return names.find((name) => !entryExists(this.pathOf(name))) ?? names.at(-1) ?? `${session._id}.json`;
  }

  /** The name for a session without a file: its former name if that is free and still suitable, else from `nameFor`. */
  freeNameFor(session: Named, formerName: string | null): string {
    const isFree =
      formerName !== null && !isNameOfOtherDate(formerName, session) && !entryExists(this.pathOf(formerName));
    return isFree ? formerName : this.nameFor(session, null);
  }

  /** @throws StorageError */
  remove(name: string): void {
    checkFolderInRoot(this.paths.sessions, this.root);
    removeDurably(this.pathOf(name));
  }

  /** Removes a file if its text still has this hash. @returns true if the file was removed @throws StorageError */
  removeIfSeen(name: string, hash: string): boolean {
    if (this.hashOf(name) !== hash) return false;
    this.remove(name);
    return true;
  }

  /** Like `removeIfSeen`, but does not sync the folder. @throws StorageError */
  removeUnsyncedIfSeen(name: string, hash: string): void {
    if (this.hashOf(name) !== hash) return;
    storageStep(this.pathOf(name), () => removeFile(this.pathOf(name)));
  }

  /** Renames a file to a conflict name. @returns the conflict name; @throws StorageError */
  setAsideAsConflict(name: string, now: Date): string {
    checkFolderInRoot(this.paths.sessions, this.root);
    const free = firstFree((attempt) => conflictFileName(name, now, attempt), this.paths.sessions);
    moveDurably(this.pathOf(name), this.pathOf(free));
    return free;
  }

  /**
   * Renames a file to a conflict name if its text has none of the hashes `seen`.
   * @returns the conflict name, or null
   * @throws StorageError
   */
  setUnseenAside(name: string, seen: readonly string[], now: Date): string | null {
    const hash = this.hashOf(name);
    return hash === null || seen.includes(hash) ? null : this.setAsideAsConflict(name, now);
  }

  /**
   * Moves a file into the folder of sessions under a conflict name of `name`.
   * @returns the conflict name
   * @throws StorageError
   */
  moveInAsConflict(path: string, name: string, now: Date): string {
    makeFolderInRoot(this.paths.sessions, this.root);
    const free = firstFree((attempt) => conflictFileName(name, now, attempt), this.paths.sessions);
    moveDurably(path, this.pathOf(free));
    return free;
  }

  /**
   * Copies a file to a conflict name, so that the file can be overwritten.
   * @returns the conflict name
   * @throws StorageError
   */
  copyAsConflict(name: string, now: Date): string {
    const free = firstFree((attempt) => conflictFileName(name, now, attempt), this.paths.sessions);
    writeDurably(this.paths.sessions, free, this.readBytes(name));
    return free;
  }

  /** Writes a text to a conflict file next to the session's file. @returns the conflict name; @throws StorageError */
  writeConflict(name: string, text: string, now: Date): string {
    const free = firstFree((attempt) => conflictFileName(name, now, attempt), this.paths.sessions);
    return this.write(free, text).name;
  }

  /** Renames an invalid file, because a session needs its name. @returns the new name; @throws StorageError */
  setAsideAsInvalid(name: string, now: Date): string {
    checkFolderInRoot(this.paths.sessions, this.root);
    const free = firstFree((attempt) => setAsideName(name, now, attempt), this.paths.sessions);
    moveDurably(this.pathOf(name), this.pathOf(free));
    return free;
  }

  private hashOf(name: string): string | null {
    const text = this.read(name);
    return text === null ? null : hashText(text);
  }

  private limits(): PlainFileLimits {
    return { maxBytes: MAX_DOCUMENT_BYTES, root: this.paths.root };
  }
}
