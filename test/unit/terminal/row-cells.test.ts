import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/terminal/row-cells.js';

const ESC = '\u001B';

describe('the cells of a row', () => {
  it.each([
    ['', [], []],
    ['ab', ['a', 'b'], ['', '']],
    [`a${ESC}[1mb${ESC}[22mc`, ['a', 'b', 'c'], ['', `${ESC}[1m`, '']],
    [`${ESC}[1;36ma${ESC}[39mb`, ['a', 'b'], [`${ESC}[1m${ESC}[36m`, `${ESC}[1m`]],
    [`${ESC}[38;5;12ma${ESC}[0mb`, ['a', 'b'], [`${ESC}[38;5;12m`, '']],
    [`${ESC}[48;2;1;2;3;7ma${ESC}[mb`, ['a', 'b'], [`${ESC}[48;2;1;2;3m${ESC}[7m`, '']],
    [`${ESC}[31m${ESC}[92ma`, ['a'], [`${ESC}[92m`]],
  ])('of %j', (row, characters, styles) => {
    expect(cellsOf(row)).toEqual({ characters, styles });
  });

  it.each(['日本', 'e\u0301', '👍', `${ESC}[2J`, 'a\tb'])('are not known of %j', (row) => {
    expect(cellsOf(row)).toBeNull();
  });
});
