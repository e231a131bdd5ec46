import { copyFileSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { FolderCarrier } from '../support/folder-carrier.js';
import { later, namesIn, type OpenStores, save } from '../support/stores.js';
import { aMachine, carry, syncFully } from '../support/two-machines.js';

const aDay = (reps: number, id = 1) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const ID = anId(1);
const NAME = `training_session_2026_02_16_${ID.slice(0, 8)}.json`;

/** A machine with session 1 and another session. */
const machine = () => aMachine(aDay(5), aDay(6, 2));
const namesInTrash = ({ on }: OpenStores) => namesIn(on.paths.trash).filter((name) => name !== 'replaced');
const liveText = ({ repository }: OpenStores, id = ID) => repository.getText(id)?.text ?? null;
const verify = (stores: OpenStores) => verifyStores(stores.repository, stores.exporter, 'traininglogs.db');
const isSound = (stores: OpenStores) => areStoresEqual(verify(stores));
const pathOf = ({ on }: OpenStores, name = NAME) => join(on.paths.sessions, name);
const editFile = (stores: OpenStores, reps: number) =>
  writeFileSync(pathOf(stores), serializeSession(aDay(reps)));

describe('a deletion on another machine', () => {
  it('deletes a session with the same text, which can be restored here too', () => {
    const [here, there] = [machine(), machine()];
    deleteSession(here, ID);
    carry(here, there);
    expect(syncStores(there)).toMatchObject({ deleted: [ID], written: [], waiting: [] });
    expect([liveText(there), isSound(there)]).toEqual([null, true]);
    expect(undeleteSession(there, ID)).toEqual({ status: 'done' });
    expect(liveText(there)).toBe(serializeSession(aDay(5)));
  });

  it.each([
    ['in the program', (stores: OpenStores) => save(stores, aDay(9), true)],
    [
      'in its file',
      (stores: OpenStores) => {
        editFile(stores, 9);
        syncStores(stores);
      },
    ],
  ])('deletes the text from before an edit %s if the edit was never seen here', (_where, edit) => {
    const [here, there] = [machine(), machine()];
    edit(here);
    deleteSession(here, ID);
    carry(here, there);
    expect(syncStores(there)).toMatchObject({ deleted: [ID], keptAfterDeletion: [] });
    expect(isSound(there)).toBe(true);
  });

  it('deletes a session whose file is still here, and keeps its text', () => {
    const [here, there] = [machine(), machine()];
    save(here, aDay(9), true);
    deleteSession(here, ID);
    carry(here, there, ['trash']);
    expect(syncStores(there)).toMatchObject({ deleted: [ID] });
    expect(namesIn(there.on.paths.sessions)).toHaveLength(1);
    expect(namesIn(there.on.paths.replaced)).toHaveLength(1);
    expect(isSound(there)).toBe(true);
  });

  it('deletes a session whose file was removed minutes before and written again', () => {
    const [here, there] = [machine(), machine()];
    deleteSession(here, ID);
    carry(here, there, ['sessions']);
    expect(syncFully(there)).toMatchObject({ written: [ID] });
    carry(here, there, ['trash']);
    expect(syncStores(later(there, 300))).toMatchObject({ deleted: [ID] });
    expect([namesIn(there.on.paths.sessions).length, isSound(there)]).toEqual([1, true]);
  });

  it.each([
    ['wrote again', (there: OpenStores) => syncFully(there)],
    ['imported again', (there: OpenStores) => save(there, aDay(5))],
  ])('deletes on both machines a session that one of them %s before it saw the tombstone', (_how, write) => {
    const [here, there] = [machine(), machine()];
    const carrier = new FolderCarrier(here.on, there.on);
    carrier.exchange();
    deleteSession(here, ID);
    carrier.exchange((path) => path.startsWith('sessions'));
    write(there);
    carrier.exchange((path) => path.startsWith('sessions'));
    expect(syncStores(later(here, 60))).toMatchObject({ restored: [ID] });
    for (const seconds of [120, 180, 240]) {
      carrier.exchange();
      for (const stores of [here, there]) syncFully(later(stores, seconds));
    }
    expect([liveText(here), liveText(there)]).toEqual([null, null]);
    expect([isSound(here), isSound(there)]).toEqual([true, true]);
  });

  it('deletes a session whose text differs only in line endings and a byte order mark', () => {
    const [here, there] = [machine(), machine()];
    writeFileSync(pathOf(there), `\ufeff${readFileSync(pathOf(there), 'utf8').replaceAll('\n', '\r\n')}`);
    syncStores(there);
    deleteSession(here, ID);
    carry(here, there, ['trash']);
    expect(syncStores(there)).toMatchObject({ deleted: [ID] });
  });

  it('is applied once: a file that appears later is restored', () => {
    const [here, there] = [machine(), machine()];
    deleteSession(here, ID);
    carry(here, there);
    syncStores(there);
    editFile(there, 5);
    expect(syncStores(there)).toMatchObject({ restored: [ID], deleted: [] });
    expect(syncStores(there)).toMatchObject({ restored: [], deleted: [] });
    expect([liveText(there), isSound(there)]).toEqual([serializeSession(aDay(5)), true]);
  });

  it('is undone here by undelete there', () => {
    const [here, there] = [machine(), machine()];
    deleteSession(here, ID);
    carry(here, there);
    syncStores(there);
    undeleteSession(here, ID);
    carry(here, there);
    expect(syncStores(there)).toMatchObject({ restored: [ID] });
    expect([liveText(there), namesInTrash(there)]).toEqual([serializeSession(aDay(5)), []]);
  });

  it('does not delete a session that a new database reads from its file, and the session is listed', () => {
    const [here, there] = [machine(), machine()];
    deleteSession(here, ID);
    there.database.exec('DELETE FROM training_sessions');
    carry(here, there, ['trash']);
    expect(syncStores(there)).toMatchObject({ deleted: [], keptAfterDeletion: [ID] });
    expect(liveText(there)).toBe(serializeSession(aDay(5)));
  });
});

describe('a session that was deleted there and edited here', () => {
  it('stays, and is listed until a person has seen that', () => {
    const [here, there] = [machine(), machine()];
    save(here, aDay(9), true);
    deleteSession(there, ID);
    carry(there, here, ['trash']);
    expect(syncStores(here)).toMatchObject({ deleted: [], keptAfterDeletion: [ID] });
    expect([liveText(here), isSound(here)]).toEqual([serializeSession(aDay(9)), true]);
    expect(syncStores(here).keptAfterDeletion).toEqual([]);
    expect(verify(here).keptAfterDeletion).toEqual([ID]);
    here.repository.deletions.confirmKept(ID);
    expect(verify(here).keptAfterDeletion).toEqual([]);
  });

  it('is written again if its file was removed too', () => {
    const [here, there] = [machine(), machine()];
    save(here, aDay(9), true);
    deleteSession(there, ID);
    carry(there, here);
    expect(syncFully(here)).toMatchObject({ written: [ID] });
    expect([liveText(here), isSound(here)]).toEqual([serializeSession(aDay(9)), true]);
  });

  it('stays even without an edit here if a conflict there has its text', () => {
    const [here, there] = [machine(), machine()];
    save(there, aDay(9), true);
    const conflict = there.exporter.writeConflict(NAME, serializeSession(aDay(5)), there.now());
    deleteSession(there, ID);
    carry(there, here, ['trash']);
    expect(syncStores(here)).toMatchObject({ deleted: [], keptAfterDeletion: [ID] });
    expect(liveText(here)).toBe(serializeSession(aDay(5)));
    expect(syncStores(there).conflicts).toEqual([{ id: ID, file: conflict }]);
  });

  it('is restored there with the edit', () => {
    const [here, there] = [machine(), machine()];
    deleteSession(there, ID);
    save(here, aDay(9), true);
    carry(here, there, ['sessions']);
    expect(syncStores(there)).toMatchObject({ restored: [ID] });
    expect([liveText(there), namesInTrash(there)]).toEqual([serializeSession(aDay(9)), []]);
    unlinkSync(pathOf(there));
    expect(syncFully(there)).toMatchObject({ deleted: [], written: [ID] });
  });
});

describe('the trash of an older version', () => {
  /** Moves the session's file to the trash, as older versions did. */
  const deleteAsBefore = ({ on }: OpenStores) => {
    mkdirSync(on.paths.trash, { recursive: true });
    renameSync(join(on.paths.sessions, NAME), join(on.paths.trash, NAME));
  };

  it('deletes a session with the same text once its file is missing', () => {
    const there = machine();
    mkdirSync(there.on.paths.trash, { recursive: true });
    copyFileSync(pathOf(there), join(there.on.paths.trash, NAME));
    expect(syncStores(there)).toMatchObject({ deleted: [], keptAfterDeletion: [] });
    unlinkSync(pathOf(there));
    expect(syncStores(there)).toMatchObject({ deleted: [ID] });
  });

  it('does not delete a session that was edited here', () => {
    const [here, there] = [machine(), machine()];
    save(there, aDay(9), true);
    deleteAsBefore(here);
    carry(here, there);
    expect(syncFully(there)).toMatchObject({ deleted: [], written: [ID], restored: [ID] });
    expect([liveText(there), isSound(there)]).toEqual([serializeSession(aDay(9)), true]);
  });

  it('has the text from which the session is restored', () => {
    const there = machine();
    deleteAsBefore(there);
    syncStores(there);
    expect(undeleteSession(there, ID)).toEqual({ status: 'done' });
    expect([liveText(there), namesInTrash(there)]).toEqual([serializeSession(aDay(5)), []]);
  });

  it.each([
    ['that is not a session', 'x', NAME],
    [
      'that a synchroniser has copied',
      serializeSession(aDay(5)),
      'a.sync-conflict-20260216-180211-ABCDEFG.json',
    ],
  ])('has no tombstone in a file %s', (_what, text, name) => {
    const there = machine();
    mkdirSync(there.on.paths.trash, { recursive: true });
    writeFileSync(join(there.on.paths.trash, name), text);
    unlinkSync(pathOf(there));
    expect(syncFully(there)).toMatchObject({ deleted: [], written: [ID] });
  });

  it('has no tombstones among replaced texts and drafts', () => {
    const there = machine();
    for (const folder of [there.on.paths.replaced, there.on.paths.drafts]) {
      mkdirSync(folder, { recursive: true });
      copyFileSync(pathOf(there), join(folder, NAME));
    }
    unlinkSync(pathOf(there));
    expect(syncFully(there)).toMatchObject({ deleted: [], written: [ID] });
  });
});
