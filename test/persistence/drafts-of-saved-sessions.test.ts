import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DraftBase, NEW_SESSION } from '../../src/domain/draft-relation.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createDraftsPort } from '../../src/persistence/adapters/drafts-port.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { DraftLock } from '../../src/persistence/drafts/draft-lock.js';
import { DraftWriter } from '../../src/persistence/drafts/draft-writer.js';
import { EditorCopies } from '../../src/persistence/sync/editor-copies.js';
import { anId } from '../support/builders.js';
import { namesIn, save } from '../support/stores.js';
import { aFolder, aPort, inProgress, nameOf, read, withSets } from './support-drafts.js';

describe('the text of a draft', () => {
  it.each<DraftBase>([
    { kind: 'new' },
    { kind: 'new', repeats: { _id: 'a', date: '2026-02-02' } },
    { kind: 'saved', hash: 'ab'.repeat(32) },
    { kind: 'unknown' },
  ])('keeps its base %j, and the session unchanged', (base) => {
    const { drafts, list } = aFolder();
    const session = { ...inProgress(1), notes: 'felt good', gym: 'at home' };
    drafts.save(session, base);
    expect(list().drafts).toMatchObject([{ session, base }]);
    expect(list().drafts[0]?.session).toEqual(session);
  });

  it('is a document with additional keys at its end', () => {
    const { drafts, paths } = aFolder();
    drafts.save(inProgress(1), NEW_SESSION);
    const document = JSON.parse(read(join(paths.drafts, nameOf(1))));
    expect(Object.entries(document).at(-1)).toEqual(['draftBaseHash', null]);
  });

  it('has an unknown base if the key for the base holds an invalid value', () => {
    const { put, list } = aFolder();
    put(nameOf(1), JSON.stringify({ ...inProgress(1), draftBaseHash: 'not a hash' }));
    expect(list().drafts).toMatchObject([{ session: inProgress(1), base: { kind: 'unknown' } }]);
  });
});

describe('a draft whose session is saved', () => {
  it('is dropped without a message if both are the same record, whatever duration the save filled in', () => {
    const { stores, paths, drafts, port } = aPort();
    save(stores, { ...inProgress(1), sessionDurationMinutes: 43 });
    drafts.save(inProgress(1), NEW_SESSION);
    expect(port.list()).toEqual({ drafts: [], problems: [] });
    expect(namesIn(paths.drafts)).toEqual([]);
  });

  it('moves to the trash if it was a new session and all of it is saved', () => {
    const { stores, paths, drafts, port } = aPort();
    save(stores, withSets(1, '80x5', '80x5', '80x4'));
    drafts.save(withSets(1, '80x5'), NEW_SESSION);
    expect(port.list()).toEqual({ drafts: [], problems: [] });
    expect(namesIn(paths.drafts)).toEqual([]);
    expect(drafts.discarded()).toMatchObject([{ session: withSets(1, '80x5') }]);
  });

  it('is not offered, and stays, while it cannot be moved to the trash', () => {
    const { stores, paths, drafts, port } = aPort();
    save(stores, withSets(1, '80x5', '80x5'));
    drafts.save(withSets(1, '80x5'), NEW_SESSION);
    watchSteps(({ path }) => {
      throw new StorageError('read-only', path);
    });
    onTestFinished(() => watchSteps(null));
    expect(port.list()).toEqual({ drafts: [], problems: [] });
    expect(namesIn(paths.drafts)).toEqual([nameOf(1)]);
  });

  it('is an edit if it was started from the saved text', () => {
    const { stores, drafts, port } = aPort();
    save(stores, inProgress(1));
    const saved = { session: inProgress(1), hash: hashText(serializeSession(inProgress(1))) };
    drafts.save(inProgress(1, 85), { kind: 'saved', hash: saved.hash });
    expect(port.list().drafts).toMatchObject([{ relation: { kind: 'edit', saved } }]);
  });

  it.each<[string, DraftBase]>([
    ['began from another text', { kind: 'saved', hash: 'ab'.repeat(32) }],
    ['began as a new session', NEW_SESSION],
    ['is of an older version, which stored no base', { kind: 'unknown' }],
  ])('is a conflict if it holds something else and %s', (_, base) => {
    const { stores, paths, drafts, port } = aPort();
    save(stores, inProgress(1));
    drafts.save(inProgress(1, 85), base);
    expect(port.list().drafts).toMatchObject([
      { session: inProgress(1, 85), base, relation: { kind: 'conflict', saved: { session: inProgress(1) } } },
    ]);
    expect(namesIn(paths.drafts)).toEqual([nameOf(1)]);
  });

  it('is a conflict if sets were removed from it and its base is unknown', () => {
    const { stores, drafts, port } = aPort();
    save(stores, withSets(1, '80x5', '80x5'));
    drafts.save(withSets(1, '80x5'), { kind: 'unknown' });
    expect(port.list().drafts).toMatchObject([{ relation: { kind: 'conflict' } }]);
  });

  it('is dropped also if the database cannot be read, only the file', () => {
    const { stores, paths, drafts } = aPort();
    save(stores, inProgress(1));
    drafts.save(inProgress(1), NEW_SESSION);
    drafts.save(inProgress(2), NEW_SESSION);
    const withoutDatabase = { ...stores, repository: new StorageError('corrupt', paths.database) };
    const writer = new DraftWriter(drafts);
    const copies = new EditorCopies(withoutDatabase, paths);
    const port = createDraftsPort(drafts, writer, withoutDatabase, new DraftLock(paths), copies);
    expect(port.list().drafts.map(({ id }) => id)).toEqual([anId(2)]);
  });
});
