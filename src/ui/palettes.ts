/** The colours of each theme, as style codes. A test checks a contrast of at least 4.5:1 on common backgrounds. */
import type { ThemeColor } from './theme.js';

/** A code such as `36`, or `38;5;80` for a colour out of 256. */
type Code = string;

export type Palette = {
  readonly colors: Readonly<Record<ThemeColor, Code>>;
  /** Text and background that the program draws itself; null to leave both to the terminal. */
  readonly canvas: { readonly text: Code; readonly background: Code } | null;
};

export type PaletteName = 'dark' | 'light' | 'high-contrast';

/** For terminals with 256 colours. Colours 16 to 255 are the same on all of them. */
const MANY_COLORS: Readonly<Record<PaletteName, Palette>> = {
  dark: {
    colors: {
      cyan: '38;5;80',
      gray: '38;5;247',
      green: '38;5;114',
      yellow: '38;5;221',
      red: '38;5;210',
      blue: '38;5;111',
      magenta: '38;5;176',
    },
    canvas: null,
  },
  light: {
    colors: {
      cyan: '38;5;25',
      gray: '38;5;240',
      green: '38;5;22',
      yellow: '38;5;94',
      red: '38;5;124',
      blue: '38;5;19',
      magenta: '38;5;90',
    },
    canvas: null,
  },
  'high-contrast': {
    colors: {
      cyan: '38;5;87',
      gray: '38;5;252',
      green: '38;5;120',
      yellow: '38;5;227',
      red: '38;5;217',
      blue: '38;5;153',
      magenta: '38;5;219',
    },
    canvas: { text: '38;5;231', background: '48;5;16' },
  },
};

/**
 * For terminals with 16 colours. Meanings share a colour, because many shades have too little contrast, such as blue
 * on black.
 */
const FEW_COLORS: Readonly<Record<PaletteName, Palette>> = {
  dark: {
    colors: { cyan: '36', gray: '37', green: '32', yellow: '93', red: '91', blue: '96', magenta: '95' },
    canvas: null,
  },
  light: {
    colors: { cyan: '34', gray: '39', green: '34', yellow: '35', red: '31', blue: '34', magenta: '35' },
    canvas: null,
  },
  'high-contrast': {
    colors: { cyan: '96', gray: '97', green: '92', yellow: '93', red: '91', blue: '96', magenta: '95' },
    canvas: { text: '97', background: '40' },
  },
};

/** @param hasManyColors true for a terminal with 256 colours or more */
export function paletteOf(name: PaletteName, hasManyColors: boolean): Palette {
  return (hasManyColors ? MANY_COLORS : FEW_COLORS)[name];
}
