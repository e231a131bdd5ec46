import { chmodSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createFilesPort } from '../../src/persistence/adapters/files-port.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { dataPaths } from '../../src/persistence/paths.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import { anId, aSession } from '../support/builders.js';
import { listedFiles } from '../support/listed-files.js';
import { openStores, save } from '../support/stores.js';
import { aRoot, SESSION } from './support-files-port.js';

describe('programs', () => {
  const TEXT = '# Split\n## A\nSquat | 3 x 5\n';

  function aRootWithPrograms(files: Readonly<Record<string, string>> = { 'sessions/x': '' }) {
    const made = aRoot({ ...files, '../programs/split.md': TEXT, '../athlete.json': '{}' });
    return { ...made, programs: join(made.root, 'data', 'programs') };
  }

  it('are a folder next to those of data/output, and are read as text', () => {
    const { port } = aRootWithPrograms();
    expect(listedFiles(port, '').map(({ path }) => path)).toEqual(['programs', 'sessions']);
    expect(listedFiles(port, 'programs')).toMatchObject([
      { path: 'programs/split.md', sizeBytes: TEXT.length, state: null },
    ]);
    expect(port.read('programs/split.md')).toMatchObject({ status: 'read', text: TEXT });
  });

  it('are listed even if data/output does not exist', () => {
    const { port } = aRootWithPrograms({});
    expect(listedFiles(port, '').map(({ path }) => path)).toEqual(['programs']);
  });

  it('do not hide a folder of data/output that is also named programs', () => {
    const { port } = aRootWithPrograms({ 'programs/own.txt': 'own' });
    expect(listedFiles(port, 'programs').map(({ path }) => path)).toEqual(['programs/own.txt']);
  });

  it('give no access to other files', () => {
    const { port, programs, root } = aRootWithPrograms();
    symlinkSync(join(root, 'data', 'athlete.json'), join(programs, 'link.md'));
    expect(port.read('programs/link.md')).toMatchObject({ status: 'unreadable' });
    expect(port.read('programs/../athlete.json')).toMatchObject({ status: 'unreadable' });
    expect(() => port.content('programs/none')).toThrow('data/programs/none cannot be listed');
  });
});

describe('the entries of a folder', () => {
  it('come folders first, then by name', () => {
    const { port } = aRoot({ 'b.txt': '', 'a.txt': '', 'zoo/x': '', 'sessions/x': '' });
    expect(listedFiles(port, '').map((entry) => [entry.path, entry.isFolder])).toEqual([
      ['sessions', true],
      ['zoo', true],
      ['a.txt', false],
      ['b.txt', false],
    ]);
  });

  it('are listed newest first if they are sessions', () => {
    const { port } = aRoot({
      'sessions/training_session_2026_01_02_aaaaaaaa.json': '',
      'sessions/training_session_2026_03_01_bbbbbbbb.json': '',
      'sessions/old/x': '',
    });
    expect(listedFiles(port, 'sessions').map((entry) => entry.name)).toEqual([
      'old',
      'training_session_2026_03_01_bbbbbbbb.json',
      'training_session_2026_01_02_aaaaaaaa.json',
    ]);
  });

  it('have size and time', () => {
    const { port, output } = aRoot({ 'drafts/é.json': 'é{}' });
    utimesSync(join(output, 'drafts/é.json'), 0, 86_400);
    expect(listedFiles(port, 'drafts')).toEqual([
      {
        path: 'drafts/é.json',
        name: 'é.json',
        isFolder: false,
        sizeBytes: 4,
        modifiedMs: 86_400_000,
        state: null,
      },
    ]);
  });

  it('have no details if they no longer exist', () => {
    const { port, output } = aRoot({ 'sessions/a.json': '1', 'sessions/b.json': '22', 'drafts/c.json': '' });
    rmSync(join(output, 'sessions/b.json'));
    rmSync(join(output, 'drafts'), { recursive: true });
    const asked = ['drafts/c.json', 'sessions/b.json', 'sessions/a.json', 'sessions', 'set-aside databases'];
    expect(port.details(asked).map(({ path, sizeBytes }) => [path, sizeBytes])).toEqual([
      ['sessions/a.json', 1],
      ['sessions', 0],
    ]);
  });

  it('have states derived from their names: one for most files, and a list of exceptions', () => {
    const { port } = aRoot({
      'sessions/a.json': '',
      'sessions/a.conflict-20260216-180211.json': '',
      'trash/b.json': '',
      'trash/b.txt': '',
    });
    expect(port.content('sessions').states).toEqual({
      usual: null,
      others: new Map([['a.conflict-20260216-180211.json', 'conflict']]),
    });
    expect(port.content('trash').states).toEqual({ usual: 'deleted', others: new Map([['b.txt', null]]) });
    const stores = openStores();
    save(stores, aSession().build());
    const { states } = createFilesPort(stores.on.paths, stores).content('sessions');
    expect(states).toEqual({ usual: 'equal', others: new Map() });
  });

  it('exclude hidden and temporary names', () => {
    const { port } = aRoot({ 'sessions/.a.json.x7.tmp': '', 'sessions/.gitkeep': '', 'sessions/a.json': '' });
    expect(listedFiles(port, 'sessions').map((entry) => entry.name)).toEqual(['a.json']);
  });

  it('are empty before anything was saved', () => {
    expect(listedFiles(aRoot().port, '')).toEqual([]);
  });

  it('cannot be listed if the folder is missing or is a file, and one sentence gives the reason', () => {
    const { port } = aRoot({ 'a.txt': '' });
    expect(() => listedFiles(port, 'sessions')).toThrow(
      'data/output/sessions cannot be listed: it no longer exists.',
    );
    expect(() => listedFiles(port, 'a.txt')).toThrow(
      'data/output/a.txt cannot be listed: it is not a folder.',
    );
  });

  it.skipIf(process.getuid?.() === 0)('cannot be listed without permission', () => {
    const { port, output } = aRoot({ 'sessions/a.json': '' });
    chmodSync(join(output, 'sessions'), 0);
    expect(() => listedFiles(port, 'sessions')).toThrow('no permission');
    chmodSync(join(output, 'sessions'), 0o400);
    expect(() => listedFiles(port, 'sessions')).toThrow('no permission');
    chmodSync(join(output, 'sessions'), 0o700);
  });
});

describe('the state of an entry', () => {
  it('is the sync state of a session file, and the kind of any other file', () => {
    const stores = openStores();
    const { paths } = stores.on;
    for (const id of [1, 2]) save(stores, aSession().id(id).build());
    const own = (id: number) => `training_session_2026_02_16_${anId(id).slice(0, 8)}.json`;
    const put = (name: string, text: string) => writeFileSync(join(paths.sessions, name), text);
    put(own(2), serializeSession(aSession().id(2).focused('Legs').build()));
    put(own(3), serializeSession(aSession().id(3).build()));
    put('oops.json', 'oops');
    put('a.conflict-20260216-180211.json', '{}');
    put('a.json.set-aside-20260216-180211', '{}');
    put('notes.txt', '');
    const states = listedFiles(createFilesPort(paths, stores), 'sessions').map(({ name, state }) => [
      name,
      state,
    ]);
    expect(Object.fromEntries(states)).toEqual({
      [own(1)]: 'equal',
      [own(2)]: 'differ',
      [own(3)]: 'file-only',
      'oops.json': 'file-only',
      'a.conflict-20260216-180211.json': 'conflict',
      'a.json.set-aside-20260216-180211': 'set-aside',
      'notes.txt': null,
    });
  });

  it('is the sync state of a renamed session file too', () => {
    const stores = openStores();
    const { paths } = stores.on;
    save(stores, aSession().build());
    const [name = ''] = stores.on.sessionFiles();
    renameSync(join(paths.sessions, name), join(paths.sessions, 'mine.json'));
    const entries = listedFiles(createFilesPort(paths, stores), 'sessions');
    expect(entries.map((entry) => [entry.name, entry.state])).toEqual([['mine.json', 'equal']]);
  });

  it('distinguishes trash and drafts', () => {
    const { port } = aRoot({ 'trash/a.json': '', 'trash/replaced/b.json': '', 'drafts/draft_c.json': '' });
    const stateOf = (folder: string) => listedFiles(port, folder).map(({ state }) => state);
    expect(stateOf('trash')).toEqual([null, 'deleted']);
    expect(stateOf('trash/replaced')).toEqual(['replaced']);
    expect(stateOf('drafts')).toEqual(['draft']);
  });

  it('is unknown without stores, or if the database cannot be used', () => {
    const { port, root } = aRoot({ 'sessions/a.json': SESSION });
    expect(listedFiles(port, 'sessions')[0]?.state).toBeNull();
    const paths = dataPaths(root);
    const repository = new StorageError('corrupt', paths.database);
    const lock = new WriterLock(paths);
    const stores = { repository, exporter: new SessionExporter(paths), now: () => new Date(0), lock };
    expect(listedFiles(createFilesPort(paths, stores), 'sessions')[0]?.state).toBeNull();
  });
});

describe('databases set aside', () => {
  const NAMES = [
    'traininglogs.db.damaged-20260216-180211',
    'traininglogs.db.damaged-20260216-180211-wal',
    'traininglogs.db.replaced-20260301-070809-1',
  ];

  it('are listed in a folder of their own, newest first, and cannot be read as text', () => {
    const { port, root } = aRoot({ 'sessions/a.json': '' });
    for (const name of [...NAMES, 'traininglogs.db', 'traininglogs.db.bak', 'traininglogs.db-wal']) {
      writeFileSync(join(root, name), 'x');
    }
    const folder = 'set-aside databases';
    expect(listedFiles(port, '').map((entry) => [entry.path, entry.isFolder])).toEqual([
      [folder, true],
      ['sessions', true],
    ]);
    expect(listedFiles(port, folder).map(({ name, sizeBytes, state }) => [name, sizeBytes, state])).toEqual([
      ['traininglogs.db.replaced-20260301-070809-1', 1, 'replaced-database'],
      ['traininglogs.db.damaged-20260216-180211-wal', 1, 'damaged-database'],
      ['traininglogs.db.damaged-20260216-180211', 1, 'damaged-database'],
    ]);
    expect(port.read(`${folder}/${NAMES[0]}`)).toEqual({
      status: 'unreadable',
      reason: 'it is a database, not text',
    });
    expect(port.read(`${folder}/../data/athlete.json`).status).toBe('unreadable');
  });

  it('have no folder if there are none', () => {
    const { port, root } = aRoot({ 'sessions/a.json': '' });
    writeFileSync(join(root, 'traininglogs.db'), 'x');
    expect(listedFiles(port, '').map(({ name }) => name)).toEqual(['sessions']);
  });
});
