import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeStorageError, type StorageError } from '../../src/persistence/disk/storage-error.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { WriterLock, type WriterLockOptions } from '../../src/persistence/disk/writer-lock.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { makeReadOnly } from '../support/failing-disk.js';
import { PROJECT_ROOT } from '../support/run-cli.js';
import { storageErrorOf } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const aRoot = (): DataPaths => dataPaths(join(makeTempFolder(), 'root'));

function lockOn(paths: DataPaths, options: WriterLockOptions = {}): WriterLock {
  const lock = new WriterLock(paths, options);
  onTestFinished(() => lock.close());
  return lock;
}

describe('the writer lock', () => {
  it('has one holder at a time, is re-entrant, and is released', () => {
    const paths = aRoot();
    const [one, other] = [lockOn(paths), lockOn(paths)];
    const nested = one.hold(() => one.hold(() => other.tryHold(() => 'both')));
    expect(nested).toBeNull();
    expect(other.tryHold(() => 'free')).toEqual({ value: 'free' });
  });

  it('is released if the work under it throws an error', () => {
    const paths = aRoot();
    const [one, other] = [lockOn(paths), lockOn(paths)];
    const fail = () => {
      throw new Error('failed');
    };
    expect(() => one.hold(fail)).toThrow('failed');
    expect(other.tryHold(() => 'free')).toEqual({ value: 'free' });
  });

  it('names its holder after the wait, and no process that has ended', async () => {
    const paths = aRoot();
    const holder = await startHolder(paths);
    const lock = lockOn(paths, { waitMs: 1 });
    const error = storageErrorOf(() => lock.hold(() => {}));
    expect(error.kind).toBe('writer-locked');
    expect(describeStorageError(error, null)).toBe(
      'another process is writing to this log; wait until it is done or stop it, then try again',
    );
    const named = lockOn(paths, { waitMs: 1, command: 'traininglogs import' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const sentence = named.hold(() =>
      describeStorageError(
        storageErrorOf(() => lock.hold(() => {})),
        null,
      ),
    );
    expect(sentence).toContain(`process ${process.pid} (traininglogs import) is writing`);
    // One name was left by a killed process, the other has a process id that now belongs to another process.
    const again = await startHolder(paths);
    const left = (pid: number) =>
      writeFileSync(
        join(paths.lock, 'holder'),
        JSON.stringify({ pid, startedAt: '1', command: 'traininglogs' }),
      );
    for (const pid of [holder.pid ?? 0, process.pid]) {
      left(pid);
      expect(
        describeStorageError(
          storageErrorOf(() => lock.hold(() => {})),
          null,
        ),
      ).toContain('another process');
    }
    again.kill('SIGKILL');
  });

  it('is free as soon as its process is killed', async () => {
    const paths = aRoot();
    const holder = await startHolder(paths);
    const lock = lockOn(paths);
    expect(lock.tryHold(() => {})).toBeNull();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(lock.hold(() => 'held')).toBe('held');
  });

  it('waits for a holder that releases it in time', async () => {
    const paths = aRoot();
    const holder = await startHolder(paths, 300);
    expect(lockOn(paths, { waitMs: 60_000 }).hold(() => 'held')).toBe('held');
    holder.kill('SIGKILL');
  });

  it('is held by a batch, which commits after every 100 steps, and is free when the batch pauses', async () => {
    const paths = aRoot();
    const [long, short] = [lockOn(paths), lockOn(paths, { waitMs: 0 })];
    const committed: number[] = [];
    let steps = 0;
    const batch = long.openBatch(() => committed.push(steps));
    for (; steps < 250; steps += 1) runToEnd(batch.step(() => {}));
    expect(short.tryHold(() => {})).toBeNull();
    batch.pause();
    expect(committed).toEqual([99, 199, 250]);
    expect(short.tryHold(() => 'free')).toEqual({ value: 'free' });
  });

  it('commits its own batch before another step of the same process', () => {
    const lock = lockOn(aRoot());
    const done: string[] = [];
    const batch = lock.openBatch(() => done.push('commit'));
    runToEnd(batch.step(() => done.push('step')));
    lock.hold(() => done.push('save'));
    runToEnd(batch.step(() => lock.hold(() => done.push('nested'))));
    expect(done).toEqual(['step', 'commit', 'save', 'nested']);
    batch.pause();
  });

  it('keeps its files private and empty', () => {
    const paths = aRoot();
    lockOn(paths).hold(() => {});
    expect(statSync(paths.lock).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(paths.lock)) {
      const { mode, size } = statSync(join(paths.lock, name));
      expect([name, mode & 0o777, size]).toEqual([name, 0o600, 0]);
    }
  });

  it.each(['writer', 'queue', 'holder'])(
    'follows no link and blocks on no fifo that has the name of its file "%s"',
    (name) => {
      for (const kind of ['link', 'fifo'] as const) {
        const paths = aRoot();
        mkdirSync(paths.lock, { recursive: true });
        const other = join(paths.root, 'other');
        writeFileSync(other, 'a foreign text');
        if (kind === 'link') symlinkSync(other, join(paths.lock, name));
        else execFileSync('mkfifo', [join(paths.lock, name)]);
        const lock = lockOn(paths, { waitMs: 1 });
        const reported: StorageError[] = [];
        lock.onUnavailable = (reason) => reported.push(reason);
        expect(lock.hold(() => lock.hold(() => 'held'))).toBe('held');
        expect(runToEnd(lock.openBatch(() => {}).step(() => 'batched'))).toBe('batched');
        expect(reported.map((error) => error.kind)).toEqual(name === 'writer' ? ['not-a-plain-file'] : []);
        expect(readFileSync(other, 'utf8')).toBe('a foreign text');
      }
    },
  );

  it('is skipped if it cannot be created, which is reported once', () => {
    const paths = aRoot();
    mkdirSync(paths.root);
    makeReadOnly(paths.root);
    const lock = lockOn(paths);
    const reported: StorageError[] = [];
    lock.onUnavailable = (reason) => reported.push(reason);
    expect([lock.hold(() => 1), lock.hold(() => 2)]).toEqual([1, 2]);
    expect(reported.map(({ kind }) => kind)).toEqual(['read-only']);
    expect(existsSync(paths.lock)).toBe(false);
  });

  it('is one lock again after its files were removed', () => {
    const paths = aRoot();
    const [one, other] = [lockOn(paths), lockOn(paths)];
    one.hold(() => {});
    other.hold(() => {});
    rmSync(paths.lock, { recursive: true });
    expect(one.hold(() => other.tryHold(() => {}))).toBeNull();
  });
});

/** Starts another process that holds the lock without writing its name, for `heldMs` or, by default, forever. */
async function startHolder(paths: DataPaths, heldMs?: number) {
  mkdirSync(paths.lock, { recursive: true });
  const script = `
    const [, path, heldMs] = process.argv;
    const database = new (require('better-sqlite3'))(path, { timeout: 0 });
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    console.log('held');
    setInterval(() => database.name, 1000);
    if (heldMs) setTimeout(() => database.exec('ROLLBACK'), Number(heldMs));
  `;
  const args = ['-e', script, join(paths.lock, 'writer'), ...(heldMs ? [String(heldMs)] : [])];
  const holder = spawn(process.execPath, args, { cwd: PROJECT_ROOT });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return holder;
}
