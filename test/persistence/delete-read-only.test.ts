import { copyFileSync, mkdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { healDisk, makeDatabaseReadOnly, makeReadOnly } from '../support/failing-disk.js';
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
} from './support-deleting.js';

describe('the app with a read-only folder of sessions', () => {
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

  it('does not restore a session from the trash, and leaves it there', () => {
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
    // A save would fail, because the replaced text cannot be kept, so the row is changed as another program does.
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

describe('the app with a read-only database', () => {
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
});

describe('the app with a database that cannot be opened', () => {
  it('deletes and restores only the file', () => {
    const stores = saved();
    const without = { ...stores, repository: new StorageError('locked', 'traininglogs.db') };
    expect(deleteSession(without, ID)).toMatchObject({ status: 'done-in-one', missing: 'database' });
    expect(undeleteSession(without, ID)).toMatchObject({ status: 'done-in-one', missing: 'database' });
    expect([stores.on.sessionText(NAME), isSound(stores)]).toEqual([serializeSession(aDay(5)), true]);
  });

  it('restores no session that has a file, even if one is in the trash', () => {
    const stores = saved();
    const without = { ...stores, repository: new StorageError('locked', 'traininglogs.db') };
    mkdirSync(stores.on.paths.trash, { recursive: true });
    copyFileSync(join(stores.on.paths.sessions, NAME), join(stores.on.paths.trash, NAME));
    expect(undeleteSession(without, ID)).toEqual({ status: 'not-found' });
  });

  it('deletes nothing if the data root is read-only', () => {
    const stores = saved();
    const before = stores.on.contents();
    const without = { ...stores, repository: new StorageError('locked', 'traininglogs.db') };
    makeReadOnly(stores.on.root);
    expect(deleteSession(without, ID)).toMatchObject({ status: 'not-done' });
    healDisk();
    expect(stores.on.contents()).toEqual(before);
  });
});
