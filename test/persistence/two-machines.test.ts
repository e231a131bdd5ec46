/**
 * Random work on two machines whose folders are carried to each other. Every confirmed edit ends as the session, as a
 * listed conflict, or replaced or deleted by a person who saw it; both machines end equal; nothing deleted comes back.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { recordOf } from '../../src/persistence/session-files/session-text.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { FolderCarrier, filesOf } from '../support/folder-carrier.js';
import { NOW, type OpenStores, openStores, save } from '../support/stores.js';

const IDS = [1, 2, 3] as const;
const MACHINES = [0, 1] as const;
/** The clock of the second machine is wrong. */
const CLOCK_ERRORS_MS = [0, 3 * 3_600_000] as const;
/** A test with many cases; more with TRAININGLOGS_FAULTS=full. */
const RUNS = process.env.TRAININGLOGS_FAULTS === 'full' ? 150 : 4;
const TIMEOUT_MS = 600_000;

type Machine = (typeof MACHINES)[number];
type Operation =
  | { readonly kind: 'save' | 'redate' | 'edit-file' | 'delete'; readonly on: Machine; readonly id: number }
  | { readonly kind: 'sync'; readonly on: Machine }
  | { readonly kind: 'wait' }
  /** @param late files whose names end with one of these digits before the suffix arrive later */
  | { readonly kind: 'carry'; readonly late: readonly string[] };

const on = fc.constantFrom(...MACHINES);
const id = fc.constantFrom(...IDS);
const anyOperation = (isPartial: boolean): fc.Arbitrary<Operation> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('save' as const), on, id }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('redate' as const), on, id }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit-file' as const), on, id }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), on, id }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('sync' as const), on }) },
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
  /** Texts that no person has replaced or deleted. */
  private readonly owed = new Map<string, Operation | 'first'>();
  private seconds = 0;
  private edits = 0;

  constructor() {
    const machine = (number: Machine): OpenStores => {
      const now = () => new Date(NOW.getTime() + this.seconds * 1000 + CLOCK_ERRORS_MS[number]);
      return { ...openStores(), now };
    };
    this.stores = [machine(0), machine(1)];
    this.carrier = new FolderCarrier(this.stores[0].on, this.stores[1].on);
    for (const number of IDS) this.saveText(0, this.nextText(number), 'first');
    this.syncAll();
  }

  run(operation: Operation): void {
    this.seconds += 1;
    switch (operation.kind) {
      case 'wait':
        this.seconds += 5;
        return;
      case 'carry':
        this.carrier.exchange((path) => !operation.late.some((start) => path.startsWith(start)));
        return;
      case 'sync':
        syncStores(this.stores[operation.on]);
        return;
      case 'delete':
        this.remove(operation.on, operation.id);
        return;
      default:
        this.edit(operation);
    }
  }

  /** Carries and syncs until nothing changes. */
  syncAll(): void {
    for (let round = 0; round < 12; round += 1) {
      const before = this.contents();
      this.carrier.exchange();
      for (const waited of [1, 5]) {
        this.seconds += waited;
        for (const stores of this.stores) syncStores(stores);
      }
      if (this.contents() === before) return;
    }
    throw new Error('The machines never become equal.');
  }

  check(): void {
    const [one, other] = this.stores;
    expect([...filesOf(other.on)].toSorted()).toEqual([...filesOf(one.on)].toSorted());
    for (const { repository, exporter } of this.stores) {
      const { dbOnly, jsonOnly, differ, invalid, pending } = verifyStores(repository, exporter, 'database');
      expect([dbOnly, jsonOnly, differ, invalid, pending].flat()).toEqual([]);
      const live = repository.getTexts().map(({ text }) => text);
      const conflicts = exporter.conflictNames().map((name) => exporter.read(name));
      const lost = [...this.owed].filter(([text]) => !live.includes(text) && !conflicts.includes(text));
      expect(lost.map(([text, from]) => [from, summaryOf(text)])).toEqual([]);
      expect(live.filter((text) => !this.owed.has(text)).map(summaryOf)).toEqual([]);
    }
  }

  private edit(operation: Extract<Operation, { readonly id: number }>): void {
    const { repository } = this.stores[operation.on];
    const seen = repository.getText(anId(operation.id));
    if (!seen) return;
    const session = this.nextText(operation.id);
    if (operation.kind !== 'edit-file') {
      const date = operation.kind === 'redate' ? `2026-03-${10 + (this.edits % 20)}` : seen.date;
      this.saveText(operation.on, { ...session, date }, operation);
      this.owed.delete(seen.text);
      return;
    }
    const text = serializeSession({ ...session, date: seen.date });
    const path = join(this.stores[operation.on].on.paths.sessions, seen.fileName ?? '');
    // A person edits the file that the program shows.
    if (filesOf(this.stores[operation.on].on).get(`sessions/${seen.fileName}`) !== seen.text) return;
    writeFileSync(path, text);
    // Otherwise no machine knows which text the edit replaced.
    syncStores(this.stores[operation.on]);
    this.owed.delete(seen.text);
    this.owed.set(text, operation);
  }

  private remove(machine: Machine, number: number): void {
    const stores = this.stores[machine];
    // Every command syncs first, so that a person deletes what both copies have.
    const { waiting } = syncStores(stores);
    const seen = stores.repository.getText(anId(number));
    if (!seen || waiting.includes(seen.id)) return;
    deleteSession(stores, anId(number));
    this.owed.delete(seen.text);
  }

  private saveText(machine: Machine, session: TrainingSession, from: Operation | 'first'): void {
    expect(save(this.stores[machine], session, true).status).toBe('saved');
    this.owed.set(serializeSession(session), from);
  }

  private nextText(number: number): TrainingSession {
    this.edits += 1;
    return aSession()
      .id(number)
      .on('2026-02-16')
      .with(exercise('Squat').working(`100x${this.edits}`))
      .build();
  }

  private contents(): string {
    return JSON.stringify(this.stores.map(({ on: root }) => [...filesOf(root)]));
  }
}

function summaryOf(text: string): string {
  const session = recordOf(text);
  return `${session?._id.slice(0, 8)} ${session?.date} x${session?.exercises[0]?.workingSets[0]?.repCount?.full}`;
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
      const anyWork = fc.array(anyOperation(isPartial), { minLength: 10, maxLength: 30 });
      fc.assert(fc.property(anyWork, workOn), { numRuns: RUNS });
    },
    TIMEOUT_MS,
  );
});
