import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { SessionTrash } from '../../src/persistence/session-files/session-trash.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { anImport, folderOf } from '../support/an-import.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { failSteps, healDisk } from '../support/failing-disk.js';
import { isSound } from '../support/real-stores.js';

const MANY = 300;

const aDay = (id: number, line = '100x5'): TrainingSession => ({
  ...aSession()
    .id(id)
    .on(new Date(Date.UTC(2020, 0, id, 7)).toISOString().slice(0, 16))
    .with(exercise('Squat').working(line))
    .build(),
  source: { format: 'app', id: String(id) },
});

const days = (count: number) => Array.from({ length: count }, (_, index) => aDay(index + 1));

/** Counts the syncs of files and folders, the commits and the lists of the trash while `work` runs. */
function counted(work: () => unknown) {
  const listing = vi.spyOn(SessionTrash.prototype, 'names');
  let syncs = 0;
  let commits = 0;
  watchSteps(({ call }) => {
    if (call === 'fsync') syncs += 1;
    if (call === 'sqlite commit') commits += 1;
  });
  work();
  watchSteps(null);
  const listings = listing.mock.calls.length;
  listing.mockRestore();
  return { syncs, commits, listings };
}

describe('undoing an import of many sessions', () => {
  it('syncs every tombstone by itself, but syncs folders and commits only once per hundred', () => {
    const { stores, importFolder, undo, texts, inTrash } = anImport();
    importFolder(folderOf(...days(MANY)));
    const { syncs, commits, listings } = counted(undo);
    expect(syncs).toBeLessThan(MANY + (4 * MANY) / 100);
    expect(commits).toBeLessThan((4 * MANY) / 100);
    expect(listings).toBe(0);
    expect([texts(), inTrash().length]).toEqual([[], MANY]);
    expect(isSound(stores)).toBe(true);
  });

  it('commits what it has moved to the trash when it is stopped', () => {
    const { on, importFolder, undoSteps, undo, texts } = anImport();
    importFolder(folderOf(...days(3)));
    const steps = undoSteps();
    while (on.sessionFiles().length > 1) steps.next();
    steps.return(null);
    expect(on.query('SELECT count(*) AS rows FROM training_sessions WHERE deleted_at IS NULL')).toEqual([
      { rows: 1 },
    ]);
    expect(undo()).toMatchObject({ removed: 3 });
    expect(texts()).toEqual([]);
  });

  it('reports a database that cannot be written, and is completed by running it again', () => {
    const { stores, importFolder, undo, texts } = anImport();
    importFolder(folderOf(...days(3)));
    let commits = 0;
    // The first commit records the undone changes; later ones fail.
    failSteps(({ call }) => {
      if (call === 'sqlite commit') commits += 1;
      return call === 'sqlite commit' && commits > 1;
    });
    expect(undo).toThrow();
    healDisk();
    stores.sync();
    expect(undo()).toMatchObject({ removed: 3, kept: [] });
    expect(texts()).toEqual([]);
    expect(isSound(stores)).toBe(true);
  });
});

describe('importing sessions again after an undo', () => {
  it('lists the trash once, and commits no more often than the first import', () => {
    const { stores, importFolder, undo, texts, inTrash } = anImport();
    const folder = folderOf(...days(MANY));
    const first = counted(() => importFolder(folder));
    const before = texts();
    undo();
    const again = counted(() => importFolder(folder));
    expect(again.listings).toBe(1);
    expect(again.commits).toBeLessThanOrEqual(first.commits);
    expect(again.syncs).toBeLessThanOrEqual(first.syncs + (4 * MANY) / 100);
    expect([texts(), inTrash()]).toEqual([before, []]);
    expect(isSound(stores)).toBe(true);
  });

  it('also moves a session out of the trash if a user renamed its file there', () => {
    const { on, importFolder, undo, inTrash } = anImport();
    const folder = folderOf(aDay(1), aDay(2));
    importFolder(folder);
    undo();
    const [name = ''] = inTrash();
    renameSync(join(on.paths.trash, name), join(on.paths.trash, 'monday.json'));
    expect(importFolder(folder)).toMatchObject({ new: 2 });
    expect(inTrash()).toEqual([]);
  });

  it('finds a session that was deleted after the trash was listed', () => {
    const { on, stores, start, texts, inTrash } = anImport();
    saveSession(stores, aDay(2), { replace: false });
    const steps = start(folderOf(aDay(1), aDay(2, '110x5')), true);
    while (on.sessionFiles().length < 2) steps.next();
    deleteSession(stores, anId(2));
    while (!steps.next().done);
    expect(texts()).toHaveLength(2);
    expect(inTrash()).toEqual([]);
    expect(isSound(stores)).toBe(true);
  });
});
