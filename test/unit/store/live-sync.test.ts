import { describe, expect, it } from 'vitest';
import type { Work } from '../../../src/domain/task.js';
import { followFiles } from '../../../src/store/follow-files.js';
import type { SyncSummary } from '../../../src/store/ports/sessions-port.js';
import { aSession } from '../../support/builders.js';
import { FakeTask } from '../../support/fake-data-port.js';
import { LogHarness } from '../../support/log-harness.js';
import { LOWER, UPPER } from './support-log-past.js';

const ARRIVED = aSession().id(77).on('2026-02-16T09:00:00Z').focused('Arrived').build();
const NOTHING: SyncSummary = { messages: [], isChanged: false, copyStates: new Map() };
const READ: SyncSummary = { ...NOTHING, isChanged: true };
const LOOK_AGAIN: SyncSummary = { ...NOTHING, nextLookMs: 3000 };

/** The open list of History, whose syncs end only when the test ends them. */
function onHistory() {
  const harness = new LogHarness({ sessions: [LOWER, UPPER] });
  const syncs: FakeTask[] = [];
  const sync = (): Work<SyncSummary> => {
    const task = new FakeTask('sync');
    syncs.push(task);
    return task.run<SyncSummary>();
  };
  harness.press('2');
  Object.assign(harness.fake.ports.sessions, { sync });
  followFiles(harness.store.context);
  const { fake } = harness;
  const ids = () => harness.state.history.all.ids;
  /** Stores a session, as a sync does in the middle of its work. */
  const arrive = () => void fake.stored.push(ARRIVED);
  const change = async () => {
    fake.filesChanged?.(new Set(['sessions']));
    await turns();
  };
  const lookAgain = async () => {
    for (const { ms, call } of fake.timers.splice(0)) if (ms === LOOK_AGAIN.nextLookMs) call();
    await turns();
  };
  const finish = async (index: number, summary: SyncSummary) => {
    await syncs[index]?.finish(summary);
    await turns();
  };
  return { harness, syncs, ids, arrive, change, lookAgain, finish };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('the sync of what arrived', () => {
  it('shows what it read, even if a second look is due while it runs', async () => {
    const { ids, arrive, change, lookAgain, finish } = onHistory();
    await change();
    await finish(0, LOOK_AGAIN);
    await change();
    arrive();
    await lookAgain();
    await finish(1, READ);
    await finish(2, NOTHING);
    expect(ids()).toContain(ARRIVED._id);
  });

  it('is followed by one sync for all changes that arrive while it runs', async () => {
    const { syncs, change, finish } = onHistory();
    for (let index = 0; index < 3; index += 1) await change();
    expect(syncs.map(({ isClosed }) => isClosed)).toEqual([false]);
    await finish(0, READ);
    await finish(1, NOTHING);
    expect(syncs.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  });

  it('looks again until nothing may still arrive', async () => {
    const { syncs, change, lookAgain, finish } = onHistory();
    await change();
    for (const summary of [LOOK_AGAIN, LOOK_AGAIN, NOTHING]) {
      await finish(syncs.length - 1, summary);
      await lookAgain();
    }
    expect(syncs).toHaveLength(3);
  });

  it('stops for a task of the user, and starts again after it', async () => {
    const { harness, syncs, change, finish } = onHistory();
    const { tasks } = harness.store.context;
    await change();
    expect([syncs.length, tasks.isBusy]).toEqual([1, false]);
    const task = new FakeTask('export');
    tasks.run('export', task.run<string>(), { isExclusive: true });
    await syncs[0]?.progress(0, 0);
    await turns();
    expect(syncs).toHaveLength(1);
    await task.finish('done');
    await turns();
    expect([syncs.length, tasks.isBusy]).toEqual([2, false]);
    await finish(1, NOTHING);
  });

  it('does not start again after the user quit', async () => {
    const { harness, syncs, change, finish } = onHistory();
    await change();
    await change();
    harness.press('q', 'q');
    await finish(0, NOTHING);
    expect(harness.state.exit).not.toBe('none');
    expect(syncs).toHaveLength(1);
  });
});
