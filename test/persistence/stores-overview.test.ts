import { mkdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import type { CopiesOverview } from '../../src/domain/read-models/stores-overview.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { Steps } from '../../src/domain/task.js';
import { createDataPort } from '../../src/persistence/adapters/data-port.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { surveyCopies } from '../../src/persistence/sync/copy-states.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import type { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { storesOverview, trashedSessions } from '../../src/persistence/sync/stores-overview.js';
import { copiesOverviewSteps } from '../../src/persistence/sync/sync-overview.js';
import { anId, aSession } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import { failSteps } from '../support/failing-disk.js';
import { longDay, nameOf, repositoryOf, rootOf, unsynced } from '../support/real-stores.js';
import { NOW, namesIn } from '../support/stores.js';

function opened(on: TestDataRoot): OpenStores {
  const stores = unsynced(on);
  stores.sync();
  return stores;
}

function sourcesOf(on: TestDataRoot, stores: OpenStores) {
  return { stores, drafts: new SessionDrafts(on.paths, () => NOW), paths: on.paths, rootReason: 'a test' };
}

const copiesOf = (on: TestDataRoot, stores: OpenStores) => runToEnd(copiesOverviewSteps(stores, on.paths));
const pathOf = (on: TestDataRoot, id: number) => join(on.paths.sessions, nameOf(id));
const sizeOfFiles = (on: TestDataRoot) =>
  namesIn(on.paths.sessions)
    .filter((name) => !name.includes('.conflict-'))
    .reduce((sum, name) => sum + statSync(join(on.paths.sessions, name)).size, 0);

describe('the overview of both stores', () => {
  it('counts sessions, drafts and the trash, and leaves out the copies', () => {
    const on = rootOf(3);
    const stores = opened(on);
    deleteSession(stores, anId(3));
    const drafts = new SessionDrafts(on.paths, () => NOW);
    for (const id of [8, 9]) drafts.save(longDay(id), NEW_SESSION);
    drafts.discard(anId(8));
    writeFileSync(join(on.paths.root, 'sessions_backup_20260214.tar.gz'), '');
    mkdirSync(join(on.paths.root, 'sessions_backup_of_mine'));
    const { lastBackup, ...overview } = storesOverview(sourcesOf(on, stores));
    expect(overview).toEqual({
      root: on.paths.root,
      rootReason: 'a test',
      canUndoImport: false,
      database: {
        path: 'traininglogs.db',
        sessions: 2,
        sizeBytes: [on.paths.database, `${on.paths.database}-wal`]
          .map((path) => statSync(path).size)
          .reduce((sum, size) => sum + size),
        error: null,
      },
      filesPath: 'data/output/sessions',
      trashCount: 1,
      discardedDraftCount: 1,
      draftCount: 1,
      copies: null,
    });
    expect(trashedSessions({ stores, drafts }).map(({ kind, id, title }) => [kind, id, title])).toEqual([
      ['session', anId(3), '16 Feb 2026'],
      ['draft', anId(8), '16 Feb 2026'],
    ]);
    expect(lastBackup?.path).toBe('sessions_backup_20260214.tar.gz');
  });
});

describe('the overview of copies', () => {
  it('counts equal copies, and the files with their sizes', () => {
    const on = rootOf(3);
    expect(copiesOf(on, opened(on))).toEqual({
      fileCount: 3,
      sizeBytes: sizeOfFiles(on),
      agree: 3,
      changed: 0,
      issues: [],
      error: null,
    });
  });

  it('lists issues, the conflicts first', () => {
    const on = rootOf(3);
    writeFileSync(join(on.paths.sessions, 'broken.json'), 'oops');
    const stores = opened(on);
    const conflict = nameOf(1).replace('.json', '.conflict-20260215-101112.json');
    writeFileSync(join(on.paths.sessions, conflict), serializeSession({ ...longDay(1), focus: 'legs' }));
    unlinkSync(pathOf(on, 2));
    writeFileSync(pathOf(on, 4), serializeSession(aSession().id(4).focused('arms').build()));
    const { issues, ...counts } = copiesOf(on, stores);
    expect(counts).toEqual({
      fileCount: 4,
      sizeBytes: sizeOfFiles(on),
      agree: 2,
      changed: 0,
      error: null,
    });
    expect(issues).toMatchObject([
      { kind: 'conflict', id: anId(1), title: '16 Feb 2026 legs', file: `data/output/sessions/${conflict}` },
      { kind: 'pending', id: anId(4), missing: 'database' },
      { kind: 'pending', id: anId(2), title: '16 Feb 2026', missing: 'file' },
      { kind: 'invalid', file: 'data/output/sessions/broken.json' },
    ]);
  });

  it('lists a row that a verification found invalid, until the next sync', () => {
    const on = rootOf(2);
    const stores = opened(on);
    const port = createDataPort(sourcesOf(on, stores), () => ({}) as never, {} as never);
    const issues = () => runToEnd(port.copies() as Steps<CopiesOverview>).issues;
    const database = new Database(on.paths.database);
    database.exec(`INSERT INTO own_writes VALUES (1);
      UPDATE training_sessions SET focus = 'x' WHERE id = '${anId(1)}'; DELETE FROM own_writes`);
    database.close();
    expect(issues()).toEqual([]);
    expect(runToEnd(port.verify() as Steps<string>)).toBe('2 of 2 sessions are equal: 1 invalid.');
    const file = `traininglogs.db, session ${anId(1)}`;
    const reason = expect.stringContaining('focus');
    expect(issues()).toMatchObject([{ kind: 'invalid', title: '16 Feb 2026', file, reason }]);
    runToEnd(port.sync() as Steps<string>);
    expect(issues()).toEqual([]);
  });

  it('lists sessions that stay after a deletion on another machine', () => {
    const on = rootOf(2);
    const stores = opened(on);
    const tombstone = { name: 'x.json', id: anId(1), deletedAt: '2026-11-22T07:22:26.000Z' };
    repositoryOf(stores).deletions.record(tombstone, true);
    expect(copiesOf(on, stores).issues).toEqual([{ kind: 'kept', id: anId(1), title: '16 Feb 2026' }]);
  });

  it('counts the files and reports the error if the database cannot be used', () => {
    const on = rootOf(2);
    rmSync(on.paths.database);
    mkdirSync(on.paths.database);
    const stores = opened(on);
    const { error, sessions } = storesOverview(sourcesOf(on, stores)).database;
    expect([error, sessions]).toEqual([expect.stringMatching(/^a file is needed/), 0]);
    expect(copiesOf(on, stores)).toEqual({
      fileCount: 2,
      sizeBytes: sizeOfFiles(on),
      agree: 0,
      changed: 0,
      issues: [],
      error: null,
    });
  });

  it('counts changes since the last sync until the next one reports them', () => {
    const on = rootOf(3);
    const stores = opened(on);
    writeFileSync(pathOf(on, 1), serializeSession(longDay(1, 9)));
    writeFileSync(pathOf(on, 2), 'oops');
    expect(copiesOf(on, stores)).toMatchObject({ agree: 1, changed: 2, issues: [] });
    stores.sync();
    const { agree, changed, issues } = copiesOf(on, stores);
    expect([agree, changed, issues.map(({ kind }) => kind)]).toEqual([2, 0, ['invalid']]);
  });

  it('reports the error if the files cannot be listed', () => {
    const on = rootOf(2);
    const stores = opened(on);
    rmSync(on.paths.sessions, { recursive: true });
    writeFileSync(on.paths.sessions, '');
    const { agree, error } = copiesOf(on, stores);
    expect([agree, error]).toEqual([0, expect.stringContaining('data/output/sessions')]);
  });
});

describe('a database that can be read but not written', () => {
  /** The stores of a root with three sessions, whose database cannot be opened for writing. */
  function readOnly() {
    const on = rootOf(3);
    failSteps(({ call }) => call === 'sqlite open');
    const stores = opened(on);
    return { on, stores };
  }

  it('is counted as it is on the disk, with the error', () => {
    const { on, stores } = readOnly();
    saveSession(stores, longDay(4), { replace: false });
    deleteSession(stores, anId(1));
    const { sessions, error } = storesOverview(sourcesOf(on, stores)).database;
    expect([sessions, error]).toEqual([3, expect.stringContaining('read-only')]);
    expect(copiesOf(on, stores)).toMatchObject({ agree: 2, fileCount: 3, error: null });
  });

  it('is compared with the files, including those saved since', () => {
    const { on, stores } = readOnly();
    expect(copiesOf(on, stores)).toMatchObject({ agree: 3, changed: 0, issues: [] });
    saveSession(stores, longDay(4), { replace: false });
    saveSession(stores, longDay(1, 9), { replace: true });
    deleteSession(stores, anId(2));
    expect([...runToEnd(surveyCopies(stores)).unequal].toSorted()).toEqual([
      [anId(1), 'differ'],
      [anId(2), 'database-only'],
      [anId(4), 'file-only'],
    ]);
    const { issues, ...counts } = copiesOf(on, stores);
    expect(counts).toMatchObject({ agree: 1, changed: 1, fileCount: 3 });
    const reason = expect.stringContaining('read-only: traininglogs.db');
    expect(issues).toMatchObject([
      { kind: 'pending', id: anId(4), missing: 'database', reason },
      { kind: 'pending', id: anId(2), missing: 'file', title: '16 Feb 2026' },
    ]);
  });

  it('counts a session that was changed back as equal', () => {
    const { stores } = readOnly();
    saveSession(stores, longDay(1, 9), { replace: true });
    expect(stores.reader.getSession(anId(1))).toEqual(longDay(1, 9));
    saveSession(stores, longDay(1), { replace: true });
    const { equal, unequal } = runToEnd(surveyCopies(stores));
    expect([equal, unequal.size]).toEqual([3, 0]);
  });
});
