import type { StorageError } from '../disk/storage-error.js';

/** What a save did. `merged`: it filled empty fields of the saved session. */
export type SaveAction = 'new' | 'same' | 'merged' | 'replaced';

export type SaveOutcome =
  /** Both copies are on disk. If `action` is `same`, the saved session was already equal. */
  | {
      readonly status: 'saved';
      readonly action: SaveAction;
      readonly fileName: string;
      /** False if both copies existed already, so that nothing was written. */
      readonly isWritten: boolean;
      /** Names of conflict files with texts that another process wrote. A person must decide. */
      readonly conflicts?: readonly string[];
    }
  /** Only one copy was written; `missing` is the other one. `fileName` is null if the file was not written. */
  | {
      readonly status: 'saved-one-copy';
      readonly action: SaveAction;
      readonly fileName: string | null;
      readonly missing: 'database' | 'file';
      readonly reason: StorageError;
      readonly conflicts?: readonly string[];
    }
  /** A different session with this id is saved already and `replace` is not set; nothing was written. */
  | { readonly status: 'refused' }
  /** The session is in the trash and `replace` is not set; nothing was written. */
  | { readonly status: 'refused-deleted' }
  /** The session's file is not a valid document and `replace` is not set; nothing was written. */
  | { readonly status: 'refused-unreadable'; readonly fileName: string }
  /**
   * Nothing was saved: neither copy could be written, a replaced text could not be kept, or another process holds the
   * lock.
   */
  | { readonly status: 'not-saved'; readonly reason: StorageError };
