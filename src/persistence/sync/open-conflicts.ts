/** Texts that lie beside a session as conflicts: which of them are still to be decided. */
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { recordOf } from '../session-files/session-text.js';
import type { OpenSessionStores } from './session-stores.js';
import type { SyncResult } from './sync-result.js';

/**
 * Moves every conflict whose text is its session's by now among the replaced texts; it is decided.
 * @returns the others, and those that cannot be moved
 */
export function removeResolvedConflicts(
  { exporter, repository, now }: OpenSessionStores,
  conflictNames: readonly string[],
): SyncResult['conflicts'] {
  return conflictNames.flatMap((file) => {
    const text = fallbackOnError(null, () => exporter.read(file));
    const id = text === null ? null : (recordOf(text)?._id ?? null);
    const isDecided = id !== null && repository.getText(id)?.text === text;
    const moved = isDecided
      ? fallbackOnError(null, () => exporter.trash.moveToReplaced(exporter.pathOf(file), now()))
      : null;
    return moved === null ? [{ id, file }] : [];
  });
}
