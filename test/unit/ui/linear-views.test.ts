import { describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../../src/store/app-state.js';
import { modeOf } from '../../../src/store/focus.js';
import { appView } from '../../../src/ui/linear/app-view.js';
import { changedInFile, HistoryHarness, inBothStores, trainingBlock } from '../../frames/support-history.js';
import { STAGES } from '../../frames/support-log-stages.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

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

describe('last time’s set as the placeholder in linear mode', () => {
  it('has the reason if its load follows the set before', () => {
    const past = aSession().id(1).on('2026-02-09').with(exercise('Bench').working('60x8', '70x6')).build();
    const harness = new LogHarness({ sessions: [past] }).begin('Bench').enter('62.5x8');
    expect(linesOf(harness.state)).toContain('Placeholder: heavier than the set you logged, as planned');
  });
});

describe('a day of a program in linear mode', () => {
  it('prints its exercises with sets, loads and reasons', async () => {
    const programs = { split: '# Split\n## Upper\nBench Press | 3 x 5 @8, start 60 kg, linear +2.5\n' };
    const harness = new LogHarness({ programs });
    await vi.waitFor(() => expect(harness.log.programs).not.toEqual([]));
    expect(linesOf(harness.state).at(-1)).toContain('1 of 5: Upper · week 1 · Split. Shows its exercises');
    expect(linesOf(harness.press('enter').state)).toMatchInlineSnapshot(`
      [
        "Log",
        "Upper · week 1",
        "Split · 1 exercise · 3 sets",
        "Loads too light? Log heavier sets to start from them. Too heavy? E edits.",
        "1  Bench Press  60, 3 × 5 @8",
        "1-3  60 × 5 @8  20 a side",
        "the first time, as the program says",
        "Enter starts it.",
      ]
    `);
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
