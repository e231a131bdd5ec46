/** Builds the tombstone of a session that is being deleted here. */
import type { KnownTombstone } from '../database/deletions.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument } from '../disk/text-hash.js';
import type { ReplacedTexts } from '../session-files/replaced-texts.js';
import type { Tombstone } from '../session-files/tombstone-text.js';
import type { SessionStores } from './session-stores.js';

type Deleted = {
  readonly id: string;
  /** The name of the session's file. */
  readonly file: string;
  /** The deleted text. */
  readonly text: string;
  /** Other current texts of the session. */
  readonly others: readonly string[];
};

/** The tombstone names every text of the session that is known here, because another machine may still have one. */
export function buildTombstone(
  { repository, now }: Pick<SessionStores, 'repository' | 'now'>,
  { id, file, text, others }: Deleted,
  replaced: ReplacedTexts,
): Tombstone {
  const earlier = fallbackOnError([], () =>
    repository instanceof Error ? [] : repository.deletions.earlierTexts(id),
  );
  const inTrash = fallbackOnError(new Set<string>(), () => replaced.hashesOf(id));
  const hashes = new Set([...[text, ...others].map(hashDocument), ...earlier, ...inTrash]);
  return { id, file, deletedAt: now().toISOString(), hashes: [...hashes], text };
}

/** The database's record of a tombstone. @param name of its file */
export function knownTombstone({ id, deletedAt }: Tombstone, name: string): KnownTombstone {
  return { name, id, deletedAt };
}
