import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../src/store/app-state.js';
import { modeOf } from '../../../src/store/focus.js';
import { appView } from '../../../src/ui/linear/app-view.js';
import { changedInFile, HistoryHarness, inBothStores, trainingBlock } from '../../frames/support-history.js';
import { STAGES } from '../../frames/support-log-stages.js';

const linesOf = (state: AppState) => appView(state, () => true).parts.flatMap(({ lines }) => lines);

describe('every stage of the Log screen in linear mode', () => {
  it.each(STAGES)('prints lines at $name, and a prompt exactly while a text is typed', ({ make }) => {
    const { state } = make();
    const view = appView(state, () => true);
    const [screen, ...lines] = linesOf(state);
    expect(screen).toBe('Log');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
    expect(view.input !== null).toBe(modeOf(state) === 'entry');
    expect(new Set(view.parts.map(({ id }) => id)).size).toBe(view.parts.length);
  });
});

describe('History in linear mode', () => {
  const block = trainingBlock(3);
  const [first] = block;
  if (first === undefined) throw new Error('the block is empty');

  it('prints the session under the cursor with its place, and its page when it is open', () => {
    const harness = new HistoryHarness(inBothStores(...block)).open();
    expect(linesOf(harness.state)).toMatchInlineSnapshot(`
      [
        "History",
        "1 of 3: 10 Jan 2026, Push Hypertrophy, p1 w2, 8 sets, 3 480 kg, 131 min",
      ]
    `);
    harness.run('history.down');
    expect(linesOf(harness.state).at(-1)).toMatch(/^2 of 3: /);
    harness.run('history.open');
    const page = linesOf(harness.state);
    expect(page).toContain('db = json');
    expect(page.at(-1)).toBe('Cursor on exercise 1, Barbell Bench Press');
  });

  it('prints where the copies of a session differ', () => {
    const other = { ...first, focus: 'Changed' };
    const harness = new HistoryHarness(new Map([changedInFile(first, other)])).open();
    expect(linesOf(harness.state).at(-1)).toContain('db ≠ json');
    harness.run('history.difference');
    expect(linesOf(harness.state).join('\n')).toContain('"Changed"');
  });
});
