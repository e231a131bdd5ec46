import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp } from '../../src/persistence/archive/backup-archive.js';
import type { StorageStep } from '../../src/persistence/disk/disk.js';
import { describeStorageError } from '../../src/persistence/disk/storage-error.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { awaitEnd } from '../support/await-end.js';
import { aDay, backUpRoot, rejectionOf, syncedStores, untouchedStores, watch } from '../support/backups.js';
import { TestDataRoot } from '../support/data-root.js';
import { namesIn } from '../support/stores.js';

/** Makes matching steps fail until the test ends. */
function failing(code: string, isMeant: (step: StorageStep) => boolean): void {
  watch((step) => {
    if (isMeant(step)) throw Object.assign(new Error(code), { code });
  });
}

const isLeftNothing = (folder: string) =>
  namesIn(folder).filter((name) => name.includes('backup')).length === 0;

describe('a backup that fails', () => {
  const isArchive = ({ path }: StorageStep) => path.endsWith('backup.tar.gz');

  it.each([
    [
      'the database cannot be copied',
      'ENOSPC',
      ({ call }: StorageStep) => call === 'sqlite backup',
      'no-space',
    ],
    [
      'nothing can be made in the folder',
      'EACCES',
      ({ call }: StorageStep) => call === 'mkdir',
      'no-permission',
    ],
    [
      'the disk is full',
      'ENOSPC',
      (step: StorageStep) => step.call === 'write' && isArchive(step),
      'no-space',
    ],
    ['the disk gives up', 'EIO', (step: StorageStep) => step.call === 'fsync' && isArchive(step), 'failed'],
    ['it cannot be renamed', 'EROFS', ({ call }: StorageStep) => call === 'rename', 'read-only'],
  ])('leaves nothing if %s', async (_what, code, isMeant, kind) => {
    const on = new TestDataRoot().hold(aDay(1));
    const stores = syncedStores(on);
    failing(code, isMeant);
    expect(await rejectionOf(awaitEnd(backUp(stores, on.paths, null)))).toMatchObject({ kind });
    expect(isLeftNothing(on.root)).toBe(true);
  });

  it('is reported if the archive differs from the written text', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const stores = syncedStores(on);
    watch((step) => {
      if (step.call !== 'fsync' || !isArchive(step)) return;
      const bytes = readFileSync(step.path);
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      writeFileSync(step.path, bytes);
    });
    const error = await rejectionOf(awaitEnd(backUp(stores, on.paths, null)));
    expect(error.kind).toBe('failed-backup');
    expect(describeStorageError(error, null)).toContain('the backup differs from what was written: ');
    expect(isLeftNothing(on.root)).toBe(true);
  });

  it('leaves nothing if it is stopped at any step', async () => {
    const on = new TestDataRoot().hold(aDay(1), aDay(2));
    const stores = syncedStores(on);
    for (let steps = 0, isDone = false; !isDone; steps += 1) {
      const task = backUp(stores, on.paths, null);
      for (let step = 0; step < steps && !isDone; step += 1) isDone = Boolean((await task.next()).done);
      await task.return({ path: '', sessions: 0, files: 0, sizeBytes: 0, leftOut: [] });
      expect(isLeftNothing(on.root)).toBe(!isDone);
    }
  });

  it('is reported if the database cannot be used', async () => {
    const on = new TestDataRoot();
    mkdirSync(on.paths.database, { recursive: true });
    const stores = untouchedStores(on);
    stores.sync();
    expect(await rejectionOf(awaitEnd(backUp(stores, on.paths, null)))).toMatchObject({
      kind: 'is-a-folder',
      path: on.paths.database,
    });
  });

  it('leaves a folder if it is killed; a later backup removes that folder once it is over a minute old', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const left = join(on.root, '.traininglogs-backup.AAAAAAAA.tmp');
    mkdirSync(left);
    await backUpRoot(on);
    expect(existsSync(left)).toBe(true);
    const stores = new OpenStores(on.paths, () => new Date(Date.now() + 61_000));
    onTestFinished(() => stores.close());
    stores.sync();
    await awaitEnd(backUp(stores, on.paths, null));
    expect(existsSync(left)).toBe(false);
  });
});
