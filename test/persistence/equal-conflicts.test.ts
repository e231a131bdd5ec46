/** Two machines have conflicts with the same text, and each removes one of them for its own reason. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { FolderCarrier } from '../support/folder-carrier.js';
import { later, type OpenStores, save } from '../support/stores.js';
import { aMachine, syncFully } from '../support/two-machines.js';

const aDay = (reps: number): TrainingSession =>
  aSession()
    .id(1)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const ID = anId(1);
const [FIRST, HERE, THERE] = [aDay(5), aDay(6), aDay(7)];
const CONFLICT = `training_session_2026_02_16_${ID.slice(0, 8)}.conflict-20260101-000000.json`;

const listedTexts = ({ repository, exporter }: OpenStores) =>
  verifyStores(repository, exporter, 'traininglogs.db').conflicts.map(({ file }) => exporter.read(file));

/** Two machines that a third one connects, each with the first text and an open conflict of the text HERE. */
function machines() {
  const [here, there, hub] = [aMachine(FIRST), aMachine(FIRST), aMachine()];
  // If both sides of a carrier changed a file, the text of its first root stays.
  const carriers = [new FolderCarrier(here.on, hub.on), new FolderCarrier(there.on, hub.on)] as const;
  writeFileSync(join(here.on.paths.sessions, CONFLICT), serializeSession(HERE));
  for (const carrier of [...carriers, ...carriers]) carrier.exchange();
  const carryAll = () => {
    for (const carrier of [...carriers].reverse()) carrier.exchange();
    for (const carrier of [...carriers].reverse()) carrier.exchange();
  };
  return {
    here,
    there,
    carryHere: () => carriers[0].exchange(),
    carryThere: () => carriers[1].exchange(),
    carryAll,
  };
}

it('two machines keep a text that one has as its session and the other as two conflicts', () => {
  const { here, there, carryHere, carryThere, carryAll } = machines();
  save(here, HERE, true);
  save(there, THERE, true);
  carryHere();
  carryThere();
  expect(there.exporter.conflictNames()).toHaveLength(2);
  // Here, the session already has the text of the conflict. There, one of the two conflicts is enough.
  expect(syncFully(here).conflicts).toEqual([]);
  expect(syncFully(there).conflicts).toEqual([{ id: ID, file: CONFLICT }]);
  carryAll();
  for (const stores of [here, there]) {
    syncFully(later(stores, 60));
    expect(stores.repository.getText(ID)?.text).toBe(serializeSession(THERE));
    expect(listedTexts(stores)).toEqual([serializeSession(HERE)]);
  }
});

it('two machines agree on the first file name of a conflict, whichever name each of them had', () => {
  const { here, there, carryAll } = machines();
  const names = [CONFLICT.replace('0000.json', '0007.json'), CONFLICT.replace('0000.json', '0003.json')];
  for (const [index, stores] of [here, there].entries()) {
    writeFileSync(join(stores.on.paths.sessions, names[index] ?? ''), serializeSession(HERE));
    syncStores(stores);
  }
  carryAll();
  for (const stores of [here, there]) {
    expect(syncStores(stores).conflicts).toEqual([{ id: ID, file: CONFLICT }]);
    expect(stores.exporter.conflictNames()).toEqual([CONFLICT]);
  }
});

it('neither sync nor verify lists a conflict with the text of its session, until the session has another text', () => {
  const { here } = machines();
  const found = () => verifyStores(here.repository, here.exporter, 'traininglogs.db');
  expect(found().conflicts).toEqual([{ id: ID, file: CONFLICT }]);
  save(here, HERE, true);
  expect(syncFully(here).conflicts).toEqual([]);
  expect([found().conflicts, areStoresEqual(found())]).toEqual([[], true]);
  save(here, THERE, true);
  expect(found().conflicts).toEqual([{ id: ID, file: CONFLICT }]);
});
