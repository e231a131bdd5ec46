import { describe, expect, it } from 'vitest';
import { MOTIONS, moveIndex, scrollTop } from '../../../src/list/motion.js';

describe('an index after a motion', () => {
  it('moves by one, by a page less one row, and to the ends', () => {
    const moved = MOTIONS.map((motion) => moveIndex(20, motion, 10, 50));
    expect(moved).toEqual([19, 21, 11, 29, 0, 49]);
  });

  it('stays within the list', () => {
    expect(moveIndex(0, 'up', 10, 50)).toBe(0);
    expect(moveIndex(45, 'page-down', 10, 50)).toBe(49);
    expect(moveIndex(0, 'last', 10, 0)).toBe(0);
  });
});

describe('the top of a page after a motion', () => {
  it('stops when the last page is full', () => {
    const page = { top: 38, rows: 10, lines: Array<string>(50).fill('') };
    expect(scrollTop(page, 'page-down')).toBe(40);
    expect(scrollTop(page, 'last')).toBe(40);
  });

  it('stays at 0 if all lines fit', () => {
    expect(scrollTop({ top: 0, rows: 10, lines: ['one'] }, 'down')).toBe(0);
  });
});
