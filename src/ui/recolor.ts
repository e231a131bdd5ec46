/** Replaces the colours of a frame by the colours of a palette. */
import { widthColumns } from '../text/width.js';
import type { Palette } from './palettes.js';
import type { ThemeColor } from './theme.js';

/** The colour of the theme for each code that chalk writes. */
const PLACEHOLDERS: Readonly<Record<string, ThemeColor>> = {
  36: 'cyan',
  90: 'gray',
  32: 'green',
  33: 'yellow',
  31: 'red',
  34: 'blue',
  35: 'magenta',
};
const PLACEHOLDER = /\u001B\[(3[1-6]|90)m/g;
const DEFAULT_COLOR = /\u001B\[39m/g;
const STYLES = /\u001B\[[\d;:]*m/g;

/** Replaces the placeholders by the palette's colours. A palette with a canvas fills every row up to `columns`. */
export function recolor(frame: string, palette: Palette, columns: number): string {
  const { canvas } = palette;
  const colored = (text: string) =>
    text.replace(PLACEHOLDER, (sequence, code: string) => {
      const color = PLACEHOLDERS[code];
      return color === undefined ? sequence : toStyle(palette.colors[color]);
    });
  if (canvas === null) return colored(frame);
  const start = toStyle(`${canvas.text};${canvas.background}`);
  return frame
    .split('\n')
    .map((row) => {
      const text = colored(row.replace(DEFAULT_COLOR, toStyle(canvas.text)));
      return start + text + ' '.repeat(Math.max(0, columns - widthColumns(row.replace(STYLES, ''))));
    })
    .join('\n');
}

function toStyle(codes: string): string {
  return `\u001B[${codes}m`;
}
