/** Files below data/output, as the Files screen shows them. */
import type { CopyState } from './session-copies.js';

/** The content of one folder below `data/output`. */
export type FolderContent = {
  /** The names of the folders, in the order in which the screen shows them. */
  readonly folders: readonly string[];
  /** Names, including links that are not followed. */
  readonly files: readonly string[];
  /** The states of the files, as far as their names show them. */
  readonly states: FileStates;
};

/** The states of the files in a folder: the usual one, and those that differ from it. */
export type FileStates = {
  readonly usual: FileState | null;
  /** The states of the files that differ from `usual`, by file name. */
  readonly others: ReadonlyMap<string, FileState | null>;
};

/** What the screen shows of a file or folder besides its name. */
export type FileDetails = {
  /** Relative to `data/output`, with `/` between the parts. */
  readonly path: string;
  /** 0 for a folder. */
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
  /** Null for an ordinary file, or if the state is unknown. */
  readonly state: FileState | null;
};

/** What a file is: the sync state of a session's file, or the purpose of another file. */
export type FileState =
  | Exclude<CopyState, 'database-only'>
  | 'conflict'
  | 'set-aside'
  | 'deleted'
  | 'replaced'
  | 'discarded-draft'
  | 'draft'
  | 'damaged-database'
  | 'replaced-database'
  /** A broken link or one that leads out of the folder; it is not followed. */
  | 'link-out';

/** The text of a file, or why it cannot be read. */
export type FileRead =
  | {
      readonly status: 'read';
      readonly text: string;
      readonly sizeBytes: number;
      readonly validity: FileValidity;
    }
  | { readonly status: 'unreadable'; readonly reason: string };

/** Whether a document is valid by the record's schema; `none` for files that are not sessions. */
export type FileValidity =
  | { readonly status: 'valid' }
  | { readonly status: 'none' }
  /** `reason` is the first error with its place. `errors` is empty if only the reason is known. */
  | { readonly status: 'invalid'; readonly reason: string; readonly errors: readonly FileError[] };

/** A violation of the schema, and its path in the document. */
export type FileError = { readonly path: readonly (string | number)[]; readonly reason: string };
