import { describe, expect, it } from 'vitest';
import { footerOf } from '../../../src/ui/footer.js';
import { headerOf } from '../../../src/ui/header.js';
import { shownNotice } from '../../../src/ui/notice-text.js';
import { LogHarness } from '../../support/log-harness.js';

/** Bench Press with two sets and Row with one; the line of Bench Press has the focus. */
function two(): LogHarness {
  const harness = new LogHarness().begin('Bench Press').enter('80x5', '80x4').pick('Row').enter('50x8');
  return harness.press('escape', 'left', 'enter');
}

/** The mode, what the screen says about it, and the set under the cursor. */
function modeOf({ state, store }: LogHarness) {
  const { isCommandMode, setCursor } = state.log;
  const [first] = footerOf(state, store.when, 78).hints;
  return { isCommandMode, setCursor, tabs: headerOf(state).keys, first: first?.label };
}

const typing = { isCommandMode: false, setCursor: null, tabs: 'escape' };
const commands = { isCommandMode: true, tabs: 'digits', first: 'type' };

describe('a command of command mode', () => {
  it.each([
    ['x twice', ['x', 'x']],
    ['X', ['X']],
    ['J', ['J']],
    ['w', ['w']],
    ['a', ['a']],
  ])('returns to the set line if no arrow key moved the cursor: %s', (_, keys) => {
    const harness = two().press('escape', ...keys);
    expect(modeOf(harness)).toMatchObject(typing);
    expect(shownNotice(harness.state)?.text).toMatch(/Esc u undoes$/);
  });

  it.each([
    ['x', ['x'], 0],
    ['x on each set', ['x', 'x'], null],
    ['X, and goes to the last set of the next exercise', ['X'], 0],
    ['X on the last exercise with sets', ['right', 'X'], 1],
    ['J', ['J'], 1],
    ['w, and follows the set', ['w'], 5],
    ['a', ['a'], 1],
    ['a note', ['n', 'h', 'i', 'enter'], 1],
  ])('keeps command mode on if an arrow key moved the cursor: %s', (_, keys, setCursor) => {
    const harness = two().press('escape', 'up', ...keys);
    expect(modeOf(harness)).toMatchObject({ ...commands, setCursor });
    expect(shownNotice(harness.state)?.text).toMatch(/\. u undoes$/);
    harness.press('u');
    expect(harness.log.isCommandMode).toBe(true);
    expect(harness.log.setCursor).not.toBeNull();
  });

  it('keeps command mode on if the exercise that opens has no set', () => {
    const harness = new LogHarness()
      .begin('Bench Press')
      .pick('Row')
      .enter('50x8')
      .press('escape', 'up', 'X');
    expect(modeOf(harness)).toMatchObject({ ...commands, setCursor: null });
    expect(harness.press('x').notice).toBe('No set is logged here yet.');
  });

  it('forgets which set x marked when another exercise opens, so that x marks again', () => {
    const harness = two().press('escape', 'x', 'right');
    expect(modeOf(harness)).toMatchObject({ ...commands, setCursor: null });
    expect(harness.press('x').notice).toBe('x again removes 50 × 8.');
  });
});
