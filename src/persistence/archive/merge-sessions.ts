/**
 * Adds the sessions of a backup that a data root lacks and has not deleted. The next sync completes an interrupted
 * merge.
 */
import { basename, join } from 'node:path';
import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import type { RowState } from '../database/row-states.js';
import { readRow } from '../database/salvage-rows.js';
import { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { decodeText, entryExists } from '../disk/folder.js';
import { MAX_DOCUMENT_BYTES, readPlainText } from '../disk/plain-file.js';
import { hashText } from '../disk/text-hash.js';
import { draftName, splitDraft } from '../drafts/draft-text.js';
import type { DataPaths } from '../paths.js';
import type { FileCopy } from '../session-files/session-exporter.js';
import { isConflictFileName, isSessionFileName } from '../session-files/session-file-name.js';
import { readSavedText, recordOf } from '../session-files/session-text.js';
import { readTombstone, type Tombstone } from '../session-files/tombstone-text.js';
import type { OpenSessionStores } from '../sync/session-stores.js';
import { addUnderFreeName, addUnlessNameTaken } from './add-archived-file.js';
import {
  DRAFTS_FOLDER,
  SESSIONS_FOLDER,
  splitEntryPath,
  TRASH_FOLDER,
  TRASHED_DRAFTS_FOLDER,
} from './archive-manifest.js';
import type { CheckedArchive, ReadFile } from './read-archive.js';

/** How many sessions of the backup had each outcome. Sessions that are deleted in the backup are not counted. */
export type MergeCounts = {
  readonly added: number;
  readonly same: number;
  /** Sessions whose content in the data root differs from the backup. The content in the data root stays. */
  readonly kept: number;
  /** Sessions that were deleted in the data root and stay deleted. */
  readonly deleted: number;
  readonly drafts: number;
  /** Discarded drafts that were added to the trash. */
  readonly discardedDrafts: number;
};

/** Whether the data root had a session of the backup before the merge. `kept`: yes, with other content, which stays. */
type ImportOutcome = 'new' | 'same' | 'kept' | 'deleted';

/** A file of the backup whose session the data root lacks. */
type NewSessionFile = { readonly name: string; readonly session: TrainingSession; readonly text: string };

/** Sessions per batch, which is one sync of the folder and one transaction. Keys are not handled until its end. */
const BATCH = 25;

export class SessionMerge {
  private readonly here: ReadonlyMap<string, RowState>;
  private readonly tombstones: ReadonlySet<string>;
  private readonly archived: TrainingSessionRepository;
  /** The ids of the sessions in the backup's database, by the hash of the session's text. */
  private readonly idOfText = new Map<string, string>();
  /** The outcome for each session that is not deleted in the backup, by id. */
  private readonly outcomes = new Map<string, ImportOutcome>();
  /** The ids of new sessions whose row must still be copied from the backup. */
  private readonly rowsToWrite = new Set<string>();
  private waiting: NewSessionFile[] = [];
  private drafts = 0;
  private discardedDrafts = 0;

  constructor(
    private readonly stores: OpenSessionStores,
    private readonly paths: DataPaths,
    private readonly archive: CheckedArchive,
  ) {
    this.here = new Map(stores.repository.rowStates().map((state) => [state.id, state]));
    this.tombstones = new Set(stores.exporter.trash.all().map(({ id }) => id));
    this.archived = new TrainingSessionRepository(archive.database);
    for (const { id, textHash, fileHash, deletedAt } of this.archived.rowStates()) {
      const hash = textHash ?? fileHash;
      if (hash !== null) this.idOfText.set(hash, id);
      if (deletedAt === null) this.outcomeOf(id, textHash, () => this.archived.getStored(id)?.text ?? '');
      if (!this.isKnown(id)) this.rowsToWrite.add(id);
    }
  }

  /** True if a whole batch of sessions waits for `flush`. */
  get isFull(): boolean {
    return this.waiting.length >= BATCH;
  }

  get counts(): MergeCounts {
    const outcomes = [...this.outcomes.values()];
    const count = (outcome: ImportOutcome) => outcomes.filter((each) => each === outcome).length;
    const [added, same, kept, deleted] = [count('new'), count('same'), count('kept'), count('deleted')];
    const { drafts, discardedDrafts } = this;
    return { added, same, kept, deleted, drafts, discardedDrafts };
  }

  /** Adds one file of the backup. Files of new sessions are written only by `flush`. @throws StorageError */
  add(file: ReadFile): void {
    this.stores.lock.hold(() => this.takeLocked(file));
  }

  private takeLocked(file: ReadFile): void {
    const { folder, name } = splitEntryPath(file.path);
    switch (folder) {
      case SESSIONS_FOLDER:
        this.takeFromSessions(name, file);
        return;
      case TRASH_FOLDER:
        this.takeFromTrash(file);
        return;
      case DRAFTS_FOLDER:
        this.takeDraft(name, file);
        return;
      case TRASHED_DRAFTS_FOLDER:
        if (!this.isInProgress(file) && addUnlessNameTaken(this.paths, file)) this.discardedDrafts += 1;
        return;
      default:
        addUnlessNameTaken(this.paths, file);
    }
  }

  /**
   * Writes the waiting sessions, files first.
   * @throws StorageError; then a sync or another merge can complete the batch
   */
  flush(): void {
    const files = this.waiting;
    this.waiting = [];
    if (files.length > 0) this.stores.lock.hold(() => this.write(files));
  }

  private write(taken: readonly NewSessionFile[]): void {
    const { exporter, repository } = this.stores;
    // If another process has saved one of these sessions since the comparison, that session stays.
    const files = taken.filter(({ session }) => !this.isSavedSince(session._id));
    const written = files.map((file) => ({ id: file.session._id, copy: this.writeFile(file) }));
    exporter.syncFolder();
    repository.inTransaction(() => {
      for (const { id, copy } of written) this.writeRow(id, copy);
    });
  }

  /**
   * Writes the rows that have no file in the backup, for example of deleted sessions.
   * @throws StorageError
   */
  *rowSteps(): Generator<number, void> {
    const ids = [...this.rowsToWrite];
    for (let from = 0; from < ids.length; from += BATCH) {
      yield from;
      const { lock, repository } = this.stores;
      lock.hold(() =>
        repository.inTransaction(() => {
          for (const id of ids.slice(from, from + BATCH)) this.writeRow(id, null);
        }),
      );
    }
  }

  private isSavedSince(id: string): boolean {
    if (this.stores.repository.rowState(id) === null) return false;
    this.outcomes.set(id, 'kept');
    return true;
  }

  private takeFromSessions(name: string, file: ReadFile): void {
    const isConflict = isConflictFileName(name);
    const text = isConflict || isSessionFileName(name) ? textOrNull(file) : null;
    const id = text === null ? null : this.idIn(text, file.hash);
    if (text === null || id === null) {
      addUnlessNameTaken(this.paths, file);
      return;
    }
    // A conflict file is added only if its session is new here.
    if (isConflict && !this.isKnown(id)) addUnderFreeName(this.paths, file);
    if (isConflict || this.outcomeOf(id, file.hash, () => text) !== 'new') return;
    // A text in the backup's database counts as valid, even if an older version saved it with a repeated key.
    const session = this.idOfText.has(file.hash) ? readSavedText(text)?.session : recordOf(text);
    if (session) this.waiting.push({ name, session, text });
    else addUnlessNameTaken(this.paths, file);
  }

  private takeFromTrash(file: ReadFile): void {
    const text = textOrNull(file);
    const tombstone = text === null ? null : readTombstone(text);
    const id = text === null ? null : (tombstone?.id ?? this.idIn(text, file.hash));
    if (id === null) addUnlessNameTaken(this.paths, file);
    else if (!this.isKnown(id)) {
      if (tombstone) this.copyIsApplied(tombstone, basename(file.path));
      addUnderFreeName(this.paths, file);
    }
  }

  /**
   * Copies the record that a tombstone was applied. Without it, the tombstone would delete a session that was
   * restored later.
   */
  private copyIsApplied(tombstone: Tombstone, name: string): void {
    const isApplied = fallbackOnError(false, () => this.archived.deletions.isApplied(tombstone));
    if (isApplied) this.stores.repository.deletions.record({ ...tombstone, name }, false);
  }

  private takeDraft(name: string, file: ReadFile): void {
    const id = this.idOf(file);
    // A session that is saved or deleted here is no longer in progress.
    if (id !== null && this.isKnown(id)) return;
    const isWritten = addUnlessNameTaken(this.paths, file);
    if (isWritten && id !== null && name.startsWith('draft_')) this.drafts += 1;
  }

  /** True if the data root has a draft with the content of this discarded draft, because its discard was undone. */
  private isInProgress(file: ReadFile): boolean {
    const discarded = sessionOfDraft(textOrNull(file));
    if (!discarded) return false;
    const path = join(this.paths.drafts, draftName(discarded._id));
    const limits = { maxBytes: MAX_DOCUMENT_BYTES, root: this.paths.root };
    const draft = fallbackOnError(null, () => sessionOfDraft(readPlainText(path, limits)));
    return draft !== null && isSameRecord(draft, discarded);
  }

  /** Compares a session of the backup with the one in the data root. A session is compared only once. */
  private outcomeOf(id: string, hash: string | null, text: () => string): ImportOutcome {
    const outcome = this.outcomes.get(id) ?? this.compare(id, hash, text);
    this.outcomes.set(id, outcome);
    return outcome;
  }

  private compare(id: string, hash: string | null, text: () => string): ImportOutcome {
    const state = this.here.get(id);
    if (!this.isKnown(id)) return 'new';
    if (!state || state.deletedAt !== null) return 'deleted';
    if (hash !== null && hash === state.textHash) return 'same';
    const ownText = this.stores.repository.getStored(id)?.text ?? '';
    const otherText = text();
    if (ownText === otherText) return 'same';
    const [own, other] = [recordOf(ownText), recordOf(otherText)];
    return own && other && isSameRecord(own, other) ? 'same' : 'kept';
  }

  /** True if the data root had this session before the merge, even if it was deleted. */
  private isKnown(id: string): boolean {
    return this.here.has(id) || this.tombstones.has(id);
  }

  private idOf(file: ReadFile): string | null {
    const text = textOrNull(file);
    return text === null ? null : this.idIn(text, file.hash);
  }

  private idIn(text: string, hash: string): string | null {
    return this.idOfText.get(hash) ?? recordOf(text)?._id ?? null;
  }

  private writeFile({ name, session, text }: NewSessionFile): FileCopy {
    const { exporter, now } = this.stores;
    const isTaken = entryExists(exporter.pathOf(name));
    const target = isTaken ? exporter.nameFor(session, null) : name;
    return exporter.writeUnsynced(target, text, () =>
      exporter.setUnseenAside(target, [hashText(text)], now()),
    );
  }

  /** @param copy the session's file as it was written; null if the backup has no file of it */
  private writeRow(id: string, copy: FileCopy | null): void {
    const { repository } = this.stores;
    if (!this.rowsToWrite.delete(id) || repository.rowState(id)) return;
    const row = readRow(this.archive.database, id);
    // If the row cannot be read, the next sync creates it from the file.
    if (!row) return;
    // If the backup lacks the file, sync must write it, so the row records none. If the texts differ, sync must
    // compare both.
    const isFileMissing = copy === null && row.deletedAt === null;
    repository.restoreRow(isFileMissing || copy?.hash === row.copy?.hash ? { ...row, copy } : row);
  }
}

function sessionOfDraft(text: string | null): TrainingSession | null {
  const document = text === null ? null : recordOf(text);
  return document && splitDraft(document).session;
}

function textOrNull({ path, bytes }: ReadFile): string | null {
  try {
    return decodeText(bytes, path);
  } catch {
    return null; // not a session: the file of a session is always text
  }
}
