/**
 * The trash: deleted sessions, which are tombstones and can be brought back, and in `replaced/` texts that another
 * text took the place of, which are neither.
 */
import { basename, join } from 'node:path';
import { moveDurably, writeDurably } from '../disk/durable-file.js';
import { firstFree, namesInFolder } from '../disk/folder.js';
import { checkFolderInRoot, makeFolderInRoot } from '../disk/folder-in-root.js';
import { MAX_DOCUMENT_BYTES, plainFileStats, readPlainText } from '../disk/plain-file.js';
import type { DataPaths } from '../paths.js';
import { compactTime, isSessionFileName, mayBeNameOf } from './session-file-name.js';
import { recordOf } from './session-text.js';

/** A deleted session's file. */
export type TrashedFile = { readonly name: string; readonly id: string; readonly text: string };

export class SessionTrash {
  constructor(private readonly paths: DataPaths) {}

  /** Where a deleted session's file lies. */
  pathOf(name: string): string {
    return join(this.paths.trash, name);
  }

  /** The files of one session, the last deleted first; none where it is not in the trash. @throws StorageError */
  find(id: string): readonly TrashedFile[] {
    return this.read((name) => mayBeNameOf(name, id)).filter((file) => file.id === id);
  }

  /** Every deleted session's file, the last deleted first. Files that hold no session are none. @throws StorageError */
  all(): readonly TrashedFile[] {
    return this.read(() => true);
  }

  /** How many files of sessions lie in it, by their names. @throws StorageError */
  count(): number {
    return namesInFolder(this.paths.trash).filter(isSessionFileName).length;
  }

  /** Moves a file of the folder of sessions into the trash. @returns its name there; @throws StorageError */
  moveIn(name: string): string {
    checkFolderInRoot(this.paths.sessions, this.paths.root);
    makeFolderInRoot(this.paths.trash, this.paths.root);
    const free = this.freeName(name);
    moveDurably(join(this.paths.sessions, name), this.pathOf(free));
    return free;
  }

  /** Puts a text into the trash that has no file to move there. @throws StorageError */
  put(name: string, text: string): void {
    makeFolderInRoot(this.paths.trash, this.paths.root);
    writeDurably(this.paths.trash, this.freeName(name), text);
  }

  /** Moves a deleted session's file back among the sessions, under a name that is free there. @throws StorageError */
  moveOut(name: string, target: string): void {
    makeFolderInRoot(this.paths.sessions, this.paths.root);
    moveDurably(this.pathOf(name), join(this.paths.sessions, target));
  }

  /** Takes a deleted session's file out of the tombstones; its text is kept. @throws StorageError */
  retire(name: string, now: Date): void {
    this.moveToReplaced(this.pathOf(name), now);
  }

  /** Keeps a text that another one takes the place of. @throws StorageError */
  keepReplaced(id: string, text: string, now: Date): void {
    makeFolderInRoot(this.paths.replaced, this.paths.root);
    writeDurably(this.paths.replaced, this.freeReplacedName(id, now), text);
  }

  /** Keeps a file that another one takes the place of. @throws StorageError */
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
      return []; // what cannot be read is nobody's tombstone
    }
  }
}
