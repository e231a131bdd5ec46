/**
 * The sessions for reading while the database cannot be written, or not be used at all: a copy of it in memory with
 * the pending files over its rows, or the JSON files alone. It follows what is saved and deleted meanwhile.
 */
import { statSync } from 'node:fs';
import { copyOfReadable } from '../database/database-copy.js';
import { isDatabaseMissing } from '../database/rebuild-database.js';
import { TrainingSessionRepository } from '../database/training-session-repository.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import type { StorageError } from '../disk/storage-error.js';
import { FileSessionReader } from '../file-reader/file-session-reader.js';
import { SessionFiles } from '../file-reader/session-files.js';
import type { DataPaths } from '../paths.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import type { SessionReader } from '../session-reader.js';
import { readPendingFiles } from './pending-files.js';

export class DegradedReader {
  private readonly files: SessionFiles;
  private last: { readonly reader: SessionReader; readonly folders: string } | null = null;

  /** @param copy of the database, in memory; null if it cannot be read */
  constructor(
    private readonly copy: TrainingSessionRepository | null,
    private readonly exporter: SessionExporter,
    private readonly paths: DataPaths,
    private readonly now: () => Date,
  ) {
    this.files = new SessionFiles(exporter, now);
  }

  /** True if no database is read: what only the database has is missing. */
  get isOfFilesAlone(): boolean {
    return this.copy === null;
  }

  /** The sessions as they are now. @throws StorageError if the folder of sessions cannot be listed */
  get reader(): SessionReader {
    const folders = this.looksOfFolders();
    if (this.last?.folders !== folders) this.last = { reader: this.read(), folders };
    return this.last.reader;
  }

  private read(): SessionReader {
    const { copy, exporter, now } = this;
    if (copy === null) return new FileSessionReader(this.files.read(), exporter);
    readPendingFiles({ repository: copy, exporter, now });
    return copy;
  }

  /** Another text after each save and deletion: both rename files into or out of these folders. */
  private looksOfFolders(): string {
    const changedNs = [this.paths.sessions, this.paths.trash].map((folder) =>
      fallbackOnError(0n, () => statSync(folder, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n),
    );
    // The file system's clock is this one: a change in the same tick would look the same.
    const isRecent = changedNs.some((ns) => BigInt(Date.now()) * NS_PER_MS - ns < TICK_NS);
    return `${changedNs.join(' ')} ${isRecent ? performance.now() : ''}`;
  }
}

/** A database in memory, with what can be read of it; null if it cannot be read. @param current the error if it cannot be used */
export function copyForReading(
  current: TrainingSessionRepository | StorageError,
  path: string,
): TrainingSessionRepository | null {
  try {
    if (!(current instanceof Error)) return current.copy();
    // Node would refuse the driver again.
    if (current.kind === 'no-driver' || isDatabaseMissing(path)) return null;
    return new TrainingSessionRepository(copyOfReadable(path));
  } catch {
    return null; // why it cannot be used is known already
  }
}

const NS_PER_MS = 1_000_000n;
/** Linux takes the time of a change from its clock tick, at most 10 ms apart. */
const TICK_NS = 20n * NS_PER_MS;
