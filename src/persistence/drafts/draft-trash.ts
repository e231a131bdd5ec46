/** Discarded drafts in `trash/drafts/`. The name of each contains the time when it was discarded. */
import { basename, join } from 'node:path';
import type { DraftBase } from '../../domain/draft-relation.js';
import type { TrainingSession } from '../../domain/record.js';
import { moveDurably, writeDurably } from '../disk/durable-file.js';
import { entryExists, firstFree, namesInFolder } from '../disk/folder.js';
import { makeFolderInRoot } from '../disk/folder-in-root.js';
import { MAX_DOCUMENT_BYTES, readPlainText } from '../disk/plain-file.js';
import { StorageError } from '../disk/storage-error.js';
import type { DataPaths } from '../paths.js';
import { compactTime } from '../session-files/session-file-name.js';
import { recordOf } from '../session-files/session-text.js';
import { splitDraft } from './draft-text.js';

/** A discarded draft; `name` is its file name. */
export type DiscardedDraft = {
  readonly name: string;
  readonly session: TrainingSession;
  readonly base: DraftBase;
};

/** Matches `draft_ID-20260216-180211.json`. If that name is taken, `-2` comes before the extension. */
const DISCARDED_NAME = /^draft_.*-(\d{8}-\d{6})(?:-(\d+))?\.json$/;

export class DraftTrash {
  constructor(private readonly paths: DataPaths) {}

  /** Moves a draft to the trash. @returns its name there; @throws StorageError */
  moveIn(path: string, now: Date): string {
    const { trashedDrafts: folder } = this.paths;
    makeFolderInRoot(folder, this.paths.root);
    const name = this.freeName(path, now);
    moveDurably(path, join(folder, name));
    return name;
  }

  /** Writes the text of a draft to the trash, because another text will replace it. @throws StorageError */
  putIn(path: string, text: string, now: Date): void {
    makeFolderInRoot(this.paths.trashedDrafts, this.paths.root);
    writeDurably(this.paths.trashedDrafts, this.freeName(path, now), text);
  }

  /**
   * Moves a discarded draft back to `target`.
   * @throws StorageError; Error with a one-sentence message if its session has another draft
   */
  moveOut(name: string, target: string): void {
    const path = join(this.paths.trashedDrafts, basename(name));
    if (!entryExists(path)) throw new StorageError('not-found', path);
    if (entryExists(target)) {
      throw new Error('A draft of the same session is in progress: save or discard that draft first.');
    }
    makeFolderInRoot(this.paths.drafts, this.paths.root);
    moveDurably(path, target);
  }

  /** The readable drafts in the trash, last discarded first. @throws StorageError if the folder cannot be read */
  all(): readonly DiscardedDraft[] {
    const names = namesInFolder(this.paths.trashedDrafts, (name) => DISCARDED_NAME.test(name));
    return names
      .sort((one, other) => (discardedAt(one) < discardedAt(other) ? 1 : -1))
      .flatMap((name) => this.read(name));
  }

  /** The number of discarded drafts, counted by their names. @throws StorageError */
  count(): number {
    return namesInFolder(this.paths.trashedDrafts, (name) => DISCARDED_NAME.test(name)).length;
  }

  private freeName(path: string, now: Date): string {
    const stem = `${basename(path).replace(/\.json$/, '')}-${compactTime(now)}`;
    const nameOf = (attempt: number) => `${stem}${attempt === 0 ? '' : `-${attempt + 1}`}.json`;
    return firstFree(nameOf, this.paths.trashedDrafts);
  }

  private read(name: string): readonly DiscardedDraft[] {
    const path = join(this.paths.trashedDrafts, name);
    try {
      const { root } = this.paths;
      const document = recordOf(readPlainText(path, { maxBytes: MAX_DOCUMENT_BYTES, root }));
      if (document === null) return [];
      const { session, base } = splitDraft(document);
      return [{ name, session, base }];
    } catch {
      return []; // an unreadable file stays in the trash and is not offered
    }
  }
}

function discardedAt(name: string): string {
  const [, time = '', attempt = '1'] = DISCARDED_NAME.exec(name) ?? [];
  return `${time}-${attempt.padStart(6, '0')}`;
}
