import { mkdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import type { SessionStores } from '../../src/persistence/sync/session-stores.js';
import { anId } from '../support/builders.js';
import { filesBelow } from '../support/data-root.js';
import { namesIn, type OpenStores, openStores, save } from '../support/stores.js';
import { bothAre, copies, NAME, other, session } from './support-saving.js';

/** Puts a file in place of the folder of sessions. */
function blockSessions({ on }: OpenStores): void {
  mkdirSync(on.paths.schemas, { recursive: true });
  writeFileSync(on.paths.sessions, '');
}

describe('saving while one store cannot be written', () => {
  it('writes the row, and reports the missing file with the reason', () => {
    const stores = openStores();
    blockSessions(stores);
    expect(save(stores, session)).toEqual({
      status: 'saved-one-copy',
      action: 'new',
      fileName: null,
      missing: 'file',
      reason: expect.objectContaining({ kind: 'not-a-folder', path: stores.on.paths.sessions }),
    });
    expect(copies(stores)).toEqual({ row: serializeSession(session), file: null, isSynced: false });
  });

  it('writes the missing file at the next save', () => {
    const stores = openStores();
    blockSessions(stores);
    save(stores, session);
    rmSync(stores.on.paths.sessions);
    expect(save(stores, session)).toEqual({
      status: 'saved',
      action: 'same',
      fileName: NAME,
      isWritten: true,
    });
    expect(copies(stores)).toEqual(bothAre(session));
  });

  it('marks the row as pending if the file could not be replaced', () => {
    const stores = openStores();
    save(stores, session);
    const file = join(stores.on.paths.sessions, NAME);
    unlinkSync(file);
    mkdirSync(join(file, 'sub'), { recursive: true });
    expect(save(stores, other, true)).toMatchObject({ status: 'saved-one-copy', missing: 'file' });
    const row = stores.repository.getText(anId(1));
    expect(row?.text).toBe(serializeSession(other));
    expect(row?.fileHash).toBe(hashText(serializeSession(session)));
    expect(namesIn(stores.on.paths.sessions)).toEqual([NAME]);
  });

  it('writes the file, and reports the missing row with the reason', () => {
    const open = openStores();
    const reason = new StorageError('is-a-folder', open.on.paths.database);
    const stores: SessionStores = { ...open, repository: reason };
    expect(save(stores, session)).toEqual({
      status: 'saved-one-copy',
      action: 'new',
      fileName: NAME,
      missing: 'database',
      reason,
    });
    expect(open.on.sessionText(NAME)).toBe(serializeSession(session));
    expect(save(stores, session)).toMatchObject({ status: 'saved-one-copy', action: 'same' });
    expect(save(stores, other)).toEqual({ status: 'refused' });
  });

  it('writes the file if the transaction of the row fails midway, and nothing of the row', () => {
    const stores = openStores();
    stores.database.exec(
      "CREATE TRIGGER fail BEFORE INSERT ON working_sets BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    expect(save(stores, session)).toMatchObject({ status: 'saved-one-copy', missing: 'database' });
    expect(copies(stores).row).toBeNull();
    expect(stores.on.sessionText(NAME)).toBe(serializeSession(session));
  });

  it('reports that nothing was saved if neither can be written, and leaves no files behind', () => {
    const open = openStores();
    blockSessions(open);
    const before = filesBelow(open.on.root);
    const reason = new StorageError('is-a-folder', open.on.paths.database);
    expect(save({ ...open, repository: reason }, session)).toMatchObject({
      status: 'not-saved',
      reason: { kind: 'not-a-folder' },
    });
    expect(filesBelow(open.on.root)).toEqual(before);
  });

  it('does not replace a text of which it cannot keep a copy', () => {
    const stores = openStores();
    save(stores, session);
    writeFileSync(stores.on.paths.trash, '');
    const before = stores.on.contents();
    expect(save(stores, other, true)).toMatchObject({
      status: 'not-saved',
      reason: { kind: 'not-a-folder' },
    });
    expect(stores.on.contents()).toEqual(before);
  });
});
