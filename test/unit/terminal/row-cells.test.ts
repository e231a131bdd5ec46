import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/terminal/row-cells.js';

const ESC = '\u001B';

describe('cellsOf', () => {
  it.each([
    ['', [], []],
    ['ab', ['a', 'b'], ['', '']],
    [`a${ESC}[1mb${ESC}[22mc`, ['a', 'b', 'c'], ['', '1', '']],
    [`${ESC}[1;36ma${ESC}[39mb`, ['a', 'b'], ['1;36', '1']],
    [`${ESC}[38;5;12ma${ESC}[0mb`, ['a', 'b'], ['38;5;12', '']],
    [`${ESC}[48;2;1;2;3;7ma${ESC}[mb`, ['a', 'b'], ['48;2;1;2;3;7', '']],
    [`${ESC}[31m${ESC}[92ma`, ['a'], ['92']],
  ])('returns characters and styles of %j', (row, characters, styles) => {
    expect(cellsOf(row)).toEqual({ characters, styles });
  });

  it.each(['日本', 'e\u0301', '👍', `${ESC}[2J`, 'a\tb'])('returns null for %j', (row) => {
    expect(cellsOf(row)).toBeNull();
  });
});
