import type { KnownTombstone } from '../database/deletions.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument } from '../disk/text-hash.js';
import type { ConflictTexts } from '../session-files/conflict-texts.js';
import type { ReplacedTexts } from '../session-files/replaced-texts.js';
import type { Tombstone } from '../session-files/tombstone-text.js';
import type { SessionStores } from './session-stores.js';

type Deleted = {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** Other current texts of the session, if its row and its file differ. */
  readonly others: readonly string[];
};

export type OtherTexts = { readonly replacedTexts: ReplacedTexts; readonly conflictTexts: ConflictTexts };

/** Builds a tombstone that also names earlier texts of the session, because another machine may still have one. */
export function buildTombstone(
  { repository, now }: Pick<SessionStores, 'repository' | 'now'>,
  { id, file, text, others }: Deleted,
  { replacedTexts, conflictTexts }: OtherTexts,
): Tombstone {
  const earlier = fallbackOnError([], () =>
    repository instanceof Error ? [] : repository.deletions.earlierTexts(id),
  );
  const none: ReadonlySet<string> = new Set();
  const inTrash = fallbackOnError(none, () => replacedTexts.hashesOf(id));
  const inConflicts = fallbackOnError(none, () => conflictTexts.hashesOf(id));
  // Another machine may choose a text that is in a conflict.
  const known = [...earlier, ...inTrash].filter((hash) => !inConflicts.has(hash));
  const hashes = new Set([...[text, ...others].map(hashDocument), ...known]);
  return { id, file, deletedAt: now().toISOString(), hashes: [...hashes], text };
}

/** What the database records about a tombstone. @param name the name of the tombstone's file */
export function knownTombstone({ id, deletedAt }: Tombstone, name: string): KnownTombstone {
  return { name, id, deletedAt };
}
