/** Sessions in progress: each a file of its own, the document so far, durable at every change. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from '../../domain/dialects/read-document.js';
import type { ReadProblem, ReadResult } from '../../domain/dialects/read-result.js';
import type { TrainingSession } from '../../domain/record.js';
import { serializeSession } from '../../domain/serialize-record.js';
import { chronologicalKey } from '../../domain/session-date.js';
import type { Draft } from '../../store/ports.js';
import { removeFile } from '../disk/disk.js';
import {
  makeFolder,
  moveDurably,
  removeDurably,
  TEMPORARY_SUFFIX,
  writeDurably,
} from '../disk/durable-file.js';
import { decodeText, firstFree, namesInFolder } from '../disk/folder.js';
import { describeStorageError, StorageError, storageStep, toStorageError } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';
import { compactTime } from '../session-files/session-file-name.js';
import { SessionTrash } from '../session-files/session-trash.js';

/** The drafts an earlier run left, newest session first, and a sentence on each file that is none to go on with. */
export type FoundDrafts = { readonly drafts: readonly Draft[]; readonly problems: readonly string[] };

export class SessionDrafts {
  constructor(
    private readonly paths: DataPaths,
    private readonly now: () => Date,
  ) {}

  /** Writes the session as it stands; it is on the disk when this returns. @throws StorageError, of the folder */
  save(session: TrainingSession): void {
    const { drafts: folder } = this.paths;
    try {
      makeFolder(folder);
      writeDurably(folder, draftName(session._id), serializeSession(session));
    } catch (error) {
      // The file's name says nothing to a person, and is as long as the line it is told in.
      const { kind, cause } = toStorageError(error, folder);
      throw new StorageError(kind, folder, { cause });
    }
  }

  /**
   * The drafts an earlier run left. One that `isSaved` knows is removed, one that cannot be read is set aside under
   * a dated name, one of a newer traininglogs is left as it is. Never throws: no file keeps the others from being offered.
   */
  list(isSaved: (session: TrainingSession) => boolean): FoundDrafts {
    const drafts: Draft[] = [];
    const problems: string[] = [];
    for (const name of this.names(problems)) {
      if (isLeftover(name)) this.removeQuietly(join(this.paths.drafts, name));
      if (!isDraftName(name)) continue;
      try {
        const found = this.look(name, isSaved);
        if (typeof found === 'string') problems.push(found);
        else if (found !== null) drafts.push(found);
      } catch (cause) {
        const reason = describeStorageError(
          toStorageError(cause, join(this.paths.drafts, name)),
          this.paths.root,
        );
        problems.push(`A draft is not offered: ${reason}.`);
      }
    }
    drafts.sort(newestFirst);
    return { drafts, problems };
  }

  /** How many sessions in progress lie there. Never throws. */
  count(): number {
    return this.names([]).filter(isDraftName).length;
  }

  /** The sessions in progress that can be read; looking changes nothing. Never throws. */
  readable(): readonly TrainingSession[] {
    return this.names([])
      .filter(isDraftName)
      .flatMap((name) => {
        try {
          const read = this.read(join(this.paths.drafts, name));
          return read.ok ? [read.value] : [];
        } catch {
          return []; // the next start says what is wrong with it
        }
      });
  }

  /** Removes the draft of a session that is saved; without a sync, for one that comes back is found saved then. */
  remove(id: string): void {
    this.removeQuietly(this.pathOf(id));
  }

  /** Removes the draft of a session that was given up before anything was logged. @throws StorageError */
  drop(id: string): void {
    removeDurably(this.pathOf(id));
  }

  /** Takes a draft out of the way; its text is kept in `trash/replaced/`. @throws StorageError */
  discard(id: string): void {
    new SessionTrash(this.paths).moveToReplaced(this.pathOf(id), this.now());
  }

  /** A draft to go on with, null for one that is over, or what to say of a file that is neither. @throws StorageError */
  private look(name: string, isSaved: (session: TrainingSession) => boolean): Draft | string | null {
    const path = join(this.paths.drafts, name);
    const read = this.read(path);
    if (!read.ok) return this.setAside(path, read.problem);
    const session = read.value;
    if (isSaved(session)) {
      this.removeQuietly(path);
      return null;
    }
    const ownPath = this.pathOf(session._id);
    if (path !== ownPath) {
      // A copy that a synchroniser or a person made. The session is its `_id`: what is logged goes into one file.
      if (existsSync(ownPath)) {
        return `${name} is another copy of a draft; it waits until that one is saved or discarded.`;
      }
      moveDurably(path, ownPath);
    }
    return { id: session._id, session, path: ownPath };
  }

  private read(path: string): ReadResult<TrainingSession> {
    try {
      const text = storageStep(path, () => decodeText(readFileSync(path), path));
      return readDocument(text, { userId: '', userName: '', unit: 'kg' });
    } catch (cause) {
      if (!(cause instanceof StorageError) || cause.kind !== 'not-text') throw cause;
      return { ok: false, problem: { place: '', reason: 'is not a text in UTF-8' } };
    }
  }

  /** @returns what to say; @throws StorageError */
  private setAside(path: string, { reason, remedy }: ReadProblem): string {
    const name = basename(path);
    // Another traininglogs can read it: it stays where that one looks for it.
    if (remedy !== undefined) return `${name} ${reason}; ${remedy}.`;
    const stem = `${name.replace(/\.json$/, '')}.unreadable-${compactTime(this.now())}`;
    const nameOf = (attempt: number) => `${stem}${attempt === 0 ? '' : `-${attempt}`}`;
    moveDurably(path, join(this.paths.drafts, firstFree(nameOf, this.paths.drafts)));
    return `${name} cannot be read; it is set aside in data/output/drafts.`;
  }

  private names(problems: string[]): readonly string[] {
    try {
      return namesInFolder(this.paths.drafts);
    } catch (cause) {
      const reason = describeStorageError(toStorageError(cause, this.paths.drafts), this.paths.root);
      problems.push(`Drafts could not be looked for: ${reason}.`);
      return [];
    }
  }

  private removeQuietly(path: string): void {
    try {
      removeFile(path);
    } catch {
      // It stays, and the next start looks at it again.
    }
  }

  private pathOf(id: string): string {
    return join(this.paths.drafts, draftName(id));
  }
}

function newestFirst(one: Draft, other: Draft): number {
  return orderKey(one) < orderKey(other) ? 1 : -1;
}

function orderKey({ session }: Draft): string {
  return `${chronologicalKey(session.date)} ${session._id}`;
}

function draftName(id: string): string {
  return `draft_${id}.json`;
}

function isDraftName(name: string): boolean {
  return /^draft_.*\.json$/.test(name);
}

/** True for a draft that was being written when its process was killed: the one in place is the last that was whole. */
function isLeftover(name: string): boolean {
  return name.startsWith('.draft_') && name.endsWith(TEMPORARY_SUFFIX);
}
