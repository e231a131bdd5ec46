/** The JSON files: one session each, in the folder of sessions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileStamp } from './durable-file.js';
import { makeFolder, moveDurably, removeDurably, stampOf, writeDurably } from './durable-file.js';
import type { DataPaths } from './paths.js';
import {
  candidateFileNames,
  compactTime,
  conflictFileName,
  isConflictFileName,
  isNameByRule,
  isSessionFileName,
} from './session-file-name.js';
import { StorageError, storageStep, toStorageError } from './storage-error.js';
import { hashText } from './text-hash.js';

/** A session's file as a row remembers it. */
export type FileCopy = FileStamp & { readonly name: string; readonly hash: string };

type Named = { readonly _id: string; readonly date: string };

export class SessionExporter {
  constructor(private readonly paths: DataPaths) {}

  /** Where a file of that name lies. */
  pathOf(name: string): string {
    return join(this.paths.sessions, name);
  }

  /** Names of all files that may hold a session, sorted; none where there is no folder. @throws StorageError */
  fileNames(): readonly string[] {
    return this.namesInFolder().filter(isSessionFileName);
  }

  /** Names of all texts set aside as conflicts, sorted. @throws StorageError */
  conflictNames(): readonly string[] {
    return this.namesInFolder().filter(isConflictFileName);
  }

  /** The text of a file, its byte order mark included; null where there is none. @throws StorageError */
  read(name: string): string | null {
    const path = this.pathOf(name);
    return storageStep(path, () => {
      if (!existsSync(path)) return null;
      return decode(readFileSync(path), path);
    });
  }

  /** The bytes of a file as they are. @throws StorageError */
  readBytes(name: string): Uint8Array {
    const path = this.pathOf(name);
    return storageStep(path, () => readFileSync(path));
  }

  /** What a row remembers of a file that holds `text` already. @throws StorageError */
  copyOf(name: string, text: string): FileCopy {
    const path = this.pathOf(name);
    return storageStep(path, () => ({ name, hash: hashText(text), ...stampOf(path) }));
  }

  /** Writes a session's text durably; see `writeDurably`. @throws StorageError */
  write(name: string, text: string): FileCopy {
    makeFolder(this.paths.sessions);
    return { name, hash: hashText(text), ...writeDurably(this.paths.sessions, name, text) };
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
    return names.find((name) => !existsSync(this.pathOf(name))) ?? names.at(-1) ?? `${session._id}.json`;
  }

  /** Removes a session's file under its former name. @throws StorageError */
  remove(name: string): void {
    removeDurably(this.pathOf(name));
  }

  /** Moves a text that changed from outside to its conflict name, beside the original. @throws StorageError */
  setAsideAsConflict(name: string, now: Date): void {
    const target = firstFree((attempt) => this.pathOf(conflictFileName(name, now, attempt)));
    moveDurably(this.pathOf(name), target);
  }

  /** Keeps a text that another one takes the place of in `trash/replaced/`. @throws StorageError */
  keepReplaced(id: string, text: string, now: Date): void {
    makeFolder(this.paths.replaced);
    const nameOf = (attempt: number) => `${id}-${compactTime(now)}${attempt === 0 ? '' : `-${attempt}`}.json`;
    const path = firstFree((attempt) => join(this.paths.replaced, nameOf(attempt)));
    writeDurably(this.paths.replaced, path.slice(this.paths.replaced.length + 1), text);
  }

  private namesInFolder(): readonly string[] {
    try {
      return readdirSync(this.paths.sessions).sort();
    } catch (cause) {
      const error = toStorageError(cause, this.paths.sessions);
      if (error.kind === 'missing') return [];
      throw error;
    }
  }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new StorageError('not-text', path, { cause });
  }
}

/** The first path of a row of them that nothing stands at. */
function firstFree(pathOf: (attempt: number) => string): string {
  for (let attempt = 0; ; attempt += 1) {
    const path = pathOf(attempt);
    if (!existsSync(path)) return path;
  }
}
