import { Box } from 'ink';
import { describe, expect, it } from 'vitest';
import type { FileError } from '../../src/domain/read-models/file-state.js';
import { layout } from '../../src/page/layout.js';
import { openFile, openFiles } from '../../src/store/files/files-commands.js';
import { readVisibleFiles } from '../../src/store/files/visible-files.js';
import { widthColumns } from '../../src/text/width.js';
import { FilesScreen, filesHeaderFact } from '../../src/ui/screens/files/files-screen.js';
import { aFilesWorld, type FakeFiles, type FilesWorld } from '../support/files-environment.js';
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

function draw(world: FilesWorld, columns = 80, rows = 24): string[] {
  const size = layout(columns, rows);
  world.dispatch({ type: 'app/resized', view: { columns, bodyRows: size.bodyRows } });
  readVisibleFiles(world.context);
  const frame = renderFrame(
    <Box width={columns} height={size.bodyRows}>
      <FilesScreen state={world.state()} layout={size} />
    </Box>,
    { columns, rows },
  );
  return frame.rows();
}

function shown(rows: readonly string[]): string {
  return rows.map((row) => row.trimEnd()).join('\n');
}

function opened(disk: FakeFiles = DISK): FilesWorld {
  const world = aFilesWorld(disk);
  openFiles(world.context);
  return world;
}

function openedFile(disk: FakeFiles = DISK, path = SESSION_PATH): FilesWorld {
  const world = aFilesWorld(disk);
  openFile(world.context, path);
  return world;
}

const BROKEN = SESSION.replace('"phase": 3,', '"phase": 3');

/** The validation errors of the session. */
const FAULTS: readonly FileError[] = [
  { path: ['phase'], reason: '3 is above 2' },
  { path: ['exercises', 1, 'workingSets', 0, 'weightKg'], reason: '70 is below 80' },
];

function openedFaulty(): FilesWorld {
  const world = aFilesWorld(DISK, undefined, FAULTS);
  openFile(world.context, SESSION_PATH);
  return world;
}

function raw(world: FilesWorld): FilesWorld {
  world.run('files.raw');
  return world;
}

const STATES: Readonly<Record<string, () => FilesWorld>> = {
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
    const world = openedFile();
    world.run('files.last', 'files.up');
    const cursorRows = draw(world, columns, rows).filter((row) => row.includes('›'));
    expect(cursorRows).toHaveLength(1);
    expect(cursorRows[0]).toMatch(/› +30 +\]/);
  });

  it('keeps the end of names', () => {
    expect(shown(draw(opened(), columns, rows))).toContain('_session_2026_03_24_9b1f04aa.json');
  });
});

describe('the tree', () => {
  it('shows folders and files with size and time', () => {
    const world = opened();
    world.run('files.down');
    expect(filesHeaderFact(world.state())).toBe('7 files');
    expect(shown(draw(world))).toMatchInlineSnapshot(`
      " data/output                                         size state      changed
         ▾ sessions                                     3 files            2026-03-24
       ›     training_session_2026_03_24_9b1f04aa.json    554 B = db       2026-03-24
             training_session_2026_03_21_5c40d1e2.json    554 B = db       2026-03-24
             training_session_2026_03_17_a07b93c4.json    554 B = db       2026-03-24
         ▸ schemas                                       1 file            2026-03-24
         ▸ drafts                                        1 file            2026-03-24
         ▸ trash                                         1 file            2026-03-24
           notes.md                                        20 B            2026-03-24









       sessions/training_session_2026_03_24_9b1f04aa.json                      2 of 8"
    `);
  });

  it('keeps its columns for names of any length', () => {
    const world = opened({ [`sessions/${'日本語'.repeat(40)}.json`]: '{}', [`a${'b'.repeat(200)}.txt`]: '' });
    const [heading = '', ...others] = draw(world).filter((row) => row.trim() !== '');
    const sizeEnd = heading.indexOf('size') + 'size'.length;
    for (const row of others.slice(1, -1)) {
      expect(widthColumns(row.slice(0, row.search(/(?<=B|files?) (= db)? +2026/)))).toBe(sizeEnd);
    }
  });

  it('describes an empty folder of sessions, and any other empty folder', () => {
    const world = opened(DISK);
    world.dispatch({
      type: 'files/folders-read',
      view: world.files().view,
      folders: new Map([['sessions', { status: 'read', folders: [], files: [], states: NO_STATES }]]),
    });
    expect(shown(draw(world))).toContain('No sessions yet. They appear here when they are saved.');
  });

  it('is next to the document on a wide terminal', () => {
    const world = openedFile();
    const wide = shown(draw(world, 120, 40));
    expect(wide).toContain('▸ trash');
    expect(wide).toContain('"isDeloadWeek": false');
    expect(wide).toMatch(/^ · {5}….*9b1f04aa\.json .*│/m);
    world.run('files.back');
    expect(shown(draw(world, 120, 40))).toMatch(/^ › {5}….*9b1f04aa\.json .*│/m);
  });

  it('has the whole width while no document is open', () => {
    const rows = draw(opened(), 120, 40);
    expect(rows.join('')).not.toContain('│');
    expect(rows[0]).toMatch(/ {60}size state {6}changed *$/);
  });

  it('makes room for a folder with very many files', () => {
    const world = opened();
    const files = Array.from({ length: 100_000 }, (_, at) => `${at}`);
    const listing = { status: 'read', folders: [], files, states: NO_STATES } as const;
    const folders = new Map([['trash', listing]]);
    world.dispatch({ type: 'files/folders-read', view: world.files().view, folders });
    const frame = shown(draw(world));
    expect(frame).toMatch(/trash +100,000 files +2026-03-24/);
    expect(frame).toContain('_session_2026_03_24_9b1f04aa.json');
  });

  it('counts the folders of a folder without files', () => {
    const world = opened({ 'sessions/a.json': '{}', 'trash/replaced/draft.json': '{}' });
    expect(shown(draw(world))).toMatch(/▸ trash +1 folder /);
  });

  it('shows the number of matching files while it is filtered', () => {
    const world = opened();
    world.search('json equal');
    expect(shown(draw(world))).toContain('No file has that in its name or state.');
    expect(draw(world).at(-1)).toMatch(/^ \/ json equal +0 of 8 files *$/);
    world.run('files.find-cancel');
    world.search('2026 03');
    expect(draw(world).at(-1)).toMatch(/^ \/ 2026 03 +3 of 8 files *$/);
    world.run('files.find-accept', 'files.down');
    expect(draw(world).at(-1)).toMatch(/2026_03_21.* 3 of 8 files *$/);
  });

  it.each([
    [60, 15, /…4_9b1f04aa.conflict-20260325-070809.json {4}554 B ≠$/m],
    [80, 24, /…4_9b1f04aa.conflict-20260325-070809.json {4}554 B ≠ conflict 2026-03-24$/m],
    [
      120,
      40,
      / training_session_2026_03_24_9b1f04aa.conflict-20260325-070809.json +554 B ≠ conflict 2026-03-24 18:05$/m,
    ],
  ])('says at %i columns and %i rows which files are to be looked at', (columns, rows, line) => {
    const world = opened({
      ...DISK,
      'sessions/training_session_2026_03_24_9b1f04aa.conflict-20260325-070809.json': SESSION,
    });
    world.run('files.down', 'files.down', 'files.down', 'files.down');
    const frame = draw(world, columns, rows);
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
    expect(filesHeaderFact(opened({}).state())).toBe('0 files');
  });

  it('shows why it cannot be read, and the key that tries again', () => {
    const world = opened({
      '/': new Error('data/output cannot be listed: you have no permission to read it.'),
    });
    expect(shown(draw(world)).trim()).toMatchInlineSnapshot(`
      "× data/output cannot be listed: you have no permission to read it.
       Put it right, and r reads it again."
    `);
    expect(filesHeaderFact(world.state())).toBe('');
  });
});

describe('a document', () => {
  it('shows its validity, its lines, and the cursor', () => {
    const world = openedFile();
    world.run(...Array<'files.down'>(18).fill('files.down'));
    world.run('files.fold');
    expect(shown(draw(world))).toMatchInlineSnapshot(`
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
    const world = openedFile();
    world.search('notes');
    expect(draw(world).at(-1)).toMatch(/^ \/ notes +1 of 2 *$/);
    world.run('files.find-accept', 'files.next-match');
    expect(shown(draw(world))).toMatch(/^ ›\s+26 \* +"notes": "elbows close"$/m);
    expect(draw(world).at(-1)).toMatch(
      /^ \$\.exercises\[1\]\.workingSets\[0\]\.notes +match 2 of 2 · 26 of 31 *$/,
    );
    world.search('squat');
    expect(draw(world).at(-1)).toMatch(/no match *$/);
  });

  it('marks a syntax error and describes it', () => {
    const world = openedFile({ ...DISK, [SESSION_PATH]: BROKEN });
    world.run('files.last');
    expect(shown(draw(world))).toMatchInlineSnapshot(`
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

  it.each(SIZES)('marks what the schema refuses on its node, at %i columns and %i rows', (columns, rows) => {
    const world = openedFaulty();
    const first = draw(world, columns, rows);
    expect(first[0]).toMatch(/× invalid · 554 B *$/);
    expect(first[1]).toMatch(/phase: 3 is above 2 {2}2 errors *$/);
    expect(shown(first)).toMatch(/ 5 × +"phase": 3, {2}× 3 is above 2$/m);
    world.run('files.next-error', 'files.next-error');
    const second = draw(world, columns, rows);
    expect(second[1]).toMatch(/70 is below 80 {2}2 errors *$/);
    expect(shown(second)).toMatch(/› +25 × +"weightKg": 70, {2}× 70 is below 80$/m);
    world.run('files.toggle-all');
    expect(shown(draw(world, columns, rows))).toMatch(
      / 7 ×▸ +"exercises": \[ … \] 2 items {2}× 70 is below 80$/m,
    );
  });

  it.each(SIZES)('is shown raw as the file has it, at %i columns and %i rows', (columns, rows) => {
    const text = '\ufeff{"a": 1.50,\r\n\t"a": "\\u001b[2J\u009b"}\r\n';
    const world = openedFile({ 'drafts/own.json': text }, 'drafts/own.json');
    expect(shown(draw(world, columns, rows))).toMatch(/ drafts\/own.json +BOM · CRLF · 38 B$/m);
    world.run('files.raw', 'files.down');
    const frame = draw(world, columns, rows);
    expect(frame[0]).toMatch(/raw · BOM · CRLF · 38 B *$/);
    expect(shown(frame)).toMatch(/ 1 {4}{"a": 1.50,$/m);
    expect(shown(frame)).toMatch(/› +2 {5}"a": "\\u001b\[2J\\u009b"}$/m);
    expect(frame.at(-1)).toMatch(/\$\.a +2 of 2 *$/);
  });

  it('counts matches in folds, and marks the folds', () => {
    const world = openedFile();
    world.search('notes');
    world.run('files.find-accept', 'files.toggle-all');
    const frame = draw(world);
    expect(shown(frame)).toMatch(/ 7 \*▸ +"exercises": \[ … \] 2 items {2}\* 2 folded away$/m);
  });

  it('with a syntax error in a fold still shows where it is', () => {
    const world = openedFile({ ...DISK, 'drafts/7d1.json': '{"a": [1, 2' }, 'drafts/7d1.json');
    world.run('files.toggle-all');
    expect(shown(draw(world))).toContain('syntax error: expected a comma or ]');
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
    const world = openedFile(WIDE_DISK, 'drafts/wide.json');
    world.run('files.down');
    expect(shown(draw(world))).toMatch(/"value": "0123456789.*…$/m);
    world.run('files.shift-right');
    expect(shown(draw(world))).toMatch(/^ › +2 {4}456789/m);
    expect(draw(world).at(-1)).toContain('from column 17');
  });

  it('shows that more follows what is read so far', () => {
    const numbers = Array.from({ length: 9000 }, (_, index) => index);
    const world = openedFile({ 'drafts/large.json': JSON.stringify(numbers) }, 'drafts/large.json');
    expect(draw(world).at(-1)).toMatch(/1 of 4,000\+ *$/);
    world.run('files.last');
    expect(draw(world).at(-1)).toMatch(/9,002 of 9,002 *$/);
  });
});
