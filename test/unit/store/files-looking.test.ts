import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileError } from '../../../src/domain/read-models/file-state.js';
import { isFolded } from '../../../src/json/json-fold.js';
import { cursorRow, lineCount, rowCount } from '../../../src/store/files/document.js';
import { pathUnderCursor } from '../../../src/store/files/document-copy.js';
import { errorOnRow } from '../../../src/store/files/document-errors.js';
import { currentMatch, hiddenMatches } from '../../../src/store/files/document-search.js';
import { filesCommands, openFile } from '../../../src/store/files/files-commands.js';
import type { OpenDocument } from '../../../src/store/files/open-document.js';
import { lineRange } from '../../../src/store/files/text-lines.js';
import { aFilesHarness, type FilesHarness } from '../../support/files-harness.js';
import { anyDamagedText, anyJsonText } from '../json/json-texts.js';

/** A document as a person may have written it, with unusual blanks, line ends and numbers. */
const SESSION = `{ "focus": "push",
  "exercises": [
    { "Name": "Bench", "rpe": 8.50 },
    { "Name": "Row", "sets": [ { "reps": 5 }, { "reps": 4 } ] } ]
}
`;
const PATH = 'sessions/a.json';

function opened(text: string, path = PATH, errors: readonly FileError[] = []): FilesHarness {
  const harness = aFilesHarness({ [path]: text }, undefined, errors);
  openFile(harness.context, path);
  return harness;
}

function documentOf(harness: FilesHarness): OpenDocument {
  const { document } = harness.files();
  if (!document) throw new Error('no document is open');
  return document;
}

/** Puts the cursor on the first row that shows `text`. */
function onText(harness: FilesHarness, text: string): FilesHarness {
  harness.run('files.first');
  harness.search(text);
  harness.run('files.find-accept');
  return harness;
}

const pathIn = (harness: FilesHarness) => pathUnderCursor(documentOf(harness));

describe('folding several values', () => {
  it('folds the value under the cursor with its siblings, and unfolds all of them again', () => {
    const harness = onText(opened(SESSION), 'exercises');
    harness.run('files.unfold', 'files.fold-siblings');
    expect(pathIn(harness)).toBe('$.exercises[0]');
    expect(lineCount(documentOf(harness))).toBe(7);
    harness.run('files.down', 'files.fold-siblings');
    expect(pathIn(harness)).toBe('$.exercises[1]');
    expect(lineCount(documentOf(harness))).toBe(rowCount(documentOf(harness)));
  });

  it('is not possible if nothing would change, and a reason says so', () => {
    const harness = onText(opened(SESSION), 'push');
    const whenOf = (id: keyof typeof filesCommands) => filesCommands[id].when?.(harness.state());
    expect(whenOf('files.unfold')).toBe('This line has nothing to unfold.');
    expect(whenOf('files.toggle-fold')).toBe('This line has nothing to fold.');
    expect(whenOf('files.fold-deeper')).toBe('Every level is visible.');
    harness.run('files.first', 'files.fold');
    expect(whenOf('files.fold')).toBe('This is the outermost value.');
    expect(whenOf('files.fold-shallower')).toBe('No visible level can be folded.');
    expect(whenOf('files.unfold')).toBe(true);
  });

  it('says that a document without inner values has nothing to fold', () => {
    const harness = opened('{"unit": "kg"}');
    harness.run('files.toggle-all');
    expect(harness.notice()?.text).toBe('No value inside the outermost one can be folded.');
  });

  it('folds to a depth, which each key press changes by one level', () => {
    const harness = opened(SESSION);
    const counts = [rowCount(documentOf(harness))];
    for (const step of ['files.fold-shallower', 'files.fold-deeper'] as const) {
      for (let level = 0; level < 5; level += 1) {
        harness.run(step);
        counts.push(lineCount(documentOf(harness)));
      }
    }
    expect(counts).toEqual([20, 16, 13, 7, 4, 4, 7, 13, 16, 20, 20]);
  });

  it('folds no level further if the outermost value is folded', () => {
    const harness = opened(SESSION);
    harness.run('files.toggle-fold');
    const folded = documentOf(harness);
    expect(lineCount(folded)).toBe(1);
    harness.run('files.fold-shallower');
    expect(documentOf(harness)).toBe(folded);
    harness.run('files.fold-deeper');
    expect(lineCount(documentOf(harness))).toBe(4);
  });

  it('reads a large document to its end', () => {
    const harness = opened(`[${Array.from({ length: 5000 }, (_, at) => `[${at}]`).join(',')}]`);
    harness.run('files.down', 'files.fold-siblings');
    expect(lineCount(documentOf(harness))).toBe(5002);
  });
});

describe('a raw document', () => {
  it('has the lines of the file, every character of them', () => {
    fc.assert(
      fc.property(fc.oneof(anyJsonText, anyDamagedText), (text) => {
        const harness = opened(text, 'a.json');
        harness.run('files.raw');
        const { content } = documentOf(harness);
        if (content.kind !== 'text') throw new Error('still pretty');
        const lines = Array.from({ length: content.lines.count }, (_, line) => {
          const { start, end } = lineRange(content.lines, line);
          return text.slice(start, end);
        });
        const expected = text.split(/\r\n|\n|\r/);
        if (expected.at(-1) === '') expected.pop();
        expect(lines).toEqual(expected);
        harness.run('files.raw');
        expect(documentOf(harness).content.kind).toBe('json');
      }),
    );
  });

  it('keeps the cursor on its node, and the folds after the return to the pretty form', () => {
    const harness = onText(opened(SESSION), 'Row');
    harness.run('files.raw');
    expect(documentOf(harness).window.cursor).toBe(3);
    expect(pathIn(harness)).toBe('$.exercises[1]');
    harness.run('files.raw');
    expect(pathIn(harness)).toBe('$.exercises[1]');
    harness.run('files.toggle-all', 'files.raw', 'files.raw');
    expect(lineCount(documentOf(harness))).toBe(4);
  });

  it('marks the matches and continues the search', () => {
    const harness = onText(opened(SESSION), 'reps');
    harness.run('files.raw');
    expect(documentOf(harness).matches?.count).toBe(2);
    harness.run('files.next-match');
    expect(currentMatch(documentOf(harness))).toBe(1);
    harness.run('files.next-match');
    expect(currentMatch(documentOf(harness))).toBe(2);
  });

  it('does not fold, and the key that folds says why', () => {
    const harness = opened(SESSION);
    harness.run('files.raw', 'files.fold', 'files.toggle-all');
    expect(lineCount(documentOf(harness))).toBe(5);
    expect(filesCommands['files.fold'].when?.(harness.state())).toBe(
      'Only the pretty form folds; p shows it.',
    );
  });

  it('is the only form of a text that is not JSON', () => {
    const harness = opened('# Push\n', 'notes.md');
    const before = harness.files();
    harness.run('files.raw', 'files.copy-path', 'files.fold', 'files.next-error');
    expect(harness.files()).toBe(before);
  });
});

describe('copying', () => {
  it('takes the path, or the value as written in the file', () => {
    const harness = onText(opened(SESSION), 'rpe');
    harness.run('files.copy-path', 'files.copy-value');
    expect(harness.copied).toEqual(['$.exercises[0].rpe', '8.50']);
    expect(harness.notice()).toEqual({ kind: 'success', text: 'Copied 8.50' });
    onText(harness, 'Row').run('files.fold', 'files.copy-value', 'files.raw', 'files.copy-path');
    expect(harness.copied.slice(2)).toEqual([
      '{ "Name": "Row", "sets": [ { "reps": 5 }, { "reps": 4 } ] }',
      '$.exercises[1]',
    ]);
  });

  it('takes all of a folded or unread value, and notifies its size', () => {
    const harness = opened(`{"a": [${'[1],'.repeat(200)}2]}`);
    harness.run('files.down', 'files.fold', 'files.copy-value');
    expect(harness.copied).toEqual([`[${'[1],'.repeat(200)}2]`]);
    expect(harness.notice()?.text).toMatch(/^Copied \[\[1\],.*… \(803 B\)$/);
  });

  it('takes the line of a text that is not JSON', () => {
    const harness = opened('one\r\ntwo\r\n', 'notes.md');
    harness.run('files.down', 'files.copy-value');
    expect(harness.copied).toEqual(['two']);
  });

  it('notifies if the text is too long for a terminal', () => {
    const harness = opened(JSON.stringify(['x'.repeat(1500)]));
    harness.run('files.down', 'files.copy-value');
    expect(harness.copied).toEqual([]);
    expect(harness.notice()).toMatchObject({
      kind: 'error',
      text: 'Not copied: the text has 1.5 KB, and terminals take 75 KB at most.',
    });
  });

  it('never shows control characters in its notice', () => {
    const harness = opened('{"a": "\u009b31m\u202e"}', 'a.json');
    harness.run('files.down', 'files.copy-value');
    expect(harness.copied).toEqual(['"\u009b31m\u202e"']);
    expect(harness.notice()?.text).toBe('Copied "\\u009b31m\\u202e"');
  });
});

describe('a validation error', () => {
  const FAULTS: readonly FileError[] = [
    { path: ['exercises', 1, 'sets', 0, 'reps'], reason: '5 is above 4' },
    { path: ['exercises', 0, 'rpe'], reason: '8.5 is not a text' },
    { path: ['exercises', 0, 'Order'], reason: 'is missing' },
  ];

  /** The errors of the marked rows, in the order of the rows. */
  function marks(harness: FilesHarness): readonly (string | null)[] {
    const document = documentOf(harness);
    return Array.from({ length: rowCount(document) }, (_, row) => errorOnRow(document, row)).filter(Boolean);
  }

  it('is marked on its node, or for a missing key on the object that lacks it', () => {
    const harness = opened(SESSION, PATH, FAULTS);
    expect(marks(harness)).toEqual(['Order is missing', '8.5 is not a text', '5 is above 4']);
    harness.run('files.next-error');
    expect(pathIn(harness)).toBe('$.exercises[0]');
    harness.run('files.next-error');
    expect(pathIn(harness)).toBe('$.exercises[0].rpe');
  });

  it('is reached in folds too, and after the last comes the first', () => {
    const harness = opened(SESSION, PATH, FAULTS);
    harness.run('files.toggle-all');
    const document = documentOf(harness);
    if (document.content.kind !== 'json') throw new Error('not JSON');
    expect(isFolded(document.content.fold, 2)).toBe(true);
    expect(errorOnRow(document, 2)).toBe('3 errors in it');
    harness.run('files.next-error', 'files.next-error', 'files.next-error');
    expect(pathIn(harness)).toBe('$.exercises[1].sets[0].reps');
    harness.run('files.next-error');
    expect(pathIn(harness)).toBe('$.exercises[0]');
  });

  it('is reached far down in a document that is read in steps', () => {
    const numbers = Array.from({ length: 9000 }, (_, at) => at).join(',');
    const harness = opened(`[${numbers}]`, PATH, [{ path: [8999], reason: 'is too much' }]);
    harness.run('files.next-error');
    expect(pathIn(harness)).toBe('$[8999]');
  });

  it('is not shown if the document has a syntax error', () => {
    const harness = opened('{"a": 1,\n "b" 2}', PATH, [{ path: ['a'], reason: 'is wrong' }]);
    expect(marks(harness)).toEqual([]);
    harness.run('files.next-error');
    expect(cursorRow(documentOf(harness))).toBe(rowCount(documentOf(harness)));
  });

  it('is marked at the top if its place is unknown', () => {
    const harness = opened('[1]', PATH, [{ path: [], reason: 'is not a training session' }]);
    expect(marks(harness)).toEqual(['is not a training session']);
  });
});

describe('a syntax error', () => {
  it('is searched for in the whole file, also if only the first rows were read before', () => {
    const numbers = Array.from({ length: 9000 }, (_, at) => at).join(',');
    const harness = opened(`[${numbers} x]`, 'trash/long.json');
    expect(rowCount(documentOf(harness))).toBeLessThan(9000);
    harness.run('files.next-error');
    expect(cursorRow(documentOf(harness))).toBe(rowCount(documentOf(harness)));
    const valid = opened(`[${numbers}]`, 'trash/long.json');
    valid.run('files.next-error');
    expect(valid.notice()?.text).toBe('No errors in this file.');
  });
});

describe('long lines and folded values', () => {
  it('show their matches one after the other among wide characters, also backwards', () => {
    const value = `${'x'.repeat(1000)}here${'日'.repeat(1000)}here${'y'.repeat(1000)}here`;
    const harness = opened(JSON.stringify({ a: 1, value }), 'a.json');
    harness.search('here');
    harness.run('files.find-accept');
    const seen = () => {
      const document = documentOf(harness);
      return [currentMatch(document), document.sidewaysChars];
    };
    const first = seen();
    expect(first).toEqual([1, 2 + 9 + 1 + 1000 + 0 - 16]);
    harness.run('files.next-match');
    expect(seen()).toEqual([2, 2 + 9 + 1 + 2004 - 16]);
    harness.run('files.next-match', 'files.next-match');
    expect(seen()).toEqual(first);
    harness.run('files.previous-match');
    expect(seen()[0]).toBe(3);
  });

  it('count the matches that a fold hides, and all matches', () => {
    const harness = opened(SESSION);
    harness.search('re');
    harness.run('files.find-accept', 'files.toggle-all');
    const document = documentOf(harness);
    expect(hiddenMatches(document, 2)).toBe(2);
    expect(hiddenMatches(document, 0)).toBe(0);
    expect(document.matches?.count).toBe(2);
  });

  it('are scrolled to their end by one key, even after a million characters, and not if they fit', () => {
    const harness = opened(JSON.stringify(['x'.repeat(1_000_000), 1]), 'a.json');
    harness.run('files.down', 'files.line-end');
    expect(documentOf(harness).sidewaysChars).toBeGreaterThan(999_900);
    harness.run('files.down', 'files.line-end');
    expect(documentOf(harness).sidewaysChars).toBe(0);
  });
});
