import { Box } from 'ink';
import { describe, expect, it } from 'vitest';
import type { FileError } from '../../src/domain/read-models/file-state.js';
import { layout } from '../../src/page/layout.js';
import { openFile, openFiles } from '../../src/store/files/files-commands.js';
import { readVisibleFiles } from '../../src/store/files/visible-files.js';
import { widthColumns } from '../../src/text/width.js';
import { FilesScreen, filesHeaderFact } from '../../src/ui/screens/files/files-screen.js';
import { aFilesHarness, type FakeFiles, type FilesHarness } from '../support/files-harness.js';
import { renderFrame } from '../support/frame.js';

const SESSION = `${JSON.stringify(
  {
    dataModelVersion: '0.0.1',
    _id: '9b1f04aa-5d0e-4c8a-9f0b-0d3a4be1c7f2',
    date: '2026-03-24T18:05:12+05:30',
    phase: 3,
    isDeloadWeek: false,
    exercises: [
      { Order: 1, Name: 'Bench Press', workingSets: [{ set: 1, weightKg: 80, notes: null }] },
      { Order: 2, Name: 'Pendlay Row', workingSets: [{ set: 1, weightKg: 70, notes: 'elbows close' }] },
    ],
  },
  null,
  2,
)}\n`;
const SESSION_PATH = 'sessions/training_session_2026_03_24_9b1f04aa.json';

const DISK: FakeFiles = {
  [SESSION_PATH]: SESSION,
  'sessions/training_session_2026_03_21_5c40d1e2.json': SESSION,
  'sessions/training_session_2026_03_17_a07b93c4.json': SESSION,
  'schemas/training_session_log_schema.jsonc': '// The schema of one session\n{"type": "object"}\n',
  'drafts/7d1.json': '{}',
  'trash/training_session_2026_01_02_00aa11bb.json': SESSION,
  'trash/replaced/a.json': '{}',
  'notes.md': '# Notes\n\nbench more\n',
};

/** A value wider than any screen; the digits identify its columns. */
const WIDE_DISK: FakeFiles = { 'drafts/wide.json': JSON.stringify({ value: '0123456789'.repeat(30) }) };

const NO_STATES = { usual: null, others: new Map() };

const SIZES = [
  [80, 24],
  [120, 40],
  [60, 15],
] as const;

function draw(harness: FilesHarness, columns = 80, rows = 24, today = '2026-04-01'): string[] {
  const size = layout(columns, rows);
  harness.dispatch({ type: 'app/resized', view: { columns, bodyRows: size.bodyRows } });
  readVisibleFiles(harness.context);
  const frame = renderFrame(
    <Box width={columns} height={size.bodyRows}>
      <FilesScreen state={{ ...harness.state(), today }} layout={size} />
    </Box>,
    { columns, rows },
  );
  return frame.rows();
}

function shown(rows: readonly string[]): string {
  return rows.map((row) => row.trimEnd()).join('\n');
}

function opened(disk: FakeFiles = DISK): FilesHarness {
  const harness = aFilesHarness(disk);
  openFiles(harness.context);
  return harness;
}

function openedFile(disk: FakeFiles = DISK, path = SESSION_PATH): FilesHarness {
  const harness = aFilesHarness(disk);
  openFile(harness.context, path);
  return harness;
}

const BROKEN = SESSION.replace('"phase": 3,', '"phase": 3');

/** The validation errors of the session. */
const FAULTS: readonly FileError[] = [
  { path: ['phase'], reason: '3 is above 2' },
  { path: ['exercises', 1, 'workingSets', 0, 'weightKg'], reason: '70 is below 80' },
];

function openedFaulty(): FilesHarness {
  const harness = aFilesHarness(DISK, undefined, FAULTS);
  openFile(harness.context, SESSION_PATH);
  return harness;
}

function raw(harness: FilesHarness): FilesHarness {
  harness.run('files.raw');
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

describe.each(SIZES)('at %i columns and %i rows', (columns, rows) => {
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

  it('keeps the date of names, also of conflict files', () => {
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
    expect(filesHeaderFact(harness.state())).toEqual(['7 files so far', '7+ files']);
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

  it('makes room for a folder with very many files', () => {
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
    expect(shown(draw(harness))).toContain('No file has that in its name or state.');
    expect(draw(harness).at(-1)).toMatch(/^ \/ json equal +0 of 8 files *$/);
    harness.run('files.find-cancel');
    harness.search('2026 03');
    expect(draw(harness).at(-1)).toMatch(/^ \/ 2026 03 +3 of 8 files *$/);
    harness.run('files.find-accept', 'files.down');
    expect(draw(harness).at(-1)).toMatch(/2026_03_21.* 3 of 8 files *$/);
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

describe('without a tree', () => {
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
       Put it right, and r reads it again."
    `);
    expect(filesHeaderFact(harness.state())).toEqual([]);
  });
});

describe('a document', () => {
  it('shows its validity, its lines, and the cursor', () => {
    const harness = openedFile();
    harness.run(...Array<'files.down'>(18).fill('files.down'));
    harness.run('files.fold');
    expect(shown(draw(harness))).toMatchInlineSnapshot(`
      " sessions/training_session_2026_03_24_9b1f04aa.json             ✓ valid · 554 B

           6      "isDeloadWeek": false,
           7  ▾   "exercises": [
           8  ▾     {
           9          "Order": 1,
          10          "Name": "Bench Press",
          11  ▾       "workingSets": [
          12  ▾         {
          13              "set": 1,
          14              "weightKg": 80,
          15              "notes": null
          16            }
          17          ]
          18        },
       ›  19  ▸     { … } 3 keys · "Pendlay Row"
          30      ]
          31    }
       $.exercises[1]                                                        19 of 31"
    `);
  });

  it('shows matches and their number', () => {
    const harness = openedFile();
    harness.search('notes');
    expect(draw(harness).at(-1)).toMatch(/^ \/ notes +1 of 2 *$/);
    harness.run('files.find-accept', 'files.next-match');
    expect(shown(draw(harness))).toMatch(/^ ›\s+26 \* +"notes": "elbows close"$/m);
    expect(draw(harness).at(-1)).toMatch(
      /^ \$\.exercises\[1\]\.workingSets\[0\]\.notes +match 2 of 2 · 26 of 31 *$/,
    );
    harness.search('squat');
    expect(draw(harness).at(-1)).toMatch(/no match *$/);
  });

  it('marks a syntax error and describes it', () => {
    const harness = openedFile({ ...DISK, [SESSION_PATH]: BROKEN });
    harness.run('files.last');
    expect(shown(draw(harness))).toMatchInlineSnapshot(`
      " sessions/training_session_2026_03_24_9b1f04aa.json          × not JSON · 553 B
       line 6, column 3: expected a comma or }
           1  ▾ {
           2      "dataModelVersion": "0.0.1",
           3      "_id": "9b1f04aa-5d0e-4c8a-9f0b-0d3a4be1c7f2",
           4      "date": "2026-03-24T18:05:12+05:30",
           5      "phase": 3
           6 ×    "isDeloadWeek": false,
       ›     ×  syntax error: expected a comma or }









       $                                                                       6 of 6"
    `);
  });

  it.each(SIZES)('marks errors of the schema on their nodes, at %i columns and %i rows', (columns, rows) => {
    const harness = openedFaulty();
    const first = draw(harness, columns, rows);
    expect(first[0]).toMatch(/× invalid · 554 B *$/);
    expect(first[1]).toMatch(/phase: 3 is above 2 {2}2 errors *$/);
    expect(shown(first)).toMatch(/ 5 × +"phase": 3, {2}× 3 is above 2$/m);
    harness.run('files.next-error', 'files.next-error');
    const second = draw(harness, columns, rows);
    expect(second[1]).toMatch(/70 is below 80 {2}2 errors *$/);
    expect(shown(second)).toMatch(/› +25 × +"weightKg": 70, {2}× 70 is below 80$/m);
    harness.run('files.toggle-all');
    expect(shown(draw(harness, columns, rows))).toMatch(
      / 7 ×▸ +"exercises": \[ … \] 2 items {2}× 70 is below 80$/m,
    );
  });

  it.each(SIZES)('is shown raw as the file has it, at %i columns and %i rows', (columns, rows) => {
    const text = '\ufeff{"a": 1.50,\r\n\t"a": "\\u001b[2J\u009b"}\r\n';
    const harness = openedFile({ 'drafts/own.json': text }, 'drafts/own.json');
    expect(shown(draw(harness, columns, rows))).toMatch(/ drafts\/own.json +BOM · CRLF · 38 B$/m);
    harness.run('files.raw', 'files.down');
    const frame = draw(harness, columns, rows);
    expect(frame[0]).toMatch(/raw · BOM · CRLF · 38 B *$/);
    expect(shown(frame)).toMatch(/ 1 {4}{"a": 1.50,$/m);
    expect(shown(frame)).toMatch(/› +2 {5}"a": "\\u001b\[2J\\u009b"}$/m);
    expect(frame.at(-1)).toMatch(/\$\.a +2 of 2 *$/);
  });

  it('counts matches in folded parts, and marks those parts', () => {
    const harness = openedFile();
    harness.search('notes');
    harness.run('files.find-accept', 'files.toggle-all');
    const frame = draw(harness);
    expect(shown(frame)).toMatch(/ 7 \*▸ +"exercises": \[ … \] 2 items {2}\* 2 folded away$/m);
  });

  it('shows the place of a syntax error in a folded part', () => {
    const harness = openedFile({ ...DISK, 'drafts/7d1.json': '{"a": [1, 2' }, 'drafts/7d1.json');
    harness.run('files.toggle-all');
    expect(shown(draw(harness))).toContain('syntax error: expected a comma or ]');
  });

  it('of another kind shows its lines', () => {
    expect(shown(draw(openedFile(DISK, 'notes.md'))).trimEnd()).toMatchInlineSnapshot(`
      " notes.md                                                                  20 B

       ›   1    # Notes
           2
           3    bench more













                                                                               1 of 3"
    `);
    const empty = openedFile({ 'notes.md': '' }, 'notes.md');
    expect(shown(draw(empty))).toContain('This file is empty.');
  });

  it('may have comments in a schema', () => {
    const rows = shown(draw(openedFile(DISK, 'schemas/training_session_log_schema.jsonc')));
    expect(rows).toContain('// The schema of one session');
    expect(rows).not.toContain('not valid');
  });

  it('cuts wide values, and shows the rest when scrolled', () => {
    const harness = openedFile(WIDE_DISK, 'drafts/wide.json');
    harness.run('files.down');
    expect(shown(draw(harness))).toMatch(/"value": "0123456789.*…$/m);
    harness.run('files.shift-right');
    expect(shown(draw(harness))).toMatch(/^ › +2 {4}456789/m);
    expect(draw(harness).at(-1)).toContain('from column 17');
  });

  it('shows that more follows what is read so far', () => {
    const numbers = Array.from({ length: 9000 }, (_, index) => index);
    const harness = openedFile({ 'drafts/large.json': JSON.stringify(numbers) }, 'drafts/large.json');
    expect(draw(harness).at(-1)).toMatch(/1 of 4\s000\+ *$/);
    harness.run('files.last');
    expect(draw(harness).at(-1)).toMatch(/9\s002 of 9\s002 *$/);
  });
});
