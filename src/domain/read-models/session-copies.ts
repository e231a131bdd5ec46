/** The two copies of a session and their relation. */

/** One copy of a session: its text, or why there is none. */
export type CopyRead =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly reason: string };

/** The sync state of a session: the relation of its two copies. */
export type CopyState = 'equal' | 'differ' | 'database-only' | 'file-only' | 'unreadable';

export type SessionCopies = {
  readonly database: CopyRead;
  readonly file: CopyRead;
  readonly filePath: string;
  /** True if the file has the newer text, and the text cannot be written to the database yet. */
  readonly isFilePending?: boolean;
};

/** A copy of a session's file that the user's editor opens. */
export type OpenedFile = {
  /** The path of the copy, below the data root. */
  readonly path: string;
  readonly fileName: string;
  /** SHA-256 of the bytes of the file. */
  readonly hash: string;
  /** Both copies of the session when the file was opened. */
  readonly before: Pick<SessionCopies, 'database' | 'file'>;
};

/** The result of editing a session's file. */
export type EditedFile =
  /** The text is now in the database. `conflict` is the file of a text that another process saved concurrently. */
  | { readonly status: 'read'; readonly conflict: string | null }
  | { readonly status: 'unchanged' }
  /** The text is not a valid session and was left unchanged. The reason has a place and no full stop. */
  | { readonly status: 'invalid'; readonly reason: string }
  /** The text was not saved; the reason has no full stop. `conflict` is the file that has the text now, if any. */
  | { readonly status: 'kept'; readonly reason: string; readonly conflict: string | null }
  /** The file now has another session; the original session has its own file again. */
  | { readonly status: 'other-session' }
  /** The file was missing; it was written again from the database. */
  | { readonly status: 'written-again' }
  /** The copies still differ. The reason is one sentence, empty if it is unknown. */
  | { readonly status: 'unsynced'; readonly reason: string };
