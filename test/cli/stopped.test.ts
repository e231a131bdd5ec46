/** Ctrl+C, SIGTERM and SIGKILL during long tasks: temporary files are removed at once, or by the next start. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { BIN } from '../support/run-cli.js';
import { SLOW_SESSIONS, slowFilesIn, writeSlowSessions } from '../support/slow-files.js';
import { makeTempFolder } from '../support/temp-folder.js';

const LIMIT_MS = 60_000;

const aDay = (id: number) => aSession().id(id).with(exercise('Squat').working('100x5', '100x5')).build();

const temporaryIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('.tmp')) : [];

/** Runs a command, sends it a signal when `isStarted` is true, and waits for its end. */
async function stop(
  on: TestDataRoot,
  args: readonly string[],
  signal: NodeJS.Signals,
  isStarted: () => boolean,
): Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string; stdout: string }> {
  const child = spawn(process.execPath, [BIN, ...args, '--data-dir', on.root], {
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...slowFilesIn(on.paths.sessions) },
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (bytes) => (stdout += bytes));
  child.stderr.on('data', (bytes) => (stderr += bytes));
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (code, by) => resolve([code, by]));
  });
  while (!isStarted() && child.exitCode === null) await setTimeout(5);
  child.kill(signal);
  const [code, by] = await ended;
  return { code, signal: by, stdout, stderr };
}

describe('a long task that is stopped', () => {
  it('leaves nothing of the new database (rebuild, SIGTERM)', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    writeSlowSessions(on.paths.sessions);
    const isStarted = () => temporaryIn(on.root).length > 0;
    const stopped = await stop(on, ['rebuild', '--from', 'json'], 'SIGTERM', isStarted);
    expect(stopped).toMatchObject({ code: 143, stdout: '' });
    expect(stopped.stderr).toContain('The rebuild was stopped; the old database is unchanged.');
    expect(temporaryIn(on.root)).toEqual([]);
  });

  it('leaves no folder and no archive (backup, Ctrl+C)', async () => {
    const on = new TestDataRoot();
    writeSlowSessions(on.paths.sessions);
    expect(await on.spawn(['sync'])).toMatchObject({ code: 0 });
    const stopped = await stop(on, ['backup'], 'SIGINT', () => temporaryIn(on.root).length > 0);
    expect(stopped).toMatchObject({ code: 130, stdout: '' });
    expect(stopped.stderr).toContain('The backup was stopped; nothing was written.');
    expect(temporaryIn(on.root)).toEqual([]);
    expect(readdirSync(on.root).filter((name) => name.endsWith('.gz'))).toEqual([]);
  });

  it('leaves no file (export, Ctrl+C)', async () => {
    const on = new TestDataRoot();
    writeSlowSessions(on.paths.sessions, 'A long note.\n'.repeat(1000));
    expect(await on.spawn(['sync'])).toMatchObject({ code: 0 });
    const args = ['export', '--format', 'markdown', '--out', join(on.root, 'mine.md')];
    const stopped = await stop(on, args, 'SIGINT', () => temporaryIn(on.root).length > 0);
    expect(stopped).toMatchObject({ code: 130, stdout: '' });
    expect(stopped.stderr).toContain('The export was stopped; nothing was written.');
    expect(temporaryIn(on.root)).toEqual([]);
    expect(existsSync(join(on.root, 'mine.md'))).toBe(false);
  });

  it('keeps both stores equal (import, Ctrl+C)', async () => {
    const on = new TestDataRoot();
    const folder = makeTempFolder();
    writeSlowSessions(folder);
    const saved = () => on.savedFiles().length;
    const stopped = await stop(on, ['import', folder], 'SIGINT', () => saved() > 20);
    expect(stopped).toMatchObject({ code: 130, stdout: '' });
    const [, count = ''] = /The import was stopped: (\d+) new sessions saved/.exec(stopped.stderr) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    expect(Number(count)).toBeLessThan(SLOW_SESSIONS);
    expect(JSON.parse((await on.spawn(['verify', '--json'])).stdout)).toMatchObject({
      sessions: Number(count),
      agree: Number(count),
    });
    expect(temporaryIn(on.paths.sessions)).toEqual([]);
  });
});

describe('a temporary file of a killed run', () => {
  it('is removed by the next start, if it is older than a minute and has a name of this program', {
    timeout: LIMIT_MS,
  }, async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const { root, sessions, drafts, trash, replaced, trashedDrafts, schemas } = on.paths;
    const folders = [join(root, 'data'), sessions, drafts, trash, replaced, trashedDrafts, schemas];
    const ours = [
      ...folders.map((folder) => join(folder, '.a.json.Ab_-56cd.tmp')),
      join(root, '.traininglogs.db.Ab_-56cd.tmp'),
      join(root, '.traininglogs.db.Ab_-56cd.tmp-journal'),
    ];
    const young = join(replaced, '.b.json.Ab_-56cd.tmp');
    const others = [
      join(sessions, '.syncthing.a.json.tmp'),
      join(sessions, 'a.json.Ab_-56cd.tmp'),
      join(replaced, '.a.json.tmp'),
      join(root, '.other.db.Ab_-56cd.tmp'),
    ];
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    for (const path of [...ours, young, ...others]) writeFileSync(path, '');
    const backup = join(root, '.traininglogs-backup.Ab_-56cd.tmp');
    mkdirSync(backup);
    writeFileSync(join(backup, 'backup.tar.gz'), '');
    const before = new Date(Date.now() - 61_000);
    for (const path of [...ours, ...others, join(backup, 'backup.tar.gz'), backup]) {
      utimesSync(path, before, before);
    }
    await on.spawn(['list']);
    expect([...ours, backup].filter((path) => existsSync(path))).toEqual([]);
    expect([young, ...others].filter((path) => !existsSync(path))).toEqual([]);
  });
});
