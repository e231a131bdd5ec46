/** Reads sessions when the database cannot be written or used: from a copy in memory or the JSON files. */
import { statSync } from 'node:fs';
import type { CopyState } from '../../domain/read-models/session-copies.js';
import { copyOfReadable } from '../database/database-copy.js';
import { isDatabaseMissing } from '../database/set-aside-database.js';
import { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import type { StorageError } from '../disk/storage-error.js';
import { FileSessionReader } from '../file-reader/file-session-reader.js';
import { SessionFiles } from '../file-reader/session-files.js';
import type { DataPaths } from '../paths.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import type { SessionReader } from '../session-reader.js';
import { readPendingFiles } from './pending-files.js';
import type { ReadOnlyDatabase } from './read-only-database.js';

export class DegradedReader {
  private readonly files: SessionFiles;
  private readonly sessionCount: number;
  /** The hash of each updated row's text in the database on disk; null if the session is not in that database. */
  private readonly replacedHashes = new Map<string, string | null>();
  private last: { readonly reader: SessionReader; readonly folderState: string } | null = null;

  /** @param copy a copy of the database in memory; null if the database cannot be read */
  constructor(
    private readonly copy: TrainingSessionRepository | null,
    private readonly exporter: SessionExporter,
    private readonly paths: DataPaths,
    private readonly now: () => Date,
  ) {
    this.files = new SessionFiles(exporter, now);
    this.sessionCount = fallbackOnError(0, () => copy?.count() ?? 0);
  }

  /** True if only files are read. Sessions that are only in the database are then missing. */
  get isOfFilesAlone(): boolean {
    return this.copy === null;
  }

  /** The sessions as they are now. @throws StorageError if the folder of sessions cannot be listed */
  get reader(): SessionReader {
    const folderState = this.folderState();
    if (this.last?.folderState !== folderState) this.last = { reader: this.read(), folderState };
    return this.last.reader;
  }

  /** The copy of the database; null if the database cannot be read. @throws like `reader` */
  get readOnlyDatabase(): ReadOnlyDatabase | null {
    const { copy: repository, sessionCount } = this;
    if (repository === null || !this.reader) return null;
    return { repository, sessionCount, pending: this.pendingStates(repository) };
  }

  private read(): SessionReader {
    const { copy, exporter, now, replacedHashes } = this;
    if (copy === null) return new FileSessionReader(this.files.read(), exporter);
    readPendingFiles({ repository: copy, exporter, now }, (id, textHash) => {
      if (!replacedHashes.has(id)) replacedHashes.set(id, textHash);
    });
    return copy;
  }

  private pendingStates(repository: TrainingSessionRepository): ReadonlyMap<string, CopyState> {
    const states = new Map<string, CopyState>();
    for (const [id, replacedHash] of this.replacedHashes) {
      const row = repository.rowState(id);
      const hash = row?.deletedAt === null ? row.textHash : null;
      if (hash === replacedHash) continue;
      if (replacedHash === null) states.set(id, 'file-only');
      else states.set(id, hash === null ? 'database-only' : 'differ');
    }
    return states;
  }

  /** A text that changes with each save and deletion, because both change the entries of these folders. */
  private folderState(): string {
    const changedNs = [this.paths.sessions, this.paths.trash].map((folder) =>
      fallbackOnError(0n, () => statSync(folder, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n),
    );
    // A second change in the same clock tick leaves the folder's time, so a recent state differs at every call.
    const isRecent = changedNs.some((ns) => BigInt(Date.now()) * NS_PER_MS - ns < TICK_NS);
    return `${changedNs.join(' ')} ${isRecent ? performance.now() : ''}`;
  }
}

/**
 * A copy of the database in memory; null if it cannot be read.
 * @param current the open database, or the error from opening it
 */
export function copyForReading(
  current: TrainingSessionRepository | StorageError,
  path: string,
): TrainingSessionRepository | null {
  try {
    if (!(current instanceof Error)) return current.copy();
    // Without the SQLite driver a copy cannot be opened either.
    if (current.kind === 'no-driver' || isDatabaseMissing(path)) return null;
    return new TrainingSessionRepository(copyOfReadable(path));
  } catch {
    return null; // the error from opening the database is reported already
  }
}

const NS_PER_MS = 1_000_000n;
/** Twice the longest clock tick of Linux, which is 10 ms: changes within one tick have the same time. */
const TICK_NS = 20n * NS_PER_MS;
