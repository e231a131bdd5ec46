import { expect, it, onTestFinished } from 'vitest';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import {
  aRootOfAnn,
  draftIn,
  logSets,
  openSession,
  pressCommand,
  savedSession,
  setsOf,
} from './support-screens.js';

const LIMIT_MS = 60_000;

it(
  'the app keeps the draft and offers to save again while another process writes',
  async () => {
    const root = aRootOfAnn();
    const lock = new WriterLock(root.paths, { command: 'traininglogs import' });
    onTestFinished(() => lock.close());
    const app = await openSession(root);
    await logSets(app, root, '80x5', '82.5x5');
    const batch = lock.openBatch(() => {});
    runToEnd(batch.step(() => {}));

    pressCommand(app, 'session.finish');
    await app.waitFor('Enter saves');
    pressCommand(app, 'session.save');
    await app.waitFor(`Not saved: process ${process.pid} (traininglogs import) is writing`, 30_000);
    expect(root.sessionFiles()).toEqual([]);
    expect(setsOf(draftIn(root)?.exercises[0])).toEqual(['80x5', '82.5x5']);

    batch.pause();
    pressCommand(app, 'session.save');
    await app.waitFor('Files written:');
    expect(setsOf(savedSession(root).exercises[0])).toEqual(['80x5', '82.5x5']);
    expect(root.isSound).toBe(true);
  },
  LIMIT_MS,
);
