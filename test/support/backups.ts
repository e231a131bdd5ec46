/** Backups of data roots: made, taken apart, forged, and restored in the test itself. */

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

/** A day with five squats, or as many as are given. */
export const aDay = (id: number, reps = 5) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();

/** The name of its file. */
export const nameOf = (id: number) => `training_session_2026_02_16_${anId(id).slice(0, 8)}.json`;

const CONFLICT = nameOf(1).replace('.json', '.conflict-20261122-072226.json');

/** A root with all that there may be in one: sessions 1 and 2, 2 replaced once, 3 deleted, 4 in progress. */
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

/** Sees every step of the disk until the test ends; what it throws, the step fails with. */
export function watch(see: (step: StorageStep) => void): void {
  watchSteps(see);
  onTestFinished(() => watchSteps(null));
}

/** What a report counts, syncs aside. */
export const countsOf = ({ syncs: _, ...counts }: RestoreReport) => counts;

/** The counts of a restore that came to nothing. */
export const NOTHING = { added: 0, same: 0, kept: 0, deleted: 0, drafts: 0 };

/** Both stores of a data root, not opened yet; closed when the test ends. */
export function untouchedStores(on: TestDataRoot): OpenStores {
  const stores = new OpenStores(on.paths, () => NOW);
  onTestFinished(() => stores.close());
  return stores;
}

/** Both stores of a data root, opened and synced; closed when the test ends. */
export function syncedStores(on: TestDataRoot): OpenStores {
  const stores = untouchedStores(on);
  stores.sync();
  return stores;
}

export function backUpRoot(on: TestDataRoot, out: string | null = null): Promise<BackupReport> {
  return awaitEnd(backUp(syncedStores(on), on.paths, out));
}

/** The path of a backup of that root, outside of it. @param stores those of the root, as they are; else synced ones */
export async function aBackupOf(on: TestDataRoot, stores: OpenStores = syncedStores(on)): Promise<string> {
  return (await awaitEnd(backUp(stores, on.paths, join(makeTempFolder(), 'backup.tar.gz')))).path;
}

/** Restores into a root that nobody has open, and closes it. */
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

/** What a task throws, which must be a StorageError. */
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

/** The entries of an archive, read by another hand than the program's. */
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

/** An archive as a forger may want it: other entries, another manifest, which by itself lists what is there. */
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
  const said = lie(manifest);
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  const blocks = [...entries, ['manifest.json', Buffer.from(text)] as const].map(([name, bytes]) =>
    tarEntry(name, bytes),
  );
  return writeArchive(blocks);
}

/** An entry of a tar, of whatever type and name. */
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

/** The path of a gzipped tar of these blocks. */
export function writeArchive(blocks: readonly Uint8Array[]): string {
  return writeBytes(gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)])));
}

/** The blocks of an archive's tar but for its end, as one. */
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
