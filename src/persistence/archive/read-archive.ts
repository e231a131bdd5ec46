/** Reads a backup. The whole archive is checked before any of its content is used. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync } from 'node:fs';
import type { Task } from '../../domain/task.js';
import { openDatabaseBytes } from '../database/database.js';
import { TrainingSessionRepository } from '../database/training-session-repository.js';
import type { SqliteDatabase } from '../database/transaction.js';
import { openPlainFile } from '../disk/plain-file.js';
import { StorageError, toStorageError } from '../disk/storage-error.js';
import {
  type ArchivedFile,
  DATABASE_ENTRY,
  MANIFEST_ENTRY,
  type Manifest,
  readManifest,
} from './archive-manifest.js';
import { damaged, type EntrySink, type OpenArchive, readEntries, type SinkOf } from './archive-reader.js';

/** One file of a backup. `archiveBytesRead` is how much of the archive was read, for the progress. */
export type ReadFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the file's bytes. */
  readonly hash: string;
  readonly archiveBytesRead: number;
};

/** A complete, valid backup. The caller must close it. */
export class CheckedArchive {
  private readonly fileOf: ReadonlyMap<string, ArchivedFile>;

  constructor(
    private readonly archive: OpenArchive,
    readonly manifest: Manifest,
    /** The archive's database, upgraded to this program's schema, in memory and read-only. */
    readonly database: SqliteDatabase,
  ) {
    this.fileOf = new Map(manifest.files.map((file) => [file.path, file]));
  }

  get sizeBytes(): number {
    return this.archive.sizeBytes;
  }

  /**
   * Reads every file except the database and the manifest. Checks the hashes again, because the archive may have
   * changed.
   * @throws StorageError
   */
  async *files(): AsyncGenerator<ReadFile, void> {
    const read: ReadFile[] = [];
    const progress = { bytesRead: 0 };
    const sinkOf: SinkOf = (path, sizeBytes) => {
      if (path === DATABASE_ENTRY || path === MANIFEST_ENTRY) return { write: () => {}, end: () => {} };
      return collecting(sizeBytes, (bytes) => {
        const hash = createHash('sha256').update(bytes).digest('hex');
        if (this.fileOf.get(path)?.sha256 !== hash)
          throw damaged(this.archive, `its entry ${path} has changed`);
        read.push({ path, bytes, hash, archiveBytesRead: progress.bytesRead });
      });
    };
    for await (progress.bytesRead of readEntries(this.archive, sinkOf)) yield* read.splice(0);
    yield* read;
  }

  close(): void {
    this.database.close();
    closeSync(this.archive.handle);
  }
}

/**
 * Reads a backup completely, and checks its database and that all entries match the manifest. Writes nothing.
 * @throws StorageError
 */
export async function* checkArchive(path: string): Task<CheckedArchive> {
  const archive = openArchive(path);
  let checked: CheckedArchive | null = null;
  try {
    const { manifest, database } = yield* checkEntries(archive);
    checked = new CheckedArchive(archive, manifest, openCheckedDatabase(archive, manifest, database));
    return checked;
  } finally {
    if (!checked) closeSync(archive.handle);
  }
}

function openArchive(path: string): OpenArchive {
  try {
    const handle = openPlainFile(path, null);
    return { path, handle, sizeBytes: fstatSync(handle).size };
  } catch (cause) {
    const error = toStorageError(cause, path);
    const isThere = error.kind !== 'missing' && error.kind !== 'not-a-folder';
    throw isThere ? error : new StorageError('not-found', path, { cause });
  }
}

/** Compares every entry with the manifest. @returns the manifest, and the bytes of the database */
async function* checkEntries(archive: OpenArchive): Task<{ manifest: Manifest; database: Buffer }> {
  const found = new Map<string, ArchivedFile>();
  const kept = new Map<string, Buffer>();
  const sinkOf: SinkOf = (path, sizeBytes) => {
    const hashed = hashing(path, (file) => found.set(path, file));
    if (path !== DATABASE_ENTRY && path !== MANIFEST_ENTRY) return hashed;
    return both(
      hashed,
      collecting(sizeBytes, (bytes) => kept.set(path, bytes)),
    );
  };
  for await (const done of readEntries(archive, sinkOf)) yield { done, total: archive.sizeBytes };
  const manifestBytes = kept.get(MANIFEST_ENTRY);
  if (!manifestBytes) throw damaged(archive, `it has no ${MANIFEST_ENTRY}`);
  const manifest = parseManifest(archive, manifestBytes.toString('utf8'));
  found.delete(MANIFEST_ENTRY);
  compare(archive, manifest, found);
  const database = kept.get(DATABASE_ENTRY);
  if (!database) throw damaged(archive, 'it has no database');
  return { manifest, database };
}

function hashing(path: string, whenRead: (file: ArchivedFile) => void): EntrySink {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  return {
    write: (piece) => {
      hash.update(piece);
      sizeBytes += piece.length;
    },
    end: () => whenRead({ path, sizeBytes, sha256: hash.digest('hex') }),
  };
}

function collecting(sizeBytes: number, whenRead: (bytes: Buffer) => void): EntrySink {
  const bytes = Buffer.allocUnsafe(sizeBytes);
  let written = 0;
  return {
    write: (piece) => {
      bytes.set(piece, written);
      written += piece.length;
    },
    end: () => whenRead(bytes),
  };
}

function both(one: EntrySink, other: EntrySink): EntrySink {
  return {
    write: (piece) => {
      one.write(piece);
      other.write(piece);
    },
    end: () => {
      one.end();
      other.end();
    },
  };
}

function parseManifest(archive: OpenArchive, text: string): Manifest {
  const read = readManifest(text);
  if (read.status === 'newer') throw new StorageError('newer-archive', archive.path);
  if (read.status === 'read') return read.manifest;
  throw damaged(archive, `its ${MANIFEST_ENTRY} cannot be read (${read.reason})`);
}

function compare(archive: OpenArchive, manifest: Manifest, found: ReadonlyMap<string, ArchivedFile>): void {
  const listed = new Set(manifest.files.map(({ path }) => path));
  for (const { path, sizeBytes, sha256 } of manifest.files) {
    const file = found.get(path);
    if (!file) throw damaged(archive, `its entry ${path} is missing`);
    if (file.sizeBytes !== sizeBytes || file.sha256 !== sha256) {
      throw damaged(archive, `its entry ${path} differs from its ${MANIFEST_ENTRY}`);
    }
  }
  for (const path of found.keys()) {
    if (!listed.has(path)) throw damaged(archive, `its entry ${path} is not in its ${MANIFEST_ENTRY}`);
  }
}

function openCheckedDatabase(archive: OpenArchive, manifest: Manifest, bytes: Buffer): SqliteDatabase {
  let database: SqliteDatabase | null = null;
  try {
    database = openDatabaseBytes(bytes, archive.path);
    const sessions = new TrainingSessionRepository(database).count();
    if (sessions === manifest.sessions) return database;
    throw damaged(archive, `its database holds ${sessions} sessions and should hold ${manifest.sessions}`);
  } catch (cause) {
    database?.close();
    const error = toStorageError(cause, archive.path);
    if (error.kind === 'damaged-archive') throw error;
    if (error.kind === 'newer-schema') throw new StorageError('newer-archive', archive.path, { cause });
    throw damaged(archive, `its database cannot be read (${error.kind})`);
  }
}
