/** Random actions on two machines that exchange files: no confirmed text is lost, and nothing deleted comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { anyWork, MACHINES, type Machine, type Work } from '../support/any-work.js';
import { CountedWork } from '../support/counted-work.js';
import { FolderCarrier, filesOf } from '../support/folder-carrier.js';
import { NOW, type OpenStores, openStores } from '../support/stores.js';

/** The error of the second machine's clock, in ms. */
const CLOCK_ERRORS_MS = [0, 3 * 3_600_000] as const;
/** The number of cases; TRAININGLOGS_FAULTS=full runs more of them. */
const RUNS = process.env.TRAININGLOGS_FAULTS === 'full' ? 150 : 4;
const TIMEOUT_MS = 600_000;
const SECOND_LOOK_S = 5;

type Operation =
  | Work
  | { readonly kind: 'sync'; readonly on: Machine }
  | { readonly kind: 'wait' }
  /** @param late the beginnings of the paths of files that arrive later */
  | { readonly kind: 'carry'; readonly late: readonly string[] };

const anyOperation = (isPartial: boolean): fc.Arbitrary<Operation> =>
  fc.oneof(
    { weight: 9, arbitrary: anyWork },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('sync' as const), on: fc.constantFrom(...MACHINES) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('carry' as const),
        late: isPartial ? fc.subarray(['sessions/', 'trash/t', 'trash/replaced/']) : fc.constant([]),
      }),
    },
  );

class TwoMachines {
  private readonly stores: readonly [OpenStores, OpenStores];
  private readonly carrier: FolderCarrier;
  private readonly work: CountedWork;
  private seconds = 0;

  constructor() {
    const machine = (number: Machine): OpenStores => {
      const now = () => new Date(NOW.getTime() + this.seconds * 1000 + CLOCK_ERRORS_MS[number]);
      return { ...openStores(), now };
    };
    this.stores = [machine(0), machine(1)];
    this.carrier = new FolderCarrier(this.stores[0].on, this.stores[1].on);
    this.work = new CountedWork(this.stores);
    this.work.begin();
    this.syncAll();
  }

  run(operation: Operation): void {
    this.seconds += 1;
    switch (operation.kind) {
      case 'wait':
        this.seconds += SECOND_LOOK_S;
        return;
      case 'carry':
        this.carrier.exchange((path) => !operation.late.some((start) => path.startsWith(start)));
        return;
      case 'sync':
        syncStores(this.stores[operation.on]);
        return;
      default:
        this.work.run(operation);
    }
  }

  /** Carries the folders and syncs both machines until nothing changes. */
  syncAll(): void {
    for (let round = 0; round < 12; round += 1) {
      const before = this.contents();
      this.carrier.exchange();
      for (const waited of [1, SECOND_LOOK_S]) {
        this.seconds += waited;
        for (const stores of this.stores) syncStores(stores);
      }
      const [one, other] = this.stores.map(contentsOf);
      if (one === other && this.contents() === before) return;
    }
    throw new Error('the machines do not become equal');
  }

  check(): void {
    const { lost, unequal, undone } = this.work.count();
    expect({ lost, unequal, undone }).toEqual({ lost: [], unequal: [], undone: [] });
  }

  private contents(): string {
    return this.stores.map(contentsOf).join();
  }
}

function contentsOf({ on }: OpenStores): string {
  return JSON.stringify([...filesOf(on)].toSorted());
}

function workOn(operations: readonly Operation[]): void {
  const machines = new TwoMachines();
  for (const operation of operations) machines.run(operation);
  machines.syncAll();
  machines.check();
}

describe('random work on two machines', () => {
  it.each([
    ['file by file, as Syncthing does', true],
    ['all files at once, as git does', false],
  ])(
    'loses no edit and undoes no deletion if folders are carried %s',
    (_how, isPartial) => {
      const operations = fc.array(anyOperation(isPartial), { minLength: 10, maxLength: 30 });
      fc.assert(fc.property(operations, workOn), { numRuns: RUNS });
    },
    TIMEOUT_MS,
  );
});
