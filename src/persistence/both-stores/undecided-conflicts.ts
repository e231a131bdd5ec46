/** Texts that lie beside a session as conflicts: which of them are still to be decided. */
import { orElse } from '../disk/or-else.js';
import { recordOf } from '../session-files/session-text.js';
import type { OpenSessionStores } from './session-settler.js';
import type { Settlement } from './settlement.js';

/**
 * Moves every conflict whose text is its session's by now among the replaced texts; it is decided.
 * @returns the others, and those that cannot be moved
 */
export function takeAwayDecided(
  { exporter, repository, now }: OpenSessionStores,
  conflictNames: readonly string[],
): Settlement['conflicts'] {
  return conflictNames.flatMap((file) => {
    const text = orElse(null, () => exporter.read(file));
    const id = text === null ? null : (recordOf(text)?._id ?? null);
    const isDecided = id !== null && repository.getText(id)?.text === text;
    const moved = isDecided
      ? orElse(null, () => exporter.trash.moveToReplaced(exporter.pathOf(file), now()))
      : null;
    return moved === null ? [{ id, file }] : [];
  });
}
