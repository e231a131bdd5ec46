import { describe, expect, it } from 'vitest';
import type { FileStates } from '../../../src/domain/read-models/file-state.js';
import { attentionCount } from '../../../src/store/files/file-listing.js';
import { rowAt, rowCount } from '../../../src/store/files/file-rows.js';
import { entryUnderCursor, filterCounts, visiblePaths } from '../../../src/store/files/file-tree.js';
import { openFile, openFiles } from '../../../src/store/files/files-commands.js';
import { treeHeight } from '../../../src/store/files/files-view.js';
import { aFilesHarness, type FakeFiles, type FilesHarness } from '../../support/files-harness.js';
import { LogHarness } from '../../support/log-harness.js';

const VIEW = { columns: 80, bodyRows: 19 };
const VISIBLE_ROWS = treeHeight(VIEW);

function aDisk(count: number): FakeFiles {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`sessions/${at + 1000}.json`, '{}']));
}

function opened(disk: FakeFiles, states?: () => FileStates): FilesHarness {
  const harness = aFilesHarness(disk, VIEW, [], states);
  openFiles(harness.context);
  return harness;
}

function visible(harness: FilesHarness): readonly string[] {
  return visiblePaths(harness.files().tree, VISIBLE_ROWS);
}

/** The paths whose details were read since the last call. */
function requested(harness: FilesHarness): readonly string[] {
  return harness.requested.splice(0);
}

/** Waits for the turns of the event loop that reading the states takes. */
async function readStates(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const oddOnes = (...names: readonly string[]): FileStates => ({
  usual: 'equal',
  others: new Map(names.map((name) => [name, 'unreadable'])),
});

describe('details of files', () => {
  it('are read for the visible files and for one window around them', () => {
    const harness = opened(aDisk(500));
    expect(requested(harness)).toHaveLength(2 * VISIBLE_ROWS);
    expect(harness.files().details.size).toBe(2 * VISIBLE_ROWS);
    expect(visible(harness).every((path) => harness.files().details.get(path))).toBe(true);
  });

  it('are already read for the rows that the next keys show', () => {
    const harness = opened(aDisk(500));
    requested(harness);
    harness.run('files.page-down');
    expect(requested(harness)).toEqual([]);
    harness.run('files.page-down');
    expect(requested(harness)).toHaveLength(3 * VISIBLE_ROWS);
    expect(harness.files().details.size).toBe(3 * VISIBLE_ROWS);
  });

  it('are read after anything that makes files visible', () => {
    const disk = { ...aDisk(500), 'notes.md': '' };
    for (const move of [
      (harness: FilesHarness) => harness.run('files.last'),
      (harness: FilesHarness) => harness.run('files.open', 'files.open'),
      (harness: FilesHarness) => harness.search('1499'),
      (harness: FilesHarness) => openFile(harness.context, 'sessions/1250.json'),
    ]) {
      const harness = opened(disk);
      move(harness);
      const { details } = harness.files();
      expect(visible(harness).filter((path) => !details.get(path))).toEqual([]);
    }
  });

  it('are read again with the folders', () => {
    const harness = opened(aDisk(500));
    harness.disk['sessions/1000.json'] = 'longer';
    harness.run('files.down');
    expect(harness.files().details.get('sessions/1000.json')?.sizeBytes).toBe(2);
    harness.run('files.reload');
    expect(harness.files().details.get('sessions/1000.json')?.sizeBytes).toBe(6);
  });

  it('are read again, with all states, when their folder is expanded', async () => {
    let states = oddOnes();
    const harness = opened(aDisk(5), () => states);
    await readStates();
    harness.disk['sessions/1000.json'] = 'longer';
    states = oddOnes('1000.json');
    harness.run('files.collapse', 'files.expand');
    expect(harness.files().details.get('sessions/1000.json')?.sizeBytes).toBe(6);
    await readStates();
    expect(attentionCount(harness.files().tree, 'sessions')).toBe(1);
  });

  it('show that a file was removed, and its folder is read again', () => {
    const harness = opened(aDisk(500));
    delete harness.disk['sessions/1498.json'];
    harness.run('files.last');
    expect(rowCount(harness.files().tree)).toBe(500);
    expect(visible(harness).slice(-2)).toEqual(['sessions/1497.json', 'sessions/1499.json']);
    expect(entryUnderCursor(harness.files().tree)?.path).toBe('sessions/1499.json');
    expect(harness.notice()).toBeNull();
    delete harness.disk['sessions/1000.json'];
    harness.run('files.first', 'files.last');
    expect(rowCount(harness.files().tree)).toBe(499);
  });

  it('show that a file was removed also while a filter is typed, and after the filter is left', () => {
    const harness = opened(aDisk(500));
    delete harness.disk['sessions/1498.json'];
    harness.search('149');
    expect(filterCounts(harness.files().tree)).toEqual({ shown: 10, all: 499 });
    harness.dispatch({ type: 'files/search-left' });
    expect(filterCounts(harness.files().tree)).toEqual({ shown: 499, all: 499 });
  });

  it('are not read again for a file that is listed but does not exist', () => {
    const harness = opened(aDisk(500));
    const { files } = harness.context.ports;
    const { details } = files;
    const gone = 'sessions/1499.json';
    Object.assign(files, {
      details: (paths: readonly string[]) => details(paths).filter(({ path }) => path !== gone),
    });
    harness.run('files.last');
    expect(harness.files().details.get(gone)).toBeNull();
    requested(harness);
    harness.run('files.up', 'files.down');
    expect(requested(harness)).toEqual([]);
  });
});

describe('a folder of 100,000 files', () => {
  const names = Array.from({ length: 100_000 }, (_, at) => `training_session_${at}.json`);

  function aLargeHarness(): FilesHarness {
    const harness = aFilesHarness({}, VIEW);
    Object.assign(harness.context.ports.files, {
      content: (folder: string) => ({
        folders: folder === '' ? ['sessions'] : [],
        files: folder === '' ? [] : names,
        states: { usual: 'equal', others: new Map() },
      }),
      details: (paths: readonly string[]) => {
        harness.requested.push(...paths);
        return paths.map((path) => ({ path, sizeBytes: 1, modifiedMs: 0, state: null }));
      },
    });
    openFiles(harness.context);
    return harness;
  }

  it('is held as its names alone', () => {
    const listing = aLargeHarness().files().tree.folders.get('sessions');
    expect(listing?.status === 'read' && listing.files).toBe(names);
  });

  it('is scrolled to both ends, and reads only what becomes visible', () => {
    const harness = aLargeHarness();
    harness.run('files.last');
    expect(rowCount(harness.files().tree)).toBe(100_001);
    expect(entryUnderCursor(harness.files().tree)?.name).toBe(names.at(-1));
    harness.run('files.up', 'files.page-up', 'files.first');
    expect(entryUnderCursor(harness.files().tree)?.path).toBe('sessions');
    expect(harness.requested.length).toBeLessThan(12 * VISIBLE_ROWS);
  });

  it('is filtered, and only few details are read', () => {
    const harness = aLargeHarness();
    harness.search('99999');
    expect(filterCounts(harness.files().tree)).toEqual({ shown: 1, all: 100_000 });
    expect(rowAt(harness.files().tree, 1)).toMatchObject({ kind: 'entry', entry: { name: names.at(-1) } });
    expect(harness.requested.length).toBeLessThan(12 * VISIBLE_ROWS);
  });
});

describe('the states of all session files', () => {
  it('give the number of files that need attention, in addition to those known by name', async () => {
    const disk = { ...aDisk(50), 'sessions/a.conflict-20260301-101112.json': '{}' };
    const harness = opened(disk, () => oddOnes('1001.json', '1002.json'));
    expect(attentionCount(harness.files().tree, 'sessions')).toBe(1);
    await readStates();
    expect(attentionCount(harness.files().tree, 'sessions')).toBe(3);
  });

  it.each([
    ['oldest first', ['1.json', '2.json', '3.json', '4.json']],
    ['newest first', ['4.json', '3.json', '2.json', '1.json']],
  ])('are counted if the folder is sorted %s', (_order, files) => {
    const listing = {
      status: 'read',
      folders: [],
      files,
      states: { usual: null, others: new Map() },
    } as const;
    const known = {
      folders: new Map([['sessions', listing]]),
      sessionStates: oddOnes('1.json', '4.json', 'removed.json'),
    };
    expect(attentionCount(known, 'sessions')).toBe(2);
  });

  it('are matched by a filter, also by one typed while they are read', async () => {
    const harness = opened(aDisk(500), () => oddOnes('1400.json'));
    harness.search('unread');
    expect(filterCounts(harness.files().tree).shown).toBe(0);
    await readStates();
    expect(filterCounts(harness.files().tree).shown).toBe(1);
    expect(harness.files().details.get('sessions/1400.json')).toBeDefined();
    harness.run('files.find-cancel');
    expect(attentionCount(harness.files().tree, 'sessions')).toBe(1);
    harness.search('= db');
    expect(filterCounts(harness.files().tree).shown).toBe(499);
  });

  it('stay until they are read again', async () => {
    let states = oddOnes('1000.json');
    const harness = opened(aDisk(50), () => states);
    await readStates();
    states = oddOnes();
    harness.run('files.reload');
    expect(attentionCount(harness.files().tree, 'sessions')).toBe(1);
    await readStates();
    expect(attentionCount(harness.files().tree, 'sessions')).toBe(0);
  });

  it('do not count a file that was removed after they were read', async () => {
    const harness = opened(aDisk(5), () => oddOnes('1000.json', '1001.json'));
    await readStates();
    delete harness.disk['sessions/1000.json'];
    harness.run('files.reload');
    expect(attentionCount(harness.files().tree, 'sessions')).toBe(1);
  });

  it('stop being read when a new read starts, and when the program quits', async () => {
    let looks = 0;
    const harness = opened(aDisk(50), () => {
      looks += 1;
      return oddOnes('1000.json');
    });
    harness.run('files.reload');
    await readStates();
    expect(looks).toBe(1);
    harness.run('files.reload');
    void harness.context.tasks.abortAll();
    await readStates();
    expect(looks).toBe(1);
  });

  it('are unknown if the port does not know them', async () => {
    const harness = opened(aDisk(50), () => ({ usual: null, others: new Map() }));
    await readStates();
    harness.search('= db');
    expect(filterCounts(harness.files().tree).shown).toBe(0);
  });
});

describe('the store', () => {
  it('reads the rows that become visible after keys, typing and a resize', () => {
    const harness = new LogHarness();
    const names = Array.from({ length: 500 }, (_, at) => `notes-${at + 1000}.md`);
    Object.assign(harness.fake.ports.files, {
      content: () => ({ folders: [], files: names, states: { usual: null, others: new Map() } }),
      details: (paths: readonly string[]) =>
        paths.map((path) => ({ path, sizeBytes: 1, modifiedMs: 0, state: null })),
    });
    const isKnown = () => {
      const { tree, details, view } = harness.state.files;
      return visiblePaths(tree, treeHeight(view)).every((path) => details.get(path));
    };
    harness.press('alt+3');
    for (const step of [
      () => harness.press('files.last'),
      () => harness.store.resize({ columns: 80, bodyRows: 90 }),
      () => harness.press('files.find').type('1200'),
    ]) {
      step();
      expect(isKnown()).toBe(true);
    }
    expect(visiblePaths(harness.state.files.tree, 90)).toEqual(['notes-1200.md']);
  });
});
