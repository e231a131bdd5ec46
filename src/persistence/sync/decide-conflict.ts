/** Resolves a conflict between two texts of a session: one becomes the session, the other goes to the trash. */
import { basename } from 'node:path';
import type { ConflictTexts } from '../../domain/read-models/stores-overview.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { StorageError } from '../disk/storage-error.js';
import { hashDocument, hashText } from '../disk/text-hash.js';
import { ReplacedTexts } from '../session-files/replaced-texts.js';
import { readText, recordOf } from '../session-files/session-text.js';
import { databaseCopy, fileOf } from './copy-states.js';
import type { SessionStores } from './session-stores.js';

type SyncedStores = SessionStores & { readonly sync: () => unknown };

/** The text of the conflict file, and the session's text from its file or else from its row. @throws StorageError */
export function conflictTexts(stores: SessionStores, file: string): ConflictTexts {
  const conflict = conflictText(stores, basename(file));
  const id = recordOf(conflict)?._id;
  return { session: id === undefined ? null : sessionText(stores, id), conflict };
}

function sessionText(stores: SessionStores, id: string): string | null {
  const { copy } = fileOf(stores, id);
  const current = copy.status === 'read' ? copy : databaseCopy(stores, id);
  return current.status === 'read' ? current.text : null;
}

const CHANGED_SINCE = 'A text changed since it was shown, so nothing was decided: compare both texts again.';

/**
 * Keeps one text and moves the other to `trash/replaced/`.
 * @param shown the texts that the person saw
 * @throws StorageError; Error with a one-sentence message if a text has changed or is invalid
 */
export function decideConflict(
  stores: SyncedStores,
  file: string,
  keep: 'session' | 'conflict',
  shown: ConflictTexts,
): void {
  stores.lock.hold(() => decideLocked(stores, file, keep, shown));
}

function decideLocked(
  stores: SyncedStores,
  file: string,
  keep: 'session' | 'conflict',
  shown: ConflictTexts,
): void {
  const { exporter, now } = stores;
  const name = basename(file);
  const { session, conflict: text } = conflictTexts(stores, file);
  if (text !== shown.conflict || (keep === 'conflict' && session !== shown.session)) {
    throw new Error(CHANGED_SINCE);
  }
  const removeConflicts = () => {
    for (const each of conflictsWith(stores, text)) exporter.removeIfSeen(each, hashText(text));
  };
  // The session's text must not be in `trash/replaced/`, where it would count as older than any other.
  if (session !== null && hashDocument(session) === hashDocument(text)) {
    removeConflicts();
    return;
  }
  if (keep === 'session') {
    for (const each of conflictsWith(stores, text)) {
      exporter.trash.moveToReplaced(exporter.pathOf(each), now());
    }
    return;
  }
  const read = readText(text);
  if (!read.ok) throw new Error(`${name} is not a valid session: ${read.reason}; correct it first.`);
  stores.sync();
  const { _id: id } = read.session;
  if (sessionText(stores, id) !== session) throw new Error(CHANGED_SINCE);
  const current = fileOf(stores, id);
  const isThere = current.copy.status === 'read';
  if (current.copy.status === 'read' && current.copy.text !== text) {
    exporter.trash.saveReplaced(id, current.copy.text, now());
  }
  const target = isThere ? current.name : exporter.freeNameFor(read.session, null);
  const seen = [text, ...(current.copy.status === 'read' ? [current.copy.text] : [])].map(hashText);
  exporter.write(target, text, () => exporter.setUnseenAside(target, seen, now()));
  // The session's new file now carries the text to other machines.
  removeConflicts();
  fallbackOnError(undefined, () => new ReplacedTexts(exporter.trash).remove(id, text));
  stores.sync();
}

function conflictsWith({ exporter }: SessionStores, text: string): readonly string[] {
  return exporter.conflictNames().filter((name) => fallbackOnError(null, () => exporter.read(name)) === text);
}

function conflictText({ exporter }: SessionStores, name: string): string {
  const text = exporter.conflictNames().includes(name) ? exporter.read(name) : null;
  if (text === null) throw new StorageError('not-found', exporter.pathOf(name));
  return text;
}
