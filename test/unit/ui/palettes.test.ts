import { describe, expect, it } from 'vitest';
import { relativeLuminance } from '../../../src/terminal/background.js';
import { type Palette, type PaletteName, paletteOf } from '../../../src/ui/palettes.js';
import { theme } from '../../../src/ui/theme.js';

/** The 16 colours as two terminals show them. Most other terminals resemble one of the two. */
const FEW = {
  xterm: [
    '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5',
    '7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
  ],
  vga: [
    '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa',
    '555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
  ],
} as const;

/** Backgrounds of dark and light terminals, and of themes such as VS Code, Ubuntu, Solarized and Gruvbox. */
const DARK = ['000000', '1e1e1e', '282c34', '300a24', '002b36', '2e3440', '282a36'];
const LIGHT = ['ffffff', 'fafafa', 'f5f5f5', 'fdf6e3', 'fbf1c7', 'eff1f5'];

const MIN_CONTRAST = 4.5;
/** The contrast ratio of level AAA in WCAG 2. */
const HIGH_CONTRAST = 7;

type Case = { readonly name: PaletteName; readonly backgrounds: readonly string[]; readonly least: number };
const MANY_CASES: readonly Case[] = [
  { name: 'dark', backgrounds: DARK, least: MIN_CONTRAST },
  { name: 'light', backgrounds: LIGHT, least: MIN_CONTRAST },
  { name: 'high-contrast', backgrounds: ['000000'], least: HIGH_CONTRAST },
];
const FEW_CASES: readonly Case[] = [
  { name: 'dark', backgrounds: ['000000'], least: MIN_CONTRAST },
  { name: 'light', backgrounds: ['ffffff'], least: MIN_CONTRAST },
  { name: 'high-contrast', backgrounds: ['000000'], least: MIN_CONTRAST },
];

describe('every colour', () => {
  it.each(MANY_CASES)('out of 256 of the theme $name is easy to read', ({ name, backgrounds, least }) => {
    for (const [color, code] of codesOf(paletteOf(name, true))) {
      const shade = shadeOutOf256(code);
      const contrasts = backgrounds.map((background) => contrastOf(shade, background));
      expect(Math.min(...contrasts), `${color} ${code} #${shade}`).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(
    FEW_CASES.flatMap((each) => (['xterm', 'vga'] as const).map((terminal) => ({ ...each, terminal }))),
  )('out of 16 of the theme $name is easy to read on $terminal', ({ name, backgrounds, least, terminal }) => {
    for (const [color, code] of codesOf(paletteOf(name, false))) {
      if (code === '39') continue; // This code is the terminal's own text colour.
      const shade = shadeOutOf16(code, terminal);
      const contrasts = backgrounds.map((background) => contrastOf(shade, background));
      expect(Math.min(...contrasts), `${color} ${code} #${shade}`).toBeGreaterThanOrEqual(least);
    }
  });

  it('of the theme high-contrast has a black background in every terminal', () => {
    expect(paletteOf('high-contrast', true).canvas?.background).toBe('48;5;16');
    expect(paletteOf('high-contrast', false).canvas?.background).toBe('40');
  });
});

describe('every style of the theme', () => {
  it('contains no dim text, because its colour is unknown', () => {
    for (const style of Object.values(theme)) expect(style).not.toHaveProperty('dimColor');
  });
});

function codesOf({ colors, canvas }: Palette): readonly (readonly [string, string])[] {
  return [...Object.entries(colors), ...(canvas === null ? [] : [['text', canvas.text] as const])];
}

/** The shade of `38;5;n` for n from 16: a cube of six levels, then 24 greys. */
function shadeOutOf256(code: string): string {
  const index = Number(/^38;5;(\d+)$/.exec(code)?.[1]);
  expect(index, code).toBeGreaterThanOrEqual(16);
  if (index >= 232) return hex(8 + (index - 232) * 10).repeat(3);
  const level = (step: number) => hex(step === 0 ? 0 : 55 + step * 40);
  const place = index - 16;
  return [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map(level).join('');
}

function shadeOutOf16(code: string, terminal: keyof typeof FEW): string {
  const shades = FEW[terminal].join(' ').split(' ');
  const number = Number(code);
  return shades[number >= 90 ? number - 90 + 8 : number - 30] ?? '';
}

function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(shade: string): number {
  const channel = (at: number) => Number.parseInt(shade.slice(at, at + 2), 16) / 255;
  return relativeLuminance(channel(0), channel(2), channel(4));
}

function hex(value: number): string {
  return value.toString(16).padStart(2, '0');
}
