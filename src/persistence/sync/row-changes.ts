/** Changes of rows that are gathered and made many at a time, each batch in one durable transaction. */
import type { TrainingSession } from '../../domain/record.js';
import type { TrainingSessionRepository } from '../database/training-session-repository.js';
import { isDamage, type StorageError, toStorageError } from '../disk/storage-error.js';
import type { FileCopy, SessionExporter } from '../session-files/session-exporter.js';

export type DatabaseChange =
  | {
      readonly kind: 'save';
      readonly session: TrainingSession;
      readonly text: string;
      readonly copy: FileCopy;
    }
  | { readonly kind: 'note'; readonly id: string; readonly copy: FileCopy }
  /** The session is in the trash, its file with it. */
  | { readonly kind: 'delete'; readonly id: string };

const BATCH = 100;

export class RowChanges {
  private waiting: DatabaseChange[] = [];
  private isFolderUnsynced = false;
  private failure: StorageError | null = null;

  /** @param onFailure told of each session whose change could not be made, and why */
  constructor(
    private readonly stores: {
      readonly repository: TrainingSessionRepository;
      readonly exporter: SessionExporter;
      readonly now: () => Date;
    },
    private readonly onFailure: (id: string, reason: StorageError) => void,
  ) {}

  /** @param options.syncsFolder true where a file was written whose folder is still to be synced */
  add(change: DatabaseChange, options: { readonly syncsFolder: boolean } = { syncsFolder: false }): void {
    this.waiting.push(change);
    this.isFolderUnsynced ||= options.syncsFolder;
    if (this.waiting.length >= BATCH) this.flush();
  }

  /** True where a change of that session waits, which its row does not show yet. */
  isWaiting(id: string): boolean {
    return this.waiting.some((change) => idOf(change) === id);
  }

  /** Makes what waits. A row says that a file holds its text only once that file is durable. @throws StorageError of a damaged database */
  flush(): void {
    const changes = this.waiting;
    this.waiting = [];
    if (changes.length === 0) return;
    try {
      if (this.failure) throw this.failure;
      if (this.isFolderUnsynced) this.stores.exporter.syncFolder();
      this.isFolderUnsynced = false;
      this.stores.repository.inTransaction(() => {
        for (const change of changes) this.make(change);
      });
    } catch (cause) {
      const reason = toStorageError(cause, '');
      // A database that cannot be written now is not tried again for every batch.
      this.failure = reason;
      for (const change of changes) this.onFailure(idOf(change), reason);
      if (isDamage(reason)) throw reason;
    }
  }

  private make(change: DatabaseChange): void {
    const { repository, now } = this.stores;
    const at = now().toISOString();
    switch (change.kind) {
      case 'save':
        repository.save(change.session, change.text, change.copy, at);
        return;
      case 'note':
        repository.noteCopy(change.id, change.copy);
        return;
      case 'delete':
        repository.markDeleted(change.id, at, true);
        return;
    }
  }
}

function idOf(change: DatabaseChange): string {
  return change.kind === 'save' ? change.session._id : change.id;
}
