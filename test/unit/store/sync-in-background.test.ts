import { expect, it } from 'vitest';
import type { Task } from '../../../src/domain/task.js';
import type { SyncSummary } from '../../../src/store/ports/sessions-port.js';
import { benchPresses } from '../../support/bench-presses.js';
import { FakeTask } from '../../support/fake-data-port.js';
import { LogHarness } from '../../support/log-harness.js';

/** The result of a `FakeTask` for a sync without changes. */
const NOTHING_NEW = { messages: [], isChanged: false, copyStates: new Map() } satisfies SyncSummary;

const turns = async () => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

it('a sync that runs while History is opened again is followed by one more', async () => {
  const harness = new LogHarness({ sessions: benchPresses() });
  const syncs: FakeTask[] = [];
  const sync = async function* (): Task<SyncSummary> {
    const task = new FakeTask('sync');
    syncs.push(task);
    yield* task.run<string>();
    return NOTHING_NEW;
  };
  Object.assign(harness.fake.ports.sessions, { sync });

  harness.press('2', '3', '2', '3', '2');
  await turns();
  expect(syncs).toHaveLength(1);
  await syncs[0]?.finish('done');
  await turns();
  expect(syncs).toHaveLength(2);
  await syncs[1]?.finish('done');
  await turns();
  expect([syncs.length, harness.store.context.tasks.isBusy]).toEqual([2, false]);
});

it('a sync is repeated as long as files may still arrive', async () => {
  const harness = new LogHarness({ sessions: benchPresses() });
  let syncs = 0;
  const sync = async function* (): Task<SyncSummary> {
    syncs += 1;
    yield { done: 0, total: 0 };
    return syncs <= 2 ? { ...NOTHING_NEW, nextLookMs: 3000 } : NOTHING_NEW;
  };
  Object.assign(harness.fake.ports.sessions, { sync });
  const waiting = () => harness.fake.timers.filter(({ ms }) => ms === 3000);

  harness.press('2');
  await turns();
  expect([syncs, waiting().length]).toEqual([1, 1]);
  waiting()[0]?.call();
  await turns();
  expect([syncs, waiting().length]).toEqual([2, 2]);
  waiting()[1]?.call();
  await turns();
  expect([syncs, waiting().length]).toEqual([3, 2]);
});
