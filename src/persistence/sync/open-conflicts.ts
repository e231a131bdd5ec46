/** Finds conflicts that are still open, and removes resolved ones. */

import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument, hashText } from '../disk/text-hash.js';
import { recordOf } from '../session-files/session-text.js';
import type { OpenSessionStores } from './session-stores.js';
import type { SyncResult } from './sync-result.js';

/** A conflict file. `session` is null if the file has no valid session. */
type Conflict = {
  readonly file: string;
  readonly text: string | null;
  readonly session: TrainingSession | null;
};

export type OpenConflicts = {
  /** The conflicts that are open, including resolved ones whose file could not be removed. */
  readonly open: SyncResult['conflicts'];
  /**
   * The ids of sessions that have a conflict which looks resolved, but is removed only if the second look confirms it.
   */
  readonly waiting: readonly string[];
};

/**
 * Removes resolved conflicts. A conflict is resolved if its session has the same text at two looks: between the looks
 * another text of the session may arrive, and the conflict is then open. It is also resolved if an open conflict before
 * it in `conflictNames` has the same text. If the session differs only in user or source, the conflict goes to
 * `trash/replaced/`.
 * @param conflictNames sorted
 * @param isConfirmed true if the first look found the same
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
 * Compares a conflict with its session in both stores. Until sync has decided between several files of a session, its
 * row may have a text that no file has.
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
