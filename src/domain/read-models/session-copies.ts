/** The two copies of a session and their relation. */

/** One copy of a session: its text, or why there is none to show. */
export type CopyRead =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly reason: string };

/** How the two copies of a session stand to each other. */
export type CopyState = 'equal' | 'differ' | 'database-only' | 'file-only' | 'unreadable';

export type SessionCopies = {
  readonly database: CopyRead;
  readonly file: CopyRead;
  readonly filePath: string;
  /** True if the file has the newer text, which the database cannot take at the moment. */
  readonly isFilePending?: boolean;
};

/** What became of a session's file that a person edited. */
export type EditedFile =
  /** The database has its text now; `conflict`: the file of a text that another program saved meanwhile. */
  | { readonly status: 'read'; readonly conflict: string | null }
  | { readonly status: 'unchanged' }
  /** It is no session, and was left as it is; the reason with its place in the text, without a full stop. */
  | { readonly status: 'invalid'; readonly reason: string }
  /** It holds another session now; the one it was of has a file of its own again. */
  | { readonly status: 'other-session' }
  /** It was gone; the database's text is in it again. */
  | { readonly status: 'written-again' }
  /** Both stores do not agree yet; why, in one sentence, or nothing where nobody knows. */
  | { readonly status: 'unsynced'; readonly reason: string };
