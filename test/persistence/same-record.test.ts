import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { FolderCarrier } from '../support/folder-carrier.js';
import { later, namesIn, type OpenStores, save, saveRow } from '../support/stores.js';
import { aMachine, syncFully } from '../support/two-machines.js';

/** The same workout, imported by the user `userName`. */
const of = (userName: string, id = 1): TrainingSession => ({
  ...aSession().id(id).with(exercise('Squat').working('100x5')).build(),
  userId: userName.toLowerCase(),
  userName,
});
const nameOf = (id = 1) => `training_session_2026_02_16_${anId(id).slice(0, 8)}.json`;
const write = ({ on }: OpenStores, session: TrainingSession, name: string) =>
  writeFileSync(join(on.paths.sessions, name), serializeSession(session));
const isSound = ({ repository, exporter }: OpenStores) =>
  areStoresEqual(verifyStores(repository, exporter, 'traininglogs.db'));

describe('the same workout under two user names', () => {
  it("is no conflict if row and file changed: the file wins, and the row's text is kept", () => {
    const stores = aMachine(of('Ann'));
    saveRow(stores, of('Ann on the server'));
    write(stores, of('Ann at home'), nameOf());
    expect(syncStores(stores)).toMatchObject({ conflicts: [], newConflicts: [], read: [anId(1)] });
    expect(stores.repository.getText(anId(1))?.text).toBe(serializeSession(of('Ann at home')));
    expect(namesIn(stores.on.paths.replaced)).toHaveLength(1);
    expect(isSound(stores)).toBe(true);
  });

  it('is no conflict in two files', () => {
    const stores = aMachine(of('Ann'));
    write(stores, of('Ann at home'), 'other.json');
    expect(syncFully(stores)).toMatchObject({ conflicts: [], newConflicts: [] });
    expect(stores.on.sessionFiles()).toEqual([nameOf()]);
    expect(namesIn(stores.on.paths.replaced)).toHaveLength(1);
  });

  it('that two machines import leaves no conflict copy of the file synchroniser', () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    const [one, other] = [aMachine(), aMachine()];
    for (const id of numbers) {
      save(one, of('Ann', id));
      save(other, of('Ann on the server', id));
    }
    const carrier = new FolderCarrier(one.on, other.on);
    for (const seconds of [0, 4, 8]) {
      carrier.exchange();
      for (const stores of [one, other]) syncStores(later(stores, seconds));
    }
    for (const stores of [one, other]) {
      expect(stores.on.sessionFiles()).toEqual(numbers.map(nameOf));
      expect(isSound(stores)).toBe(true);
    }
    expect(one.on.sessionFiles().map((name) => one.on.sessionText(name))).toEqual(
      other.on.sessionFiles().map((name) => other.on.sessionText(name)),
    );
  });
});
