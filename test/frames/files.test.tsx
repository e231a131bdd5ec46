import { describe, expect, it } from 'vitest';
import { openFiles } from '../../src/store/files/files-commands.js';
import { widthColumns } from '../../src/text/width.js';
import { filesHeaderFact } from '../../src/ui/screens/files/files-screen.js';
import { aFilesHarness, type FakeFiles, type FilesHarness } from '../support/files-harness.js';
import {
  BROKEN,
  DISK,
  draw,
  openedFaulty,
  openedFile,
  raw,
  SESSION,
  SESSION_PATH,
  SIZES,
  shown,
} from './support-files-frames.js';

const NO_STATES = { usual: null, others: new Map() };

function opened(disk: FakeFiles = DISK): FilesHarness {
  const harness = aFilesHarness(disk);
  openFiles(harness.context);
  return harness;
}

const STATES: Readonly<Record<string, () => FilesHarness>> = {
  'the tree': () => opened(),
  'no files': () => opened({}),
  'an unreadable folder': () => opened({ '/': new Error('data/output cannot be listed: no permission.') }),
  'a document': () => openedFile(),
  'a broken document': () => openedFile({ ...DISK, [SESSION_PATH]: BROKEN }),
  'a refused document': openedFaulty,
  'a raw document': () => raw(openedFaulty()),
  'a raw broken document': () => raw(openedFile({ ...DISK, [SESSION_PATH]: BROKEN })),
  'ten thousand lists in one another': () =>
    openedFile({ 'drafts/deep.json': `${'['.repeat(10_000)}1${']'.repeat(10_000)}` }, 'drafts/deep.json'),
  'a text': () => openedFile(DISK, 'notes.md'),
  'many files': () => opened(manyFiles()),
  'wide and hostile values': () => openedFile({ 'drafts/wide.json': hostileText() }, 'drafts/wide.json'),
};

function manyFiles(): FakeFiles {
  const day = (index: number) => String(1 + (index % 28)).padStart(2, '0');
  return Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `sessions/training_session_2026_03_${day(index)}_${String(index).padStart(8, '0')}.json`,
      SESSION,
    ]),
  );
}

/** A megabyte in one value, control characters, wide characters, and 30 levels. */
function hostileText(): string {
  const deep = JSON.parse(`${'['.repeat(30)}"deep down"${']'.repeat(30)}`) as unknown;
  return JSON.stringify({
    long: 'x'.repeat(1_000_000),
    ['\u202e\u009b31m日本語'.repeat(30)]: '👍🏽\u200b',
    deep,
  });
}

describe.each(SIZES)('Files at %i columns and %i rows', (columns, rows) => {
  it.each(Object.entries(STATES))('%s fills the body and no more', (_, state) => {
    const shownRows = draw(state(), columns, rows);
    expect(shownRows).toHaveLength(rows - 5);
    for (const row of shownRows) {
      expect(widthColumns(row)).toBeLessThanOrEqual(columns);
      expect(row).not.toMatch(/[\p{Cc}\u202e\u200b]/u);
    }
  });

  it('shows the cursor by a sign', () => {
    const harness = openedFile();
    harness.run('files.last', 'files.up');
    const cursorRows = draw(harness, columns, rows).filter((row) => row.includes('›'));
    expect(cursorRows).toHaveLength(1);
    expect(cursorRows[0]).toMatch(/› +30 +\]/);
  });

  it('keeps the date in file names of sessions and their conflict files', () => {
    const conflict = 'training_session_2026_03_20_9b1f04aa.sync-conflict-20260324-180211-ABCDEFG.json';
    const tree = shown(draw(opened({ ...DISK, [`sessions/${conflict}`]: '{}' }), columns, rows));
    expect(tree).toContain('2026_03_24_9b1f04aa.json');
    expect(tree).toContain('2026_03_20_9b1f04aa');
  });
});

describe('the tree', () => {
  it('shows folders and files with size and time', () => {
    const harness = opened();
    harness.run('files.down');
    expect(filesHeaderFact(harness.state())).toEqual([
      '7 files, maybe more in trash',
      '7 files + trash',
      '7 files',
    ]);
    expect(shown(draw(harness))).toMatchInlineSnapshot(`
      " data/output                                        size state      changed
         ▾ sessions                                    3 files            24 Mar 2026
       ›     training_session_2026_03_24_9b1f04aa.json   554 B = db       24 Mar 2026
             training_session_2026_03_21_5c40d1e2.json   554 B = db       24 Mar 2026
             training_session_2026_03_17_a07b93c4.json   554 B = db       24 Mar 2026
         ▸ schemas                                      1 file            24 Mar 2026
         ▸ drafts                                       1 file            24 Mar 2026
         ▸ trash                                        1 file            24 Mar 2026
           notes.md                                       20 B            24 Mar 2026









       sessions/training_session_2026_03_24_9b1f04aa.json                      2 of 8"
    `);
  });

  it('shows a change of the present day as today, and of the day before as yesterday', () => {
    const on = (today: string) => shown(draw(opened(), 80, 24, today));
    expect(on('2026-03-24')).toMatch(/9b1f04aa.json +554 B = db +today$/m);
    expect(on('2026-03-25')).toMatch(/9b1f04aa.json +554 B = db +yesterday$/m);
  });

  it('keeps its columns for names of any length', () => {
    const harness = opened({
      [`sessions/${'日本語'.repeat(40)}.json`]: '{}',
      [`a${'b'.repeat(200)}.txt`]: '',
    });
    const [heading = '', ...others] = draw(harness).filter((row) => row.trim() !== '');
    const sizeEnd = heading.indexOf('size') + 'size'.length;
    for (const row of others.slice(1, -1)) {
      expect(widthColumns(row.slice(0, row.search(/(?<=B|files?) (= db)? +24 Mar 2026/)))).toBe(sizeEnd);
    }
  });

  it('explains an empty folder of sessions', () => {
    const harness = opened(DISK);
    harness.dispatch({
      type: 'files/folders-read',
      view: harness.files().view,
      folders: new Map([['sessions', { status: 'read', folders: [], files: [], states: NO_STATES }]]),
    });
    expect(shown(draw(harness))).toContain('No sessions yet. They appear here when they are saved.');
  });

  it('is drawn next to the document on a wide terminal', () => {
    const harness = openedFile();
    const wide = shown(draw(harness, 120, 40));
    expect(wide).toContain('▸ trash');
    expect(wide).toContain('"isDeloadWeek": false');
    expect(wide).toMatch(/^ · {5}….*9b1f04aa\.json .*│/m);
    harness.run('files.back');
    expect(shown(draw(harness, 120, 40))).toMatch(/^ › {5}….*9b1f04aa\.json .*│/m);
  });

  it('has the whole width while no document is open', () => {
    const rows = draw(opened(), 120, 40);
    expect(rows.join('')).not.toContain('│');
    expect(rows[0]).toMatch(/ {60}size state {6}changed *$/);
  });

  it('shows the whole number of files of a folder with very many', () => {
    const harness = opened();
    const files = Array.from({ length: 100_000 }, (_, at) => `${at}`);
    const listing = { status: 'read', folders: [], files, states: NO_STATES } as const;
    const folders = new Map([['trash', listing]]);
    harness.dispatch({ type: 'files/folders-read', view: harness.files().view, folders });
    const frame = shown(draw(harness));
    expect(frame).toMatch(/trash +100\s000 files +24 Mar 2026/);
    expect(frame).toContain('_session_2026_03_24_9b1f04aa.json');
  });

  it('counts the folders of a folder without files', () => {
    const harness = opened({ 'sessions/a.json': '{}', 'trash/replaced/draft.json': '{}' });
    expect(shown(draw(harness))).toMatch(/▸ trash +1 folder /);
  });

  it('shows the number of matching files while it is filtered', () => {
    const harness = opened();
    harness.search('json equal');
    expect(shown(draw(harness))).toContain('No file has this text in its name or state.');
    expect(draw(harness).at(-1)).toMatch(/^ \/ json equal +0 of 8 files *$/);
    harness.run('files.find-cancel');
    harness.search('2026 03');
    expect(draw(harness).at(-1)).toMatch(/^ \/ 2026 03 +3 of 8 files *$/);
    harness.run('files.find-accept', 'files.down');
    expect(draw(harness).at(-1)).toMatch(/2026_03_21.* 3 of 8 files *$/);
  });

  it('explains the sign of a session file where the column has no room for words', () => {
    const harness = opened();
    harness.run('files.down');
    expect(draw(harness, 60, 15).at(-1)).toMatch(/9b1f04aa\.json +db = json · 2 of 8 *$/);
    expect(draw(harness, 80, 24).at(-1)).not.toContain('db = json');
  });

  it.each([
    [60, 15, /…2026_03_24_9b1f04aa…ct-20260325-070809.json 554 B ≠$/m],
    [80, 24, /…2026_03_24_9b1f04aa…t-20260325-070809.json 554 B ≠ conflict 24 Mar 2026$/m],
    [
      120,
      40,
      / training_session_2026_03_24_9b1f04aa.conflict-20260325-070809.json +554 B ≠ conflict 24 Mar 2026 18:05$/m,
    ],
  ])('shows at %i columns and %i rows which files need attention', (columns, rows, line) => {
    const harness = opened({
      ...DISK,
      'sessions/training_session_2026_03_24_9b1f04aa.conflict-20260325-070809.json': SESSION,
    });
    harness.run('files.down', 'files.down', 'files.down', 'files.down');
    const frame = draw(harness, columns, rows);
    expect(shown(frame)).toMatch(line);
    expect(frame.at(-1)).toContain('a conflict; resolve it on the Data screen · 5 of 9');
    expect(frame[1]).toMatch(columns < 80 ? /4 files !/ : /4 files ! 1/);
  });
});

describe('Files without a tree', () => {
  it('explains an empty folder', () => {
    expect(shown(draw(opened({}))).trim()).toMatchInlineSnapshot(
      `"No files yet. Sessions appear here when they are saved."`,
    );
    expect(filesHeaderFact(opened({}).state())).toEqual(['0 files']);
  });

  it('shows why the folder cannot be read, and the key that tries again', () => {
    const harness = opened({
      '/': new Error('data/output cannot be listed: you have no permission to read it.'),
    });
    expect(shown(draw(harness)).trim()).toMatchInlineSnapshot(`
      "× data/output cannot be listed: you have no permission to read it.
       Correct the cause; r reads the folder again."
    `);
    expect(filesHeaderFact(harness.state())).toEqual([]);
  });
});
