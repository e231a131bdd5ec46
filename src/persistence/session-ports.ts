/** Both stores and the drafts as the screens' ports: errors become sentences, names become paths. */
import { relative } from 'node:path';
import { readDocument } from '../domain/dialects/read-document.js';
import { isSameRecord } from '../domain/same-record.js';
import type { CopyRead, CopyState, DraftsPort, SaveResult, SessionsPort } from '../store/ports.js';
import type { DataPaths } from './paths.js';
import { type SaveOutcome, type SessionStores, saveSession } from './save-session.js';
import type { SessionDrafts } from './session-drafts.js';
import type { SessionExporter } from './session-exporter.js';
import { candidateFileNames } from './session-file-name.js';
import { describeStorageError, type StorageError, toStorageError } from './storage-error.js';
import type { StoredText, TrainingSessionRepository } from './training-session-repository.js';

/** Sessions of both stores for the screens. */
export function createSessionsPort(stores: SessionStores, paths: DataPaths): SessionsPort {
  const { exporter } = stores;
  const inRoot = (path: string) => {
    const inside = relative(paths.root, path);
    return inside.startsWith('..') ? path : inside;
  };
  return {
    save: (session) => toSaveResult(saveSession(stores, session, { replace: true }), paths, inRoot),
    summaries: () => say(() => repositoryOf(stores).listSummaries()),
    exerciseNamesBySession: () => say(() => repositoryOf(stores).exerciseNamesBySession()),
    newest: () =>
      say(() => {
        const repository = repositoryOf(stores);
        const [newest] = repository.listSummaries(1);
        return newest ? repository.getSession(newest.id) : null;
      }),
    knownExercises: () => say(() => repositoryOf(stores).knownExercises()),
    exercisesOfFocus: (focus) => say(() => repositoryOf(stores).exercisesOfFocus(focus)),
    lastOccurrence: (name, exceptSessionId) =>
      say(() => {
        const recent = repositoryOf(stores).occurrencesOf(name, 2);
        return recent.find((occurrence) => occurrence.sessionId !== exceptSessionId) ?? null;
      }),
    copyStates: () => say(() => copyStates(stores)),
    copies: (id) => {
      const file = fileOf(stores, id);
      return {
        database: databaseCopy(stores, id),
        file: file.copy,
        filePath: inRoot(exporter.pathOf(file.name)),
      };
    },
  };
}

/** Sessions in progress for the Log screen. */
export function createDraftsPort(drafts: SessionDrafts, stores: SessionStores): DraftsPort {
  const isSaved = (session: Parameters<SessionDrafts['save']>[0]) => {
    try {
      const saved = repositoryOf(stores).getSession(session._id);
      if (saved === null) return false;
      // The length is filled in as the session is saved; a draft does not know it yet.
      const { sessionDurationMinutes = null } = session;
      return isSameRecord(saved, {
        ...session,
        sessionDurationMinutes: sessionDurationMinutes ?? saved.sessionDurationMinutes,
      });
    } catch {
      return false; // not known to be saved: better offered again than lost
    }
  };
  return {
    save: (session) => say(() => drafts.save(session)),
    list: () => drafts.list(isSaved),
    remove: (id) => drafts.remove(id),
    discard: (id) => say(() => drafts.discard(id)),
  };
}

function repositoryOf({ repository }: SessionStores): TrainingSessionRepository {
  if (repository instanceof Error) throw repository;
  return repository;
}

/** Runs a step; what it throws becomes an error whose message is one sentence for the screen. */
export function say<T>(step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw new Error(sentenceOf(toStorageError(cause, '')), { cause });
  }
}

function sentenceOf(error: StorageError): string {
  return `${describeStorageError(error)}.`;
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
      };
    case 'saved-one-copy': {
      const path = outcome.fileName === null ? databasePath : `${inRoot(paths.sessions)}/${outcome.fileName}`;
      return {
        status: 'saved-one-copy',
        root,
        missing: outcome.missing,
        path,
        reason: sentenceOf(outcome.reason),
      };
    }
    case 'refused':
      return { status: 'not-saved', reason: 'another record of this session is already there.' };
    case 'refused-unreadable':
      return { status: 'not-saved', reason: `its file ${outcome.fileName} cannot be read.` };
    case 'not-saved':
      return { status: 'not-saved', reason: sentenceOf(outcome.reason) };
  }
}

/**
 * Compares every row with its file, byte for byte, and names the files that have no row. Texts are read as sessions
 * only where the copies are not equal: thousands of equal ones would hold up the screen.
 */
function copyStates(stores: SessionStores): ReadonlyMap<string, CopyState> {
  const { exporter } = stores;
  const rows = repositoryOf(stores).getTexts();
  const named = new Set(rows.map((row) => row.fileName));
  const strangers = new Map<string, string>();
  for (const name of exporter.fileNames()) {
    const text = named.has(name) ? null : readOrNull(() => exporter.read(name));
    const id = text === null ? null : idOf(text);
    if (text !== null && id !== null) strangers.set(id, text);
  }
  const states = new Map<string, CopyState>([...strangers.keys()].map((id) => [id, 'file-only']));
  for (const row of rows) states.set(row.id, copyState(row, fileBeside(exporter, row, strangers)));
  return states;
}

/** The file its row names, else one under another name that holds the same id. */
function fileBeside(
  exporter: SessionExporter,
  { id, fileName }: StoredText,
  strangers: ReadonlyMap<string, string>,
): CopyRead {
  try {
    const text = (fileName === null ? null : exporter.read(fileName)) ?? strangers.get(id);
    return text === undefined ? { status: 'missing' } : { status: 'read', text };
  } catch (cause) {
    return { status: 'unreadable', reason: sentenceOf(toStorageError(cause, '')) };
  }
}

function copyState(row: StoredText, file: CopyRead): CopyState {
  if (file.status === 'read' && file.text === row.text) return 'equal';
  const isReadable = idOf(row.text) !== null && (file.status !== 'read' || idOf(file.text) !== null);
  if (file.status === 'unreadable' || !isReadable) return 'unreadable';
  return file.status === 'missing' ? 'database-only' : 'differ';
}

function databaseCopy(stores: SessionStores, id: string): CopyRead {
  try {
    const stored = repositoryOf(stores).getText(id);
    return stored ? { status: 'read', text: stored.text } : { status: 'missing' };
  } catch (cause) {
    return { status: 'unreadable', reason: sentenceOf(toStorageError(cause, '')) };
  }
}

/** The file of a session: where its row says, else under a name of the rule, else whichever holds its id. */
function fileOf(stores: SessionStores, id: string): { readonly name: string; readonly copy: CopyRead } {
  const { exporter } = stores;
  try {
    const stored = readOrNull(() => repositoryOf(stores).getText(id));
    const likely = [stored?.fileName, ...(stored ? candidateFileNames({ _id: id, date: stored.date }) : [])];
    for (const name of likely) {
      const text = name ? exporter.read(name) : null;
      if (name && text !== null) return { name, copy: { status: 'read', text } };
    }
    // Not where its row says: under a name that a person gave it, or the session has no row.
    const named = new Set(readOrNull(() => repositoryOf(stores).fileNames()));
    for (const name of exporter.fileNames()) {
      const text = named.has(name) ? null : readOrNull(() => exporter.read(name));
      if (text !== null && idOf(text) === id) return { name, copy: { status: 'read', text } };
    }
    return { name: likely.find((name) => name) ?? '', copy: { status: 'missing' } };
  } catch (cause) {
    return { name: '', copy: { status: 'unreadable', reason: sentenceOf(toStorageError(cause, '')) } };
  }
}

function idOf(text: string): string | null {
  const read = readDocument(text, { userId: '', userName: '', unit: 'kg' });
  return read.ok ? read.value._id : null;
}

function readOrNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
