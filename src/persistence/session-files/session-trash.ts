/**
 * The trash: deleted sessions, which count as tombstones and can be restored, and in `replaced/` texts that were
 * replaced by another one, which cannot.
 */
import { basename, join } from 'node:path';
import { moveDurably, writeDurably } from '../disk/durable-file.js';
import { firstFree, namesInFolder } from '../disk/folder.js';
import { checkFolderInRoot, makeFolderInRoot } from '../disk/folder-in-root.js';
import { MAX_DOCUMENT_BYTES, plainFileStats, readPlainText } from '../disk/plain-file.js';
import type { DataPaths } from '../paths.js';
import { compactTime, isSessionFileName, mayBeNameOf } from './session-file-name.js';
import { recordOf } from './session-text.js';

/** The file of a deleted session. */
export type TrashedFile = { readonly name: string; readonly id: string; readonly text: string };

export class SessionTrash {
  constructor(private readonly paths: DataPaths) {}

  /** The path of a deleted session's file. */
  pathOf(name: string): string {
    return join(this.paths.trash, name);
  }

  /** The files of one session, latest deletion first; none if it is not in the trash. @throws StorageError */
  find(id: string): readonly TrashedFile[] {
    return this.read((name) => mayBeNameOf(name, id)).filter((file) => file.id === id);
  }

  /**
   * The files of all deleted sessions, latest deletion first. Skips files that hold no session. @throws StorageError
   */
  all(): readonly TrashedFile[] {
    return this.read(() => true);
  }

  /** The number of session files in the trash, by their names. @throws StorageError */
  count(): number {
    return namesInFolder(this.paths.trash).filter(isSessionFileName).length;
  }

  /** Moves a session's file into the trash. @returns its name there; @throws StorageError */
  moveIn(name: string): string {
    checkFolderInRoot(this.paths.sessions, this.paths.root);
    makeFolderInRoot(this.paths.trash, this.paths.root);
    const free = this.freeName(name);
    moveDurably(join(this.paths.sessions, name), this.pathOf(free));
    return free;
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

  /** Saves a text that will be replaced. @throws StorageError */
  saveReplaced(id: string, text: string, now: Date): void {
    makeFolderInRoot(this.paths.replaced, this.paths.root);
    writeDurably(this.paths.replaced, this.freeReplacedName(id, now), text);
  }

  /** Moves a file that will be replaced into the trash. @throws StorageError */
  moveToReplaced(path: string, now: Date): void {
    makeFolderInRoot(this.paths.replaced, this.paths.root);
    const stem = basename(path).replace(/\.json$/, '');
    moveDurably(path, join(this.paths.replaced, this.freeReplacedName(stem, now)));
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

  private read(isWanted: (name: string) => boolean): readonly TrashedFile[] {
    checkFolderInRoot(this.paths.trash, this.paths.root);
    const names = namesInFolder(this.paths.trash).filter((name) => isSessionFileName(name) && isWanted(name));
    return names
      .flatMap((name) => this.readOne(name))
      .sort((one, other) => other.changedMs - one.changedMs)
      .map(({ file }) => file);
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
