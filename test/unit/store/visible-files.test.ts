import { describe, expect, it } from 'vitest';
import type { FileStates } from '../../../src/domain/read-models/file-state.js';
import { attentionCount } from '../../../src/store/files/file-listing.js';
import { rowAt, rowCount } from '../../../src/store/files/file-rows.js';
import { entryUnderCursor, filterCounts, visiblePaths } from '../../../src/store/files/file-tree.js';
import { openFile, openFiles } from '../../../src/store/files/files-commands.js';
import { treeHeight } from '../../../src/store/files/files-view.js';
import { aFilesWorld, type FakeFiles, type FilesWorld } from '../../support/files-environment.js';
import { LogWorld } from '../../support/log-environment.js';

const VIEW = { columns: 80, bodyRows: 19 };
const IN_SIGHT = treeHeight(VIEW);

function aDisk(count: number): FakeFiles {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`sessions/${at + 1000}.json`, '{}']));
}

function opened(disk: FakeFiles, states?: () => FileStates): FilesWorld {
  const world = aFilesWorld(disk, VIEW, [], states);
  openFiles(world.context);
  return world;
}

function visible(world: FilesWorld): readonly string[] {
  return visiblePaths(world.files().tree, IN_SIGHT);
}

/** The paths read since the last call. */
function asked(world: FilesWorld): readonly string[] {
  return world.asked.splice(0);
}

/** The turns of the event loop that reading the states takes. */
async function looked(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const oddOnes = (...names: readonly string[]): FileStates => ({
  usual: 'equal',
  others: new Map(names.map((name) => [name, 'unreadable'])),
});

describe('details of files', () => {
  it('are read for the visible files and for one window around them', () => {
    const world = opened(aDisk(500));
    expect(asked(world)).toHaveLength(2 * IN_SIGHT);
    expect(world.files().details.size).toBe(2 * IN_SIGHT);
    expect(visible(world).every((path) => world.files().details.get(path))).toBe(true);
  });

  it('are there already for the next keys', () => {
    const world = opened(aDisk(500));
    asked(world);
    world.run('files.page-down');
    expect(asked(world)).toEqual([]);
    world.run('files.page-down');
    expect(asked(world)).toHaveLength(3 * IN_SIGHT);
    expect(world.files().details.size).toBe(3 * IN_SIGHT);
  });

  it('are read after anything that makes files visible', () => {
    const disk = { ...aDisk(500), 'notes.md': '' };
    for (const move of [
      (world: FilesWorld) => world.run('files.last'),
      (world: FilesWorld) => world.run('files.open', 'files.open'),
      (world: FilesWorld) => world.search('1499'),
      (world: FilesWorld) => openFile(world.context, 'sessions/1250.json'),
    ]) {
      const world = opened(disk);
      move(world);
      const { details } = world.files();
      expect(visible(world).filter((path) => !details.get(path))).toEqual([]);
    }
  });

  it('are read again with the folders', () => {
    const world = opened(aDisk(500));
    world.disk['sessions/1000.json'] = 'longer';
    world.run('files.down');
    expect(world.files().details.get('sessions/1000.json')?.sizeBytes).toBe(2);
    world.run('files.reload');
    expect(world.files().details.get('sessions/1000.json')?.sizeBytes).toBe(6);
  });

  it('are read again, with all states, when their folder is expanded', async () => {
    let states = oddOnes();
    const world = opened(aDisk(5), () => states);
    await looked();
    world.disk['sessions/1000.json'] = 'longer';
    states = oddOnes('1000.json');
    world.run('files.collapse', 'files.expand');
    expect(world.files().details.get('sessions/1000.json')?.sizeBytes).toBe(6);
    await looked();
    expect(attentionCount(world.files().tree, 'sessions')).toBe(1);
  });

  it('show that a file was removed, and its folder is read again', () => {
    const world = opened(aDisk(500));
    delete world.disk['sessions/1498.json'];
    world.run('files.last');
    expect(rowCount(world.files().tree)).toBe(500);
    expect(visible(world).slice(-2)).toEqual(['sessions/1497.json', 'sessions/1499.json']);
    expect(entryUnderCursor(world.files().tree)?.path).toBe('sessions/1499.json');
    expect(world.notice()).toBeNull();
    delete world.disk['sessions/1000.json'];
    world.run('files.first', 'files.last');
    expect(rowCount(world.files().tree)).toBe(499);
  });

  it('stay while a filter is typed, and after it is left', () => {
    const world = opened(aDisk(500));
    delete world.disk['sessions/1498.json'];
    world.search('149');
    expect(filterCounts(world.files().tree)).toEqual({ shown: 10, all: 499 });
    world.dispatch({ type: 'files/search-left' });
    expect(filterCounts(world.files().tree)).toEqual({ shown: 499, all: 499 });
  });

  it('do not count a file that was removed after the states were read', async () => {
    const world = opened(aDisk(5), () => oddOnes('1000.json', '1001.json'));
    await looked();
    delete world.disk['sessions/1000.json'];
    world.run('files.reload');
    expect(attentionCount(world.files().tree, 'sessions')).toBe(1);
  });

  it('skip a file that is listed but never exists', () => {
    const world = opened(aDisk(500));
    const { files } = world.context.ports;
    const { details } = files;
    const gone = 'sessions/1499.json';
    Object.assign(files, {
      details: (paths: readonly string[]) => details(paths).filter(({ path }) => path !== gone),
    });
    world.run('files.last');
    expect(world.files().details.get(gone)).toBeNull();
    asked(world);
    world.run('files.up', 'files.down');
    expect(asked(world)).toEqual([]);
  });
});

describe('a folder of 100,000 files', () => {
  const names = Array.from({ length: 100_000 }, (_, at) => `training_session_${at}.json`);

  function aLargeWorld(): FilesWorld {
    const world = aFilesWorld({}, VIEW);
    Object.assign(world.context.ports.files, {
      content: (folder: string) => ({
        folders: folder === '' ? ['sessions'] : [],
        files: folder === '' ? [] : names,
        states: { usual: 'equal', others: new Map() },
      }),
      details: (paths: readonly string[]) => {
        world.asked.push(...paths);
        return paths.map((path) => ({ path, sizeBytes: 1, modifiedMs: 0, state: null }));
      },
    });
    openFiles(world.context);
    return world;
  }

  it('is held as its names alone', () => {
    const listing = aLargeWorld().files().tree.folders.get('sessions');
    expect(listing?.status === 'read' && listing.files).toBe(names);
  });

  it('is scrolled to both ends, and reads only what becomes visible', () => {
    const world = aLargeWorld();
    world.run('files.last');
    expect(rowCount(world.files().tree)).toBe(100_001);
    expect(entryUnderCursor(world.files().tree)?.name).toBe(names.at(-1));
    world.run('files.up', 'files.page-up', 'files.first');
    expect(entryUnderCursor(world.files().tree)?.path).toBe('sessions');
    expect(world.asked.length).toBeLessThan(12 * IN_SIGHT);
  });

  it('is filtered to the indexes of the matches', () => {
    const world = aLargeWorld();
    world.search('99999');
    expect(filterCounts(world.files().tree)).toEqual({ shown: 1, all: 100_000 });
    expect(rowAt(world.files().tree, 1)).toMatchObject({ kind: 'entry', entry: { name: names.at(-1) } });
    expect(world.asked.length).toBeLessThan(12 * IN_SIGHT);
  });
});

describe('the states of all session files', () => {
  it('give the number of files that need attention, in addition to those known by name', async () => {
    const disk = { ...aDisk(50), 'sessions/a.conflict-20260301-101112.json': '{}' };
    const world = opened(disk, () => oddOnes('1001.json', '1002.json'));
    expect(attentionCount(world.files().tree, 'sessions')).toBe(1);
    await looked();
    expect(attentionCount(world.files().tree, 'sessions')).toBe(3);
  });

  it('are matched by a filter, also by one typed while they are read', async () => {
    const world = opened(aDisk(500), () => oddOnes('1400.json'));
    world.search('unread');
    expect(filterCounts(world.files().tree).shown).toBe(0);
    await looked();
    expect(filterCounts(world.files().tree).shown).toBe(1);
    expect(world.files().details.get('sessions/1400.json')).toBeDefined();
    world.run('files.find-cancel');
    expect(attentionCount(world.files().tree, 'sessions')).toBe(1);
    world.search('= db');
    expect(filterCounts(world.files().tree).shown).toBe(499);
  });

  it('stay until they are read again', async () => {
    let states = oddOnes('1000.json');
    const world = opened(aDisk(50), () => states);
    await looked();
    states = oddOnes();
    world.run('files.reload');
    expect(attentionCount(world.files().tree, 'sessions')).toBe(1);
    await looked();
    expect(attentionCount(world.files().tree, 'sessions')).toBe(0);
  });

  it('stop being read when a new read starts, and when the program quits', async () => {
    let looks = 0;
    const world = opened(aDisk(50), () => {
      looks += 1;
      return oddOnes('1000.json');
    });
    world.run('files.reload');
    await looked();
    expect(looks).toBe(1);
    world.run('files.reload');
    void world.context.tasks.abortAll();
    await looked();
    expect(looks).toBe(1);
  });

  it('are unknown if the port does not know them', async () => {
    const world = opened(aDisk(50), () => ({ usual: null, others: new Map() }));
    await looked();
    world.search('= db');
    expect(filterCounts(world.files().tree).shown).toBe(0);
  });
});

describe('the store', () => {
  it('reads what becomes visible after keys, typing and a resize', () => {
    const world = new LogWorld();
    const names = Array.from({ length: 500 }, (_, at) => `notes-${at + 1000}.md`);
    Object.assign(world.fake.ports.files, {
      content: () => ({ folders: [], files: names, states: { usual: null, others: new Map() } }),
      details: (paths: readonly string[]) =>
        paths.map((path) => ({ path, sizeBytes: 1, modifiedMs: 0, state: null })),
    });
    const isKnown = () => {
      const { tree, details, view } = world.state.files;
      return visiblePaths(tree, treeHeight(view)).every((path) => details.get(path));
    };
    world.press('alt+3');
    for (const step of [
      () => world.press('files.last'),
      () => world.store.resize({ columns: 80, bodyRows: 90 }),
      () => world.press('files.find').type('1200'),
    ]) {
      step();
      expect(isKnown()).toBe(true);
    }
    expect(visiblePaths(world.state.files.tree, 90)).toEqual(['notes-1200.md']);
  });
});
