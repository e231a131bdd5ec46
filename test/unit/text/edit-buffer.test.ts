import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as edit from '../../../src/text/edit-buffer.js';
import { graphemes } from '../../../src/text/graphemes.js';
import { anyText } from './any-text.js';

type Change = (buffer: edit.EditBuffer) => edit.EditBuffer;

const at = (text: string, cursor: number): edit.EditBuffer => ({ ...edit.createEditBuffer(text), cursor });
const typed = (text: string, buffer = edit.createEditBuffer()): edit.EditBuffer =>
  graphemes(text).reduce(edit.insert, buffer);
const view = ({ text, cursor }: edit.EditBuffer): string => {
  const all = graphemes(text);
  return `${all.slice(0, cursor).join('')}|${all.slice(cursor).join('')}`;
};

describe('editing', () => {
  it('inserts at the cursor and moves the cursor after the text', () => {
    expect(view(edit.insert(at('ac', 1), 'b'))).toBe('ab|c');
    expect(view(edit.insert(at('ac', 1), '日👨‍👩‍👧'))).toBe('a日👨‍👩‍👧|c');
  });

  it('deletes a whole grapheme on either side', () => {
    expect(view(edit.backspace(at('a👍🏽b', 2)))).toBe('a|b');
    expect(view(edit.deleteForward(at('a👍🏽b', 1)))).toBe('a|b');
    expect(view(edit.backspace(at('e\u0301', 1)))).toBe('|');
  });

  it('moves by grapheme and to the ends', () => {
    expect(view(edit.left(at('a👍🏽', 2)))).toBe('a|👍🏽');
    expect(view(edit.right(at('👍🏽a', 0)))).toBe('👍🏽|a');
    expect(view(edit.home(at('ab', 1)))).toBe('|ab');
    expect(view(edit.end(at('ab', 0)))).toBe('ab|');
  });

  it('moves by word, skipping blanks', () => {
    expect(view(edit.wordLeft(at('bench press  ', 13)))).toBe('bench |press  ');
    expect(view(edit.wordLeft(at('bench press', 8)))).toBe('bench |press');
    expect(view(edit.wordRight(at('bench  press', 5)))).toBe('bench  press|');
    expect(view(edit.wordRight(at('bench press', 1)))).toBe('bench| press');
  });

  it('deletes a word in either direction, to the end, and the whole text', () => {
    expect(view(edit.deleteWordBack(at('bench press x', 12)))).toBe('bench |x');
    expect(view(edit.deleteWordForward(at('bench press x', 5)))).toBe('bench| x');
    expect(view(edit.clear(at('abc', 2)))).toBe('|');
    expect(view(edit.deleteToEnd(at('abc', 1)))).toBe('a|');
  });

  it('replaces the text and puts the cursor at its end', () => {
    expect(view(edit.set(at('abc', 1), 'xy'))).toBe('xy|');
    expect(view(edit.set(at('abc', 1), 'abc'))).toBe('abc|');
  });

  it('keeps the cursor after a character that joins the previous one', () => {
    expect(view(edit.insert(at('ex', 1), '\u0301'))).toBe('e\u0301|x');
  });

  it.each<[string, Change, edit.EditBuffer]>([
    ['left at the start', edit.left, at('a', 0)],
    ['right at the end', edit.right, at('a', 1)],
    ['backspace at the start', edit.backspace, at('a', 0)],
    ['delete at the end', edit.deleteForward, at('a', 1)],
    ['an empty insertion', (buffer) => edit.insert(buffer, ''), at('a', 1)],
    ['undo without a history', edit.undo, at('a', 1)],
    ['redo without a history', edit.redo, at('a', 1)],
  ])('returns the same buffer for %s', (_what, change, buffer) => {
    expect(change(buffer)).toBe(buffer);
  });
});

describe('a selected text', () => {
  const selected = edit.createSelectedBuffer('brace');

  it('is replaced by what is inserted, which undo reverts', () => {
    const typed = edit.insert(edit.insert(selected, 'a'), 'b');
    expect([typed.text, typed.isSelected]).toEqual(['ab', undefined]);
    expect(edit.undo(edit.undo(typed)).text).toBe('brace');
  });

  it('is edited and no longer selected after any other change, also one that moves nothing', () => {
    for (const change of [edit.left, edit.right, edit.home, edit.end, edit.backspace]) {
      expect(change(selected).isSelected).toBeUndefined();
    }
    expect(edit.insert(edit.end(selected), '!').text).toBe('brace!');
  });

  it('is never an empty text', () => {
    expect(edit.createSelectedBuffer('').isSelected).toBeUndefined();
  });
});

describe('undo', () => {
  it('reverts typing by the word', () => {
    const buffer = typed('push day a');
    expect(view(edit.undo(buffer))).toBe('push day |');
    expect(view(edit.undo(edit.undo(buffer)))).toBe('push |');
    expect(view(edit.undo(edit.undo(edit.undo(buffer))))).toBe('|');
  });

  it('reverts consecutive deletions at once', () => {
    const buffer = [1, 2, 3].reduce((one) => edit.backspace(one), typed('squat'));
    expect(view(buffer)).toBe('sq|');
    expect(view(edit.undo(buffer))).toBe('squat|');
  });

  it('reverts a paste separately', () => {
    expect(view(edit.undo(edit.insert(typed('ab'), 'cd')))).toBe('ab|');
  });

  it('reverts only what was typed since the cursor moved', () => {
    const buffer = typed('z', edit.left(typed('ab')));
    expect(view(edit.undo(buffer))).toBe('a|b');
  });

  it('restores the cursor', () => {
    expect(view(edit.undo(edit.clear(at('abc', 2))))).toBe('ab|c');
  });

  it('can be redone until the next edit', () => {
    const undone = edit.undo(typed('ab cd'));
    expect(view(edit.redo(undone))).toBe('ab cd|');
    expect(edit.redo(typed('x', undone)).text).toBe('ab x');
  });

  it('keeps a thousand steps at most, and drops the oldest', () => {
    let buffer = edit.createEditBuffer();
    for (let index = 0; index < 1500; index += 1) buffer = edit.insert(buffer, 'ab');
    expect(buffer.past.length).toBe(1000);
    for (let index = 0; index < 1500; index += 1) buffer = edit.undo(buffer);
    expect(buffer.text).toBe('ab'.repeat(500));
  });
});

/** Makes the same edits on an array of graphemes. This works for text whose graphemes never join. */
class Model {
  all: string[] = [];
  cursor = 0;

  insert(text: string): void {
    const parts = graphemes(text);
    this.all.splice(this.cursor, 0, ...parts);
    this.cursor += parts.length;
  }

  remove(from: number, to: number): void {
    this.all.splice(from, to - from);
    this.cursor = from;
  }

  moveTo(cursor: number): void {
    this.cursor = Math.max(0, Math.min(cursor, this.all.length));
  }

  get wordStart(): number {
    let cursor = this.cursor;
    while (this.all[cursor - 1] === ' ') cursor -= 1;
    while (cursor > 0 && this.all[cursor - 1] !== ' ') cursor -= 1;
    return cursor;
  }

  get wordEnd(): number {
    let cursor = this.cursor;
    while (this.all[cursor] === ' ') cursor += 1;
    while (cursor < this.all.length && this.all[cursor] !== ' ') cursor += 1;
    return cursor;
  }
}

describe('any edits', () => {
  const steps: readonly (readonly [Change, (model: Model) => void])[] = [
    [edit.backspace, (model) => model.cursor > 0 && model.remove(model.cursor - 1, model.cursor)],
    [edit.deleteForward, (model) => model.remove(model.cursor, model.cursor + 1)],
    [edit.left, (model) => model.moveTo(model.cursor - 1)],
    [edit.right, (model) => model.moveTo(model.cursor + 1)],
    [edit.home, (model) => model.moveTo(0)],
    [edit.end, (model) => model.moveTo(model.all.length)],
    [edit.wordLeft, (model) => model.moveTo(model.wordStart)],
    [edit.deleteWordBack, (model) => model.remove(model.wordStart, model.cursor)],
    [edit.deleteWordForward, (model) => model.remove(model.cursor, model.wordEnd)],
    [edit.clear, (model) => model.remove(0, model.all.length)],
    [edit.deleteToEnd, (model) => model.remove(model.cursor, model.all.length)],
  ];
  const inserted = fc.constantFrom('a', ' ', '日', '👍🏽', 'e\u0301', 'b c', '👨‍👩‍👧');
  const anyStep = fc.oneof(
    fc.constantFrom(...steps),
    inserted.map((text): (typeof steps)[number] => [
      (buffer) => edit.insert(buffer, text),
      (model) => model.insert(text),
    ]),
  );

  it('behave like the same edits on an array of graphemes', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (script) => {
        const model = new Model();
        let buffer = edit.createEditBuffer();
        for (const [change, changeModel] of script) {
          buffer = change(buffer);
          changeModel(model);
          expect([buffer.text, buffer.cursor]).toEqual([model.all.join(''), model.cursor]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are all reverted by undo and repeated by redo', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (script) => {
        const last = script.reduce((buffer, [change]) => change(buffer), edit.createEditBuffer());
        let buffer = last;
        for (const _ of last.past) buffer = edit.undo(buffer);
        expect([buffer.text, buffer.past.length]).toEqual(['', 0]);
        for (const _ of last.past) buffer = edit.redo(buffer);
        expect([buffer.text, buffer.cursor]).toEqual([last.text, last.cursor]);
      }),
    );
  });

  it('keep the cursor within the text', () => {
    const anyInsertion = anyText.map(
      (text): Change =>
        (buffer) =>
          edit.insert(buffer, text),
    );
    const anyChange = fc.oneof(fc.constantFrom(...steps.map(([change]) => change)), anyInsertion);
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (script) => {
        const { text, cursor } = script.reduce((buffer, change) => change(buffer), edit.createEditBuffer());
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(graphemes(text).length);
      }),
    );
  });
});
