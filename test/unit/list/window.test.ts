import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as list from '../../../src/list/window.js';

const { clampWindow, moveBy, moveTo, moveToFirst, moveToLast, pageDown, pageUp, SCROLL_MARGIN, TOP_WINDOW } =
  list;

const anyHeight = fc.nat({ max: 30 });
const anyCount = fc.nat({ max: 100 });
const anyMove = fc.oneof(
  fc
    .integer({ min: -50, max: 50 })
    .map((delta) => (s: list.ListWindow, h: number, c: number) => moveBy(s, delta, h, c)),
  fc
    .integer({ min: -5, max: 150 })
    .map((row) => (s: list.ListWindow, h: number, c: number) => moveTo(s, row, h, c)),
  fc.constantFrom(pageUp, pageDown, moveToFirst, moveToLast, clampWindow),
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

  it('keeps a margin around the cursor where the list goes on', () => {
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

  it('is the same object when a move changes nothing', () => {
    fc.assert(
      fc.property(anyWindow, anyMove, anyHeight, anyCount, (before, move, height, count) => {
        const state = move(before, height, count);
        expect(clampWindow(state, height, count)).toBe(state);
        expect(moveBy(state, 0, height, count)).toBe(state);
      }),
    );
    expect(moveBy(TOP_WINDOW, -1, 10, 50)).toBe(TOP_WINDOW);
    expect(pageUp(TOP_WINDOW, 10, 50)).toBe(TOP_WINDOW);
  });

  it('scrolls no sooner than the margin asks', () => {
    expect(moveTo(TOP_WINDOW, 6, 10, 50)).toEqual({ cursor: 6, top: 0 });
    expect(moveTo(TOP_WINDOW, 7, 10, 50)).toEqual({ cursor: 7, top: 1 });
  });

  it('pages the rows with the cursor and keeps one line of what was seen', () => {
    const state = pageDown({ cursor: 4, top: 0 }, 10, 50);
    expect(state).toEqual({ cursor: 13, top: 9 });
    expect(pageUp(state, 10, 50)).toEqual({ cursor: 4, top: 0 });
  });

  it('pages to the very ends', () => {
    expect(pageDown({ cursor: 45, top: 40 }, 10, 50)).toEqual({ cursor: 49, top: 40 });
    expect(moveToLast(TOP_WINDOW, 10, 50)).toEqual({ cursor: 49, top: 40 });
    expect(moveToFirst({ cursor: 49, top: 40 }, 10, 50)).toEqual(TOP_WINDOW);
  });

  it('moves on a screen of one line', () => {
    expect(pageDown(TOP_WINDOW, 1, 5)).toEqual({ cursor: 1, top: 1 });
  });

  it('follows the list when rows go away and the screen when it grows', () => {
    expect(clampWindow({ cursor: 49, top: 40 }, 10, 20)).toEqual({ cursor: 19, top: 10 });
    expect(clampWindow({ cursor: 19, top: 10 }, 20, 20)).toEqual({ cursor: 19, top: 0 });
    expect(clampWindow({ cursor: 19, top: 10 }, 10, 0)).toEqual(TOP_WINDOW);
  });
});
