/** The outcome of a save. */
import type { StorageError } from '../disk/storage-error.js';

/** `merged`: empty fields of the saved session were filled. */
export type SaveAction = 'new' | 'same' | 'merged' | 'replaced';

export type SaveOutcome =
  /** Both copies are on disk. For `same`, nothing had to be written. */
  | {
      readonly status: 'saved';
      readonly action: SaveAction;
      readonly fileName: string;
      /** False if both copies existed already. */
      readonly isWritten: boolean;
      /** Names of the conflicts with texts that another process wrote; a person decides. */
      readonly conflicts?: readonly string[];
    }
  /** One copy is on disk, the other is missing. `fileName` is null if the file is missing. */
  | {
      readonly status: 'saved-one-copy';
      readonly action: SaveAction;
      readonly fileName: string | null;
      readonly missing: 'database' | 'file';
      readonly reason: StorageError;
      /** As above. */
      readonly conflicts?: readonly string[];
    }
  /** Another record has this id; nothing was written. */
  | { readonly status: 'refused' }
  /** The session is in the trash and `replace` is not set; nothing was written. */
  | { readonly status: 'refused-deleted' }
  /** The session's file is not a valid document and `replace` is not set; nothing was written. */
  | { readonly status: 'refused-unreadable'; readonly fileName: string }
  /** Neither copy could be written, or another process holds the writer lock. */
  | { readonly status: 'not-saved'; readonly reason: StorageError };
