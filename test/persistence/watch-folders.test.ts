import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { describeNetworkMount } from '../../src/persistence/describe-places.js';
import { networkMountOf } from '../../src/persistence/disk/network-mount.js';
import { type WatchOptions, watchFolders } from '../../src/persistence/disk/watch-folders.js';
import { makeTempFolder } from '../support/temp-folder.js';

const PATIENCE = { timeout: 10_000, interval: 20 };

/** Three watched folders: a root, a first folder in it, and a second one that does not exist yet. */
function watched(options?: WatchOptions) {
  const root = makeTempFolder();
  const [first, second] = [join(root, 'first'), join(root, 'second')];
  mkdirSync(first);
  const reports: string[][] = [];
  const stop = watchFolders([root, first, second], (changed) => reports.push([...changed]), options);
  onTestFinished(stop);
  const isReported = (folder: string) =>
    vi.waitFor(() => expect(reports.flat()).toContain(folder), PATIENCE).then(() => void reports.splice(0));
  return { root, first, second, reports, stop, isReported };
}

const UNWATCHABLE: WatchOptions = {
  watchFolder: () => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  },
};

describe.each([
  ['that the system watches', {}],
  ['that cannot be watched, and is polled', UNWATCHABLE],
])('a folder %s', (_what, options: WatchOptions) => {
  it('is reported when a file is added, renamed or removed', async () => {
    const { first, isReported } = watched(options);
    const [one, other] = [join(first, 'one.json'), join(first, 'other.json')];
    writeFileSync(one, '1');
    await isReported(first);
    renameSync(one, other);
    await isReported(first);
    rmSync(other);
    await isReported(first);
  });

  it('is reported when a file is written to in place', async () => {
    const { first, isReported } = watched(options);
    const file = join(first, 'one.json');
    writeFileSync(file, '1');
    await isReported(first);
    for (const text of ['2', '3']) {
      writeFileSync(file, text);
      await isReported(first);
    }
  });

  it('is watched as soon as it appears, also after it was removed', async () => {
    const { second, isReported } = watched(options);
    for (const text of ['1', '2']) {
      mkdirSync(second);
      await isReported(second);
      writeFileSync(join(second, 'one.json'), text);
      await isReported(second);
      rmSync(second, { recursive: true });
      await isReported(second);
    }
  });

  it('is not reported after watching was stopped', async () => {
    const { first, reports, stop } = watched(options);
    writeFileSync(join(first, 'one.json'), '1');
    stop();
    const other = watched(options);
    writeFileSync(join(other.first, 'one.json'), '1');
    await other.isReported(other.first);
    expect(reports).toEqual([]);
  });
});

describe('a watched folder', () => {
  it('is not reported for hidden files', async () => {
    const { first, reports, isReported } = watched();
    writeFileSync(join(first, 'one.json'), '1');
    await isReported(first);
    writeFileSync(join(first, '.one.json.abcdefgh.tmp'), '1');
    const other = watched();
    writeFileSync(join(other.first, 'one.json'), '1');
    await other.isReported(other.first);
    expect(reports).toEqual([]);
  });
});

describe('a network mount', () => {
  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    'nas:/log /mnt/my\\040nas nfs4 rw 0 0',
    'ann@server: /mnt/my\\040nas/ssh fuse.sshfs rw 0 0',
    '/dev/sdb1 /mnt/my\\040nas/disk ext4 rw 0 0',
    '/dev/sdc1 /mnt/ntfs fuseblk rw 0 0',
  ].join('\n');

  it.each([
    ['/mnt/my nas/traininglogs.db', { type: 'nfs4', at: '/mnt/my nas' }],
    ['/mnt/my nas/ssh/traininglogs.db', { type: 'fuse.sshfs', at: '/mnt/my nas/ssh' }],
    ['/mnt/my nas/disk/traininglogs.db', null],
    ['/mnt/my nas2/traininglogs.db', null],
    ['/mnt/ntfs/traininglogs.db', null],
    ['/home/ann/traininglogs.db', null],
  ])('is found for %s', (path, mount) => {
    expect(networkMountOf(path, mounts)).toEqual(mount);
  });

  it('is described with the remedy, which two rows of a narrow terminal show', () => {
    const sentence = describeNetworkMount({ database: '/mnt/my nas/traininglogs.db' }, mounts);
    expect(sentence).toBe(
      "The database is on a network mount (nfs4 at /mnt/my nas): set TRAININGLOGS_DB to a path on this machine, because SQLite's locks do not work on such a mount.",
    );
    expect(sentence?.slice(0, 112)).toContain('a path on this machine');
    expect(describeNetworkMount({ database: '/home/ann/traininglogs.db' }, mounts)).toBeNull();
  });

  it('is not found if the mounts are unknown', () => {
    expect(networkMountOf('/mnt/nas/traininglogs.db', '')).toBeNull();
  });
});
