/** Both stores of a data root, opened in the test process. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { ScreenStores } from '../../src/persistence/adapters/screen-stores.js';
import { createSessionsPort } from '../../src/persistence/adapters/sessions-port.js';
import { closeDatabase, openDatabase } from '../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import type { SqliteDatabase } from '../../src/persistence/database/transaction.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { readReplacedText } from '../../src/persistence/session-files/replaced-text.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import { EditorCopies } from '../../src/persistence/sync/editor-copies.js';
import type { SaveOutcome } from '../../src/persistence/sync/save-outcome.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import type { SessionStores } from '../../src/persistence/sync/session-stores.js';
import { syncSteps } from '../../src/persistence/sync/sync-stores.js';
import type { SessionsPort } from '../../src/store/ports/sessions-port.js';
import { TestDataRoot } from './data-root.js';

export const NOW = new Date('2026-11-22T07:22:26Z');

export type OpenStores = ScreenStores & {
  readonly on: TestDataRoot;
  readonly repository: TrainingSessionRepository;
  readonly database: SqliteDatabase;
};

/** Both stores of a new data root, or of the given one. The end of the test closes them. */
export function openStores(on: TestDataRoot = new TestDataRoot()): OpenStores {
  const database = openDatabase(on.paths.database);
  onTestFinished(() => closeDatabase(database));
  const repository = new TrainingSessionRepository(database);
  const exporter = new SessionExporter(on.paths);
  const now = () => NOW;
  const lock = new WriterLock(on.paths);
  onTestFinished(() => lock.close());
  return {
    on,
    database,
    repository,
    reader: repository,
    isReadFromFilesAlone: false,
    readOnlyDatabase: null,
    exporter,
    now,
    lock,
    *syncSteps() {
      return { syncResult: yield* syncSteps({ repository, exporter, now, lock }), rebuilt: null };
    },
  };
}

/** The port of sessions on these stores. */
export function sessionsPortOf(stores: OpenStores): SessionsPort {
  const { paths } = stores.on;
  return createSessionsPort(stores, paths, () => ({}), new EditorCopies(stores, paths));
}

/** The same stores a few seconds later. By then sync decides about a file that the previous sync found missing. */
export function later(stores: OpenStores, seconds = 4): OpenStores {
  return { ...stores, now: () => new Date(stores.now().getTime() + seconds * 1000) };
}

/** The texts in `trash/replaced/`, in the order of their file names. */
export function replacedTextsIn({ paths }: Pick<TestDataRoot, 'paths'>): string[] {
  return namesIn(paths.replaced).map(
    (name) => readReplacedText(readFileSync(join(paths.replaced, name), 'utf8')).text,
  );
}

export function save(stores: SessionStores, session: TrainingSession, replace = false): SaveOutcome {
  return saveSession(stores, session, { replace });
}

/** Writes only the row of a session, which records a file `name` as written if a name is given. */
export function saveRow(stores: OpenStores, session: TrainingSession, name: string | null = null): void {
  const text = serializeSession(session);
  const copy = name === null ? null : { name, hash: hashText(text), sizeBytes: 0, modifiedMicroseconds: 0 };
  stores.repository.save(session, text, copy, NOW.toISOString());
}

/** The StorageError that a step throws. @throws Error if the step ends without an error, or with another error */
export function storageErrorOf(step: () => unknown): StorageError {
  try {
    step();
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The names in a folder, sorted, without the writer lock; empty if the folder does not exist. */
export function namesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name !== '.traininglogs-lock')
        .sort()
    : [];
}
