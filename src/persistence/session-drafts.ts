/** Sessions in progress: each a file of its own, the document so far, durable at every change. */
import { existsSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from '../domain/dialects/read-document.js';
import type { TrainingSession } from '../domain/record.js';
import { serializeSession } from '../domain/serialize-record.js';
import type { Draft } from '../store/ports.js';
import { makeFolder, moveDurably, writeDurably } from './durable-file.js';
import type { DataPaths } from './paths.js';
import { compactTime } from './session-file-name.js';
import { describeStorageError, storageStep, toStorageError } from './storage-error.js';

export class SessionDrafts {
  constructor(
    private readonly paths: DataPaths,
    private readonly now: () => Date,
  ) {}

  /** Writes the session as it stands; it is on the disk when this returns. @throws StorageError */
  save(session: TrainingSession): void {
    makeFolder(this.paths.drafts);
    writeDurably(this.paths.drafts, draftName(session._id), serializeSession(session));
  }

  /**
   * The drafts an earlier run left, newest session first. One that cannot be read is set aside under a dated
   * name; one that `isSaved` knows is removed.
   */
  list(isSaved: (session: TrainingSession) => boolean): {
    readonly drafts: readonly Draft[];
    readonly problems: readonly string[];
  } {
    const drafts: Draft[] = [];
    const problems: string[] = [];
    for (const name of this.names(problems)) {
      const path = join(this.paths.drafts, name);
      const session = this.read(path, problems);
      if (!session) continue;
      if (isSaved(session)) this.remove(session._id);
      else drafts.push({ id: session._id, session, path });
    }
    drafts.sort((one, other) => (one.session.date < other.session.date ? 1 : -1));
    return { drafts, problems };
  }

  /** Removes the draft of a session; without a sync, for one that comes back is only offered again. */
  remove(id: string): void {
    const path = this.pathOf(id);
    try {
      if (existsSync(path)) unlinkSync(path);
    } catch {
      // It stays, and is dropped at the next start, when its session is found saved.
    }
  }

  /** Takes a draft out of the way; its text is kept in `trash/replaced/`. @throws StorageError */
  discard(id: string): void {
    makeFolder(this.paths.replaced);
    const kept = `draft-${id}-${compactTime(this.now())}.json`;
    moveDurably(this.pathOf(id), join(this.paths.replaced, kept));
  }

  private read(path: string, problems: string[]): TrainingSession | null {
    try {
      const text = storageStep(path, () => readFileSync(path, 'utf8'));
      const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
      if (read.ok) return read.value;
      const aside = `${path.replace(/\.json$/, '')}.unreadable-${compactTime(this.now())}`;
      moveDurably(path, aside);
      problems.push(`${basename(path)} cannot be read; set aside.`);
    } catch (cause) {
      problems.push(`A draft could not be read: ${describeStorageError(toStorageError(cause, path))}.`);
    }
    return null;
  }

  private names(problems: string[]): readonly string[] {
    try {
      return readdirSync(this.paths.drafts)
        .filter((name) => /^draft_.*\.json$/.test(name))
        .sort();
    } catch (cause) {
      const error = toStorageError(cause, this.paths.drafts);
      if (error.kind !== 'missing')
        problems.push(`Drafts could not be looked for: ${describeStorageError(error)}.`);
      return [];
    }
  }

  private pathOf(id: string): string {
    return join(this.paths.drafts, draftName(id));
  }
}

function draftName(id: string): string {
  return `draft_${id}.json`;
}
