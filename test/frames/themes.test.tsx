import chalk from 'chalk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layout } from '../../src/page/layout.js';
import { widthColumns } from '../../src/text/width.js';
import { AppView } from '../../src/ui/app.js';
import { type PaletteName, paletteOf } from '../../src/ui/palettes.js';
import { recolor } from '../../src/ui/recolor.js';
import { renderFrame } from '../support/frame.js';
import { SIZES } from './support-log.js';
import { STAGES } from './support-log-stages.js';

const STYLE = /\u001B\[([\d;]*)m/g;
/** The parameters of styles that choose no colour, such as bold, and the end of a colour. */
const ATTRIBUTES = ['1', '22', '4', '24', '7', '27', '39'];
const THEMES: readonly PaletteName[] = ['dark', 'light', 'high-contrast'];

const { level } = chalk;
beforeAll(() => {
  chalk.level = 1;
});
afterAll(() => {
  chalk.level = level;
});

/** The frame of each stage of the Log screen. */
function framesAt(columns: number, rows: number): readonly string[] {
  const { bodyRows } = layout(columns, rows);
  return STAGES.map(({ make }) => {
    const { store } = make();
    store.dispatch({ type: 'app/resized', view: { columns, bodyRows } });
    const element = <AppView state={store.getState()} store={store} columns={columns} rows={rows} />;
    return renderFrame(element, { columns, rows }).lastFrame();
  });
}

/** Computes a value at the first call, which must be in a test, because only a test can draw. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

describe.each(SIZES)('the stages of the Log screen at %i × %i', (columns, rows) => {
  const frames = once(() => framesAt(columns, rows));

  it('have only colours of the theme, and no dim text', () => {
    for (const theme of THEMES) {
      const { colors, canvas } = paletteOf(theme, true);
      const ground = canvas === null ? [] : [canvas.text, `${canvas.text};${canvas.background}`];
      const allowed = new Set([...ATTRIBUTES, ...Object.values(colors), ...ground]);
      const used = frames().flatMap((frame) => {
        const shown = recolor(frame, paletteOf(theme, true), columns);
        return [...shown.matchAll(STYLE)].map(([, codes = '']) => codes);
      });
      expect(
        used.filter((codes) => !allowed.has(codes)),
        theme,
      ).toEqual([]);
      expect(used, theme).toContain(colors.cyan);
    }
  });

  it('are filled to the edge in high contrast', () => {
    const palette = paletteOf('high-contrast', true);
    for (const frame of frames()) {
      const shown = recolor(frame, palette, columns).split('\n');
      expect(new Set(shown.map((row) => widthColumns(row.replace(STYLE, ''))))).toEqual(new Set([columns]));
      // Text in the terminal's own colour would be black on black in a light terminal.
      expect(shown.join('')).not.toContain('\u001B[39m');
    }
  });
});
