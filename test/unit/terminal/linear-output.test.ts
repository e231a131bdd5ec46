import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinearOutput, type TypedLine } from '../../../src/terminal/linear-output.js';
import { graphemes } from '../../../src/text/graphemes.js';
import { anyText } from '../text/any-text.js';

/** An output, and what it wrote: `written` is the text, `rows` are the rows that a terminal shows. */
function newOutput(columns = 80) {
  let written = '';
  const output = new LinearOutput(
    (text) => {
      written += text;
    },
    () => columns,
  );
  const rows = () => written.split('\r\n').map(rowOf);
  return { output, rows, written: () => written };
}

function rowOf(text: string): string {
  let row = '';
  for (const character of text.replaceAll('\b \b', '\b')) {
    row = character === '\b' ? row.slice(0, -1) : row + character;
  }
  return row;
}

function typed(text: string, prompt = 'Set 1: ', cursor = graphemes(text).length): TypedLine {
  return { prompt, buffer: { text, cursor } };
}

describe('the typed line', () => {
  it('is changed only at its end when text is added or removed there', () => {
    const { output, rows, written } = newOutput();
    for (const text of ['', '8', '80', '80x', '80', '8']) output.showInput(typed(text));
    expect(rows()).toEqual(['Set 1: 8']);
    expect(written()).toBe('Set 1: 80x\b \b\b \b');
  });

  it('is written again below lines that are printed after it', () => {
    const { output, rows } = newOutput();
    output.showInput(typed('80'));
    output.print(['Synced.']);
    output.showInput(typed('80'));
    output.showInput(typed('80x'));
    expect(rows()).toEqual(['Set 1: 80', 'Synced.', 'Set 1: 80x']);
  });

  it('is written on a new row if it changes before its end, or the prompt changes', () => {
    const { output, rows } = newOutput();
    output.showInput(typed('80x5'));
    output.showInput(typed('85x5', 'Set 1: ', 2));
    output.showInput(typed('', 'Set 2: '));
    output.showInput(null);
    expect(rows()).toEqual(['Set 1: 80x5', 'Set 1: 85x5', 'Set 2: ', '']);
  });

  it('names the character under the cursor when the cursor moves', () => {
    const { output, rows } = newOutput();
    output.showInput(typed('8 5'));
    for (const cursor of [2, 1, 3]) output.showInput(typed('8 5', 'Set 1: ', cursor));
    expect(rows().filter((row) => row.startsWith('Cursor'))).toEqual([
      'Cursor before 5',
      'Cursor before a blank',
      'Cursor at the end',
    ]);
  });

  it('is not shortened with Backspace if it is longer than a row', () => {
    const { output, written } = newOutput(10);
    output.showInput(typed('80x5 @8'));
    output.showInput(typed('80x5 @'));
    expect(written()).not.toContain('\b');
  });

  it('is always the last row', () => {
    const text = fc.string({ unit: fc.constantFrom('8', 'x', ' '), maxLength: 4 });
    const line = fc
      .tuple(text, fc.constantFrom('Set 1: ', 'Note: '))
      .map(([each, prompt]) => typed(each, prompt));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant(null)), { minLength: 1 }), (lines) => {
        const { output, rows } = newOutput();
        for (const each of lines) output.showInput(each);
        const last = lines.at(-1);
        expect(rows().at(-1)).toBe(last ? last.prompt + last.buffer.text : '');
      }),
    );
  });

  it('has no control characters, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const { output, written } = newOutput();
        for (const text of texts) output.showInput(typed(text));
        const shown = written().replaceAll(/\x08 \x08|\r\n/g, '');
        expect([...shown].filter((each) => each < ' ')).toEqual([]);
      }),
    );
  });
});
