/** What the Files screen needs of the world. */
import type { CopyState } from '../ports.js';

/** A file or folder below `data/output`. */
export type FileEntry = {
  /** Relative to `data/output`, with `/` between the parts. */
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
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
  | { readonly status: 'invalid'; readonly reason: string; readonly faults: readonly FileFault[] };

/** One thing the schema refuses, and the way to it in the document. */
export type FileFault = { readonly path: readonly (string | number)[]; readonly reason: string };

export type FilesPort = {
  /**
   * The entries of one folder below `data/output` (`''` is that folder itself), folders first, then by name.
   * Databases set aside lie in a folder of their own there, wherever they are on the disk.
   */
  readonly entries: (folder: string) => readonly FileEntry[];
  readonly read: (path: string) => FileRead;
};
