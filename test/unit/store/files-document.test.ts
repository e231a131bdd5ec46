import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, pathOfRow } from '../../../src/json/json-path.js';
import {
  cursorRow,
  describeBreak,
  FIRST_SLICE_ROWS,
  lineCount,
  reasonOf,
  rowCount,
} from '../../../src/store/files/document.js';
import { currentMatch } from '../../../src/store/files/document-search.js';
import { openFile } from '../../../src/store/files/files-commands.js';
import type { OpenDocument } from '../../../src/store/files/open-document.js';
import { lineRange, searchLines, splitLines } from '../../../src/store/files/text-lines.js';
import { aFilesWorld, type FilesWorld } from '../../support/files-environment.js';

const SESSION = JSON.stringify({
  focus: 'push',
  exercises: [
    { Name: 'Bench', rpe: 8 },
    { Name: 'Row', sets: [{ reps: 5 }, { reps: 4 }] },
  ],
});

function opened(text: string, path = 'drafts/a.json'): FilesWorld {
  const world = aFilesWorld({ [path]: text });
  openFile(world.context, path);
  return world;
}

function documentOf(world: FilesWorld): OpenDocument {
  const { document } = world.files();
  if (!document) throw new Error('no document is open');
  return document;
}

/** Path of the node under the cursor. */
function pathIn(world: FilesWorld): string {
  const document = documentOf(world);
  if (document.content.kind === 'text') return '';
  return formatPath(pathOfRow(document.content.fold.rows, cursorRow(document)));
}

describe('moving in a document', () => {
  it('moves by lines, by pages and to the ends', () => {
    const world = opened(JSON.stringify(Array.from({ length: 100 }, (_, index) => index)));
    world.run('files.down', 'files.down');
    expect(pathIn(world)).toBe('$[1]');
    world.run('files.page-down');
    expect(cursorRow(documentOf(world))).toBe(17);
    world.run('files.page-up', 'files.last');
    expect(cursorRow(documentOf(world))).toBe(101);
    world.run('files.first');
    expect(cursorRow(documentOf(world))).toBe(0);
  });

  it('folds the current value, then moves to its parent', () => {
    const world = opened(SESSION);
    world.run('files.down', 'files.down', 'files.unfold', 'files.unfold');
    expect(pathIn(world)).toBe('$.exercises[0].Name');
    world.run('files.fold');
    expect(pathIn(world)).toBe('$.exercises[0]');
    const count = lineCount(documentOf(world));
    world.run('files.fold');
    expect(lineCount(documentOf(world))).toBe(count - 3);
    world.run('files.fold', 'files.fold');
    expect(pathIn(world)).toBe('$.exercises');
    expect(lineCount(documentOf(world))).toBe(4);
  });

  it('folds everything and unfolds everything', () => {
    const world = opened(SESSION);
    world.run('files.toggle-all');
    expect(lineCount(documentOf(world))).toBe(4);
    world.run('files.toggle-all');
    expect(lineCount(documentOf(world))).toBe(rowCount(documentOf(world)));
  });

  it('scrolls right only if there is something', () => {
    const world = opened(`{"short": 1, "long": "${'x'.repeat(100)}"}`);
    world.run('files.down', 'files.shift-right');
    expect(documentOf(world).sidewaysChars).toBe(0);
    world.run('files.down', 'files.shift-right', 'files.shift-right', 'files.shift-left');
    expect(documentOf(world).sidewaysChars).toBe(16);
    world.run('files.shift-left', 'files.shift-left');
    expect(documentOf(world).sidewaysChars).toBe(0);
  });
});

describe('searching a document', () => {
  it('moves to the first match from the cursor as letters are typed', () => {
    const world = opened(SESSION);
    world.search('re');
    expect(pathIn(world)).toBe('$.exercises[1].sets[0].reps');
    expect(documentOf(world).matches?.count).toBe(2);
    expect(currentMatch(documentOf(world))).toBe(1);
  });

  it('returns to its start, folds included; n finds the text again', () => {
    const world = opened(SESSION);
    world.run('files.toggle-all', 'files.down');
    const before = documentOf(world);
    world.search('reps');
    expect(lineCount(documentOf(world))).toBeGreaterThan(lineCount(before));
    world.run('files.find-cancel');
    expect(documentOf(world)).toBe(before);
    world.run('files.next-match');
    expect(pathIn(world)).toBe('$.exercises[1].sets[0].reps');
  });

  it('finds matches in folds', () => {
    const world = opened(SESSION);
    world.run('files.toggle-all');
    world.search('bench');
    world.run('files.find-accept');
    expect(pathIn(world)).toBe('$.exercises[0].Name');
  });

  it('wraps around at the ends', () => {
    const world = opened(SESSION);
    world.search('reps');
    world.run('files.find-accept', 'files.next-match');
    expect(pathIn(world)).toBe('$.exercises[1].sets[1].reps');
    world.run('files.next-match');
    expect(currentMatch(documentOf(world))).toBe(1);
    world.run('files.previous-match');
    expect(currentMatch(documentOf(world))).toBe(2);
  });

  it('keeps the cursor without a match', () => {
    const world = opened(SESSION);
    world.search('squat');
    world.run('files.find-accept', 'files.next-match');
    expect(documentOf(world).window.cursor).toBe(0);
    expect(documentOf(world).matches?.count).toBe(0);
  });
});

describe('a very large document', () => {
  const LENGTH = 50_000;
  const large = () => opened(`[${Array.from({ length: LENGTH }, (_, index) => index).join(',')}]`);

  it('is read only as far as the cursor needs', () => {
    const world = large();
    expect(rowCount(documentOf(world))).toBe(FIRST_SLICE_ROWS);
    world.run('files.page-down');
    expect(rowCount(documentOf(world))).toBe(FIRST_SLICE_ROWS);
    for (let page = 0; page < 300; page += 1) world.run('files.page-down');
    expect(cursorRow(documentOf(world))).toBe(301 * 15);
    expect(rowCount(documentOf(world))).toBeLessThan(3 * FIRST_SLICE_ROWS);
  });

  it('is read to its end for its last line', () => {
    const world = large();
    world.run('files.last');
    expect(cursorRow(documentOf(world))).toBe(LENGTH + 1);
  });

  it('is searched to its end', () => {
    const world = large();
    world.search('49999');
    world.run('files.find-accept');
    expect(pathIn(world)).toBe('$[49999]');
  });

  it('has a new state for every step of reading, and older states stay as they were', () => {
    const world = large();
    const before = documentOf(world);
    world.run('files.last');
    expect(documentOf(world).content).not.toBe(before.content);
    expect(rowCount(before)).toBe(FIRST_SLICE_ROWS);
  });

  it('continues after a fold', () => {
    const world = opened(`{"a": [${Array.from({ length: LENGTH }, (_, index) => index).join(',')}], "b": 1}`);
    world.run('files.down', 'files.fold', 'files.down');
    expect(pathIn(world)).toBe('$.b');
  });
});

describe('a broken document', () => {
  it('is shown up to its error, with a last line that describes it', () => {
    const world = opened('{"a": 1,\n "b" 2}');
    expect(describeBreak(documentOf(world))).toBe('line 2, column 6: expected a colon');
    expect(reasonOf(documentOf(world))).toBe('line 2, column 6: expected a colon');
    world.run('files.last');
    expect(cursorRow(documentOf(world))).toBe(rowCount(documentOf(world)));
    world.run('files.fold');
    expect(pathIn(world)).toBe('$');
  });

  it('describes an early end and an empty file', () => {
    expect(describeBreak(documentOf(opened('{"a": [')))).toBe(
      'line 1, column 8: expected a value or ], but the text ends here',
    );
    const empty = opened('');
    empty.run('files.down', 'files.fold', 'files.unfold', 'files.toggle-all', 'files.last');
    expect(lineCount(documentOf(empty))).toBe(1);
  });

  it('may have comments only if its name says so', () => {
    expect(reasonOf(documentOf(opened('// a\n{}')))).toBe('line 1, column 1: expected a value');
    expect(reasonOf(documentOf(opened('// a\n{}', 'schemas/a.jsonc')))).toBeNull();
  });
});

describe('a text that is not JSON', () => {
  it('is shown line by line and searched', () => {
    const world = opened('# Push\n\nBench 80x5\nRow 70x8\nbench again\n', 'drafts/a.md');
    expect(lineCount(documentOf(world))).toBe(5);
    world.search('bench');
    expect(cursorRow(documentOf(world))).toBe(2);
    world.run('files.find-accept', 'files.next-match');
    expect(cursorRow(documentOf(world))).toBe(4);
  });

  it('keeps every character of its lines', () => {
    const anyText = fc.stringMatching(/^[ab\r\n]{0,12}$/);
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = splitLines(text);
        const found = Array.from({ length: lines.count }, (_, line) => {
          const { start, end } = lineRange(lines, line);
          return text.slice(start, end);
        });
        const expected = text.split(/\r\n|\n|\r/);
        if (expected.at(-1) === '') expected.pop();
        expect(found).toEqual(expected);
      }),
    );
  });

  it('is searched for signs literally', () => {
    const lines = splitLines('a.b\naxb\nA.B [1](2)');
    expect(searchLines(lines, 'a.b')).toMatchObject({ count: 2, row: [0, 2], start: [0, 8] });
    expect(searchLines(lines, 'A.B').row).toEqual([2]);
    expect(searchLines(lines, '[1](2)').count).toBe(1);
    expect(searchLines(lines, '').count).toBe(0);
  });
});
