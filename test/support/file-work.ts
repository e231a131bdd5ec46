/** What a person does to session files with other programs. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OpenedFile } from '../../src/domain/read-models/session-copies.js';
import { EditorCopies } from '../../src/persistence/sync/editor-copies.js';
import { readIfThere } from './folder-carrier.js';
import type { OpenStores } from './stores.js';

/**
 * Replaces the text of a file in one step, as an editor does.
 * @returns false if the file no longer has the text `seen`
 */
export function editFile(path: string, seen: string, text: string): boolean {
  const temporary = join(dirname(path), `.${basename(path)}.tmp`);
  writeFileSync(temporary, text);
  const isSeen = readIfThere(path) === seen;
  if (isSeen) renameSync(temporary, path);
  else rmSync(temporary);
  return isSeen;
}

/** Renames a file to a name that the person chooses. */
export function renameFile(path: string, name: string): void {
  renameSync(path, join(dirname(path), name));
}

/** The user's editor, which the program opened with a copy of a session's file. */
export class OpenEditor {
  private readonly copies: EditorCopies;

  private constructor(
    private readonly stores: OpenStores,
    readonly id: string,
    private readonly opened: OpenedFile,
    readonly seen: string,
  ) {
    this.copies = new EditorCopies(stores, stores.on.paths);
  }

  /** Opens the editor; null if the session has no file that can be read. */
  static open(stores: OpenStores, id: string): OpenEditor | null {
    const copies = new EditorCopies(stores, stores.on.paths);
    const opened = copies.open(id);
    copies.close();
    const file = opened?.before.file;
    return opened && file?.status === 'read' ? new OpenEditor(stores, id, opened, file.text) : null;
  }

  /** Saves a text and closes the editor. @returns the outcome of the edit */
  close(text: string) {
    writeFileSync(join(this.stores.on.root, this.opened.path), text);
    return this.copies.take(this.id, this.opened);
  }
}
