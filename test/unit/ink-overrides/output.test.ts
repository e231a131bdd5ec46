import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import InkOutput from '../../../node_modules/ink/build/output.js';
import { Output } from '../../../src/ink-overrides/output.js';

const [COLUMNS, ROWS] = [24, 6];

type Step =
  | { readonly kind: 'write'; readonly x: number; readonly y: number; readonly text: string }
  | { readonly kind: 'clip'; readonly clip: Parameters<Output['clip']>[0] }
  | { readonly kind: 'unclip' };

const style = fc.constantFrom(['', ''], ['\u001B[1m', '\u001B[22m'], ['\u001B[7m', '\u001B[27m'], [
  '\u001B[36m',
  '\u001B[39m',
] as const);
const words = fc.array(fc.constantFrom('a', 'Z', ' ', '─', '▸', '×', 'é', '80x5', 'Bench '), {
  minLength: 1,
  maxLength: 6,
});
const line = fc
  .array(fc.tuple(style, words), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([[open, close], text]) => `${open}${text.join('')}${close}`).join(''));
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const edge = (most: number) => fc.integer({ min: 0, max: most });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('write' as const), x: edge(COLUMNS), y: edge(ROWS), text }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(edge(COLUMNS), edge(COLUMNS), edge(ROWS), edge(ROWS)).map(([x, w, y, h]) => ({
      kind: 'clip' as const,
      clip: { x1: x, x2: Math.min(COLUMNS, x + w), y1: y, y2: Math.min(ROWS, y + h) },
    })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'unclip' as const }) },
);

function draw(output: Output | InkOutput, steps: readonly Step[]): string {
  for (const each of steps) {
    if (each.kind === 'clip') output.clip(each.clip);
    else if (each.kind === 'unclip') output.unclip();
    else output.write(each.x, each.y, each.text, { transformers: [] });
  }
  return output.get().output;
}

/** The cells that a terminal shows for a frame, with their styles. */
async function cellsOf(frame: string): Promise<readonly string[]> {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  const rows = frame.split('\n').map((row, index) => `\u001B[${index + 1}H\u001B[0m\u001B[?7l${row}`);
  await new Promise<void>((resolve) => terminal.write(rows.join(''), resolve));
  const cells = Array.from({ length: ROWS }, (_, y) => {
    const shown = terminal.buffer.active.getLine(y);
    return Array.from({ length: COLUMNS }, (__, x) => {
      const cell = shown?.getCell(x);
      // Bold and foreground colour are invisible on a blank.
      const isBlank = !cell?.getChars().trim() && !cell?.isInverse();
      return isBlank ? ' ' : [cell?.getChars(), cell?.isBold(), cell?.isInverse(), cell?.getFgColor()].join();
    }).join('|');
  });
  terminal.dispose();
  return cells;
}

const size = { width: COLUMNS, height: ROWS };

describe('Output', () => {
  it('shows the same as Ink’s Output for any positions and overlaps of texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const [own, inks] = [draw(new Output(size), steps), draw(new InkOutput(size), steps)];
        expect(await cellsOf(own)).toEqual(await cellsOf(inks));
      }),
      { numRuns: 150 },
    );
  });

  it('returns exactly the rows of Ink’s Output if texts do not overlap', () => {
    const steps: readonly Step[] = [
      { kind: 'write', x: 1, y: 0, text: '\u001B[1mBench Press\u001B[22m' },
      { kind: 'write', x: 16, y: 0, text: '日本 👍🏽' },
      { kind: 'write', x: 0, y: 2, text: 'one\ntwo' },
    ];
    const own = draw(new Output(size), steps);
    expect(own).toBe(draw(new InkOutput(size), steps));
    expect(own).toBe(' \u001B[1mBench Press\u001B[22m    日本 👍🏽\n\none\ntwo\n\n');
  });

  it('applies the transformers of lines in order', () => {
    const output = new Output({ width: 10, height: 2 });
    const upper = (each: string) => each.toUpperCase();
    output.write(0, 0, 'ab\ncd', { transformers: [(each, index) => `${index}${each}`, upper] });
    expect(output.get()).toEqual({ output: '0AB\n1CD', height: 2 });
  });
});
