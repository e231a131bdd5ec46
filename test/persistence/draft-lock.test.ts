import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DraftLock, LOCK_NAME } from '../../src/persistence/drafts/draft-lock.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { PROJECT_ROOT } from '../support/run-cli.js';
import { namesIn } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const aRoot = (): DataPaths => dataPaths(join(makeTempFolder(), 'root'));

/** A lock that is released at the end of the test. */
function lockOn(paths: DataPaths): DraftLock {
  const lock = new DraftLock(paths);
  onTestFinished(() => lock.release());
  return lock;
}

describe('the lock of the drafts', () => {
  it('has one holder at a time, and can be released', () => {
    const paths = aRoot();
    const [one, other] = [lockOn(paths), lockOn(paths)];
    expect([one.acquire(), one.acquire(), other.acquire()]).toEqual([true, true, false]);
    one.release();
    expect([other.acquire(), one.acquire()]).toEqual([true, false]);
  });

  it('is independent of other data roots', () => {
    expect(lockOn(aRoot()).acquire()).toBe(true);
    expect(lockOn(aRoot()).acquire()).toBe(true);
  });

  it('leaves one empty file, which does not hold the lock', () => {
    const paths = aRoot();
    lockOn(paths).acquire();
    expect(namesIn(paths.drafts)).toEqual([LOCK_NAME]);
    const left = aRoot();
    mkdirSync(left.drafts, { recursive: true });
    writeFileSync(join(left.drafts, LOCK_NAME), '');
    expect(lockOn(left).acquire()).toBe(true);
    expect(readFileSync(join(left.drafts, LOCK_NAME), 'utf8')).toBe('');
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('is released when its process dies by %s', async (signal) => {
    const paths = aRoot();
    mkdirSync(paths.drafts, { recursive: true });
    const holder = await startHolder(join(paths.drafts, LOCK_NAME));
    const lock = lockOn(paths);
    expect(lock.acquire()).toBe(false);
    holder.kill(signal);
    await once(holder, 'exit');
    expect(lock.acquire()).toBe(true);
  });

  it('is skipped if its folder cannot be created, or its file is of another program', () => {
    const paths = aRoot();
    mkdirSync(dirname(paths.drafts), { recursive: true });
    writeFileSync(paths.drafts, 'a file in the way');
    expect(lockOn(paths).acquire()).toBe(true);
    const foreign = aRoot();
    mkdirSync(foreign.drafts, { recursive: true });
    writeFileSync(join(foreign.drafts, LOCK_NAME), 'a foreign text');
    expect(lockOn(foreign).acquire()).toBe(true);
    expect(readFileSync(join(foreign.drafts, LOCK_NAME), 'utf8')).toBe('a foreign text');
  });
});

/** Starts another process that holds the lock like the app. */
async function startHolder(path: string) {
  const script = `
    const Database = require('better-sqlite3');
    const database = new Database(process.argv[1], { timeout: 0 });
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    console.log('held');
    setInterval(() => database.name, 1000);
  `;
  const holder = spawn(process.execPath, ['-e', script, path], { cwd: PROJECT_ROOT });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return holder;
}
