/** The port of sessions: saves, reads, deletes and syncs. Errors become sentences, and file names become paths. */
import { resolve } from 'node:path';
import type { Athlete } from '../../domain/athlete.js';
import { shortDate } from '../../domain/date-labels.js';
import type { DraftBase } from '../../domain/draft-relation.js';
import type { CopyRead } from '../../domain/read-models/session-copies.js';
import type { TrainingSession } from '../../domain/record.js';
import type { SaveResult, SessionsPort, SyncSummary } from '../../store/ports/sessions-port.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { describeStorageError, toStorageError } from '../disk/storage-error.js';
import { hashDocument } from '../disk/text-hash.js';
import { runToEnd, type Steps } from '../disk/time-sliced-work.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { recordOf } from '../session-files/session-text.js';
import { checkRowsDaily } from '../sync/check-rows.js';
import { databaseCopy, fileOf, surveyCopies } from '../sync/copy-states.js';
import { CHANGED_FILE, type DeleteOutcome, deleteSession, undeleteSession } from '../sync/delete-session.js';
import { describeCheckedRows, describeSync, describeUnusable } from '../sync/describe-sync.js';
import { restoreLastText } from '../sync/edited-file.js';
import type { EditorCopies } from '../sync/editor-copies.js';
import type { ChangedRows } from '../sync/find-changed-rows.js';
import type { SaveOutcome } from '../sync/save-outcome.js';
import { saveSession } from '../sync/save-session.js';
import { LOOKS_APART_MS } from '../sync/second-look.js';
import type { SessionStores } from '../sync/session-stores.js';
import type { SyncReport } from '../sync/sync-report.js';
import { createWithErrorSentence, errorSentence } from './error-sentence.js';
import { lastOfSameDay } from './last-of-same-day.js';
import { readSavedSession } from './read-saved-session.js';
import type { ScreenStores } from './screen-stores.js';

export function createSessionsPort(
  stores: ScreenStores,
  paths: DataPaths,
  athlete: () => Athlete,
  editorCopies: EditorCopies,
): SessionsPort {
  const { exporter } = stores;
  const { root } = paths;
  const withErrorSentence = createWithErrorSentence(root);
  const inRoot = (path: string) => pathInRoot(path, root);
  return {
    save: (session, base) => toSaveResult(saveEdit(stores, session, base), paths, inRoot),
    summaries: (limit, before) =>
      withErrorSentence(() => {
        const { countPartialReps } = athlete();
        return before
          ? stores.reader.summariesBefore(before, limit, countPartialReps)
          : stores.reader.listSummaries(limit, countPartialReps);
      }),
    outlines: (ids) => withErrorSentence(() => stores.reader.listing.outlines(ids)),
    saved: (id, date) => readSavedSession(stores, { _id: id, date }),
    newest: () =>
      withErrorSentence(() => {
        const repository = stores.reader;
        const [newest] = repository.listSummaries(1);
        return newest ? repository.getSession(newest.id) : null;
      }),
    lastOfSameDay: (session) => withErrorSentence(() => lastOfSameDay(stores.reader, session)),
    knownExercises: () => withErrorSentence(() => stores.reader.knownExercises()),
    exercisesOfFocus: (focus) => withErrorSentence(() => stores.reader.exercisesOfFocus(focus)),
    recentOccurrences: (name, before, limit) =>
      withErrorSentence(() => stores.reader.occurrencesBefore(name, before, limit)),
    personalBests: (name, before) =>
      withErrorSentence(
        () => runToEnd(stores.reader.personalBests.read(name, athlete(), before)).personalBests,
      ),
    copies: (id) => {
      const file = fileOf(stores, id);
      const database = databaseCopy(stores, id);
      return {
        database,
        file: file.copy,
        isFilePending: isFilePending(stores, id, database, file.copy),
        filePath: inRoot(exporter.pathOf(file.name)),
      };
    },
    absolutePath: (filePath) => resolve(paths.root, filePath),
    delete: (id) => {
      const name = nameOf(stores, id);
      return describeDeletion(deleteSession(stores, id), `Deleted ${name}`, root);
    },
    undelete: (id) => {
      const outcome = undeleteSession(stores, id);
      return describeDeletion(outcome, `Restored ${nameOf(stores, id)}`, root);
    },
    openFile: (id) => withErrorSentence(() => editorCopies.open(id)),
    takeEdited: (id, opened) => withErrorSentence(() => editorCopies.take(id, opened)),
    restoreLastText: (id) => withErrorSentence(() => restoreLastText(stores, id)),
    sync: () => syncSteps(stores, paths),
    checkRows: () => checkRowsSteps(stores, athlete, root),
  };
}

/** @throws Error with a one-sentence message if the copies cannot be read */
function* syncSteps(stores: ScreenStores, paths: DataPaths): Steps<SyncSummary> {
  const messages: string[] = [];
  let isChanged = true;
  let isWaiting = false;
  let changedRows: ChangedRows | undefined;
  try {
    const report = yield* stores.syncSteps();
    messages.push(...describeSync(report, paths.root));
    isChanged = changesLists(report);
    changedRows = report.changedRows;
    isWaiting = (report.syncResult?.waiting.length ?? 0) > 0;
  } catch (cause) {
    messages.push(errorSentence(toStorageError(cause, paths.sessions), paths.root));
  }
  const unusable = describeUnusable(stores, paths.root);
  if (unusable !== null) messages.push(unusable);
  try {
    const { unequal } = yield* surveyCopies(stores, changedRows);
    const nextLook = isWaiting ? { nextLookMs: LOOKS_APART_MS } : {};
    return { messages, isChanged, copyStates: unequal, ...nextLook };
  } catch (cause) {
    throw new Error(errorSentence(toStorageError(cause, paths.sessions), paths.root), { cause });
  }
}

/** Runs the daily check of rows. Does nothing if the database cannot be used. */
function* checkRowsSteps(
  { repository, exporter, now, lock }: ScreenStores,
  athlete: () => Athlete,
  root: string,
): Steps<string | null> {
  if (repository instanceof Error) return null;
  try {
    const report = yield* checkRowsDaily({ repository, exporter, now, lock }, athlete);
    return report && describeCheckedRows(report);
  } catch (cause) {
    const reason = describeStorageError(toStorageError(cause, ''), root);
    return `The daily check of the database failed: ${reason}.`;
  }
}

function changesLists({ syncResult, rebuilt, rows }: SyncReport): boolean {
  if (syncResult === null || rebuilt !== null || rows) return true;
  const { read, deleted, restored } = syncResult;
  return read.length + deleted.length + restored.length > 0;
}

/** True if lists and pages show the text of the file, because the database cannot be written. */
function isFilePending(stores: ScreenStores, id: string, database: CopyRead, file: CopyRead): boolean {
  if (database.status !== 'read' || file.status !== 'read' || database.text === file.text) return false;
  return fallbackOnError(null, () => stores.reader.getText(id)?.text) === file.text;
}

/** The session's name such as `upper-strength of 16 Feb 2026`, from the row or else from the file. */
function nameOf(stores: ScreenStores, id: string): string {
  const copy = [databaseCopy(stores, id), fileOf(stores, id).copy].find(({ status }) => status === 'read');
  const session = copy?.status === 'read' ? recordOf(copy.text) : null;
  return session ? `${session.focus ?? 'the session'} of ${shortDate(session.date)}` : 'the session';
}

/** @throws Error with a one-sentence message if nothing was done */
function describeDeletion(outcome: DeleteOutcome, done: string, root: string): string {
  switch (outcome.status) {
    case 'done':
      return `${done}.`;
    case 'done-in-one': {
      const other = outcome.missing === 'file' ? 'JSON file' : 'database';
      return `${done}, but not in the ${other}, which follows at the next start: ${errorSentence(outcome.reason, root)}`;
    }
    case 'refused-changed':
      throw new Error(CHANGED_FILE);
    case 'not-found':
      throw new Error('This session no longer exists; the list is read again.');
    case 'not-done':
      throw new Error(errorSentence(outcome.reason, root));
  }
}

/** Saves an edit from a screen. A text that differs from the one it began from becomes a conflict. */
function saveEdit(stores: SessionStores, session: TrainingSession, base: DraftBase): SaveOutcome {
  // Only the kind `saved` names a text: drafts of older versions do not record the text that they began from.
  const beganFrom = (text: string) => base.kind === 'saved' && base.hash === hashDocument(text);
  return saveSession(stores, session, { replace: true, beganFrom });
}

function conflictsOf({ conflicts }: { readonly conflicts?: readonly string[] }) {
  return conflicts ? { conflicts } : {};
}

function toSaveResult(outcome: SaveOutcome, paths: DataPaths, inRoot: (path: string) => string): SaveResult {
  const { root } = paths;
  const databasePath = inRoot(paths.database);
  switch (outcome.status) {
    case 'saved':
      return {
        status: 'saved',
        root,
        databasePath,
        filePath: `${inRoot(paths.sessions)}/${outcome.fileName}`,
        ...conflictsOf(outcome),
      };
    case 'saved-one-copy': {
      const path = outcome.fileName === null ? databasePath : `${inRoot(paths.sessions)}/${outcome.fileName}`;
      return {
        status: 'saved-one-copy',
        root,
        missing: outcome.missing,
        path,
        reason: errorSentence(outcome.reason, root),
        ...conflictsOf(outcome),
      };
    }
    case 'refused':
      return { status: 'not-saved', reason: 'this session is already saved with other content.' };
    case 'refused-deleted':
      return { status: 'not-saved', reason: 'this session is in the trash.' };
    case 'refused-unreadable':
      return { status: 'not-saved', reason: `its file ${outcome.fileName} cannot be read.` };
    case 'not-saved':
      return { status: 'not-saved', reason: errorSentence(outcome.reason, root) };
  }
}
