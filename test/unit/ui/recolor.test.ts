import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { widthColumns } from '../../../src/text/width.js';
import { paletteOf } from '../../../src/ui/palettes.js';
import { recolor } from '../../../src/ui/recolor.js';
import { theme } from '../../../src/ui/theme.js';

const ESC = '\u001B';
const LIGHT = paletteOf('light', true);
const HIGH = paletteOf('high-contrast', true);

describe('recolor', () => {
  it('replaces each placeholder of the theme by a colour of the palette', () => {
    const written = new Chalk({ level: 1 });
    for (const style of Object.values(theme)) {
      if (!('color' in style)) continue;
      const shown = recolor(written[style.color]('x'), LIGHT, 80);
      expect(shown).toBe(`${ESC}[${LIGHT.colors[style.color]}mx${ESC}[39m`);
    }
  });

  it('leaves bold, inverse and underline alone', () => {
    const text = `${ESC}[1mbold${ESC}[22m ${ESC}[7minverse${ESC}[27m ${ESC}[4mline${ESC}[24m`;
    expect(recolor(text, LIGHT, 80)).toBe(text);
  });

  it('fills each row with the background of a canvas, and keeps it after a coloured word', () => {
    const start = `${ESC}[38;5;231;48;5;16m`;
    const shown = recolor(`${ESC}[36mab${ESC}[39m日\n`, HIGH, 6).split('\n');
    expect(shown).toEqual([
      `${start}${ESC}[${HIGH.colors.cyan}mab${ESC}[38;5;231m日  `,
      `${start}${' '.repeat(6)}`,
    ]);
    expect(widthColumns((shown[0] ?? '').replaceAll(/\u001B\[[\d;]*m/g, ''))).toBe(6);
  });
});
