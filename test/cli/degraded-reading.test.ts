import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { nameOf } from '../support/real-stores.js';
import { linesOf, PROJECT_ROOT } from '../support/run-cli.js';
import { SmallDisk } from '../support/small-disk.js';

const day = (id: number, sets: string) => aSession().id(id).with(exercise('Squat').working(sets)).build();

/** Writes the file of a session but not its row, as an editor does. */
function writeOnly(root: TestDataRoot, id: number, sets: string): void {
  writeFileSync(join(root.paths.sessions, nameOf(id)), serializeSession(day(id, sets)));
}

/** The results of the commands that read. All of them print the same message, so `message` is that of `list`. */
async function readAll(root: TestDataRoot) {
  const list = await root.run(['list', '--json']);
  const show = await root.run(['show', anId(1)]);
  const history = await root.run(['history', 'squat', '--json']);
  const volume = await root.run(['stats', 'volume', '--json']);
  return {
    ids: idsIn(list.stdout),
    codes: [list, show, history, volume].map(({ code }) => code),
    first: show.stdout.includes('120'),
    times: JSON.parse(history.stdout).length,
    volumeKg: JSON.parse(volume.stdout)[0]?.volumeKg,
    message: list.stderr,
  };
}

function idsIn(json: string): readonly string[] {
  return JSON.parse(json).map(({ sessionId }: { sessionId: string }) => sessionId);
}

const WITH_FILES = {
  ids: [anId(3), anId(2), anId(1)],
  codes: [3, 3, 3, 3],
  first: true,
  times: 3,
  volumeKg: 120 * 5 + 100 * 5 + 90 * 5,
};

/** A root on a small disk. If this user cannot mount a disk, the test is skipped. */
function onSmallDisk(skip: (why: string) => void) {
  const disk = SmallDisk.mount(2048);
  if (!disk) skip('this user may mount no file system');
  if (!disk) throw new Error('skipped');
  return { disk, root: new TestDataRoot(disk.root).hold(day(1, '100x5'), day(2, '100x5')) };
}

describe('reading commands', () => {
  it('prefer newer files to rows while the disk is full', async ({ skip }) => {
    const { disk, root } = onSmallDisk(skip);
    disk.fill(16);
    writeOnly(root, 1, '120x5');
    writeOnly(root, 3, '90x5');
    disk.fill();
    const { message, ...read } = await readAll(root);
    expect(read).toEqual(WITH_FILES);
    expect(message).toContain('no space is left for traininglogs.db');
    expect(message).not.toMatch(/SQLITE|ENOSPC/);
    disk.empty();
    expect((await root.run(['list'])).code).toBe(0);
    expect(root.isSound).toBe(true);
  }, 60_000);

  it('prefer newer files to rows on a read-only file system', async ({ skip }) => {
    const { disk, root } = onSmallDisk(skip);
    writeOnly(root, 1, '120x5');
    writeOnly(root, 3, '90x5');
    disk.makeReadOnly();
    const { message, ...read } = await readAll(root);
    expect(read).toEqual(WITH_FILES);
    expect(message).toContain('the disk or file is read-only: traininglogs.db');
    expect(linesOf(message)).toHaveLength(1);
  }, 60_000);

  it('prefer newer files to rows while another program holds a write transaction', async () => {
    const root = new TestDataRoot().hold(day(1, '100x5'), day(2, '100x5'));
    const release = await lockElsewhere(root.paths.database);
    const logged = await root.run(['log', '-'], { stdin: serializeSession(day(3, '90x5')) });
    expect(logged).toMatchObject({ code: 3, stderr: expect.stringContaining('Saved to the JSON file only') });
    writeOnly(root, 1, '120x5');
    const list = await root.run(['list', '--json']);
    expect(list).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('another program has locked traininglogs.db'),
    });
    expect(idsIn(list.stdout)).toEqual(WITH_FILES.ids);
    release();
    expect((await root.run(['sync'])).code).toBe(0);
    expect(root.isSound).toBe(true);
  }, 120_000);

  it('do not wait for another program, and exit with 0, if the files have no changes', async () => {
    const root = new TestDataRoot().hold(day(1, '100x5'));
    const release = await lockElsewhere(root.paths.database);
    expect(await root.run(['list'])).toMatchObject({ code: 0, stderr: '' });
    release();
  }, 60_000);
});

/** Holds `BEGIN EXCLUSIVE` in another process. @returns a function that ends the transaction */
async function lockElsewhere(path: string): Promise<() => void> {
  const program = `
    const Database = require(${JSON.stringify(join(PROJECT_ROOT, 'node_modules', 'better-sqlite3'))});
    const database = new Database(${JSON.stringify(path)});
    database.exec('BEGIN EXCLUSIVE');
    process.stdout.write('locked');
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return () => void child.kill('SIGKILL');
}
