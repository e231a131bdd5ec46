/** Files below data/output, as the Files screen shows them. */
import type { CopyState } from './session-copies.js';

/** What one folder below `data/output` holds: of each file no more than its name. */
export type FolderContent = {
  /** Names by code unit, as they are shown. */
  readonly folders: readonly string[];
  /** Links that are not followed are among them. */
  readonly files: readonly string[];
  /** As far as names tell them. */
  readonly states: FileStates;
};

/** The states of a folder's files, nearly all of which have the same. */
export type FileStates = {
  readonly usual: FileState | null;
  /** Those that differ from it, by the names of their files. */
  readonly others: ReadonlyMap<string, FileState | null>;
};

/** What else is shown of a file or folder. */
export type FileDetails = {
  /** Relative to `data/output`, with `/` between the parts. */
  readonly path: string;
  /** 0 of a folder. */
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
  /** Null where there is nothing to say, or nobody knows. */
  readonly state: FileState | null;
};

/** What a file is to the program: how a session's file stands to its row, or why another one lies there. */
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
  /** A link out of the folder, or to nothing; it is not followed. */
  | 'link-out';

export type FileRead =
  | {
      readonly status: 'read';
      readonly text: string;
      readonly sizeBytes: number;
      readonly validity: FileValidity;
    }
  | { readonly status: 'unreadable'; readonly reason: string };

/** What a document is by the record's schema; `none` for files that are no sessions. */
export type FileValidity =
  | { readonly status: 'valid' }
  | { readonly status: 'none' }
  /** `reason` is the first of the faults with its place; none where the reason is all that is known. */
  | { readonly status: 'invalid'; readonly reason: string; readonly faults: readonly FileError[] };

/** One thing the schema refuses, and the way to it in the document. */
export type FileError = { readonly path: readonly (string | number)[]; readonly reason: string };
