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
import { serializeSession } from '../../src/domain/serialize-record.js';
import { readTombstone } from '../../src/persistence/session-files/tombstone-text.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { anId } from '../support/builders.js';
import { healDisk, makeReadOnly } from '../support/failing-disk.js';
import { later, type OpenStores, save } from '../support/stores.js';
import {
  aDay,
  editFile,
  ID,
  isSound,
  liveText,
  NAME,
  namesInTrash,
  replacedTexts,
  saved,
  TOMBSTONE,
  tombstoneOf,
} from './support-deleting.js';

const readTrash = ({ on }: OpenStores, name = TOMBSTONE) =>
  readTombstone(readFileSync(join(on.paths.trash, name), 'utf8'));
const trashText = (stores: OpenStores) => readTrash(stores)?.text;

describe('deleting', () => {
  it('marks the row, moves the text to the trash, and leaves the other sessions', () => {
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

  it('uses another file name if another session has the name by now', () => {
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
