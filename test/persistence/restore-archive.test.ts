import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { describeRestore, restoreArchive } from '../../src/persistence/archive/restore-archive.js';
import { APPLICATION_ID, MIGRATIONS } from '../../src/persistence/database/migrations.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { describeStorageError } from '../../src/persistence/disk/storage-error.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import { casesOf } from '../faults/fault-scale.js';
import {
  aBackupOf,
  aDay,
  aFullRoot,
  countsOf,
  forge,
  NOTHING,
  nameOf,
  rejectionOf,
  restoreInto,
  syncedStores,
  untouchedStores,
  watch,
} from '../support/backups.js';
import { anId } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { NOW, namesIn } from '../support/stores.js';

/** The content of a root without file times, and without sizes and hashes of the files of deleted rows. */
function contentsOf(on: TestDataRoot): Record<string, unknown> {
  const rows = JSON.parse(on.contents()['table training_sessions'] ?? '[]') as Record<string, unknown>[];
  const known = rows.map(({ file_modified_us: _, file_hash, file_size_bytes, ...row }) =>
    row.deleted_at === null ? { ...row, file_hash, file_size_bytes } : row,
  );
  const byId = known.sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
  return { ...filesOf(on), rows: byId, sets: on.query('SELECT count(*) AS sets FROM working_sets') };
}

/** Every file except the database and hidden files, which an interrupted write leaves. */
function filesOf(on: TestDataRoot): Record<string, string> {
  const isFile = (name: string) => !name.startsWith('table ') && !/(^|\/)\./.test(name);
  return Object.fromEntries(Object.entries(on.contents()).filter(([name]) => isFile(name)));
}

describe('restoring into an empty root', () => {
  it('restores everything byte for byte', async () => {
    const from = aFullRoot();
    const on = new TestDataRoot();
    const report = await restoreInto(on, await aBackupOf(from));
    expect(countsOf(report)).toEqual({ ...NOTHING, added: 2, drafts: 1 });
    expect(contentsOf(on)).toEqual(contentsOf(from));
    expect(describeRestore(report)).toBe('Restored 2 sessions and 1 draft.');
  });

  it('can be repeated when the root is no longer empty', async () => {
    const path = await aBackupOf(aFullRoot());
    const on = new TestDataRoot();
    await restoreInto(on, path);
    const before = contentsOf(on);
    const report = await restoreInto(on, path);
    expect(countsOf(report)).toEqual({ ...NOTHING, same: 2 });
    expect(contentsOf(on)).toEqual(before);
    expect(describeRestore(report)).toBe('Restored 0 sessions; 2 existed already.');
  });

  it('treats a root without texts as empty, whatever the program has created in it', async () => {
    const from = aFullRoot();
    const on = new TestDataRoot().hold();
    writeFileSync(on.paths.config, '{ "unit": "kg" }');
    expect(countsOf(await restoreInto(on, await aBackupOf(from)))).toEqual({
      ...NOTHING,
      added: 2,
      drafts: 1,
    });
    expect(readFileSync(on.paths.config, 'utf8')).toBe('{ "unit": "kg" }');
  });

  it('syncs sessions that were not synced in the backup', async () => {
    const from = new TestDataRoot().hold(aDay(1), aDay(2), aDay(3), aDay(4));
    const pathOf = (id: number) => join(from.paths.sessions, nameOf(id));
    const stores = syncedStores(from);
    writeFileSync(pathOf(1), serializeSession(aDay(1, 6))); // Session 1 is edited.
    rmSync(pathOf(2)); // Session 2 is missing.
    writeFileSync(join(from.paths.sessions, 'new.json'), serializeSession(aDay(5))); // Session 5 has no row yet.
    mkdirSync(from.paths.trash);
    writeFileSync(join(from.paths.trash, nameOf(3)), readFileSync(pathOf(3))); // Another machine deleted session 3.
    rmSync(pathOf(3));
    const path = await aBackupOf(from, stores);
    const on = new TestDataRoot();
    await restoreInto(on, path);
    expect(on.isSound).toBe(true);
    const { reader } = syncedStores(on);
    expect(reader.getSession(anId(1))).toEqual(aDay(1, 6));
    expect(reader.findIds('').sort()).toEqual([1, 2, 4, 5].map(anId));
  });

  it('accepts a backup with an older schema', async () => {
    const old = new Database(':memory:');
    old.exec(MIGRATIONS[0] ?? '');
    old.pragma(`application_id = ${APPLICATION_ID}`);
    old.pragma('user_version = 1');
    const bytes = old.serialize();
    old.close();
    const from = new TestDataRoot().hold(aDay(1));
    const path = forge(
      await aBackupOf(from),
      (entries) => entries.set('traininglogs.db', bytes),
      (manifest) => ({ ...manifest, sessions: 0 }),
    );
    const on = new TestDataRoot();
    expect(countsOf(await restoreInto(on, path))).toEqual({ ...NOTHING, added: 1 });
    expect(on.isSound).toBe(true);
  });
});

describe('discarded drafts', () => {
  it('are in a backup, and are restored as discarded drafts', async () => {
    const from = new TestDataRoot();
    const drafts = new SessionDrafts(from.paths, () => NOW);
    drafts.save(aDay(5), NEW_SESSION);
    drafts.discard(anId(5));
    const path = await aBackupOf(from);
    const on = new TestDataRoot();
    const report = await restoreInto(on, path);
    expect(describeRestore(report)).toBe('Restored 0 sessions; 1 discarded draft was added to the trash.');
    const again = await restoreInto(on, path, { isMerge: true });
    expect(describeRestore(again)).toBe('Restored 0 sessions.');
    const restored = new SessionDrafts(on.paths, () => NOW);
    expect(restored.discarded()).toMatchObject([{ session: { _id: anId(5) } }]);
    expect(restored.count()).toBe(0);
  });
});

describe('a draft whose discard was undone', () => {
  it('is not added to the trash again if the draft is the same', async () => {
    const on = new TestDataRoot();
    const drafts = new SessionDrafts(on.paths, () => NOW);
    drafts.save(aDay(5), NEW_SESSION);
    const name = drafts.discard(anId(5));
    const path = await aBackupOf(on);
    drafts.restore(name, () => null);
    const report = await restoreInto(on, path, { isMerge: true });
    expect(describeRestore(report)).toBe('Restored 0 sessions.');
    expect(drafts.discarded()).toEqual([]);
    drafts.save(aDay(5, 3), NEW_SESSION);
    await restoreInto(on, path, { isMerge: true });
    expect(drafts.discarded()).toMatchObject([{ session: aDay(5) }]);
  });
});

describe('restoring into a root that is in use', () => {
  it.each<[string, (on: TestDataRoot) => void]>([
    ['a session', (on) => on.hold(aDay(9))],
    ['another record of a session', (on) => on.hold(aDay(1, 7))],
    ['a draft', (on) => new SessionDrafts(on.paths, () => NOW).save(aDay(9), NEW_SESSION)],
    ['a deleted session', (on) => void deleteSession(syncedStores(on.hold(aDay(9))), anId(9))],
  ])('is refused, with what to do, if it holds %s', async (_what, prepare) => {
    const path = await aBackupOf(aFullRoot());
    const on = new TestDataRoot();
    prepare(on);
    syncedStores(on).close();
    const before = contentsOf(on);
    const error = await rejectionOf(restoreInto(on, path));
    expect(error.kind).toBe('root-in-use');
    expect(describeStorageError(error, null)).toContain('use --merge to keep that data');
    expect(contentsOf(on)).toEqual(before);
  });

  it('adds unknown sessions with --merge, and leaves existing ones alone', async () => {
    const from = aFullRoot();
    from.hold(aDay(5), aDay(6), aDay(7));
    const path = await aBackupOf(from);
    const on = new TestDataRoot().hold(aDay(1), aDay(2, 3), aDay(5), aDay(6), aDay(9));
    // Only the formatting differs.
    writeFileSync(join(on.paths.sessions, nameOf(6)), `${serializeSession(aDay(6))}\n\n`);
    const stores = syncedStores(on);
    deleteSession(stores, anId(5));
    stores.close();
    const before = contentsOf(on);
    const report = await restoreInto(on, path, { isMerge: true });
    expect(countsOf(report)).toEqual({
      added: 1,
      same: 2,
      kept: 1,
      deleted: 1,
      drafts: 1,
      discardedDrafts: 0,
    });
    const after = contentsOf(on);
    expect(after).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([name]) => name.startsWith('data/'))),
    );
    const added = Object.keys(after).filter((name) => !(name in before));
    expect(added.filter((name) => !name.includes('replaced'))).toEqual([
      'data/athlete.json',
      `data/output/drafts/draft_${anId(4)}.json`,
      `data/output/sessions/read me.txt`,
      `data/output/sessions/${nameOf(7)}`,
      `data/output/sessions/${'Приседания-'.repeat(11)}.json`,
      `data/output/trash/${nameOf(3).replace('.json', '.deleted-20261122-072226.json')}`,
    ]);
    expect(syncedStores(on).reader.findIds('').sort()).toEqual([1, 2, 6, 7, 9].map(anId));
    expect(describeRestore(report)).toBe(
      'Restored 1 session and 1 draft; 2 existed already, 1 differs here and was not changed, 1 stays in the trash here.',
    );
  });

  it('deletes no session that only the backup has deleted, and adds no draft of a saved session', async () => {
    const path = await aBackupOf(aFullRoot());
    const on = new TestDataRoot().hold(aDay(3), aDay(4));
    const report = await restoreInto(on, path, { isMerge: true });
    expect(countsOf(report)).toEqual({ ...NOTHING, added: 2 });
    expect(syncedStores(on).reader.findIds('').sort()).toEqual([1, 2, 3, 4].map(anId));
    expect([
      ...namesIn(on.paths.drafts),
      ...namesIn(on.paths.trash).filter((name) => name.endsWith('.json')),
    ]).toEqual([]);
  });

  it('finds another name for a file whose name is taken', async () => {
    const other: TrainingSession = { ...aDay(1), _id: anId(1).replace(/1$/, '2'), focus: 'other' };
    const path = await aBackupOf(new TestDataRoot().hold(other));
    const on = new TestDataRoot().hold(aDay(1));
    await restoreInto(on, path, { isMerge: true });
    expect(on.sessionFiles()).toEqual([nameOf(1), nameOf(1).replace('.json', '-0000.json')].sort());
    expect(on.isSound).toBe(true);
    const again = await restoreInto(on, path, { isMerge: true });
    expect(countsOf(again)).toEqual({ ...NOTHING, same: 1 });
  });
});

/** Every step is interrupted in `npm run test:faults`, every seventh in `npm test`. */
const EVERY_STEP = casesOf(7, 1);

describe('a restore that is interrupted', () => {
  it('at any step is synced by the next start and completed by repeating it', {
    timeout: 60_000,
  }, async () => {
    const from = aFullRoot();
    const path = await aBackupOf(from);
    const expected = filesOf(from);
    const ids = syncedStores(from).reader.findIds('').sort();
    let steps = 0;
    onTestFinished(() => watchSteps(null));
    for (let isDone = false; !isDone; steps += EVERY_STEP) {
      const on = new TestDataRoot();
      let left = steps;
      const stores = untouchedStores(on);
      watchSteps(() => {
        left -= 1;
        if (left < 0) throw Object.assign(new Error('killed'), { code: 'EIO' });
      });
      const task = restoreArchive(stores, on.paths, path, { isMerge: false });
      try {
        for (let step = await task.next(); !step.done; ) step = await task.next();
        isDone = left >= 0;
      } catch {
        // The error ends the restore as a crash would.
      }
      watchSteps(null);
      stores.close();
      const started = syncedStores(on);
      expect({ steps, conflicts: started.lastSync?.newConflicts }).toEqual({ steps, conflicts: [] });
      started.close();
      await restoreInto(on, path);
      expect({ steps, ...filesOf(on) }).toEqual({ steps, ...expected });
      expect(syncedStores(on).reader.findIds('').sort()).toEqual(ids);
    }
    expect(steps).toBeGreaterThan(30);
  });

  it('leaves both copies of every added session if it is stopped between two steps', async () => {
    const from = new TestDataRoot().hold(...Array.from({ length: 60 }, (_, index) => aDay(index + 1)));
    const path = await aBackupOf(from);
    const on = new TestDataRoot();
    const stores = untouchedStores(on);
    const task = restoreArchive(stores, on.paths, path, { isMerge: false });
    while (on.sessionFiles().length === 0) await task.next();
    await task.return({ ...NOTHING, syncs: [] });
    stores.close();
    expect(on.sessionFiles().length).toBeLessThan(60);
    expect(on.isSound).toBe(true);
    await restoreInto(on, path);
    expect(contentsOf(on)).toEqual(contentsOf(from));
  });

  it('reports a full disk, and continues when there is space', async () => {
    const from = aFullRoot();
    const path = await aBackupOf(from);
    const on = new TestDataRoot();
    watch(({ call, path: at }) => {
      if (call === 'write' && at.includes('drafts')) throw Object.assign(new Error(''), { code: 'ENOSPC' });
    });
    expect(await rejectionOf(restoreInto(on, path))).toMatchObject({ kind: 'no-space' });
    watchSteps(null);
    await restoreInto(on, path);
    expect(filesOf(on)).toEqual(filesOf(from));
  });
});
