/** A process is stopped in the middle of a save: other processes do not hang, and nothing is lost. */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { TestDataRoot } from '../support/data-root.js';
import { isFull } from './fault-scale.js';
import { buildKilledProcess, startBuilt } from './killed-process.js';
import { logged } from './operation-stores.js';

const LIMIT_MS = 120_000;

beforeAll(() => buildKilledProcess(), LIMIT_MS);

const CALLS = ['rename', 'sqlite commit', ...(isFull ? ['create', 'write', 'fsync', 'sqlite begin'] : [])];

describe('a process that is stopped in the middle of a save', () => {
  it.each(CALLS)(
    'before %s hangs no other process, and completes its save when it continues',
    async (call) => {
      const on = new TestDataRoot().hold(logged(1), logged(2));
      const stopped = startBuilt('run-operation', ['edit', on.root, call, 'SIGSTOP']);
      onTestFinished(() => void stopped.kill('SIGKILL'));
      await isStopped(stopped);

      const listed = await on.spawn(['list', '--json']);
      expect([listed.code, JSON.parse(listed.stdout)]).toMatchObject([0, [{}, {}]]);
      const refused = await on.spawn(['log', '-'], { stdin: serializeSession(logged(3)) });
      expect([refused.code, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toContain(
        `process ${stopped.pid} (traininglogs) is writing to this log; wait until it is done or stop it`,
      );

      stopped.kill('SIGCONT');
      expect(await once(stopped, 'exit')).toEqual([0, null]);
      const saved = await on.spawn(['log', '-'], { stdin: serializeSession(logged(3)) });
      expect([saved.code, saved.stderr]).toEqual([0, '']);
      expect(await on.json(['verify'])).toMatchObject({ sessions: 3, agree: 3, conflicts: [], pending: [] });
      const texts = on.sessionFiles().map((name) => on.sessionText(name));
      expect(texts.filter((text) => text.includes('"edited"'))).toHaveLength(1);
    },
    LIMIT_MS,
  );
});

/** Waits until the system reports the process as stopped. @throws Error if the process ends before */
async function isStopped({ pid }: ChildProcess): Promise<void> {
  for (;;) {
    const { stdout } = spawnSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' });
    if (stdout.trim().startsWith('T')) return;
    if (stdout.trim() === '') throw new Error('the process ended before that step');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
