/** The two copies of a session and their relation. */

/** One copy of a session: its text, or why there is none. */
export type CopyRead =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly reason: string };

/** The sync state of a session: the relation of its two copies. */
export type CopyState = 'equal' | 'differ' | 'database-only' | 'file-only' | 'unreadable';

/** Both copies of a session. */
export type SessionCopies = {
  readonly database: CopyRead;
  readonly file: CopyRead;
  readonly filePath: string;
  /** True if the file has the newer text, and it cannot be written to the database yet. */
  readonly isFilePending?: boolean;
};

/** The result of editing a session's file. */
export type EditedFile =
  /** The text is now in the database. `conflict`: the file with a text that another process saved concurrently. */
  | { readonly status: 'read'; readonly conflict: string | null }
  | { readonly status: 'unchanged' }
  /** The text is not a valid session and was left unchanged. The reason has a place and no full stop. */
  | { readonly status: 'invalid'; readonly reason: string }
  /** The file now has another session; the original one has its own file again. */
  | { readonly status: 'other-session' }
  /** The file was missing; it was written again from the database. */
  | { readonly status: 'written-again' }
  /** The copies still differ. The reason is one sentence, empty if it is unknown. */
  | { readonly status: 'unsynced'; readonly reason: string };
