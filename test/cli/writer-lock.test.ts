import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { LockFile } from '../../src/persistence/disk/lock-file.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';

const LIMIT_MS = 60_000;
const session = (reps: number) =>
  aSession()
    .id(1)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();

/** The writer lock of a root as another process holds it. */
function lockOf(on: TestDataRoot): WriterLock {
  const lock = new WriterLock(on.paths, { command: 'traininglogs import' });
  onTestFinished(() => lock.close());
  return lock;
}

/** Holds the lock until `work` is done. */
async function holding<T>(on: TestDataRoot, work: () => Promise<T>): Promise<T> {
  const lock = lockOf(on);
  // A batch keeps the lock between its steps, so this process holds the lock during `work`.
  const batch = lock.openBatch(() => {});
  runToEnd(batch.step(() => {}));
  try {
    return await work();
  } finally {
    batch.pause();
  }
}

describe('commands while another process writes', () => {
  it(
    'that save wait for that process, then fail and name it',
    async () => {
      const on = new TestDataRoot().hold(session(5));
      const log = () => on.spawn(['log', '-', '--replace'], { stdin: serializeSession(session(8)) });
      const { code, stdout, stderr } = await holding(on, log);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(
        `process ${process.pid} (traininglogs import) is writing to this log; wait until it is done or stop it`,
      );
      expect(on.sessionText()).toBe(serializeSession(session(5)));
    },
    LIMIT_MS,
  );

  it(
    'that only read answer at once without syncing, and print a message',
    async () => {
      const on = new TestDataRoot().hold(session(5));
      const path = join(on.paths.sessions, on.sessionFiles()[0] ?? '');
      writeFileSync(path, serializeSession(session(8)));
      const { code, stdout, stderr } = await holding(on, () => on.spawn(['show', 'latest', '--from', 'db']));
      expect([code, stdout]).toEqual([0, serializeSession(session(5))]);
      expect(stderr).toMatch(/^Not synced: process \d+ \(traininglogs import\) is writing to this log/);
    },
    LIMIT_MS,
  );

  it(
    'that only read print no message if there is nothing to sync',
    async () => {
      const on = new TestDataRoot().hold(session(5));
      // Sync reads a file again that was written within the last two seconds, so the files get an older time.
      for (const name of on.sessionFiles()) utimesSync(join(on.paths.sessions, name), 1e9, 1e9);
      await on.spawn(['sync']);
      const { code, stderr } = await holding(on, () => on.spawn(['list']));
      expect([code, stderr]).toEqual([0, '']);
    },
    LIMIT_MS,
  );
});

describe('log --replace', () => {
  it(
    'keeps a text that another process saved after the start as a conflict, and exits with 3',
    async () => {
      const on = new TestDataRoot().hold(session(5));
      const lock = lockOf(on);
      const stores = new OpenStores(on.paths, () => new Date(), lock);
      stores.sync();
      const batch = lock.openBatch(() => {});
      runToEnd(batch.step(() => {}));
      const logged = on.spawn(['log', '-', '--replace'], { stdin: serializeSession(session(9)) });
      await waitsForLock(on);
      runToEnd(batch.step(() => saveSession(stores, session(8), { replace: true })));
      batch.pause();
      const { code, stderr } = await logged;
      const conflict = on.sessionFiles().find((name) => name.includes('.conflict-'));
      expect([code, stderr]).toEqual([
        3,
        `Also changed by another program: standard input; the text of that program is saved as data/output/sessions/${conflict}; decide on the Data screen.\n`,
      ]);
      expect(on.sessionText(conflict)).toBe(serializeSession(session(8)));
      const verified = { conflicts: [{ id: anId(1), file: conflict }], differ: [], pending: [], agree: 1 };
      expect(await on.json(['verify'])).toMatchObject(verified);
    },
    LIMIT_MS,
  );
});

/** Waits until another process is next to take the lock, and so has read the text to replace. */
async function waitsForLock(on: TestDataRoot): Promise<void> {
  const queue = new LockFile(join(on.paths.lock, 'queue'));
  onTestFinished(() => queue.close());
  while (queue.acquire(0)) {
    queue.release();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
