import xterm from '@xterm/headless';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { ENTER_SCREEN } from '../../../src/terminal/escape-sequences.js';
import { encodeUpdate, encodeWhole, splitFrame } from '../../../src/terminal/frame-diff.js';
import { Painter } from '../../../src/terminal/painter.js';
import { placedRow } from '../../../src/terminal/placed-row.js';
import { fitEnd } from '../../../src/text/truncate.js';

const blank = { rows: [], cursor: null };

describe('splitFrame', () => {
  it('drops the rows below the screen', () => {
    expect(splitFrame('a\nb\nc', 2)).toEqual(['a', 'b']);
  });
});

describe('encodeUpdate', () => {
  it('returns nothing for the current frame', () => {
    const shown = { rows: ['a', 'b'], cursor: { x: 1, y: 0 } };
    expect(encodeUpdate(shown, { rows: ['a', 'b'], cursor: { x: 1, y: 0 } })).toBe('');
  });

  it('draws a changed cell inside one synchronized update', () => {
    const output = encodeUpdate({ rows: ['a', 'b'], cursor: null }, { rows: ['a', 'c'], cursor: null });
    expect(output).toBe('\u001B[?2026h\u001B[2;1H\u001B[0mc\u001B[?2026l');
  });

  it('draws only the changed cells of a long row, in their style', () => {
    const begin = 'rest \u001B[1mof the set';
    const output = encodeUpdate(
      { rows: [`${begin} 1:31`], cursor: null },
      { rows: [`${begin} 1:32`], cursor: null },
    );
    expect(output).toBe('\u001B[?2026h\u001B[1;20H\u001B[0;1m2\u001B[?2026l');
  });

  it('draws only the changed cells of a row with a narrow space between thousands', () => {
    const output = encodeUpdate(
      { rows: ['9\u202f747 kg of sets, 91 min'], cursor: null },
      { rows: ['9\u202f747 kg of sets, 92 min'], cursor: null },
    );
    expect(output).toBe('\u001B[?2026h\u001B[1;20H\u001B[0m2\u001B[?2026l');
  });

  it('skips unchanged cells between two changes, and erases the rest after a shorter row', () => {
    const shown = { rows: ['1 of 9: a long row, the second half 1, and more'], cursor: null };
    const wanted = { rows: ['2 of 9: a long row, the second half 2'], cursor: null };
    expect(encodeUpdate(shown, wanted)).toBe(
      '\u001B[?2026h\u001B[1;1H\u001B[0m2\u001B[35C\u001B[K2\u001B[?2026l',
    );
  });

  it('changes the style only if the difference is visible', () => {
    const shown = { rows: ['', ''], cursor: null };
    const wanted = { rows: ['\u001B[1mab\u001B[22m \u001B[1mc', '\u001B[1;36md\u001B[0;7m e'], cursor: null };
    expect(encodeUpdate(shown, wanted)).toBe(
      '\u001B[?2026h\u001B[1;1H\u001B[0;1mab c\u001B[2;1H\u001B[0;1;36md\u001B[0;7m e\u001B[?2026l',
    );
  });

  it('draws the whole row if it has a character of uncertain width', () => {
    const whole = (row: string) => `\u001B[?2026h\u001B[1H\u001B[0m\u001B[2K${row}\u001B[?2026l`;
    for (const [one, other, drawn] of [
      ['日本語 and more a', '日本語 and more b', '日本語\u001B[7G and more b'],
      ['12345678\u0301', '12345678\u0300', '12345678\u0300'],
    ] as const) {
      expect(encodeUpdate({ rows: [one], cursor: null }, { rows: [other], cursor: null })).toBe(whole(drawn));
    }
  });

  it('only moves the cursor if no row changed', () => {
    const output = encodeUpdate(
      { rows: ['ab'], cursor: { x: 0, y: 0 } },
      { rows: ['ab'], cursor: { x: 1, y: 0 } },
    );
    expect(output).toBe('\u001B[1;2H');
  });

  it('hides the cursor while it draws', () => {
    const cursor = { x: 0, y: 0 };
    const output = encodeUpdate({ rows: ['a'], cursor }, { rows: ['b'], cursor });
    expect(output).toMatch(/^\u001B\[\?2026h\u001B\[\?25l.*b\u001B\[1;1H\u001B\[\?25h\u001B\[\?2026l$/);
  });

  it('hides the cursor if the frame has none', () => {
    expect(encodeUpdate({ rows: ['a'], cursor: { x: 0, y: 0 } }, { rows: ['a'], cursor: null })).toBe(
      '\u001B[?25l',
    );
  });
});

describe('text whose width differs between terminals', () => {
  const TEXTS = ['กำลัง thai', 'ກຳ lao', 'జ్ఞ\u200cా x', '💪🏽 arms', '👩\u200d🚀 fly', 'e\u0301te'];
  const rows = TEXTS.map((text) => `\u001B[1m${fitEnd(text, 12)}\u001B[22m│ 42 kg`);

  /** A terminal in which every character from U+0300 on is `columns` wide, except box drawing and blocks. */
  function terminalCounting(columns: 0 | 1 | 2): xterm.Terminal {
    const terminal = new xterm.Terminal({ cols: 40, rows: 8, allowProposedApi: true });
    const wcwidth = (code: number) => (code < 0x300 || (code >= 0x2500 && code < 0x2600) ? 1 : columns);
    terminal.unicode.register({
      version: 'odd',
      wcwidth,
      charProperties: (code) => wcwidth(code) << 1, // The width is in the bits above the lowest one.
    });
    terminal.unicode.activeVersion = 'odd';
    return terminal;
  }

  it.each([0, 1, 2] as const)(
    'shifts nothing in a terminal that counts each such character as %i',
    async (columns) => {
      const wanted = { rows, cursor: null };
      for (const output of [encodeWhole(wanted), encodeUpdate({ rows: ['x', 'y'], cursor: null }, wanted)]) {
        const terminal = terminalCounting(columns);
        await write(terminal, ENTER_SCREEN + output);
        for (const y of rows.keys()) {
          const line = terminal.buffer.active.getLine(y);
          const shown = Array.from({ length: 7 }, (_, at) => line?.getCell(12 + at)?.getChars() || ' ').join(
            '',
          );
          expect(shown).toBe('│ 42 kg');
        }
        terminal.dispose();
      }
    },
  );

  it('adds nothing to rows with the same width in all terminals', () => {
    const row = '\u001B[1mHöhe 82 × 5 │ über ✓\u001B[22m';
    expect(encodeWhole({ rows: [row], cursor: null })).toContain(`\u001B[0m${row}\u001B[?2026l`);
  });
});

describe('encodeWhole', () => {
  it('clears once and skips empty rows', () => {
    const output = encodeWhole({ rows: ['a', '', 'c'], cursor: null });
    expect(output.split('\u001B[2J')).toHaveLength(2);
    expect(output).not.toContain('\u001B[2H');
  });

  it('clears even for an empty frame', () => {
    expect(encodeWhole(blank)).toContain('\u001B[2J');
  });
});

const size = fc.record({ columns: fc.integer({ min: 2, max: 24 }), rows: fc.integer({ min: 1, max: 8 }) });
const piece = fc.constantFrom(
  'a',
  'Z',
  ' ',
  '─',
  '本',
  '한',
  'é',
  'e',
  '\u0301',
  'abcdefgh',
  '▸ ',
  '\u001B[7m',
  '\u001B[27m',
  '\u001B[1m',
  '\u001B[36m',
  '\u001B[38;5;99m',
  '\u001B[44m',
  '\u001B[4m',
  '\u001B[0m',
);
const step = fc.record({
  resizeTo: fc.option(size, { freq: 4 }),
  rows: fc.array(fc.array(piece, { maxLength: 16 }), { maxLength: 10 }),
  cursor: fc.option(fc.record({ x: fc.integer({ min: -1, max: 26 }), y: fc.integer({ min: -1, max: 9 }) })),
});

describe('a terminal that receives the updates', () => {
  it('shows every frame of any sequence of frames and sizes', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.array(step, { minLength: 1, maxLength: 8 }), async (firstSize, steps) => {
        const shown = await show(firstSize, steps);
        for (const { grid, cursor, expectedGrid, expectedCursor } of shown) {
          expect(grid).toEqual(expectedGrid);
          if (expectedCursor !== null) expect(cursor).toEqual(expectedCursor);
        }
      }),
      { numRuns: 100 },
    );
  });
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Size = typeof size extends fc.Arbitrary<infer T> ? T : never;

/**
 * Sends all updates to one terminal, and compares it after each with a new terminal that gets only the newest frame.
 */
async function show(firstSize: Size, steps: readonly Step[]) {
  let current = firstSize;
  let sent = ENTER_SCREEN;
  const painter = new Painter({
    write: (text) => {
      sent += text;
    },
    size: () => current,
    recolor: (frame) => frame,
  });
  painter.on();
  const terminal = new xterm.Terminal({ cols: current.columns, rows: current.rows, allowProposedApi: true });
  const results = [];
  for (const { resizeTo, rows, cursor } of steps) {
    if (resizeTo !== null) {
      await write(terminal, sent);
      sent = '';
      current = resizeTo;
      terminal.resize(current.columns, current.rows);
    }
    const lines = rows.map((pieces) => cutToWidth(pieces, current.columns));
    if (cursor !== null) painter.placeCursor(cursor);
    painter.paint(lines.join('\n'));
    await write(terminal, sent);
    sent = '';
    results.push({
      grid: cells(terminal),
      cursor: { x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY },
      expectedGrid: await drawnAlone(lines.slice(0, current.rows), current),
      expectedCursor: cursor !== null && isInside(cursor, current) ? cursor : null,
    });
  }
  terminal.dispose();
  return results;
}

function cutToWidth(pieces: readonly string[], columns: number): string {
  let row = '';
  for (const next of pieces) if (stringWidth(row + next) <= columns) row += next;
  return `${row}\u001B[0m`;
}

async function drawnAlone(lines: readonly string[], { columns, rows }: Size): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  await write(terminal, `${ENTER_SCREEN}${lines.map(placedRow).join('\r\n')}`);
  const grid = cells(terminal);
  terminal.dispose();
  return grid;
}

function cells(terminal: xterm.Terminal): string[] {
  const buffer = terminal.buffer.active;
  return Array.from({ length: terminal.rows }, (_, y) => {
    const line = buffer.getLine(buffer.baseY + y);
    return Array.from({ length: terminal.cols }, (_unused, x) => {
      const cell = line?.getCell(x);
      const character = cell?.getChars() || ' ';
      // Bold and foreground colour are invisible on a blank.
      const styles = [
        cell?.isInverse() ? 'i' : '',
        cell?.isUnderline() ? 'u' : '',
        cell?.isBgDefault() ? '' : `ground ${cell?.getBgColor()}`,
        cell?.isBold() && character !== ' ' ? 'b' : '',
        cell?.isFgDefault() || character === ' ' ? '' : `colour ${cell?.getFgColor()}`,
      ];
      return character + styles.join('');
    }).join('|');
  });
}

function isInside(cursor: { x: number; y: number }, { columns, rows }: Size): boolean {
  return cursor.x >= 0 && cursor.y >= 0 && cursor.x < columns && cursor.y < rows;
}

function write(terminal: xterm.Terminal, text: string): Promise<void> {
  return new Promise((resolve) => terminal.write(text, resolve));
}
