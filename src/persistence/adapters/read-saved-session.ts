import type { SavedSession } from '../../domain/draft-relation.js';
import type { TrainingSession } from '../../domain/record.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { hashDocument } from '../disk/text-hash.js';
import { candidateFileNames } from '../session-files/session-file-name.js';
import { recordOf } from '../session-files/session-text.js';
import type { ScreenStores } from './screen-stores.js';

/** Reads a saved session from its row, or else from its file; null if neither can be read. */
export function readSavedSession(
  stores: ScreenStores,
  session: Pick<TrainingSession, '_id' | 'date'>,
): SavedSession | null {
  const inRow = fallbackOnError(null, () => {
    const [record, stored] = [stores.reader.getSession(session._id), stores.reader.getStored(session._id)];
    return record && stored && { session: record, hash: hashDocument(stored.text) };
  });
  if (inRow) return inRow;
  for (const name of candidateFileNames(session)) {
    const text = fallbackOnError(null, () => stores.exporter.read(name));
    const record = text === null ? null : recordOf(text);
    if (text !== null && record?._id === session._id) return { session: record, hash: hashDocument(text) };
  }
  return null;
}
