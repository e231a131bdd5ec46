import { describe, expect, it } from 'vitest';
import { rowAtPath } from '../../../src/json/json-path.js';
import { jsonOf } from '../../../src/store/files/document.js';
import { currentId } from '../../../src/store/history/history-state.js';
import { benchPresses } from '../../support/bench-presses.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

/** What is visible: the page of an exercise, the pane of History, or else the name of the screen. */
function shown({ state }: LogHarness): string {
  if (state.exercise) return `${state.exercise.detail.name} over ${state.screen}`;
  return state.screen === 'history' ? `history ${state.history.pane}` : state.screen;
}

const harnessOf = () => new LogHarness({ sessions: benchPresses() });

/** The page of the bench press over Stats, opened by an event, whatever Stats shows. */
function overStats(): LogHarness {
  const harness = harnessOf().press('2', 'enter', 'enter');
  const { exercise } = harness.state;
  if (!exercise) throw new Error('no exercise is open');
  harness.press('4');
  harness.store.dispatch({ type: 'exercise/opened', detail: exercise.detail });
  return harness;
}

/** What the screen shows after each press of Esc. */
const backwards = (harness: LogHarness, presses: number) =>
  Array.from({ length: presses }, () => shown(harness.press('escape')));

describe('going back from a session that was opened from an exercise', () => {
  it('leads to the exercise and then to Stats', () => {
    const harness = overStats().press('down');
    const { exercise } = harness.state;
    harness.press('enter');
    expect(shown(harness)).toBe('history detail');
    harness.press('escape');
    expect(harness.state.screen).toBe('stats');
    expect(harness.state.exercise?.window).toEqual(exercise?.window);
    expect(backwards(harness, 1)).toEqual(['stats']);
  });

  it('leads to the session in progress', () => {
    const harness = harnessOf().begin('Barbell Bench Press');
    harness.press('escape', 'h', 'enter');
    expect(shown(harness)).toBe('history detail');
    expect(backwards(harness, 2)).toEqual(['Barbell Bench Press over log', 'log']);
  });

  it('leads back over every page to the list of History', () => {
    const harness = harnessOf().press('2', 'enter');
    const first = currentId(harness.state.history);
    harness.press('enter', 'down', 'enter');
    expect(currentId(harness.state.history)).not.toBe(first);
    harness.press('enter', 'down', 'down', 'enter');
    expect(backwards(harness, 3)).toEqual([
      'Barbell Bench Press over history',
      'history detail',
      'Barbell Bench Press over history',
    ]);
    expect(backwards(harness, 1)).toEqual(['history detail']);
    expect(currentId(harness.state.history)).toBe(first);
    expect(backwards(harness, 1)).toEqual(['history list']);
  });

  it('leads to the list after History was opened by its key', () => {
    const harness = overStats().press('enter', '4', '2', 'enter');
    expect(backwards(harness, 1)).toEqual(['history list']);
  });

  it('leads back over the file to the session in History that the file was opened from', () => {
    const harness = harnessOf().press('2', 'enter');
    const first = currentId(harness.state.history);
    harness.fake.texts.set(`sessions/${first}.json`, JSON.stringify(benchPresses().at(-1)));
    harness.press('J', '/', ...'Barbell Bench', 'enter', 'o', 'down', 'enter');
    expect(shown(harness)).toBe('history detail');
    expect(currentId(harness.state.history)).not.toBe(first);
    expect(backwards(harness, 3)).toEqual(['Barbell Bench Press over files', 'files', 'history detail']);
    expect(currentId(harness.state.history)).toBe(first);
    expect(backwards(harness, 1)).toEqual(['history list']);
  });

  it('leads back over the file to the list of History that the file was opened from', () => {
    const harness = harnessOf().press('2');
    const session = benchPresses().at(-1);
    harness.fake.texts.set(`sessions/${currentId(harness.state.history)}.json`, JSON.stringify(session));
    harness.press('J', '/', ...'Barbell Bench', 'enter', 'o', 'down', 'enter');
    expect(shown(harness)).toBe('history detail');
    expect(backwards(harness, 3)).toEqual(['Barbell Bench Press over files', 'files', 'history list']);
  });

  it('leads to the exercise after the file was shown', () => {
    const harness = overStats().press('enter');
    harness.fake.texts.set(`sessions/${currentId(harness.state.history)}.json`, '{}');
    harness.press('J');
    expect(backwards(harness, 1)).toEqual(['history detail']);
    expect(backwards(harness, 1)[0]).toMatch(/ over stats$/);
  });
});

describe('the file of a session in History', () => {
  it('opens at the exercise under the cursor', () => {
    const past = aSession()
      .on('2026-02-03')
      .with(exercise('Bench Press').working('80x5'), exercise('Dips').working('20x5'))
      .build();
    const rowAt = (...keys: string[]) => {
      const harness = new LogHarness({ sessions: [past] }).press('2', 'enter', ...keys);
      harness.fake.texts.set(`sessions/${past._id}.json`, JSON.stringify(past));
      const { document } = harness.press('J').state.files;
      const rows = document ? jsonOf(document)?.fold.rows : undefined;
      const shown = rows && rowAtPath(rows, ['exercises', 1]);
      return [document?.window.cursor, shown];
    };
    const [first, dips] = rowAt();
    expect([first, rowAt('n')[0], rowAt('n', 'p')[0]]).toEqual([0, dips, 0]);
  });
});
