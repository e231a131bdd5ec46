import { describe, expect, it } from 'vitest';
import { colorPolicy, removeColor } from '../../../src/terminal/color-policy.js';

const ESC = '\u001B';

describe('removeColor', () => {
  it.each([
    ['foreground', `${ESC}[31mx${ESC}[39m`, 'x'],
    ['bright foreground', `${ESC}[97mx`, 'x'],
    ['background', `${ESC}[42mx${ESC}[49m`, 'x'],
    ['bright background', `${ESC}[107mx`, 'x'],
    ['one of 256 colours', `${ESC}[38;5;7mx`, 'x'],
    ['a mixed colour', `${ESC}[48;2;1;4;7mx`, 'x'],
    ['a mixed colour with colons', `${ESC}[38:2::1:4:7mx`, 'x'],
    ['underline colour', `${ESC}[58;5;1mx${ESC}[59m`, 'x'],
    ['a colour beside a style', `${ESC}[1;38;5;1;7mx`, `${ESC}[1;7mx`],
  ])('removes %s', (_name, colored, expected) => {
    expect(removeColor(colored)).toBe(expected);
  });

  it.each([0, 1, 2, 3, 4, 7, 9, 22, 23, 24, 27, 29])('keeps style %i', (style) => {
    expect(removeColor(`${ESC}[${style}mx`)).toBe(`${ESC}[${style}mx`);
  });

  it('keeps a curly underline, an empty reset and sequences that are not styles', () => {
    const text = `${ESC}[4:3mx${ESC}[m${ESC}[31Hy`;
    expect(removeColor(text)).toBe(text);
  });
});

describe('colorPolicy', () => {
  it('forces no level in an ordinary terminal', () => {
    expect(colorPolicy({ TERM: 'xterm-256color' })).toEqual({ forcedLevel: null, showsColor: true });
  });

  it('removes colour for NO_COLOR, even with FORCE_COLOR', () => {
    expect(colorPolicy({ NO_COLOR: '1', FORCE_COLOR: '3' })).toEqual({ forcedLevel: '1', showsColor: false });
  });

  it('ignores an empty NO_COLOR', () => {
    expect(colorPolicy({ NO_COLOR: '' }).showsColor).toBe(true);
  });

  it.each([{ FORCE_COLOR: '0' }, { FORCE_COLOR: 'false' }, { TERM: 'dumb' }])(
    'removes colour for %o',
    (env) => {
      expect(colorPolicy(env)).toEqual({ forcedLevel: '1', showsColor: false });
    },
  );

  it('keeps styles under CI, even if CI is empty', () => {
    expect(colorPolicy({ CI: '', TERM: 'xterm' }).forcedLevel).toBe('1');
    expect(colorPolicy({ CI: 'true', TERM: 'xterm-256color' }).forcedLevel).toBe('2');
    expect(colorPolicy({ CI: 'true', COLORTERM: 'truecolor' }).forcedLevel).toBe('3');
  });
});
