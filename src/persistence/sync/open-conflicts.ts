/** Finds the conflicts that are still open. */
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { recordOf } from '../session-files/session-text.js';
import type { OpenSessionStores } from './session-stores.js';
import type { SyncResult } from './sync-result.js';

/**
 * Moves the conflicts that are resolved, because the session has the same text by now, to `trash/replaced/`.
 * @returns the others, and those that cannot be moved
 */
export function removeResolvedConflicts(
  { exporter, repository, now }: OpenSessionStores,
  conflictNames: readonly string[],
): SyncResult['conflicts'] {
  return conflictNames.flatMap((file) => {
    const text = fallbackOnError(null, () => exporter.read(file));
    const id = text === null ? null : (recordOf(text)?._id ?? null);
    const isResolved = id !== null && repository.getText(id)?.text === text;
    const moved = isResolved
      ? fallbackOnError(null, () => exporter.trash.moveToReplaced(exporter.pathOf(file), now()))
      : null;
    return moved === null ? [{ id, file }] : [];
  });
}
