import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { aBackupOf, aDay, countsOf, forge, type Manifest, NOTHING, restoreInto } from '../support/backups.js';
import { TestDataRoot } from '../support/data-root.js';
import { refusalOf } from './support-archive.js';

describe('a forged backup', () => {
  const first = (manifest: Manifest, changes: object): Manifest => {
    const [head, ...rest] = manifest.files;
    return { ...manifest, files: [{ ...(head as Manifest['files'][0]), ...changes }, ...rest] };
  };
  const none = () => {};

  it.each<[string, (entries: Map<string, Buffer>) => void, (manifest: Manifest) => unknown, string]>([
    [
      'its manifest has a wrong hash',
      none,
      (manifest) => first(manifest, { sha256: '0'.repeat(64) }),
      'differs from its manifest.json',
    ],
    [
      'its manifest has a wrong size',
      none,
      (manifest) => first(manifest, { sizeBytes: 1 }),
      'differs from its manifest.json',
    ],
    [
      'its manifest lists a missing file',
      none,
      (manifest) => first(manifest, { path: 'data/athlete.json' }),
      'its entry data/athlete.json is missing',
    ],
    [
      'its manifest has a wrong number of sessions',
      none,
      (manifest) => ({ ...manifest, sessions: 7 }),
      'its database holds 1 sessions and should hold 7',
    ],
    [
      'its manifest names another program',
      none,
      (manifest) => ({ ...manifest, program: 'other' }),
      'its manifest.json cannot be read (program: ',
    ],
    ['its manifest is not JSON', none, () => '{', 'its manifest.json cannot be read (it is not JSON)'],
    [
      'its database is not a database',
      (entries) => entries.set('traininglogs.db', Buffer.from('no')),
      (manifest) => manifest,
      'its database cannot be read',
    ],
    [
      'its database is empty',
      (entries) => entries.set('traininglogs.db', Buffer.alloc(0)),
      (manifest) => manifest,
      'its database cannot be read',
    ],
    [
      'it has no database',
      (entries) => entries.delete('traininglogs.db'),
      (manifest) => manifest,
      'it has no database',
    ],
  ])('is refused if %s', async (_what, change, lie, reason) => {
    const path = forge(await aBackupOf(new TestDataRoot().hold(aDay(1))), change, lie);
    const { kind, sentence } = await refusalOf(path);
    expect(kind).toBe('damaged-archive');
    expect(sentence).toContain(reason);
  });

  it('is accepted if nothing in it was changed', async () => {
    const path = forge(await aBackupOf(new TestDataRoot().hold(aDay(1))), none);
    expect(countsOf(await restoreInto(new TestDataRoot(), path))).toEqual({ ...NOTHING, added: 1 });
  });

  const changed = (bytes: Buffer, sql: string) => {
    // Switches off write-ahead logging, which a database in memory cannot use.
    for (const at of [18, 19]) bytes[at] = 1;
    const database = new Database(bytes);
    database.exec(sql);
    const changedBytes = database.serialize();
    database.close();
    return changedBytes;
  };

  it.each([
    ['of another program', 'PRAGMA application_id = 1', 'damaged-archive'],
    [
      'with a document that changed by itself',
      "UPDATE training_sessions SET raw_json = raw_json || ' ', text_hash = 'x'",
      'damaged-archive',
    ],
    ['of a newer schema', 'PRAGMA user_version = 99', 'newer-archive'],
  ])('is refused if it contains a database %s', async (_what, sql, kind) => {
    const path = forge(await aBackupOf(new TestDataRoot().hold(aDay(1))), (entries) =>
      entries.set('traininglogs.db', changed(entries.get('traininglogs.db') ?? Buffer.alloc(0), sql)),
    );
    expect(await refusalOf(path)).toMatchObject({ kind });
  });

  it('of a newer format is refused, and the message says to update', async () => {
    const path = forge(await aBackupOf(new TestDataRoot().hold(aDay(1))), none, () => ({
      format: 2,
      parts: [],
    }));
    expect(await refusalOf(path)).toEqual({
      kind: 'newer-archive',
      sentence: `a newer traininglogs wrote ${path}; update traininglogs to restore it`,
    });
  });
});
