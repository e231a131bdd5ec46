/** The sessions for users of the library: reading from the database, saving to both stores. */
import { readSessionTree } from '../domain/dialects/read-document.js';
import { TrainingSessionRepository as SessionRows } from '../persistence/database/training-session-repository.js';
import { describeStorageError, StorageError } from '../persistence/disk/storage-error.js';
import { WriterLock } from '../persistence/disk/writer-lock.js';
import { SessionExporter } from '../persistence/session-files/session-exporter.js';
import type { SaveOutcome } from '../persistence/sync/save-outcome.js';
import { saveSession } from '../persistence/sync/save-session.js';
import { pathsOf, toSqlite } from './open-databases.js';
import type { Database, ExerciseOccurrence, SavedSession, SessionSummary } from './public-types.js';
import type { TrainingSession } from './record-types.js';

export class TrainingSessionRepository {
  readonly #rows: SessionRows;
  readonly #paths: ReturnType<typeof pathsOf>;

  /** @param database the result of `getDatabase` */
  constructor(database: Database) {
    this.#rows = new SessionRows(toSqlite(database));
    this.#paths = pathsOf(database);
  }

  /** Every session, newest first. @throws Error if a document in the database cannot be read */
  getAllSessions(): TrainingSession[] {
    return this.#read(() => this.#rows.getAllSessions());
  }

  /** The session with an id; null if it is missing or deleted. @throws Error if it cannot be read */
  getSession(id: string): TrainingSession | null {
    return this.#read(() => this.#rows.getSession(id));
  }

  /** The ids that begin with `prefix`, newest session first. */
  findIds(prefix: string): string[] {
    return this.#read(() => this.#rows.findIds(prefix));
  }

  /** The number of sessions. */
  count(): number {
    return this.#read(() => this.#rows.count());
  }

  /** Summaries of the newest sessions; of all if there is no limit. */
  listSummaries(limit?: number): SessionSummary[] {
    return this.#read(() => this.#rows.listSummaries(limit));
  }

  /** The name of every exercise, as written in its latest occurrence that has sets. */
  exerciseNames(): string[] {
    return this.#read(() => this.#rows.exerciseNames());
  }

  /** The occurrences of an exercise, newest first. Case, accents and hyphens in the name do not matter. */
  occurrencesOf(exercise: string, limit?: number): ExerciseOccurrence[] {
    return this.#read(() => this.#rows.occurrencesOf(exercise, limit));
  }

  /**
   * Saves a session in both stores.
   * @param options.replace true to replace another text of this id, which moves to `trash/replaced/`
   * @throws Error; then nothing was saved
   */
  saveSession(session: TrainingSession, { replace = false }: { replace?: boolean } = {}): SavedSession {
    // Removes members that are undefined, which a document cannot contain.
    const tree: unknown = JSON.parse(JSON.stringify(session));
    const read = readSessionTree(tree, { userId: '', userName: '', unit: 'kg' });
    if (!read.ok) {
      const { place, reason } = read.error;
      throw new Error(`The session was not saved: ${[place, reason].filter(Boolean).join(': ')}.`);
    }
    const lock = new WriterLock(this.#paths, { command: 'a script with the traininglogs library' });
    try {
      const exporter = new SessionExporter(this.#paths);
      const stores = { repository: this.#rows, exporter, now: () => new Date(), lock };
      const outcome = saveSession(stores, read.value, { replace });
      return this.#toSavedSession(read.value._id, outcome, exporter);
    } finally {
      lock.close();
    }
  }

  #read<T>(read: () => T): T {
    try {
      return read();
    } catch (cause) {
      if (!(cause instanceof StorageError)) throw cause;
      throw new Error(`The sessions were not read: ${describeStorageError(cause, this.#paths.root)}.`, {
        cause,
      });
    }
  }

  #toSavedSession(id: string, outcome: SaveOutcome, exporter: SessionExporter): SavedSession {
    if (outcome.status !== 'saved' && outcome.status !== 'saved-one-copy') {
      throw new Error(`Session ${id} was not saved: ${this.#describeUnsaved(outcome)}.`);
    }
    const { fileName, action } = outcome;
    return {
      id,
      // `merged` cannot occur, because only an import merges.
      action: action === 'merged' ? 'replaced' : action,
      file: fileName === null ? null : exporter.pathOf(fileName),
      isInDatabase: outcome.status === 'saved' || outcome.missing !== 'database',
    };
  }

  #describeUnsaved(outcome: Exclude<SaveOutcome, { status: 'saved' | 'saved-one-copy' }>): string {
    switch (outcome.status) {
      case 'refused':
        return 'it is already saved with other content; pass { replace: true } to replace it';
      case 'refused-deleted':
        return 'it is in the trash; pass { replace: true } to save this text';
      case 'refused-unreadable':
        return `its file ${outcome.fileName} cannot be read; correct it, or pass { replace: true } to set it aside`;
      case 'not-saved':
        return describeStorageError(outcome.reason, this.#paths.root);
    }
  }
}
