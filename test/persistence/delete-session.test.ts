import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { readTombstone } from '../../src/persistence/session-files/tombstone-text.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { healDisk, makeDatabaseReadOnly, makeReadOnly } from '../support/failing-disk.js';
import { later, namesIn, type OpenStores, openStores, replacedTextsIn, save } from '../support/stores.js';

const aDay = (reps: number, id = 1) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const ID = anId(1);
const NAME = `training_session_2026_02_16_${ID.slice(0, 8)}.json`;

function saved(...sessions: readonly TrainingSession[]): OpenStores {
  const stores = openStores();
  for (const session of sessions.length === 0 ? [aDay(5), aDay(6, 2)] : sessions) save(stores, session);
  return stores;
}

/** The name of the tombstone of a file that is deleted at the time of the test's clock. */
const tombstoneOf = (name: string) => name.replace('.json', '.deleted-20261122-072226.json');
const TOMBSTONE = tombstoneOf(NAME);
const readTrash = ({ on }: OpenStores, name = TOMBSTONE) =>
  readTombstone(readFileSync(join(on.paths.trash, name), 'utf8'));
const trashText = (stores: OpenStores) => readTrash(stores)?.text;
const namesInTrash = ({ on }: OpenStores) => namesIn(on.paths.trash).filter((name) => name !== 'replaced');
const replacedTexts = ({ on }: OpenStores) => replacedTextsIn(on);
const liveText = ({ repository }: OpenStores, id = ID) => repository.getText(id)?.text ?? null;
const isSound = (stores: OpenStores) =>
  areStoresEqual(verifyStores(stores.repository, stores.exporter, 'traininglogs.db'));
const editFile = ({ on }: OpenStores, session: TrainingSession, name = NAME) =>
  writeFileSync(join(on.paths.sessions, name), serializeSession(session));

describe('deleting', () => {
  it('marks the row, moves the text to the trash, and leaves the others', () => {
    const stores = saved();
    expect(deleteSession(stores, ID)).toEqual({ status: 'done' });
    expect(stores.on.sessionFiles()).toEqual([NAME.replace('00000001', '00000002')]);
    expect(trashText(stores)).toBe(serializeSession(aDay(5)));
    expect(stores.repository.getStored(ID)?.deletedAt).toBe('2026-11-22T07:22:26.000Z');
    expect(isSound(stores)).toBe(true);
  });

  it('removes the session and its exercises from all lists', () => {
    const stores = saved(aDay(5));
    deleteSession(stores, ID);
    const { repository } = stores;
    expect([repository.count(), repository.findIds(''), repository.getText(ID)]).toEqual([0, [], null]);
    expect([repository.listSummaries(), repository.occurrencesOf('Squat')]).toEqual([[], []]);
  });

  it('moves a file that a person renamed', () => {
    const stores = saved();
    renameSync(join(stores.on.paths.sessions, NAME), join(stores.on.paths.sessions, 'squats.json'));
    expect(deleteSession(stores, ID).status).toBe('done');
    expect(namesInTrash(stores)).toEqual([tombstoneOf('squats.json')]);
  });

  it('writes the text of a session without a file to the trash', () => {
    const stores = saved();
    unlinkSync(join(stores.on.paths.sessions, NAME));
    expect(deleteSession(stores, ID).status).toBe('done');
    expect(trashText(stores)).toBe(serializeSession(aDay(5)));
    expect(isSound(stores)).toBe(true);
  });

  it('is refused if another program changed the file, until sync has read it', () => {
    const stores = saved();
    editFile(stores, aDay(9));
    const before = stores.on.contents();
    expect(deleteSession(stores, ID)).toEqual({ status: 'refused-changed' });
    expect(stores.on.contents()).toEqual(before);
    syncStores(stores);
    expect(deleteSession(stores, ID)).toEqual({ status: 'done' });
    expect(trashText(stores)).toBe(serializeSession(aDay(9)));
  });

  it('keeps the text of a file that differs only in its line ends', () => {
    const stores = saved();
    const text = serializeSession(aDay(5)).replaceAll('\n', '\r\n');
    writeFileSync(join(stores.on.paths.sessions, NAME), text);
    expect(deleteSession(stores, ID)).toEqual({ status: 'done' });
    expect(trashText(stores)).toBe(text);
    expect(replacedTexts(stores)).toEqual([serializeSession(aDay(5))]);
  });

  it('does not find an unknown or a deleted session', () => {
    const stores = saved();
    expect(deleteSession(stores, anId(9))).toEqual({ status: 'not-found' });
    deleteSession(stores, ID);
    expect(deleteSession(stores, ID)).toEqual({ status: 'not-found' });
  });

  it('never overwrites another file in the trash', () => {
    const stores = saved();
    mkdirSync(stores.on.paths.trash, { recursive: true });
    writeFileSync(join(stores.on.paths.trash, TOMBSTONE), 'mine');
    deleteSession(stores, ID);
    expect(readFileSync(join(stores.on.paths.trash, TOMBSTONE), 'utf8')).toBe('mine');
    expect(namesInTrash(stores)).toHaveLength(2);
  });
});

describe('restoring', () => {
  it('restores row and file byte for byte, and leaves nothing in the trash', () => {
    const stores = saved();
    const text = `\ufeff${serializeSession(aDay(5)).replaceAll('\n', '\r\n')}`;
    writeFileSync(join(stores.on.paths.sessions, NAME), text);
    syncStores(stores);
    deleteSession(stores, ID);
    expect(undeleteSession(stores, ID)).toEqual({ status: 'done' });
    expect([liveText(stores), stores.on.sessionText(NAME)]).toEqual([text, text]);
    expect(stores.repository.occurrencesOf('Squat')).toHaveLength(2);
    expect(namesInTrash(stores)).toEqual([]);
    expect(isSound(stores)).toBe(true);
  });

  it('uses the text of the row if the trash was emptied', () => {
    const stores = saved();
    deleteSession(stores, ID);
    rmSync(stores.on.paths.trash, { recursive: true });
    expect(undeleteSession(stores, ID)).toEqual({ status: 'done' });
    expect(stores.on.sessionText(NAME)).toBe(serializeSession(aDay(5)));
  });

  it('uses the text in the trash if the session has no row', () => {
    const stores = saved();
    deleteSession(stores, ID);
    stores.database.exec('DELETE FROM training_sessions');
    expect(undeleteSession(stores, ID)).toEqual({ status: 'done' });
    expect(liveText(stores)).toBe(serializeSession(aDay(5)));
  });

  it('uses another name if another session has its name by now', () => {
    const stores = saved();
    deleteSession(stores, ID);
    editFile(stores, { ...aDay(5), _id: ID.replace(/1$/, '7') });
    syncStores(stores);
    expect(undeleteSession(stores, ID).status).toBe('done');
    expect(stores.on.sessionFiles()).toContain(NAME.replace('00000001', '00000001-0000'));
    expect(isSound(stores)).toBe(true);
  });

  it('restores the deleted text and keeps all other texts of the session', () => {
    const stores = saved();
    mkdirSync(stores.on.paths.trash, { recursive: true });
    writeFileSync(join(stores.on.paths.trash, `a-${NAME}`), serializeSession(aDay(3)));
    deleteSession(stores, ID);
    writeFileSync(join(stores.on.paths.trash, `b-${NAME}`), serializeSession(aDay(4)));
    undeleteSession(stores, ID);
    expect(liveText(stores)).toBe(serializeSession(aDay(5)));
    expect(namesInTrash(stores)).toEqual([]);
    expect(replacedTexts(stores).toSorted()).toEqual([aDay(3), aDay(4)].map(serializeSession).toSorted());
  });

  it('leaves no tombstone that would delete the session again if its file is missing', () => {
    const stores = saved();
    deleteSession(stores, ID);
    copyFileSync(join(stores.on.paths.trash, TOMBSTONE), join(stores.on.paths.trash, `copy-${NAME}`));
    undeleteSession(stores, ID);
    unlinkSync(join(stores.on.paths.sessions, NAME));
    syncStores(stores);
    expect(syncStores(later(stores))).toMatchObject({ written: [ID], deleted: [] });
  });

  it('does not find a session that is not deleted', () => {
    const stores = saved();
    expect(undeleteSession(stores, ID)).toEqual({ status: 'not-found' });
    expect(undeleteSession(stores, anId(9))).toEqual({ status: 'not-found' });
  });
});

describe('a read-only folder of sessions', () => {
  it('deletes only the row, and the next sync moves the file', () => {
    const stores = saved();
    makeReadOnly(stores.on.paths.output);
    expect(deleteSession(stores, ID)).toMatchObject({
      status: 'done-in-one',
      missing: 'file',
      reason: { kind: 'read-only' },
    });
    expect([liveText(stores), isSound(stores)]).toEqual([null, false]);
    healDisk();
    expect(syncStores(stores)).toMatchObject({ deleted: [ID] });
    expect([namesInTrash(stores), isSound(stores)]).toEqual([[TOMBSTONE], true]);
  });

  it('restores a session whose file was not moved, with the file unchanged', () => {
    const stores = saved();
    makeReadOnly(stores.on.paths.output);
    deleteSession(stores, ID);
    expect(undeleteSession(stores, ID)).toEqual({ status: 'done' });
    healDisk();
    expect([liveText(stores), isSound(stores)]).toEqual([serializeSession(aDay(5)), true]);
  });

  it('restores nothing and leaves the session in the trash', () => {
    const stores = saved();
    deleteSession(stores, ID);
    makeReadOnly(stores.on.paths.output);
    expect(undeleteSession(stores, ID)).toMatchObject({ status: 'not-done' });
    healDisk();
    expect([namesInTrash(stores), isSound(stores)]).toEqual([[TOMBSTONE], true]);
  });

  it('never loses an edit that could not be written before the session was deleted', () => {
    const stores = saved();
    makeReadOnly(stores.on.paths.output);
    // The replaced text cannot be kept either, so this imitates an edit by another program.
    stores.database
      .prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?')
      .run(serializeSession(aDay(9)), ID);
    deleteSession(stores, ID);
    healDisk();
    syncStores(stores);
    expect(isSound(stores)).toBe(true);
    expect(undeleteSession(stores, ID)).toEqual({ status: 'done' });
    expect(liveText(stores)).toBe(serializeSession(aDay(9)));
    expect([...replacedTexts(stores)]).toEqual([serializeSession(aDay(5))]);
  });

  it('finishes a deletion whose file another program removed', () => {
    const stores = saved();
    makeReadOnly(stores.on.paths.output);
    deleteSession(stores, ID);
    healDisk();
    unlinkSync(join(stores.on.paths.sessions, NAME));
    syncStores(stores);
    expect([namesInTrash(stores), isSound(stores)]).toEqual([[TOMBSTONE], true]);
  });

  it('restores the session if its file was edited since, and keeps the deleted text', () => {
    const stores = saved();
    makeReadOnly(stores.on.paths.output);
    deleteSession(stores, ID);
    healDisk();
    editFile(stores, aDay(8));
    expect(syncStores(stores)).toMatchObject({ restored: [ID], read: [ID] });
    expect(liveText(stores)).toBe(serializeSession(aDay(8)));
    expect(replacedTexts(stores)).toEqual([serializeSession(aDay(5))]);
  });
});

describe('a read-only database', () => {
  it('deletes only the file, and the next sync deletes the row', () => {
    const stores = saved();
    makeDatabaseReadOnly();
    expect(deleteSession(stores, ID)).toMatchObject({ status: 'done-in-one', missing: 'database' });
    healDisk();
    expect(namesInTrash(stores)).toEqual([TOMBSTONE]);
    expect(syncStores(stores)).toMatchObject({ deleted: [ID] });
    expect(isSound(stores)).toBe(true);
  });

  it('restores only the file, and the next sync restores the row', () => {
    const stores = saved();
    deleteSession(stores, ID);
    makeDatabaseReadOnly();
    expect(undeleteSession(stores, ID)).toMatchObject({ status: 'done-in-one', missing: 'database' });
    healDisk();
    expect(syncStores(stores)).toMatchObject({ restored: [ID] });
    expect([liveText(stores), isSound(stores)]).toEqual([serializeSession(aDay(5)), true]);
  });

  it('deletes and restores the file if it cannot be opened', () => {
    const stores = saved();
    const without = { ...stores, repository: new StorageError('locked', 'traininglogs.db') };
    expect(deleteSession(without, ID)).toMatchObject({ status: 'done-in-one', missing: 'database' });
    expect(undeleteSession(without, ID)).toMatchObject({ status: 'done-in-one', missing: 'database' });
    expect([stores.on.sessionText(NAME), isSound(stores)]).toEqual([serializeSession(aDay(5)), true]);
  });

  it('restores no session that has a file, whatever is in the trash', () => {
    const stores = saved();
    const without = { ...stores, repository: new StorageError('locked', 'traininglogs.db') };
    mkdirSync(stores.on.paths.trash, { recursive: true });
    copyFileSync(join(stores.on.paths.sessions, NAME), join(stores.on.paths.trash, NAME));
    expect(undeleteSession(without, ID)).toEqual({ status: 'not-found' });
  });

  it('and a read-only folder: nothing is deleted', () => {
    const stores = saved();
    const before = stores.on.contents();
    const without = { ...stores, repository: new StorageError('locked', 'traininglogs.db') };
    makeReadOnly(stores.on.root);
    expect(deleteSession(without, ID)).toMatchObject({ status: 'not-done' });
    healDisk();
    expect(stores.on.contents()).toEqual(before);
  });
});

describe('saving a deleted session again', () => {
  it('is refused unless it may be replaced', () => {
    const stores = saved();
    deleteSession(stores, ID);
    expect(save(stores, aDay(5))).toEqual({ status: 'refused-deleted' });
    expect(save(stores, aDay(7), true)).toMatchObject({ status: 'saved', action: 'new' });
    expect([liveText(stores), namesInTrash(stores)]).toEqual([serializeSession(aDay(7)), []]);
    expect(replacedTexts(stores)).toEqual([serializeSession(aDay(5))]);
    expect(isSound(stores)).toBe(true);
  });

  it('is refused if its file is not moved yet', () => {
    const stores = saved();
    makeReadOnly(stores.on.paths.output);
    deleteSession(stores, ID);
    healDisk();
    expect(save(stores, aDay(5))).toEqual({ status: 'refused-deleted' });
    expect(save(stores, aDay(5), true)).toMatchObject({ status: 'saved' });
    expect(isSound(stores)).toBe(true);
  });

  it('keeps the deleted text if the trash was emptied', () => {
    const stores = saved();
    deleteSession(stores, ID);
    rmSync(stores.on.paths.trash, { recursive: true });
    save(stores, aDay(7), true);
    expect(replacedTexts(stores)).toEqual([serializeSession(aDay(5))]);
  });
});
