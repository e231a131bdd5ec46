/** Finds the conflicts that a person must decide, and removes conflict files that are not needed. */

import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument, hashText } from '../disk/text-hash.js';
import { recordOf } from '../session-files/session-text.js';
import type { OpenSessionStores } from './session-stores.js';
import type { SyncResult } from './sync-result.js';

/**
 * Lists the conflicts that a person must decide, and removes needless conflict files.
 * @param names the names of the conflict files, sorted
 */
export function findOpenConflicts(
  stores: OpenSessionStores,
  names: readonly string[],
): SyncResult['conflicts'] {
  const { exporter, now } = stores;
  const kept = new Set<string>();
  return names.flatMap((file): SyncResult['conflicts'] => {
    const text = fallbackOnError(null, () => exporter.read(file));
    const session = text === null ? null : recordOf(text);
    if (text === null || session === null) return [{ id: null, file }];
    const key = `${session._id} ${hashDocument(text)}`;
    if (kept.has(key)) {
      const isGone = fallbackOnError(true, () => exporter.removeIfSeen(file, hashText(text)));
      // A file that was not removed has changed since it was read, so it is listed.
      return isGone ? [] : [{ id: session._id, file }];
    }
    const relation = relationToSession(stores, text, session);
    const move = () => exporter.trash.moveToReplaced(exporter.pathOf(file), now());
    if (relation === 'same-record' && isDone(move)) return [];
    // The first file of a text stays: another machine may have removed its own file in favour of this one.
    kept.add(key);
    return relation === 'same-text' ? [] : [{ id: session._id, file }];
  });
}

/** Compares a conflict's text with its session. `same-text` means that both the row and the file have this text. */
export function relationToSession(
  { repository, exporter }: Pick<OpenSessionStores, 'repository' | 'exporter'>,
  text: string,
  session: TrainingSession,
): 'same-text' | 'same-record' | 'other' {
  const current = fallbackOnError(null, () => repository.getText(session._id));
  if (!current) return 'other';
  const isSameText = (other: string | null) => hashDocument(other ?? '') === hashDocument(text);
  if (isSameText(current.text)) {
    // Until sync has decided between several files, the row may have a text that no file has.
    const { fileName } = current;
    const inFile = fileName === null ? null : fallbackOnError(null, () => exporter.read(fileName));
    return isSameText(inFile) ? 'same-text' : 'other';
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
