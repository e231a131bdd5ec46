/** Backups of data roots: created, read, forged and restored within the test process. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { list } from 'tar';
import { Header } from 'tar/header';
import { onTestFinished } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { type BackupReport, backUp } from '../../src/persistence/archive/backup-archive.js';
import { type RestoreReport, restoreArchive } from '../../src/persistence/archive/restore-archive.js';
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { awaitEnd } from './await-end.js';
import { anId, aSession, exercise } from './builders.js';
import { filesBelow, TestDataRoot } from './data-root.js';
import { NOW } from './stores.js';
import { makeTempFolder } from './temp-folder.js';

/** A session with one set of squats, by default of five reps. */
export const aDay = (id: number, reps = 5) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();

/** The name of the session file of `aDay(id)`. */
export const nameOf = (id: number) => `training_session_2026_02_16_${anId(id).slice(0, 8)}.json`;

const CONFLICT = nameOf(1).replace('.json', '.conflict-20261122-072226.json');

/** A data root with saved sessions 1 and 2 (replaced once), deleted session 3, and session 4 in progress. */
export function aFullRoot(): TestDataRoot {
  const on = new TestDataRoot().hold(aDay(1), aDay(2), aDay(3));
  const stores = syncedStores(on);
  saveSession(stores, aDay(2, 8), { replace: true });
  deleteSession(stores, anId(3));
  new SessionDrafts(on.paths, () => NOW).save(aDay(4), NEW_SESSION);
  writeFileSync(on.paths.config, '{ "unit": "lb" }');
  writeFileSync(join(on.paths.sessions, CONFLICT), serializeSession(aDay(1, 9)));
  writeFileSync(join(on.paths.sessions, 'read me.txt'), 'mine\r\n');
  writeFileSync(join(on.paths.sessions, `${'Приседания-'.repeat(11)}.json`), '{"not": "a session"}');
  stores.close();
  return on;
}

/** Calls `see` for every step of the disk until the test ends. If `see` throws, the step fails. */
export function watch(see: (step: StorageStep) => void): void {
  watchSteps(see);
  onTestFinished(() => watchSteps(null));
}

/** The counts of a report, without those of the sync. */
export const countsOf = ({ syncs: _, ...counts }: RestoreReport) => counts;

/** The counts of a restore that changed nothing. */
export const NOTHING = { added: 0, same: 0, kept: 0, deleted: 0, drafts: 0, discardedDrafts: 0 };

/** Both stores of a data root, not opened yet. The end of the test closes them. */
export function untouchedStores(on: TestDataRoot, now = NOW): OpenStores {
  const stores = new OpenStores(on.paths, () => now);
  onTestFinished(() => stores.close());
  return stores;
}

/** Both stores of a data root, opened and synced. The end of the test closes them. */
export function syncedStores(on: TestDataRoot, now = NOW): OpenStores {
  const stores = untouchedStores(on, now);
  stores.sync();
  return stores;
}

export function backUpRoot(on: TestDataRoot, out: string | null = null): Promise<BackupReport> {
  return awaitEnd(backUp(syncedStores(on), on.paths, out));
}

/** Makes a backup outside the data root. @param stores by default opened and synced @returns the path of the backup */
export async function aBackupOf(on: TestDataRoot, stores: OpenStores = syncedStores(on)): Promise<string> {
  return (await awaitEnd(backUp(stores, on.paths, join(makeTempFolder(), 'backup.tar.gz')))).path;
}

/** Restores into a data root that is not open, and closes it. */
export async function restoreInto(
  on: TestDataRoot,
  path: string,
  options: { isMerge: boolean } = { isMerge: false },
): Promise<RestoreReport> {
  const stores = untouchedStores(on);
  try {
    return await awaitEnd(restoreArchive(stores, on.paths, path, options));
  } finally {
    stores.close();
  }
}

/** The StorageError that a task throws. @throws Error if the task ends without an error, or with another error */
export async function rejectionOf(work: Promise<unknown>): Promise<StorageError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Every file below a folder and the hash of its bytes. */
export function hashesBelow(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((path) => [relative(folder, path), sha256(readFileSync(path))]),
  );
}

/** The entries of an archive, read without the program's code. */
export function entriesOf(path: string): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  list({
    file: path,
    sync: true,
    strict: true,
    onReadEntry: (entry) => {
      const pieces: Buffer[] = [];
      entry.on('data', (piece) => pieces.push(piece));
      entry.on('end', () => entries.set(entry.path, Buffer.concat(pieces)));
    },
  });
  return entries;
}

export type Manifest = Record<string, unknown> & {
  files: { path: string; sizeBytes: number; sha256: string }[];
};

/** Makes an archive with other entries or another manifest. By default, the manifest lists the entries. */
export function forge(
  original: string,
  change: (entries: Map<string, Buffer>) => void,
  lie: (manifest: Manifest) => unknown = (manifest) => manifest,
): string {
  const entries = entriesOf(original);
  const manifest = JSON.parse(entries.get('manifest.json')?.toString('utf8') ?? '') as Manifest;
  entries.delete('manifest.json');
  change(entries);
  manifest.files = [...entries].map(([path, bytes]) => ({
    path,
    sizeBytes: bytes.length,
    sha256: sha256(bytes),
  }));
  const altered = lie(manifest);
  const text = typeof altered === 'string' ? altered : JSON.stringify(altered);
  const blocks = [...entries, ['manifest.json', Buffer.from(text)] as const].map(([name, bytes]) =>
    tarEntry(name, bytes),
  );
  return writeArchive(blocks);
}

/** A tar entry of any type and name. */
export function tarEntry(
  path: string,
  bytes: Uint8Array,
  fields: { type?: 'File' | 'Link' | 'SymbolicLink' | 'Directory'; linkpath?: string } = {},
): Buffer {
  const header = new Header({ path, size: bytes.length, mode: 0o644, type: 'File', ...fields });
  header.encode();
  const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
  return Buffer.concat([header.block ?? Buffer.alloc(0), bytes, padding]);
}

/** Writes a gzipped tar of these blocks. @returns its path */
export function writeArchive(blocks: readonly Uint8Array[]): string {
  return writeBytes(gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)])));
}

/** The blocks of an archive's tar without its end. */
export function tarOf(path: string): Buffer {
  return gunzipSync(readFileSync(path)).subarray(0, -1024);
}

export function writeBytes(bytes: Uint8Array): string {
  const path = join(makeTempFolder(), 'backup.tar.gz');
  writeFileSync(path, bytes);
  return path;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
