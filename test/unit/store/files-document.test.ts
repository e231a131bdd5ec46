import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, pathOfRow } from '../../../src/json/json-path.js';
import { exerciseUnderCursor } from '../../../src/store/exercise/exercise-under-cursor.js';
import {
  cursorRow,
  describeBreak,
  FIRST_SLICE_ROWS,
  lineCount,
  reasonOf,
  rowCount,
} from '../../../src/store/files/document.js';
import { currentMatch } from '../../../src/store/files/document-search.js';
import { filesCommands, openFile } from '../../../src/store/files/files-commands.js';
import type { OpenDocument } from '../../../src/store/files/open-document.js';
import { lineRange, searchLines, splitLines } from '../../../src/store/files/text-lines.js';
import { aFilesHarness, type FilesHarness } from '../../support/files-harness.js';

const SESSION = JSON.stringify({
  focus: 'push',
  exercises: [
    { Name: 'Bench', rpe: 8 },
    { Name: 'Row', sets: [{ reps: 5 }, { reps: 4 }] },
  ],
});

function opened(text: string, path = 'drafts/a.json'): FilesHarness {
  const harness = aFilesHarness({ [path]: text });
  openFile(harness.context, path);
  return harness;
}

function documentOf(harness: FilesHarness): OpenDocument {
  const { document } = harness.files();
  if (!document) throw new Error('no document is open');
  return document;
}

/** Path of the node under the cursor. */
function pathIn(harness: FilesHarness): string {
  const document = documentOf(harness);
  if (document.content.kind === 'text') return '';
  return formatPath(pathOfRow(document.content.fold.rows, cursorRow(document)));
}

describe('a search without a match', () => {
  it('offers no next match, and its key says why', () => {
    const harness = opened(SESSION);
    harness.search('squat');
    harness.run('files.find-cancel', 'files.next-match');
    const isOffered = filesCommands['files.next-match'].when?.(harness.state());
    expect(isOffered).toBe('Nothing matches “squat”.');
  });
});

describe('a find carried over to another file', () => {
  const isNextOffered = (harness: FilesHarness) => filesCommands['files.next-match'].when?.(harness.state());

  it('offers the next match only if the file has one', () => {
    const harness = aFilesHarness({ 'drafts/a.json': SESSION, 'drafts/b.json': '{"focus": "pull"}' });
    openFile(harness.context, 'drafts/a.json');
    harness.search('push');
    harness.run('files.find-accept');
    expect(isNextOffered(harness)).toBe(true);
    openFile(harness.context, 'drafts/b.json');
    expect(isNextOffered(harness)).toBe('Nothing matches “push”.');
    openFile(harness.context, 'drafts/a.json');
    expect(isNextOffered(harness)).toBe(true);
  });
});

describe('moving and folding in a document', () => {
  it('moves by lines, by pages and to the ends', () => {
    const harness = opened(JSON.stringify(Array.from({ length: 100 }, (_, index) => index)));
    harness.run('files.down', 'files.down');
    expect(pathIn(harness)).toBe('$[1]');
    harness.run('files.page-down');
    expect(cursorRow(documentOf(harness))).toBe(17);
    harness.run('files.page-up', 'files.last');
    expect(cursorRow(documentOf(harness))).toBe(101);
    harness.run('files.first');
    expect(cursorRow(documentOf(harness))).toBe(0);
  });

  it('folds the current value, then moves to its parent', () => {
    const harness = opened(SESSION);
    harness.run('files.down', 'files.down', 'files.unfold', 'files.unfold');
    expect(pathIn(harness)).toBe('$.exercises[0].Name');
    harness.run('files.fold');
    expect(pathIn(harness)).toBe('$.exercises[0]');
    const count = lineCount(documentOf(harness));
    harness.run('files.fold');
    expect(lineCount(documentOf(harness))).toBe(count - 3);
    harness.run('files.fold', 'files.fold');
    expect(pathIn(harness)).toBe('$.exercises');
    expect(lineCount(documentOf(harness))).toBe(4);
  });

  it('folds everything and unfolds everything', () => {
    const harness = opened(SESSION);
    harness.run('files.toggle-all');
    expect(lineCount(documentOf(harness))).toBe(4);
    harness.run('files.toggle-all');
    expect(lineCount(documentOf(harness))).toBe(rowCount(documentOf(harness)));
  });

  it('scrolls right if any visible line is cut, wherever the cursor is', () => {
    const harness = opened(`{"short": 1, "long": "${'x'.repeat(100)}"}`);
    harness.run('files.down', 'files.shift-right', 'files.shift-right', 'files.shift-left');
    expect(documentOf(harness).sidewaysChars).toBe(16);
    harness.run('files.shift-left', 'files.shift-left');
    expect(documentOf(harness).sidewaysChars).toBe(0);
  });

  it('scrolls right only as far as the longest visible line', () => {
    const harness = opened(`{"short": 1, "long": "${'x'.repeat(30)}"}`);
    harness.run('files.shift-right');
    expect(documentOf(harness).sidewaysChars).toBe(0);
  });

  it('does not scroll right for a long line outside the window', () => {
    const harness = opened(`${'short\n'.repeat(40)}${'x'.repeat(100)}`, 'programs/a.md');
    harness.run('files.shift-right');
    expect(documentOf(harness).sidewaysChars).toBe(0);
    harness.run('files.last', 'files.up', 'files.shift-right');
    expect(documentOf(harness).sidewaysChars).toBe(16);
  });
});

describe('the exercise under the cursor', () => {
  it('of a program is the exercise of the line', () => {
    const harness = opened('# P\n## Day\nSquat | 5 x 5\n> brace', 'programs/p.md');
    const shown = () => exerciseUnderCursor(harness.state());
    expect(shown()).toBeNull();
    harness.run('files.down', 'files.down');
    expect(shown()).toBe('Squat');
    harness.run('files.down');
    expect(shown()).toBe('Squat');
  });

  it('of a session is the exercise of the value', () => {
    const harness = opened(SESSION);
    harness.run('files.last', 'files.up', 'files.up');
    expect(exerciseUnderCursor(harness.state())).toBe('Row');
  });
});

describe('searching a document', () => {
  it('moves to the first match from the cursor as letters are typed', () => {
    const harness = opened(SESSION);
    harness.search('re');
    expect(pathIn(harness)).toBe('$.exercises[1].sets[0].reps');
    expect(documentOf(harness).matches?.count).toBe(2);
    expect(currentMatch(documentOf(harness))).toBe(1);
  });

  it('restores the cursor and the folds when it is cancelled; then n finds the text again', () => {
    const harness = opened(SESSION);
    harness.run('files.toggle-all', 'files.down');
    const before = documentOf(harness);
    harness.search('reps');
    expect(lineCount(documentOf(harness))).toBeGreaterThan(lineCount(before));
    harness.run('files.find-cancel');
    expect(documentOf(harness)).toBe(before);
    harness.run('files.next-match');
    expect(pathIn(harness)).toBe('$.exercises[1].sets[0].reps');
  });

  it('finds matches in folds', () => {
    const harness = opened(SESSION);
    harness.run('files.toggle-all');
    harness.search('bench');
    harness.run('files.find-accept');
    expect(pathIn(harness)).toBe('$.exercises[0].Name');
  });

  it('wraps around at the ends', () => {
    const harness = opened(SESSION);
    harness.search('reps');
    harness.run('files.find-accept', 'files.next-match');
    expect(pathIn(harness)).toBe('$.exercises[1].sets[1].reps');
    harness.run('files.next-match');
    expect(currentMatch(documentOf(harness))).toBe(1);
    harness.run('files.previous-match');
    expect(currentMatch(documentOf(harness))).toBe(2);
  });

  it('leaves the cursor where it is if there is no match', () => {
    const harness = opened(SESSION);
    harness.search('squat');
    harness.run('files.find-accept', 'files.next-match');
    expect(documentOf(harness).window.cursor).toBe(0);
    expect(documentOf(harness).matches?.count).toBe(0);
  });
});

describe('a very large document', () => {
  const LENGTH = 50_000;
  const large = () => opened(`[${Array.from({ length: LENGTH }, (_, index) => index).join(',')}]`);

  it('is read only as far as the cursor needs', () => {
    const harness = large();
    expect(rowCount(documentOf(harness))).toBe(FIRST_SLICE_ROWS);
    harness.run('files.page-down');
    expect(rowCount(documentOf(harness))).toBe(FIRST_SLICE_ROWS);
    for (let page = 0; page < 300; page += 1) harness.run('files.page-down');
    expect(cursorRow(documentOf(harness))).toBe(301 * 15);
    expect(rowCount(documentOf(harness))).toBeLessThan(3 * FIRST_SLICE_ROWS);
  });

  it('is read to its end for its last line', () => {
    const harness = large();
    harness.run('files.last');
    expect(cursorRow(documentOf(harness))).toBe(LENGTH + 1);
  });

  it('is searched to its end', () => {
    const harness = large();
    harness.search('49999');
    harness.run('files.find-accept');
    expect(pathIn(harness)).toBe('$[49999]');
  });

  it('is a new object after more is read, and the old object keeps its rows', () => {
    const harness = large();
    const before = documentOf(harness);
    harness.run('files.last');
    expect(documentOf(harness).content).not.toBe(before.content);
    expect(rowCount(before)).toBe(FIRST_SLICE_ROWS);
  });

  it('shows what follows a large folded value when the cursor moves down', () => {
    const harness = opened(
      `{"a": [${Array.from({ length: LENGTH }, (_, index) => index).join(',')}], "b": 1}`,
    );
    harness.run('files.down', 'files.fold', 'files.down');
    expect(pathIn(harness)).toBe('$.b');
  });
});

describe('a broken document', () => {
  it('is shown up to its error, with a last line that describes the error', () => {
    const harness = opened('{"a": 1,\n "b" 2}');
    expect(describeBreak(documentOf(harness))).toBe('line 2, column 6: expected a colon');
    expect(reasonOf(documentOf(harness))).toBe('line 2, column 6: expected a colon');
    harness.run('files.last');
    expect(cursorRow(documentOf(harness))).toBe(rowCount(documentOf(harness)));
    harness.run('files.fold');
    expect(pathIn(harness)).toBe('$');
  });

  it('is described if it ends early, and has one line if it is empty', () => {
    expect(describeBreak(documentOf(opened('{"a": [')))).toBe(
      'line 1, column 8: expected a value or ], but the text ends here',
    );
    const empty = opened('');
    empty.run('files.down', 'files.fold', 'files.unfold', 'files.toggle-all', 'files.last');
    expect(lineCount(documentOf(empty))).toBe(1);
  });

  it('may have comments only if its name ends in .jsonc', () => {
    expect(reasonOf(documentOf(opened('// a\n{}')))).toBe('line 1, column 1: expected a value');
    expect(reasonOf(documentOf(opened('// a\n{}', 'schemas/a.jsonc')))).toBeNull();
  });
});

describe('a text that is not JSON', () => {
  it('is shown line by line and searched', () => {
    const harness = opened('# Push\n\nBench 80x5\nRow 70x8\nbench again\n', 'drafts/a.md');
    expect(lineCount(documentOf(harness))).toBe(5);
    harness.search('bench');
    expect(cursorRow(documentOf(harness))).toBe(2);
    harness.run('files.find-accept', 'files.next-match');
    expect(cursorRow(documentOf(harness))).toBe(4);
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

  it('is searched for every character literally', () => {
    const lines = splitLines('a.b\naxb\nA.B [1](2)');
    expect(searchLines(lines, 'a.b')).toMatchObject({ count: 2, row: [0, 2], start: [0, 8] });
    expect(searchLines(lines, 'A.B').row).toEqual([2]);
    expect(searchLines(lines, '[1](2)').count).toBe(1);
    expect(searchLines(lines, '').count).toBe(0);
  });
});
