/** Finds the conflicts that are still open. */

import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument } from '../disk/text-hash.js';
import { recordOf } from '../session-files/session-text.js';
import type { OpenSessionStores } from './session-stores.js';
import type { SyncResult } from './sync-result.js';

/** Null if the file has no valid session. */
type Conflict = {
  readonly file: string;
  readonly text: string | null;
  readonly session: TrainingSession | null;
};

/**
 * Removes the conflicts that are resolved because the session has that text by now, and those whose text a conflict
 * with a lower name has. If only user or source differ, the conflict goes to `trash/replaced/`.
 * @param conflictNames sorted
 * @returns the others, and those that cannot be removed
 */
export function removeResolvedConflicts(
  stores: OpenSessionStores,
  conflictNames: readonly string[],
): SyncResult['conflicts'] {
  const { exporter, now } = stores;
  const kept = new Set<string>();
  return conflictNames.flatMap((file) => {
    const conflict = readConflict(stores, file);
    const id = conflict.session?._id ?? null;
    const key = `${id} ${hashDocument(conflict.text ?? '')}`;
    const other = id === null ? 'other' : compare(stores, conflict);
    const isRemoved =
      other === 'same-text' || (id !== null && kept.has(key))
        ? isDone(() => exporter.remove(file))
        : other === 'same-record' &&
          isDone(() => exporter.trash.moveToReplaced(exporter.pathOf(file), now()));
    if (isRemoved) return [];
    kept.add(key);
    return [{ id, file }];
  });
}

function readConflict({ exporter }: OpenSessionStores, file: string): Conflict {
  const text = fallbackOnError(null, () => exporter.read(file));
  return { file, text, session: text === null ? null : recordOf(text) };
}

/** Compares a conflict with its session. */
function compare(
  { repository }: OpenSessionStores,
  { text, session }: Conflict,
): 'same-text' | 'same-record' | 'other' {
  const current = session && fallbackOnError(null, () => repository.getText(session._id));
  if (!current || text === null) return 'other';
  if (current.text === text) return 'same-text';
  const record = recordOf(current.text);
  return record && isSameRecord(record, session) ? 'same-record' : 'other';
}

function isDone(step: () => void): boolean {
  return fallbackOnError(false, () => {
    step();
    return true;
  });
}
