/** Copies of session files for the user's editor, because another process may write the file during the edit. */
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EditedFile, OpenedFile } from '../../domain/read-models/session-copies.js';
import { removeFile } from '../disk/disk.js';
import { writeDurably } from '../disk/durable-file.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { decodeText, entryExists, firstFree, namesInFolder } from '../disk/folder.js';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { LockFile } from '../disk/lock-file.js';
import { MAX_DOCUMENT_BYTES, readPlainFile, readPlainFileOrNull } from '../disk/plain-file.js';
import { describeUnread, toStorageError } from '../disk/storage-error.js';
import { hashText } from '../disk/text-hash.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { ReplacedTexts } from '../session-files/replaced-texts.js';
import { isSessionFileName } from '../session-files/session-file-name.js';
import { readText } from '../session-files/session-text.js';
import { databaseCopy, fileOf } from './copy-states.js';
import { readEditedFile, type SyncedStores } from './edited-file.js';

/** The name of an empty file in the folder of drafts. It is locked while an editor is open. */
const LOCK_NAME = '.in-editor';

export class EditorCopies {
  private readonly lock: LockFile;

  constructor(
    private readonly stores: SyncedStores,
    private readonly paths: DataPaths,
  ) {
    this.lock = new LockFile(join(paths.drafts, LOCK_NAME));
  }

  /** Copies a session's file for an editor; null if the session has no file. @throws StorageError */
  open(id: string): OpenedFile | null {
    const { stores, paths } = this;
    const file = fileOf(stores, id);
    if (file.copy.status === 'missing') return null;
    const bytes = stores.exporter.readBytes(file.name);
    makeFolderInRoot(paths.drafts, paths.root);
    fallbackOnError(false, () => this.lock.acquire(0));
    const stem = file.name.replace(/\.json$/, '');
    const nameOf = (attempt: number) => `${stem}${attempt === 0 ? '' : `-${attempt + 1}`}.json`;
    const name = firstFree(nameOf, paths.drafts);
    writeDurably(paths.drafts, name, bytes);
    const before = { database: databaseCopy(stores, id), file: file.copy };
    const path = pathInRoot(join(paths.drafts, name), paths.root);
    return { path, fileName: file.name, hash: hashBytes(bytes), before };
  }

  /**
   * Writes a changed copy to the session's file and syncs. Unseen texts and unusable copies become conflicts.
   * @throws StorageError if the stores cannot be synced
   */
  take(id: string, opened: OpenedFile): EditedFile {
    const copy = join(this.paths.drafts, basename(opened.path));
    try {
      return this.stores.lock.hold(() => this.takeLocked(id, copy, opened));
    } catch (cause) {
      if (!entryExists(copy)) throw cause;
      const reason = describeUnread(toStorageError(cause, copy), this.paths.root);
      return { status: 'kept', reason, conflict: this.keep(copy, opened.fileName) };
    } finally {
      this.lock.release();
    }
  }

  /** Turns copies that a killed process left into conflicts. @returns a sentence about each conflict. Never throws. */
  recover(): readonly string[] {
    return fallbackOnError([], () => {
      const names = namesInFolder(this.paths.drafts, isCopyName);
      // Does nothing if another process holds the lock, because its editor may have a copy open.
      if (names.length === 0 || !fallbackOnError(true, () => this.lock.acquire(0))) return [];
      try {
        return names.flatMap((name) => this.recoverOne(name));
      } finally {
        this.lock.release();
      }
    });
  }

  close(): void {
    this.lock.close();
  }

  private takeLocked(id: string, copy: string, opened: OpenedFile): EditedFile {
    const { exporter, now } = this.stores;
    const bytes = readPlainFileOrNull(copy, { maxBytes: MAX_DOCUMENT_BYTES, root: this.paths.root });
    if (bytes === null || hashBytes(bytes) === opened.hash) {
      removeFile(copy);
      return { status: 'unchanged' };
    }
    const text = decodeText(bytes, copy);
    const current = this.currentFile(id, opened.fileName);
    const isUnseen =
      current.hash !== null && current.hash !== opened.hash && current.hash !== hashBytes(bytes);
    const read = readText(text);
    if (isUnseen && !read.ok) {
      return { status: 'kept', reason: read.reason, conflict: this.keep(copy, opened.fileName) };
    }
    // A file that is not text cannot be a replaced text, so its bytes become a conflict too.
    const isBytes = current.hash !== null && current.text === null;
    let aside = isUnseen || isBytes ? exporter.copyAsConflict(current.name, now()) : null;
    if (current.hash === opened.hash && current.text !== null) {
      exporter.trash.saveReplaced(id, current.text.text, now());
    }
    const known = [text, current.text?.text ?? text].map(hashText);
    exporter.write(current.name, text, () => {
      if (!isBytes) aside = exporter.setUnseenAside(current.name, known, now()) ?? aside;
    });
    fallbackOnError(undefined, () => new ReplacedTexts(exporter.trash).remove(id, text));
    removeFile(copy);
    const { before } = opened;
    const seen = current.text === null ? before : { ...before, file: current.text };
    const edited = readEditedFile(this.stores, id, current.name, isUnseen ? seen : before);
    return edited.status === 'read' ? { ...edited, conflict: aside ?? edited.conflict } : edited;
  }

  /** The current state of the session's file; `hash` is null if the file is missing. @throws StorageError */
  private currentFile(id: string, name: string) {
    const { exporter } = this.stores;
    const found = exporter.stampOf(name) === null ? fileOf(this.stores, id) : null;
    const current = found?.copy.status === 'read' ? found.name : name;
    const bytes = exporter.stampOf(current) === null ? null : exporter.readBytes(current);
    const text =
      bytes && fallbackOnError(null, () => ({ status: 'read', text: decodeText(bytes, current) }) as const);
    return { name: current, hash: bytes && hashBytes(bytes), text };
  }

  /** Moves a copy to a conflict name. @returns the name; null if the copy was not a plain file */
  private keep(copy: string, fileName: string): string | null {
    const { exporter, now } = this.stores;
    if (lstatSync(copy).isFile()) return exporter.moveInAsConflict(copy, fileName, now());
    fallbackOnError(undefined, () => removeFile(copy));
    return null;
  }

  private recoverOne(name: string): readonly string[] {
    const copy = join(this.paths.drafts, name);
    return fallbackOnError([], () => {
      const bytes = readPlainFile(copy, { maxBytes: MAX_DOCUMENT_BYTES, root: this.paths.root });
      const current = fallbackOnError(null, () => this.stores.exporter.readBytes(name));
      if (current !== null && hashBytes(current) === hashBytes(bytes)) {
        removeFile(copy);
        return [];
      }
      const conflict = this.keep(copy, name);
      if (conflict === null) return [];
      return [`An edit of ${name} was interrupted; its text is in ${conflict}: decide on the Data screen.`];
    });
  }
}

function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** True for the name of an editor's copy: that of a session's file, but not of a draft. */
function isCopyName(name: string): boolean {
  return isSessionFileName(name) && !name.startsWith('draft_');
}
