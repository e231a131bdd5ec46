/** Random actions on two machines that a real tool connects. `npm run test:sync` prints where the texts ended. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { anyWork, MACHINES, type Machine, type Work } from '../support/any-work.js';
import { type Count, CountedWork } from '../support/counted-work.js';
import { TestDataRoot } from '../support/data-root.js';
import { filesOf } from '../support/folder-carrier.js';
import { type OpenStores, openStores } from '../support/stores.js';
import type { Carrier } from './carrier.js';
import { CopyCarrier } from './copy-carrier.js';
import { GitCarrier, hasGit } from './git-carrier.js';
import { hasSyncthing, SyncthingCarrier } from './syncthing-carrier.js';

const SEEDS = (process.env.TRAININGLOGS_SEEDS ?? '1 2 3 4 5').split(' ').map(Number);
const OPERATIONS = 200;
/** The error of each machine's clock, in ms: the second one is three hours ahead. */
const CLOCK_ERRORS_MS = [0, 3 * 3_600_000] as const;
const SECOND_LOOK_MS = 3100;
const MOST_ROUNDS = 20;
/** A run that hangs is stopped after this time. A run with Syncthing takes two minutes. */
const LIMIT_MS = 1_200_000;

type Operation =
  | Work
  | { readonly kind: 'sync'; readonly on: readonly Machine[] }
  | { readonly kind: 'online'; readonly on: Machine; readonly isOnline: boolean }
  | { readonly kind: 'carry' }
  | { readonly kind: 'wait'; readonly ms: number };

const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 20, arbitrary: anyWork },
  // On one machine, or on both at the same time.
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('sync' as const), on: fc.constantFrom([0], [1], [0, 1]) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('online' as const),
      on: fc.constantFrom(...MACHINES),
      isOnline: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('carry' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(100, 1000, SECOND_LOOK_MS),
    }),
  },
);

const CARRIERS: readonly {
  readonly name: string;
  readonly isInstalled: boolean;
  readonly start: (machines: readonly [TestDataRoot, TestDataRoot]) => Promise<Carrier>;
}[] = [
  { name: 'Syncthing', isInstalled: hasSyncthing, start: (machines) => SyncthingCarrier.start(machines) },
  {
    name: 'git',
    isInstalled: hasGit,
    start: async (machines) => new GitCarrier(machines, { findsRenames: false }),
  },
  { name: 'plain copies', isInstalled: true, start: async (machines) => new CopyCarrier(machines) },
  {
    name: 'git with rename detection',
    isInstalled: hasGit,
    start: async (machines) => new GitCarrier(machines, { findsRenames: true }),
  },
];

for (const { name, isInstalled, start } of CARRIERS) {
  if (!isInstalled) process.stdout.write(`Not installed, so its runs are skipped: ${name}.\n`);
  describe.skipIf(!isInstalled)(`two machines, connected by ${name}`, () => {
    it.each(SEEDS)('lose no edit and undo no deletion, seed %i', { timeout: LIMIT_MS }, async (seed) => {
      const roots = [new TestDataRoot(), new TestDataRoot()] as const;
      const carrier = await start(roots);
      try {
        const machine = (number: Machine): OpenStores => ({
          ...openStores(roots[number]),
          now: () => new Date(carrier.now() + CLOCK_ERRORS_MS[number]),
        });
        const work = new CountedWork([machine(0), machine(1)]);
        const rounds = await workOn(work, carrier, seed);
        const count = work.count();
        process.stdout.write(`${describeCount(`${name}, seed ${seed}`, count, rounds)}\n`);
        const { lost, unequal, undone } = count;
        expect({ lost, unequal, undone }).toEqual({ lost: [], unequal: [], undone: [] });
      } finally {
        await carrier.close();
      }
    });
  });
}

/** @returns the number of rounds until nothing changed */
async function workOn(work: CountedWork, carrier: Carrier, seed: number): Promise<number> {
  work.begin();
  await syncAll(work, carrier);
  const anyWorkload = fc.array(anyOperation, { minLength: OPERATIONS, maxLength: OPERATIONS });
  for (const [index, operation] of fc.sample(anyWorkload, { seed, numRuns: 1 }).flat().entries()) {
    await run(operation, work, carrier);
    work.look(`after operation ${index}, ${JSON.stringify(operation)}`);
  }
  for (const number of MACHINES) await carrier.setOnline(number, true);
  return syncAll(work, carrier);
}

async function run(operation: Operation, work: CountedWork, carrier: Carrier): Promise<void> {
  switch (operation.kind) {
    case 'sync':
      for (const number of operation.on) syncStores(work.stores[number]);
      return;
    case 'online':
      return carrier.setOnline(operation.on, operation.isOnline);
    case 'carry':
      return carrier.carry();
    case 'wait':
      return carrier.wait(operation.ms);
    default:
      work.run(operation);
  }
}

/** Carries and syncs both machines until nothing changes. @returns the rounds that changed something */
async function syncAll(work: CountedWork, carrier: Carrier): Promise<number> {
  const { stores } = work;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await carrier.carryAll();
    work.look(`when round ${round} was carried`);
    const before = contentsOf(stores);
    for (const each of stores) syncStores(each);
    await carrier.wait(SECOND_LOOK_MS);
    for (const each of stores) syncStores(each);
    work.look(`after round ${round}`);
    if (contentsOf(stores) === before) return round;
  }
  throw new Error(`not quiet after ${MOST_ROUNDS} rounds`);
}

function contentsOf(stores: readonly OpenStores[]): string {
  return JSON.stringify(stores.map(({ on }) => [...filesOf(on)].toSorted()));
}

function describeCount(run: string, count: Count, rounds: number): string {
  const { sessions, confirmed, live, inConflict, replacedOrDeleted, either, lost, unequal, undone } = count;
  return [
    `${run}: ${OPERATIONS} operations, ${sessions.join(' and ')} sessions,`,
    `${confirmed} edits confirmed = ${live} live + ${inConflict} in a conflict + ${replacedOrDeleted} replaced or deleted by`,
    `who saw them + ${either} deleted, restored or imported on both, lost ${lost.length},`,
    `unequal ${unequal.length}, deletions undone ${undone.length}, ${rounds} rounds until quiet`,
  ].join(' ');
}
