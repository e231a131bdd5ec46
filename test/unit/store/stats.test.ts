import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../src/domain/athlete.js';
import { bestEstimates } from '../../../src/domain/statistics/best-estimates.js';
import { bodyWeightsOf } from '../../../src/domain/statistics/body-weights.js';
import { recordsOfAllTime } from '../../../src/domain/statistics/records.js';
import { listedExercises } from '../../../src/store/stats/listed-exercises.js';
import { statsFacts, statsPage } from '../../../src/store/stats/stats-page.js';
import { STATS_PAGES } from '../../../src/store/stats/stats-state.js';
import { footerOf } from '../../../src/ui/footer.js';
import { aSession, exercise } from '../../support/builders.js';
import { doneIn } from '../../support/done.js';
import { LogHarness } from '../../support/log-harness.js';
import { longHistory } from '../../support/long-history.js';
import { ATHLETE, statsHarness, YEAR_OF_TRAINING } from '../../support/year-of-training.js';
import { day } from './support-stats.js';

/** A clock by which every step takes a second. */
function slowClock(): () => number {
  let ms = 0;
  return () => (ms += 1000);
}

/** Waits until the background tasks have ended. */
async function tasksEnded(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const textOf = ({ state }: LogHarness) => {
  const lines = statsPage(state).body.lines;
  return lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
};
const firstLine = ({ state }: LogHarness) =>
  (statsPage(state).head[0] ?? []).map(({ text }) => text).join('');
const exerciseOf = ({ state: { stats } }: LogHarness) => stats.overview?.exercises[stats.exerciseIndex]?.name;

describe('opening the Stats screen', () => {
  it('reads the first page of the exercise done last', () => {
    const harness = statsHarness();
    expect(harness.state.stats).toMatchObject({ page: 'overview', back: 0, list: null });
    expect(harness.state.stats.figures?.page).toBe('overview');
    expect(exerciseOf(harness)).toBe('Barbell Bench Press');
  });

  it('counts the same weeks in the header as under the volume', () => {
    const sessions = [
      day(1, '2026-01-30', 'Squat'),
      day(2, '2026-02-03', 'Squat'),
      day(3, '2026-02-09', 'Squat'),
    ];
    const harness = new LogHarness({ sessions }).press('alt+4');
    expect(statsFacts(harness.state)[0]).toBe('3 sessions, 3 weeks');
    while (harness.state.stats.page !== 'volume') harness.press('tab');
    expect(textOf(harness)).toContain('3 weeks, 3 sessions');
  });

  it('reads what was saved since it was last open, and stays at the current exercise', () => {
    const harness = new LogHarness({ sessions: [day(1, '2026-02-01', 'Squat', 'Row')] }).press(
      'alt+4',
      'down',
    );
    expect(exerciseOf(harness)).toBe('Row');
    harness.fake.stored.push(day(2, '2026-02-03', 'Curl', 'row'));
    harness.press('alt+1', 'alt+4');
    expect(harness.state.stats.overview?.exercises.map(({ name }) => name)).toEqual(['Curl', 'row', 'Squat']);
    expect(exerciseOf(harness)).toBe('row');
  });

  it('shows the best estimates and the records of the exercise, computed from all its sessions', () => {
    const harness = statsHarness(1);
    const done = doneIn(...YEAR_OF_TRAINING).filter(({ name }) => name === exerciseOf(harness));
    const { bodyWeights } = ATHLETE;
    const figures = harness.state.stats.figures;
    if (figures?.page !== 'lift') throw new Error('the page of a lift was asked for');
    expect(figures.series.estimates).toEqual(bestEstimates(done, bodyWeightsOf({ bodyWeights }), undefined));
    expect(figures.records).toEqual(recordsOfAllTime(done, { bodyWeights }));
  });

  it('reads the records of a long history in the background', async () => {
    const sessions = [...longHistory(450), day(999, '2025-01-01', 'Row')];
    const harness = new LogHarness({ sessions }, slowClock()).press('alt+4');
    const recordsIn = () => {
      const { figures } = harness.state.stats;
      return figures && 'records' in figures ? figures.records : undefined;
    };
    expect(harness.state.stats.figures).toMatchObject({ page: 'overview', records: null });
    expect(textOf(harness)).toContain('Last record: reading every session …');
    harness.press('tab', 'tab', 'shift+tab');
    expect(harness.state.stats.figures).toMatchObject({ page: 'lift', records: null });
    await tasksEnded();
    const expected = recordsOfAllTime(doneIn(...sessions.slice(0, -1)), {});
    expect(recordsIn()).toEqual(expected);
    // The records are cached from then on.
    expect(harness.press('tab').state.stats.figures).toEqual({ page: 'records', records: expected });
  });

  it('shows no records of an exercise that is no longer shown', async () => {
    const sessions = [...longHistory(450), day(999, '2025-01-01', 'Row')];
    const harness = new LogHarness({ sessions }, slowClock()).press('alt+4', 'down');
    expect(exerciseOf(harness)).toBe('Row');
    await tasksEnded();
    expect(harness.state.stats.figures).toMatchObject({ page: 'overview', records: [] });
  });

  it('estimates by the formula of the athlete', () => {
    const sessions = [day(1, '2026-02-01', 'Squat')];
    const e1rm = (athlete: Athlete) => {
      const { figures } = new LogHarness({ sessions, athlete }).press('alt+4').state.stats;
      return figures?.page === 'overview' ? figures.series.estimates[0]?.e1rmKg : null;
    };
    expect(e1rm({ unit: 'kg' })).toBeCloseTo(100 * (1 + 5 / 30), 9);
    expect(e1rm({ unit: 'kg', oneRepMaxFormula: 'brzycki' })).toBeCloseTo((100 * 36) / 32, 9);
  });

  it('shows a read error as one sentence, and on the page', () => {
    const harness = statsHarness(1);
    const { stats } = harness.fake.ports;
    Object.assign(stats, {
      records: () => {
        throw new Error('traininglogs.db is locked by another program.');
      },
    });
    harness.press('tab');
    expect(harness.notice).toBe('traininglogs.db is locked by another program.');
    expect(
      statsPage(harness.state)
        .body.lines.flat()
        .map(({ text }) => text),
    ).toEqual(['This page could not be read; r tries again.']);
  });
});

describe('the pages of the Stats screen', () => {
  it('wrap around at the ends, both ways', () => {
    const harness = statsHarness();
    const pages = STATS_PAGES.map(() => harness.press('tab').state.stats.page);
    expect(pages).toEqual([...STATS_PAGES.slice(1), STATS_PAGES[0]]);
    expect(harness.press('shift+tab').state.stats.page).toBe(STATS_PAGES.at(-1));
  });

  it('each open at the range of the last session', () => {
    const harness = statsHarness(3).press('[', '[', 'left', 'left');
    expect(harness.state.stats.back).toBe(2);
    expect(harness.press('tab').state.stats.back).toBe(0);
  });

  it('step through the exercises if they show one', () => {
    const harness = statsHarness(1);
    const names = [0, 1, 2, 3].map(() => exerciseOf(harness.press('down')));
    expect(new Set(names).size).toBe(4);
    expect(exerciseOf(harness)).toBe('Barbell Bench Press');
    expect(exerciseOf(harness.press('up'))).toBe(names[2]);
    expect(exerciseOf(statsHarness(3).press('down'))).toBe('Barbell Bench Press');
  });

  it('scroll if they have more lines than rows, no further than the end', () => {
    const harness = statsHarness(2);
    expect(harness.press('down', 'down', 'up').state.stats.top).toBe(1);
    const { rows } = statsPage(harness.state).body;
    expect(harness.press('pageDown').state.stats.top).toBe(rows);
    for (let count = 0; count < 20; count += 1) harness.press('pageDown');
    const { body } = statsPage(harness.state);
    expect(harness.state.stats.top).toBe(body.lines.length - body.rows);
    expect(harness.press('shift+tab').state.stats.top).toBe(0);
  });

  const few = (page: number) => {
    const harness = new LogHarness({ sessions: [day(1, '2026-02-01', 'Squat', 'Row')] }).press('alt+4');
    for (let count = 0; count < page; count += 1) harness.press('tab');
    return harness;
  };
  const footerLabels = ({ state, store }: LogHarness) =>
    footerOf(state, store.when, 200).hints.map(({ label }) => label);

  it.each([2, 6])('offer to scroll only if they have more lines than rows: page %s', (page) => {
    const harness = few(page);
    expect(footerLabels(harness)).not.toContain('down');
    expect(harness.press('down').notice).toBe('The last line is visible.');
    expect(footerLabels(statsHarness(2))).toContain('down');
    expect(footerLabels(statsHarness(1))).toContain('next');
  });

  it('name the range next to the open page also in a narrow terminal', () => {
    const narrow = statsHarness(0);
    narrow.store.resize({ columns: 60, bodyRows: 10 });
    for (const name of ['Overview', 'Lift', 'Volume', 'Days', 'Weight']) {
      while (!firstLine(narrow).includes(`▸${name}`)) narrow.press('n');
      expect(firstLine(narrow)).toMatch(/\w{3} \d{4} – \w{3} \d{4}$/);
      expect(firstLine(narrow).length).toBeLessThanOrEqual(58);
    }
  });

  it('open an exercise only if they show one', () => {
    const plan = few(6);
    expect(footerLabels(plan)).not.toContain('exercise');
    expect(plan.press('enter').state.exercise).toBeNull();
    expect(few(1).press('enter').state.exercise?.detail.name).toBe('Squat');
  });

  it('say that a timed exercise has no estimate, and offer a longer range only if there is one', () => {
    const timed = (name: string, ...sets: string[]) => {
      const session = aSession()
        .on('2026-02-01')
        .with(exercise(name).working(...sets))
        .build();
      return new LogHarness({ sessions: [session] }).press('alt+4', 'tab');
    };
    const plank = timed('Plank', '60s');
    expect(textOf(plank)).toContain('Sets without reps, such as timed ones, have no e1RM.');
    expect(textOf(plank)).toContain('No set with reps and a load in this range.');
    expect(textOf(timed('Zercher Carry', '95 x 40m'))).toContain(
      'No set with reps and a load in this range.',
    );
    expect(textOf(timed('Pull-up', 'bw x8'))).toContain('No set of 1 to 12 reps with a load in this range.');
  });

  it('offer a longer range only if it has sets for the chart', () => {
    const carries = (first: string) =>
      new LogHarness({
        sessions: [
          aSession().id(1).on('2024-01-10').with(exercise('Zercher Carry').working(first)).build(),
          aSession().id(2).on('2026-02-01').with(exercise('Zercher Carry').working('95 x 40m')).build(),
        ],
      }).press('alt+4', 'tab');
    expect(textOf(carries('80 x 40m'))).toContain('No set with reps and a load in this range.');
    const lifted = carries('80 x 5');
    expect(textOf(lifted)).toContain('No set with reps and a load in this range; ] shows a longer one.');
    expect(textOf(lifted.press(']', ']'))).not.toContain('in this range');
    const manyReps = textOf(carries('80 x 20'));
    expect(manyReps).toContain('No set with reps and a load in this range; ] shows a longer one.');
  });
});

describe('choosing an exercise', () => {
  it('starts at the current exercise, and Enter shows another on this page, or on Lift if this page shows none', () => {
    const harness = statsHarness(3).press('e');
    expect(harness.state.stats.list?.window.cursor).toBe(0);
    harness.press('down', 'enter');
    expect(harness.state.stats).toMatchObject({ page: 'lift', list: null, exerciseIndex: 1 });
    expect(harness.press('tab', 'e', 'down', 'enter').state.stats).toMatchObject({
      page: 'records',
      exerciseIndex: 2,
    });
  });

  it('is cancelled by Esc, which leaves everything unchanged', () => {
    const harness = statsHarness(2);
    const before = harness.state.stats;
    expect(harness.press('e', 'down', 'escape').state.stats).toEqual(before);
  });

  it('reads the time series of visible exercises, and of others when they become visible', () => {
    const names = Array.from({ length: 60 }, (_, index) => `Exercise ${index + 10}`);
    const harness = new LogHarness({ sessions: [day(1, '2026-02-01', ...names)] }).press('alt+4', 'e');
    const read = () => [...(harness.state.stats.list?.seriesByName.keys() ?? [])];
    expect(read()).toEqual(names.slice(0, 17));
    expect(read()).toEqual(names.slice(0, statsPage(harness.state).body.lines.length - 2));
    harness.press('G');
    expect(read()).toEqual([...names.slice(0, 17), ...names.slice(-17)]);
    expect(harness.press('g').state.stats.list?.window.cursor).toBe(0);
  });

  it('is searched with /, and Enter shows the first exercise found', () => {
    const harness = new LogHarness({
      sessions: [day(1, '2026-02-01', 'Barbell Bench Press', 'Overhead Press', 'Barbell Row')],
    }).press('4', 'e', '/');
    const listed = () => listedExercises(harness.state.stats).map(({ name }) => name);
    harness.type('ohp');
    expect(listed()).toEqual(['Overhead Press']);
    expect(harness.press('ctrl+u').state.stats.list?.search?.text).toBe('');
    harness.type('barb').press('down');
    expect(listed()).toEqual(['Barbell Bench Press', 'Barbell Row']);
    expect(harness.press('enter').state.stats).toMatchObject({ list: null, exerciseIndex: 2 });
  });

  it('lists all again with Esc during a search, with the cursor on the same exercise', () => {
    const harness = statsHarness(3).press('e', 'G', '/');
    harness.type(harness.state.stats.overview?.exercises[2]?.name ?? '').press('escape');
    expect(harness.state.stats.list).toMatchObject({ search: null, window: { cursor: 2 } });
    expect(harness.press('escape').state.stats.list).toBeNull();
  });

  it('shows no exercise if a search finds none', () => {
    const harness = statsHarness(3).press('e', '/').type('xyz');
    expect(textOf(harness)).toContain('No exercise has these words. Esc lists all.');
    expect(harness.press('enter', 'down', 'pageUp').state.stats.list?.search?.text).toBe('xyz');
  });

  it('reads the time series of the exercises that a search finds', () => {
    const names = Array.from({ length: 60 }, (_, index) => `Exercise ${index + 10}`);
    const harness = new LogHarness({ sessions: [day(1, '2026-02-01', ...names)] }).press('4', 'e', '/');
    harness.type('exercise 69');
    expect(harness.state.stats.list?.seriesByName.has('Exercise 69')).toBe(true);
  });

  it('opens the view of the exercise under the cursor', () => {
    const harness = statsHarness(0).press('e', 'down', 'o');
    expect(harness.state.exercise?.detail.name).toBe(harness.state.stats.overview?.exercises[1]?.name);
  });
});

describe('the order sessions were saved in', () => {
  it('does not affect any page', () => {
    const sessions = YEAR_OF_TRAINING;
    const linesOf = (stored: readonly ReturnType<typeof day>[]) => {
      const harness = new LogHarness({ sessions: stored, athlete: ATHLETE }).press('alt+4');
      return STATS_PAGES.map(() => statsPage(harness.press('tab').state));
    };
    expect(linesOf([...sessions].reverse())).toEqual(linesOf(sessions));
  });
});
