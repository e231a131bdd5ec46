import { existsSync, readFileSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import { anId, aSession } from '../support/builders.js';
import { failSteps, healDisk } from '../support/failing-disk.js';
import {
  isSound,
  leaveLog,
  nameOf,
  removeFiles,
  rootOf,
  setAsideIn,
  textsInRows,
  unsynced,
} from '../support/real-stores.js';
import { namesIn, storageErrorOf } from '../support/stores.js';
import { fileOf, rebuild, rootThatDisagrees, text } from './support-rebuild.js';

describe('rebuilding from the files', () => {
  it('prefers the files, and writes files for sessions that only the database has', () => {
    const on = rootThatDisagrees();
    const { stores, report } = rebuild(on, 'json');
    expect(report.rebuilt).toMatchObject({ why: 'replaced', sessions: 4 });
    expect(report.syncResult).toMatchObject({ written: [anId(3)], conflicts: [], pending: [] });
    expect(textsInRows(stores)).toEqual(
      new Map([
        [4, text(4)],
        [3, text(3)],
        [2, text(2)],
        [1, text(1, 9)],
      ]),
    );
    expect(isSound(stores)).toBe(true);
  });

  it('sets the old database aside with its write-ahead log, and never deletes it', () => {
    const on = rootOf(2);
    leaveLog(on.paths.database, `UPDATE training_sessions SET focus = 'in the log'`);
    rmSync(`${on.paths.database}-stamp`);
    const { report } = rebuild(on, 'json');
    const kept = join(on.root, report.rebuilt?.setAside ?? '');
    expect(report.rebuilt?.setAside).toBe('traininglogs.db.replaced-20261122-072226');
    const old = new Database(kept);
    expect(old.prepare('SELECT focus FROM training_sessions').pluck().all()).toEqual([
      'in the log',
      'in the log',
    ]);
    old.close();
  });

  it('keeps deleted sessions in the trash', () => {
    const on = rootOf(2);
    const first = unsynced(on);
    first.sync();
    deleteSession(first, anId(1));
    first.close();
    const { stores } = rebuild(on, 'json');
    expect([...textsInRows(stores).keys()]).toEqual([2]);
    expect(on.query('SELECT id FROM training_sessions WHERE deleted_at IS NOT NULL')).toEqual([
      { id: anId(1) },
    ]);
    expect(isSound(stores)).toBe(true);
  });

  it('sets an invalid file with the name of a session aside, and writes the session', () => {
    const on = rootOf(2);
    writeFileSync(fileOf(on, 1), 'half a docu');
    const { stores, report } = rebuild(on, 'json');
    expect(report.syncResult?.invalid).toEqual([]);
    expect(readFileSync(`${fileOf(on, 1)}.set-aside-20261122-072226`, 'utf8')).toBe('half a docu');
    expect(on.sessionText(nameOf(1))).toBe(text(1));
    expect(isSound(stores)).toBe(true);
  });

  it('leaves other invalid files unchanged', () => {
    const on = rootOf(1);
    writeFileSync(join(on.paths.sessions, 'mine.json'), 'half a docu');
    const { report } = rebuild(on, 'json');
    expect(report.syncResult?.invalid).toMatchObject([{ file: 'mine.json' }]);
    expect(on.sessionText('mine.json')).toBe('half a docu');
  });

  it('loses nothing if there are no files', () => {
    const on = rootOf(3);
    removeFiles(on);
    const { stores } = rebuild(on, 'json');
    expect(textsInRows(stores).size).toBe(3);
    expect(on.sessionFiles()).toEqual([1, 2, 3].map(nameOf));
  });

  it('creates a missing database', () => {
    const on = rootOf(2);
    unlinkSync(on.paths.database);
    const { stores, report } = rebuild(on, 'json');
    expect(report.rebuilt).toEqual({ why: 'replaced', sessions: 2, setAside: null });
    expect(isSound(stores)).toBe(true);
  });

  it('keeps the old database if the new one cannot be created', () => {
    const on = rootOf(2);
    const before = on.contents();
    failSteps(({ call, path }) => call === 'fsync' && path.endsWith('.tmp'));
    const stores = unsynced(on);
    expect(storageErrorOf(() => runToEnd(stores.rebuildSteps('json'))).kind).toBe('read-only');
    healDisk();
    stores.close();
    expect(on.contents()).toEqual(before);
    expect([namesIn(on.root).filter((name) => name.includes('.tmp')), setAsideIn(on)]).toEqual([[], []]);
    const next = unsynced(on);
    expect(next.sync().rebuilt).toBeNull();
    expect(isSound(next)).toBe(true);
  });

  it('can be stopped between two steps, and changes nothing then', () => {
    const on = rootOf(2);
    const before = on.contents();
    const stores = unsynced(on);
    const steps = stores.rebuildSteps('json');
    steps.next();
    steps.return(undefined as never);
    expect(on.contents()).toEqual(before);
    expect(namesIn(on.root).filter((name) => name.includes('.tmp'))).toEqual([]);
    expect(stores.sync().rebuilt).toBeNull();
    expect(isSound(stores)).toBe(true);
  });

  it('uses the database of another process that was faster', () => {
    const on = rootOf(2);
    unlinkSync(on.paths.database);
    const stores = unsynced(on);
    const steps = stores.syncSteps();
    steps.next();
    const other = unsynced(on);
    other.sync();
    other.close();
    runToEnd(steps);
    expect(isSound(stores)).toBe(true);
    expect(setAsideIn(on)).toEqual([]);
  });

  it('removes the files of a killed rebuild, and no newer ones', () => {
    const on = rootOf(1);
    const old = join(on.root, '.traininglogs.db.abcdefgh.tmp');
    const young = join(on.root, '.traininglogs.db.ijklmnop.tmp');
    for (const path of [old, young]) writeFileSync(path, '');
    utimesSync(old, new Date('2026-01-01'), new Date('2026-01-01'));
    utimesSync(young, new Date('2026-11-22T07:22:00Z'), new Date('2026-11-22T07:22:00Z'));
    rebuild(on, 'json');
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });

  it('leaves a database with the right name in place at every moment', () => {
    const on = rootOf(2);
    const stores = unsynced(on);
    const missingAt: string[] = [];
    watchSteps(({ call, path }) => {
      if (!existsSync(on.paths.database)) missingAt.push(`${call} ${path}`);
    });
    runToEnd(stores.rebuildSteps('json'));
    watchSteps(null);
    expect(missingAt).toEqual([]);
  });

  it('needs no hard links', () => {
    const on = rootOf(2);
    failSteps(({ call }) => call === 'link');
    const { stores } = rebuild(on, 'json');
    expect(isSound(stores)).toBe(true);
    expect(setAsideIn(on)).toEqual(['traininglogs.db.replaced-20261122-072226']);
  });
});

describe('rebuilding from many files', () => {
  it('calls fsync during the build already, so that no single fsync takes long', () => {
    const on = rootOf(1);
    for (let id = 2; id <= 2600; id += 1) {
      const session = aSession().id(id).on('2025-01-01').build();
      writeFileSync(join(on.paths.sessions, `${id}.json`), serializeSession(session));
    }
    const calls: string[] = [];
    watchSteps(({ call, path }) => {
      if (path.endsWith('.tmp') && /^(fsync|sqlite commit)$/.test(call)) calls.push(call);
    });
    onTestFinished(() => watchSteps(null));
    expect(rebuild(on, 'json').report.rebuilt?.sessions).toBe(2600);
    const first = calls.indexOf('fsync');
    expect(calls.slice(first)).toContain('sqlite commit');
  }, 30_000);
});
