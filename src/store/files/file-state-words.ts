import type { FileState } from '../../domain/read-models/file-state.js';

type Words = { readonly column: string; readonly sentence: string };

/** The words of each state. Those of the column start with a sign, shown alone if space is short. */
export const FILE_STATE_WORDS: Readonly<Record<FileState, Words>> = {
  equal: { column: '= db', sentence: 'db = json' },
  differ: { column: '≠ db', sentence: 'db ≠ json' },
  'file-only': { column: '○ no row', sentence: 'not in the database' },
  unreadable: { column: '× unread', sentence: 'cannot be read as a session' },
  conflict: { column: '≠ conflict', sentence: 'a conflict; resolve it on the Data screen' },
  'set-aside': { column: '· aside', sentence: 'set aside, because it is not a session' },
  deleted: { column: '− deleted', sentence: 'deleted; it can be restored' },
  replaced: { column: '· replaced', sentence: 'replaced by another text' },
  'discarded-draft': { column: '− draft', sentence: 'a discarded draft; it can be restored' },
  draft: { column: '○ draft', sentence: 'a session in progress' },
  'damaged-database': { column: '× damaged', sentence: 'a damaged database, set aside' },
  'replaced-database': { column: '· replaced', sentence: 'a database that was replaced' },
  'link-out': { column: '→ outside', sentence: 'a link out of data/output, not followed' },
};

const TO_BE_SEEN: ReadonlySet<FileState | null> = new Set([
  'differ',
  'file-only',
  'unreadable',
  'conflict',
  'set-aside',
  'damaged-database',
]);

export function needsAttention(state: FileState | null): boolean {
  return TO_BE_SEEN.has(state);
}
