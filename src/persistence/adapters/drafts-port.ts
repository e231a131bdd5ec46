import type { DraftsPort } from '../../store/ports/drafts-port.js';
import { toStorageError } from '../disk/storage-error.js';
import type { DraftLock } from '../drafts/draft-lock.js';
import type { DraftWriter } from '../drafts/draft-writer.js';
import type { SessionDrafts } from '../drafts/session-drafts.js';
import type { EditorCopies } from '../sync/editor-copies.js';
import { createWithErrorSentence, errorSentence } from './error-sentence.js';
import { readSavedSession } from './read-saved-session.js';
import type { ScreenStores } from './screen-stores.js';

/** The port of sessions in progress. */
export function createDraftsPort(
  drafts: SessionDrafts,
  writer: DraftWriter,
  stores: ScreenStores,
  lock: DraftLock,
  editorCopies: EditorCopies,
): DraftsPort {
  const { root } = stores.exporter;
  const withErrorSentence = createWithErrorSentence(root);
  return {
    acquire: () => lock.acquire(),
    save: (session, base, { onSlow, onEnd }) =>
      writer.write(session, base, {
        onSlow,
        onEnd: (error) => onEnd(error === null ? null : errorSentence(toStorageError(error, root), root)),
      }),
    list: () => {
      const interrupted = editorCopies.recover();
      const found = drafts.list((session) => readSavedSession(stores, session));
      return { ...found, problems: [...interrupted, ...found.problems] };
    },
    offered: () => drafts.offered((session) => readSavedSession(stores, session)),
    remove: (id) => drafts.remove(id),
    discard: (id) => withErrorSentence(() => drafts.discard(id)),
    takeOver: (id) => withErrorSentence(() => drafts.takeOver(id)),
    restore: (name) =>
      withErrorSentence(() => drafts.restore(name, (session) => readSavedSession(stores, session))),
  };
}
