/** The JSON files: one session each, in the folder of sessions. */
import { join } from 'node:path';
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
import { eachName, firstFree, isThere, namesInFolder } from '../disk/folder.js';
import { checkFolderInRoot, makeFolderInRoot } from '../disk/folder-in-root.js';
import {
  MAX_DOCUMENT_BYTES,
  type PlainFileLimits,
  plainFileStats,
  readPlainFile,
  readPlainTextIfThere,
} from '../disk/plain-file.js';
import { storageStep } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import type { DataPaths } from '../paths.js';
import {
  candidateFileNames,
  conflictFileName,
  isConflictFileName,
  isNameByRule,
  isNameOfOtherDate,
  isSessionFileName,
  setAsideName,
} from './session-file-name.js';
import { SessionTrash } from './session-trash.js';

/** A session's file as a row remembers it. */
export type FileCopy = FileStamp & { readonly name: string; readonly hash: string };

type Named = { readonly _id: string; readonly date: string };

export class SessionExporter {
  /** Deleted sessions, and texts that were replaced. */
  readonly trash: SessionTrash;

  constructor(private readonly paths: DataPaths) {
    this.trash = new SessionTrash(paths);
  }

  /** The data root: sentences show paths relative to it. */
  get root(): string {
    return this.paths.root;
  }

  /** Where a file of that name lies. */
  pathOf(name: string): string {
    return join(this.paths.sessions, name);
  }

  /** Names of all files that may hold a session, sorted; none where there is no folder. @throws StorageError */
  fileNames(): readonly string[] {
    checkFolderInRoot(this.paths.sessions, this.root);
    return namesInFolder(this.paths.sessions, isSessionFileName);
  }

  /** Names of all that lies among them, in no order and not kept. @throws StorageError */
  eachName(): Generator<string, void, undefined> {
    checkFolderInRoot(this.paths.sessions, this.root);
    return eachName(this.paths.sessions);
  }

  /** Names of all texts set aside as conflicts, sorted. @throws StorageError */
  conflictNames(): readonly string[] {
    checkFolderInRoot(this.paths.sessions, this.root);
    return namesInFolder(this.paths.sessions, isConflictFileName);
  }

  /** The text of a file, its byte order mark included; null where there is none. @throws StorageError */
  read(name: string): string | null {
    checkFolderInRoot(this.paths.sessions, this.root);
    return readPlainTextIfThere(this.pathOf(name), this.limits());
  }

  /** Size and time of change of a file; null where it went away. @throws StorageError */
  stampOf(name: string): FileStamp | null {
    const stats = plainFileStats(this.pathOf(name), this.paths.root);
    return stats && toStamp(stats);
  }

  /** The bytes of a file as they are. @throws StorageError */
  readBytes(name: string): Uint8Array {
    return readPlainFile(this.pathOf(name), this.limits());
  }

  /** What a row remembers of a file that holds `text` already. @throws StorageError */
  copyOf(name: string, text: string): FileCopy {
    const path = this.pathOf(name);
    return storageStep(path, () => ({ name, hash: hashText(text), ...stampOf(path) }));
  }

  /** Writes a session's text durably; see `writeDurably`. @throws StorageError */
  write(name: string, text: string): FileCopy {
    makeFolderInRoot(this.paths.sessions, this.root);
    return { name, hash: hashText(text), ...writeDurably(this.paths.sessions, name, text) };
  }

  /** As `write`, but for the sync of the folder, which `syncFolder` makes for many files at once. @throws StorageError */
  writeUnsynced(name: string, text: string): FileCopy {
    makeFolderInRoot(this.paths.sessions, this.root);
    return { name, hash: hashText(text), ...writeWhole(this.paths.sessions, name, text) };
  }

  /** Makes files written since durable in their folder. @throws StorageError */
  syncFolder(): void {
    storageStep(this.paths.sessions, () => syncFolder(this.paths.sessions));
  }

  /**
   * The name to write a session under. A file that a person renamed keeps its name; otherwise the rule's,
   * longer where a file of another session has it.
   */
  nameFor(session: Named, current: { readonly name: string; readonly session: Named } | null): string {
    if (current && (!isNameByRule(current.name, current.session) || isNameByRule(current.name, session))) {
      return current.name;
    }
    const names = candidateFileNames(session);
    return names.find((name) => !isThere(this.pathOf(name))) ?? names.at(-1) ?? `${session._id}.json`;
  }

  /** The name to write a session under that has no file now: its former one where that is free. */
  freeNameFor(session: Named, formerName: string | null): string {
    const isFree =
      formerName !== null && !isNameOfOtherDate(formerName, session) && !isThere(this.pathOf(formerName));
    return isFree ? formerName : this.nameFor(session, null);
  }

  /** Removes a session's file under its former name. @throws StorageError */
  remove(name: string): void {
    checkFolderInRoot(this.paths.sessions, this.root);
    removeDurably(this.pathOf(name));
  }

  /** Moves a text to its conflict name, beside the original. @returns that name; @throws StorageError */
  setAsideAsConflict(name: string, now: Date): string {
    checkFolderInRoot(this.paths.sessions, this.root);
    const free = firstFree((attempt) => conflictFileName(name, now, attempt), this.paths.sessions);
    moveDurably(this.pathOf(name), this.pathOf(free));
    return free;
  }

  /** Writes a text beside a session's file as a conflict. @returns its name; @throws StorageError */
  writeConflict(name: string, text: string, now: Date): string {
    const free = firstFree((attempt) => conflictFileName(name, now, attempt), this.paths.sessions);
    return this.write(free, text).name;
  }

  /** Moves a file out of the way to a dated name that is no session's. @returns that name; @throws StorageError */
  setAsideAsInvalid(name: string, now: Date): string {
    checkFolderInRoot(this.paths.sessions, this.root);
    const free = firstFree((attempt) => setAsideName(name, now, attempt), this.paths.sessions);
    moveDurably(this.pathOf(name), this.pathOf(free));
    return free;
  }

  private limits(): PlainFileLimits {
    return { maxBytes: MAX_DOCUMENT_BYTES, root: this.paths.root };
  }
}
