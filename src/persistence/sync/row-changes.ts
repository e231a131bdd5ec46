/** Collects changes of database rows and commits them in batches, one durable transaction per batch. */
import type { TrainingSession } from '../../domain/record.js';
import { dayOf } from '../../domain/session-date.js';
import type { KnownTombstone } from '../database/deletions.js';
import type { ImportedText } from '../database/import-records.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { isDamage, type StorageError, toStorageError } from '../disk/storage-error.js';
import { ConflictTexts } from '../session-files/conflict-texts.js';
import { ReplacedTexts } from '../session-files/replaced-texts.js';
import type { FileCopy, SessionExporter } from '../session-files/session-exporter.js';
import type { TrashedFile } from '../session-files/session-trash.js';

export type DatabaseChange =
  | {
      readonly kind: 'save';
      readonly session: TrainingSession;
      readonly text: string;
      readonly copy: FileCopy;
      /** The tombstones of the session, which become stale because it has a file again. */
      readonly tombstones?: readonly TrashedFile[];
      /** Set if the text comes from an import. */
      readonly imported?: ImportedText & { readonly isPlanned: boolean };
    }
  /**
   * An imported workout is the same as a saved session. `listedHash` (see `listedHashOf`) is null if no import listed
   * differences.
   */
  | {
      readonly kind: 'same';
      readonly id: string;
      readonly sessionId: string;
      readonly listedHash: string | null;
    }
  /** Only the state of the session's file is recorded. */
  | { readonly kind: 'note'; readonly id: string; readonly copy: FileCopy }
  /** The session no longer has a file. Its tombstone is recorded as applied. */
  | { readonly kind: 'delete'; readonly id: string; readonly tombstone: KnownTombstone | null }
  /** A tombstone was read for a session that is already deleted, or that stays because it was edited. */
  | { readonly kind: 'tombstone'; readonly tombstone: KnownTombstone; readonly isKept: boolean };

const BATCH = 100;

export class RowChanges {
  /** The replaced texts, which the tombstones of a batch name. */
  readonly replacedTexts: ReplacedTexts;
  /** The texts of conflicts, which these tombstones do not name. */
  readonly conflictTexts: ConflictTexts;
  private waiting: DatabaseChange[] = [];
  private isFolderUnsynced = false;
  private isTrashUnsynced = false;
  private failure: StorageError | null = null;

  /** @param onFailure called for each session whose change could not be committed */
  constructor(
    private readonly stores: {
      readonly repository: TrainingSessionRepository;
      readonly exporter: SessionExporter;
      readonly now: () => Date;
    },
    private readonly onFailure: (id: string, reason: StorageError) => void,
  ) {
    this.replacedTexts = new ReplacedTexts(stores.exporter.trash);
    this.conflictTexts = new ConflictTexts(stores.exporter);
  }

  /**
   * Adds a change, and commits a full batch.
   * @param options.syncsFolder true if a file was written
   * @param options.syncsTrash true if a tombstone was written
   */
  add(
    change: DatabaseChange,
    {
      syncsFolder = false,
      syncsTrash = false,
    }: { readonly syncsFolder?: boolean; readonly syncsTrash?: boolean } = {},
  ): void {
    this.waiting.push(change);
    this.isFolderUnsynced ||= syncsFolder;
    this.isTrashUnsynced ||= syncsTrash;
    if (this.waiting.length >= BATCH) this.flush();
  }

  /** True if a change of this session waits for its commit. */
  isWaiting(id: string): boolean {
    return this.waiting.some((change) => idOf(change) === id);
  }

  /** The sessions on a day that wait for their commit. */
  savedOn(day: string): readonly TrainingSession[] {
    return this.waiting.flatMap((change) =>
      change.kind === 'save' && dayOf(change.session.date) === day ? change.session : [],
    );
  }

  /** Commits all waiting changes, after making the files durable. @throws StorageError if the database is damaged */
  flush(): void {
    const changes = this.waiting;
    this.waiting = [];
    if (changes.length === 0) return;
    try {
      if (this.failure) throw this.failure;
      if (this.isFolderUnsynced) this.stores.exporter.syncFolder();
      this.isFolderUnsynced = false;
      if (this.isTrashUnsynced) this.stores.exporter.trash.syncPut();
      this.isTrashUnsynced = false;
      // Retires tombstones before the commit: after a crash between the two, sync restores a deleted row whose file
      // exists.
      this.retireTombstones(changes);
      this.stores.repository.inTransaction(() => {
        for (const change of changes) this.apply(change);
      });
    } catch (cause) {
      const reason = toStorageError(cause, '');
      // Later batches fail at once with the same reason.
      this.failure = reason;
      for (const change of changes) if (change.kind !== 'same') this.onFailure(idOf(change), reason);
      if (isDamage(reason)) throw reason;
    }
  }

  /** Retires stale tombstones. If that fails, a tombstone stays and has no effect while the session exists. */
  private retireTombstones(changes: readonly DatabaseChange[]): void {
    const { exporter, now } = this.stores;
    const stale = changes.flatMap((change) =>
      change.kind === 'save' ? (change.tombstones ?? []).map((file) => ({ file, text: change.text })) : [],
    );
    for (const { file, text } of stale) {
      fallbackOnError(undefined, () => exporter.trash.retireUnsynced(file, text, now()));
    }
    if (stale.length > 0) fallbackOnError(undefined, () => exporter.trash.syncRetired());
  }

  private apply(change: DatabaseChange): void {
    const { repository, now } = this.stores;
    const at = now().toISOString();
    switch (change.kind) {
      case 'save':
        repository.save(change.session, change.text, change.copy, at);
        if (change.imported) {
          repository.imports.recordSaved(change.session._id, change.imported, change.imported.isPlanned);
        }
        return;
      case 'same':
        repository.imports.recordSame(change.id, change.sessionId, change.listedHash);
        return;
      case 'note':
        repository.recordFile(change.id, change.copy);
        return;
      case 'delete':
        repository.markDeleted(change.id, at, true);
        if (change.tombstone) repository.deletions.record(change.tombstone, false);
        return;
      case 'tombstone':
        repository.deletions.record(change.tombstone, change.isKept);
        return;
    }
  }
}

function idOf(change: DatabaseChange): string {
  if (change.kind === 'save') return change.session._id;
  return change.kind === 'tombstone' ? change.tombstone.id : change.id;
}
