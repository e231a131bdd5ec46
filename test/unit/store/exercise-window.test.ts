import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOTIONS } from '../../../src/list/motion.js';
import { type Blocks, fitWindow, moveInBlocks, NEWEST } from '../../../src/store/exercise/exercise-window.js';

function blocksOf(heights: readonly number[]): Blocks {
  const starts = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, 0));
  return { starts, lineCount: heights.reduce((sum, height) => sum + height, 0) };
}

const anyBlocks = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 9 }).map(blocksOf);

describe('the window of the occurrences', () => {
  it('keeps the cursor visible after any motions, and does not scroll past the end', () => {
    const anyMotions = fc.array(fc.constantFrom(...MOTIONS), { maxLength: 30 });
    fc.assert(
      fc.property(anyBlocks, fc.integer({ min: 1, max: 10 }), anyMotions, (blocks, rows, motions) => {
        let window = NEWEST;
        for (const motion of motions) window = moveInBlocks(window, motion, blocks, rows);
        const start = blocks.starts[window.cursor] ?? -1;
        const end = blocks.starts[window.cursor + 1] ?? blocks.lineCount;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(window.top + rows);
        expect(end).toBeGreaterThan(window.top);
        expect(window.top).toBeGreaterThanOrEqual(0);
        expect(window.top).toBeLessThanOrEqual(Math.max(0, blocks.lineCount - rows));
        expect(fitWindow(window, blocks, rows)).toEqual(window);
      }),
    );
  });

  it('shows every line on the way down and on the way up', () => {
    fc.assert(
      fc.property(anyBlocks, fc.integer({ min: 1, max: 10 }), (blocks, rows) => {
        const seen = new Set<number>();
        let window = NEWEST;
        for (const motion of ['down', 'up'] as const) {
          seen.clear();
          for (let key = 0; key < blocks.lineCount + blocks.starts.length; key += 1) {
            for (let line = window.top; line < window.top + rows; line += 1) seen.add(line);
            window = moveInBlocks(window, motion, blocks, rows);
          }
          for (let line = 0; line < blocks.lineCount; line += 1) expect(seen).toContain(line);
        }
        expect(window).toEqual(NEWEST);
      }),
    );
  });

  it('scrolls through an occurrence higher than the screen before leaving it', () => {
    const blocks = blocksOf([6, 2]);
    const tops: number[] = [];
    let window = NEWEST;
    while (window.cursor === 0) {
      tops.push(window.top);
      window = moveInBlocks(window, 'down', blocks, 4);
    }
    expect(tops).toEqual([0, 1, 2]);
    expect(window).toEqual({ cursor: 1, top: 4 });
  });

  it('moves to both ends', () => {
    const blocks = blocksOf([3, 3, 3]);
    expect(moveInBlocks(NEWEST, 'last', blocks, 4)).toEqual({ cursor: 2, top: 5 });
    expect(moveInBlocks({ cursor: 2, top: 5 }, 'first', blocks, 4)).toEqual(NEWEST);
  });

  it('keeps the cursor visible when the height changes', () => {
    const blocks = blocksOf([3, 3, 3, 3]);
    expect(fitWindow({ cursor: 3, top: 2 }, blocks, 4)).toEqual({ cursor: 3, top: 8 });
  });
});
