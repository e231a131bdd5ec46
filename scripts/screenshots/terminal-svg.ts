/** Draws the screen of a terminal as SVG, as one picture or as an animation of several screens. */
import type { StyledRun } from '../../test/support/terminal-app.js';

export type Appearance = 'dark' | 'light';
/** `title` describes the picture for people who cannot see it. */
export type PictureOptions = {
  readonly title: string;
  readonly columns: number;
  readonly appearance: Appearance;
};
export type StyledScreen = readonly (readonly StyledRun[])[];
/** A screen, and how long it is shown, in ms. */
export type AnimationFrame = { readonly screen: StyledScreen; readonly ms: number };

const COLORS = {
  dark: { text: '#d8dee4', background: '#15171c' },
  light: { text: '#1f2328', background: '#ffffff' },
} as const;

const CELL = { width: 8.4, height: 18, font: 14 };
const PADDING = 12;
const BASELINE = 13.5;
const FONT = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace";
const HOLD_LAST_MS = 3000;

export function picture(screen: StyledScreen, { title, columns, appearance }: PictureOptions): string {
  const { width, height } = sizeOf(screen, columns);
  const rows = screen.map((row, index) => rowText(row, appearance, index * CELL.height));
  return document({ width, height, title, appearance }, '', rows.join(''));
}

/** Draws an animation: the frames are side by side, and one CSS animation moves them in steps. */
export function animation(
  frames: readonly AnimationFrame[],
  { title, columns, appearance }: PictureOptions,
): string {
  const [first] = frames;
  if (!first) throw new Error('an animation without frames');
  const { width, height } = sizeOf(first.screen, columns);
  const rows = new Map<string, number>();
  const idOf = (row: readonly StyledRun[]) => {
    const text = rowText(row, appearance, 0);
    const id = rows.get(text) ?? rows.size;
    rows.set(text, id);
    return id;
  };
  const strip = frames.map(({ screen }, at) => {
    const uses = screen.map((row, y) => `<use href="#r${idOf(row)}" y="${y * CELL.height}"/>`);
    return `<g transform="translate(${at * width} 0)">${uses.join('')}</g>`;
  });
  const totalMs = frames.reduce((sum, { ms }) => sum + ms, HOLD_LAST_MS);
  let elapsedMs = 0;
  const steps = frames.map(({ ms }, at) => {
    const percent = ((elapsedMs / totalMs) * 100).toFixed(3);
    elapsedMs += ms;
    return `${percent}%{transform:translateX(${-at * width}px)}`;
  });
  const style = `@keyframes play{${steps.join('')}}.strip{animation:play ${totalMs}ms steps(1,end) infinite}`;
  const definitions = [...rows].map(([text, id]) => `<g id="r${id}">${text}</g>`).join('');
  const body = `<defs>${definitions}</defs><g class="strip">${strip.join('')}</g>`;
  return document({ width, height, title, appearance }, style, body);
}

function sizeOf(screen: StyledScreen, columns: number) {
  return {
    width: Math.ceil(columns * CELL.width + 2 * PADDING),
    height: screen.length * CELL.height + 2 * PADDING,
  };
}

type Sheet = Pick<PictureOptions, 'title' | 'appearance'> & {
  readonly width: number;
  readonly height: number;
};

function document({ width, height, title, appearance }: Sheet, style: string, body: string): string {
  const { background, text } = COLORS[appearance];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escaped(title)}</title>`,
    `<style>text{font:${CELL.font}px ${FONT};fill:${text}}${style}</style>`,
    `<rect width="100%" height="100%" rx="6" fill="${background}"/>`,
    `<g transform="translate(${PADDING} ${PADDING})">${body}</g></svg>\n`,
  ].join('\n');
}

function rowText(row: readonly StyledRun[], appearance: Appearance, top: number): string {
  return row.map((run) => runShapes(run, appearance, top)).join('');
}

function runShapes(run: StyledRun, appearance: Appearance, top: number): string {
  const { background, text } = COLORS[appearance];
  const own = {
    color: run.color === null ? text : colorOf(run.color),
    background: run.background === null ? background : colorOf(run.background),
  };
  const color = run.isInverse ? own.background : own.color;
  const fill = run.isInverse ? own.color : own.background;
  const shapes: string[] = [];
  if (fill !== background) {
    const width = round(run.text.length * CELL.width);
    shapes.push(
      `<rect x="${xOf(run.column)}" y="${top}" width="${width}" height="${CELL.height}" fill="${fill}"/>`,
    );
  }
  const weight = run.isBold ? ' font-weight="bold"' : '';
  const paint = color === text ? '' : ` style="fill:${color}"`;
  // Places each word separately, because a viewer may reduce several blanks to one.
  for (const { 0: word, index } of run.text.matchAll(/\S+/g)) {
    shapes.push(
      `<text x="${xOf(run.column + index)}" y="${round(top + BASELINE)}" textLength="${round(word.length * CELL.width)}"${weight}${paint}>${escaped(word)}</text>`,
    );
  }
  return shapes.join('');
}

function xOf(column: number): number {
  return round(column * CELL.width);
}

const CUBE_START = 16;
const GREYS_START = 232;
/** The values of a channel of the colours 16 to 231, which form a cube of 6 × 6 × 6. */
const CUBE_STEPS = [0, 95, 135, 175, 215, 255] as const;

/** The colour for a number from 16 to 255. These colours are the same in every terminal. */
function colorOf(number: number): string {
  if (number < CUBE_START) throw new Error(`Colour ${number} differs between terminals.`);
  if (number >= GREYS_START) return hex(Array.from({ length: 3 }, () => 8 + (number - GREYS_START) * 10));
  const at = number - CUBE_START;
  return hex([Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((step) => CUBE_STEPS[step] ?? 0));
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
