import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOTIONS } from '../../../src/list/motion.js';
import * as list from '../../../src/list/window.js';

const { clampWindow, moveTo, moveWindow, SCROLL_MARGIN, TOP_WINDOW } = list;

const anyHeight = fc.nat({ max: 30 });
const anyCount = fc.nat({ max: 100 });
const anyMove = fc.oneof(
  fc
    .integer({ min: -5, max: 150 })
    .map((row) => (s: list.ListWindow, h: number, c: number) => moveTo(s, row, h, c)),
  fc
    .constantFrom(...MOTIONS)
    .map((motion) => (s: list.ListWindow, h: number, c: number) => moveWindow(s, motion, h, c)),
  fc.constant(clampWindow),
);
const anyWindow = fc
  .tuple(anyHeight, anyCount, fc.array(anyMove, { maxLength: 10 }))
  .map(([height, count, moves]) => moves.reduce((state, move) => move(state, height, count), TOP_WINDOW));

describe('a window on a list', () => {
  it('always shows its cursor and never more than the height or the list', () => {
    fc.assert(
      fc.property(anyWindow, anyMove, anyHeight, anyCount, (before, move, height, count) => {
        const state = move(before, height, count);
        const { start, end } = list.visibleRange(state, height, count);
        expect(end - start).toBe(Math.min(height, count));
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(Math.max(count, start));
        expect(state.cursor).toBeGreaterThanOrEqual(0);
        expect(state.cursor).toBeLessThan(Math.max(1, count));
        if (height > 0 && count > 0) {
          expect(state.cursor).toBeGreaterThanOrEqual(start);
          expect(state.cursor).toBeLessThan(end);
        }
      }),
    );
  });

  it('keeps a margin around the cursor, except at the ends of the list', () => {
    fc.assert(
      fc.property(
        anyWindow,
        anyMove,
        fc.integer({ min: 2 * SCROLL_MARGIN + 1, max: 30 }),
        anyCount,
        (s, move, h, c) => {
          const state = move(s, h, c);
          const { start, end } = list.visibleRange(state, h, c);
          if (c === 0) return;
          expect(state.cursor - start).toBeGreaterThanOrEqual(Math.min(SCROLL_MARGIN, state.cursor));
          expect(end - 1 - state.cursor).toBeGreaterThanOrEqual(
            Math.min(SCROLL_MARGIN, c - 1 - state.cursor),
          );
        },
      ),
    );
  });

  it('is the same object if a move changes nothing', () => {
    fc.assert(
      fc.property(anyWindow, anyMove, anyHeight, anyCount, (before, move, height, count) => {
        const state = move(before, height, count);
        expect(clampWindow(state, height, count)).toBe(state);
        expect(moveTo(state, state.cursor, height, count)).toBe(state);
      }),
    );
    expect(moveWindow(TOP_WINDOW, 'up', 10, 50)).toBe(TOP_WINDOW);
    expect(moveWindow(TOP_WINDOW, 'page-up', 10, 50)).toBe(TOP_WINDOW);
  });

  it('scrolls only when the cursor enters the margin', () => {
    expect(moveTo(TOP_WINDOW, 6, 10, 50)).toEqual({ cursor: 6, top: 0 });
    expect(moveTo(TOP_WINDOW, 7, 10, 50)).toEqual({ cursor: 7, top: 1 });
  });

  it('moves rows and cursor together by a page, and keeps one row visible', () => {
    const state = moveWindow({ cursor: 4, top: 0 }, 'page-down', 10, 50);
    expect(state).toEqual({ cursor: 13, top: 9 });
    expect(moveWindow(state, 'page-up', 10, 50)).toEqual({ cursor: 4, top: 0 });
  });

  it('moves no further than the first and the last row', () => {
    expect(moveWindow({ cursor: 45, top: 40 }, 'page-down', 10, 50)).toEqual({ cursor: 49, top: 40 });
    expect(moveWindow(TOP_WINDOW, 'last', 10, 50)).toEqual({ cursor: 49, top: 40 });
    expect(moveWindow({ cursor: 49, top: 40 }, 'first', 10, 50)).toEqual(TOP_WINDOW);
  });

  it('moves on a screen of one line', () => {
    expect(moveWindow(TOP_WINDOW, 'page-down', 1, 5)).toEqual({ cursor: 1, top: 1 });
  });

  it('adjusts to a list that became shorter and a screen that became higher', () => {
    expect(clampWindow({ cursor: 49, top: 40 }, 10, 20)).toEqual({ cursor: 19, top: 10 });
    expect(clampWindow({ cursor: 19, top: 10 }, 20, 20)).toEqual({ cursor: 19, top: 0 });
    expect(clampWindow({ cursor: 19, top: 10 }, 10, 0)).toEqual(TOP_WINDOW);
  });
});
