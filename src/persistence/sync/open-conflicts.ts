/** Finds the conflicts that are still open. */

import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument, hashText } from '../disk/text-hash.js';
import { recordOf } from '../session-files/session-text.js';
import type { OpenSessionStores } from './session-stores.js';
import type { SyncResult } from './sync-result.js';

/** Null if the file has no valid session. */
type Conflict = {
  readonly file: string;
  readonly text: string | null;
  readonly session: TrainingSession | null;
};

export type OpenConflicts = {
  /** Includes conflicts that cannot be removed. */
  readonly open: SyncResult['conflicts'];
  /** The ids of sessions whose conflict is removed at a second look. */
  readonly waiting: readonly string[];
};

/**
 * Removes the conflicts that are resolved because the session has that text at two looks, and those whose text a conflict
 * with a lower name has. Between the looks another text of the session may arrive: then the conflict is open. If only
 * user or source differ, the conflict goes to `trash/replaced/`.
 * @param conflictNames sorted
 * @param isConfirmed true if this was found at a first look
 */
export function removeResolvedConflicts(
  stores: OpenSessionStores,
  conflictNames: readonly string[],
  isConfirmed: (found: string) => boolean,
): OpenConflicts {
  const { exporter, now } = stores;
  const kept = new Set<string>();
  const waiting: string[] = [];
  const open = conflictNames.flatMap((file) => {
    const conflict = readConflict(stores, file);
    const id = conflict.session?._id ?? null;
    const key = `${id} ${hashDocument(conflict.text ?? '')}`;
    const other = id === null ? 'other' : compare(stores, conflict);
    if (id !== null && other === 'same-text' && !isConfirmed(`resolved ${file} ${key}`)) {
      waiting.push(id);
      return [];
    }
    const remove = () => exporter.removeIfSeen(file, hashText(conflict.text ?? ''));
    const isRemoved =
      other === 'same-text' || (id !== null && kept.has(key))
        ? fallbackOnError(false, remove)
        : other === 'same-record' &&
          isDone(() => exporter.trash.moveToReplaced(exporter.pathOf(file), now()));
    if (isRemoved) return [];
    kept.add(key);
    return [{ id, file }];
  });
  return { open, waiting };
}

function readConflict({ exporter }: OpenSessionStores, file: string): Conflict {
  const text = fallbackOnError(null, () => exporter.read(file));
  return { file, text, session: text === null ? null : recordOf(text) };
}

/**
 * Compares a conflict with its session, in both stores: until sync has decided between several files of a session, its
 * row has a text that no file may have.
 */
function compare(
  { repository, exporter }: OpenSessionStores,
  { text, session }: Conflict,
): 'same-text' | 'same-record' | 'other' {
  const current = session && fallbackOnError(null, () => repository.getText(session._id));
  if (!current || text === null) return 'other';
  if (current.text === text) {
    const { fileName } = current;
    const inFile = fileName === null ? null : fallbackOnError(null, () => exporter.read(fileName));
    return inFile === text ? 'same-text' : 'other';
  }
  const record = recordOf(current.text);
  return record && isSameRecord(record, session) ? 'same-record' : 'other';
}

function isDone(step: () => void): boolean {
  return fallbackOnError(false, () => {
    step();
    return true;
  });
}
