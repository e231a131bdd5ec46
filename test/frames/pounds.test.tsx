import { describe, expect, it } from 'vitest';
import { STATS_PAGES } from '../../src/store/stats/stats-state.js';
import { aSession, exercise } from '../support/builders.js';
import { inPounds } from '../support/in-pounds.js';
import { ANN, LogHarness } from '../support/log-harness.js';
import { ATHLETE, YEAR_OF_TRAINING } from '../support/year-of-training.js';
import { frameOf, SIZES } from './support-log.js';
import { LEFT, PAST } from './support-log-sessions.js';

const BOB = { ...ATHLETE, unit: 'lb' } as const;

/** The screens of an athlete who trains in pounds, with sessions whose loads were all typed in pounds. */
const inPoundsHarness = (sessions = PAST.map(inPounds)) => new LogHarness({ sessions, athlete: BOB });
const logging = () => inPoundsHarness().begin('Barbell Bench Press');
const mid = () =>
  logging()
    .enter('w 45x5', '185x5 @8 good', '', '4+1 @9.5 - slow')
    .pick('Weighted Pull-up')
    .enter('bw+35x12');
const YEAR = YEAR_OF_TRAINING.map(inPounds);
const longAgo = () => inPoundsHarness(YEAR);

/** Stages of the Log screen, and how to reach them. */
const LOG: Readonly<Record<string, () => LogHarness>> = {
  'the menu': () => inPoundsHarness(),
  'a draft of yesterday': () =>
    new LogHarness({ sessions: PAST.map(inPounds), drafts: [inPounds(LEFT)], athlete: BOB }),
  details: () => inPoundsHarness().press('start.new'),
  'choosing an exercise': () => inPoundsHarness().press('start.new', 'form.accept').type('press'),
  'an exercise for the first time': () => inPoundsHarness().begin('Face Pull'),
  'the first set': logging,
  'the first set of last time': () => logging().press('tab'),
  'a line being typed': () => logging().type('190x3 @9'),
  'a bodyweight line being typed': () => mid().type('bw+45x5'),
  'an invalid line': () => logging().enter('185y'),
  'reps without a load': () => inPoundsHarness().begin('Face Pull').enter('5+1'),
  'a load that is unlikely': () => logging().enter('1850x5'),
  'a record': () => logging().enter('300x5'),
  'a warm-up ramp': () => logging().press('escape', 'warmup.ramp'),
  'the first bodyweight set': () =>
    new LogHarness({ athlete: { ...ANN, unit: 'lb' } }).begin('Dip').enter('bw x8'),
  'mid-session': mid,
  'the cursor in the sets': () => mid().press('escape'),
  'a set being edited': () => mid().press('escape', 'enter'),
  'a set removed': () => mid().press('escape', 'set.remove'),
  'a set restored': () => mid().press('escape', 'set.remove', 'set.undo'),
  'the goal': () => logging().press('exercise.goal'),
  'the goal with an error': () => logging().press('exercise.goal').fill('weight', 'heavy').press('enter'),
  'a note on a set': () => mid().press('escape', 'note.set'),
  'the summary': () => mid().press('session.finish'),
  'the report': () => mid().press('session.finish', 'session.save'),
};

const OTHERS: Readonly<Record<string, () => LogHarness>> = {
  History: () => longAgo().press('alt+2'),
  'History sorted by volume': () => longAgo().press('alt+2', 's', 's'),
  'the page of a session': () => longAgo().press('alt+2', 'enter'),
  'a search for loads': () => longAgo().press('alt+2', '/').type('weight>=185').press('enter'),
  'an invalid search': () => longAgo().press('alt+2', '/').type('weight>=').press('enter'),
  'an exercise': () => longAgo().press('alt+2', 'enter', 'enter'),
  'the volume of an exercise': () => longAgo().press('alt+2', 'enter', 'enter', 'exercise.chart'),
  'the list of exercises': () => longAgo().press('alt+4', 'e'),
  ...Object.fromEntries(
    STATS_PAGES.map((page, tabs) => [
      `the page ${page} of Stats`,
      () => longAgo().press('alt+4', ...Array<string>(tabs).fill('tab')),
    ]),
  ),
  Data: () => longAgo().press('alt+5'),
};

/** Matches kg and kilo, but not the letters kg inside a word such as “background”. */
const KILOGRAMS = /(?<!\p{L})kgs?(?!\p{L})|kilo/iu;

describe('the screens of an athlete who trains in pounds', () => {
  it.each(Object.entries({ ...LOG, ...OTHERS }))('contain no kg: %s', (_name, make) => {
    const harness = make();
    for (const [columns, rows] of SIZES) {
      expect(frameOf(harness, columns, rows)).not.toMatch(KILOGRAMS);
    }
  });

  it('show loads as typed, and totals converted', () => {
    expect(frameOf(logging().enter('185x5 @8 good'))).toMatch(/1 +185 × 5 +@8 good/);
    expect(frameOf(mid().press('session.finish'), 120, 40)).toMatch(/4 working sets · 5\u202f126 lb/);
    expect(frameOf(logging(), 120, 40)).toMatch(/Best +175 × 5, 2 Feb 2026/);
  });

  it('chart an exercise between round numbers of pounds', () => {
    const frame = frameOf(longAgo().press('alt+4', 'tab'), 80, 24);
    expect(frame).toMatch(/e1RM, lb/);
    expect(frame).toMatch(/^ *250 ┤/m);
  });
});

describe('a load typed in the other unit', () => {
  const squat = (line: string) => aSession().on('2026-02-10').with(exercise('Squat').working(line)).build();

  it('keeps pounds as typed, and converts recorded kilograms', () => {
    const inKilograms = new LogHarness({ sessions: [squat('225lb x5')], athlete: ANN }).press(
      'alt+2',
      'enter',
    );
    expect(frameOf(inKilograms)).toMatch(/1 {2}225 lb × 5/);
    expect(frameOf(inKilograms)).toContain('1 set · 510 kg');
    const pounds = new LogHarness({ sessions: [squat('100x5')], athlete: { ...ANN, unit: 'lb' } });
    expect(frameOf(pounds.press('alt+2', 'enter'))).toMatch(/1 {2}220\.5 × 5/);
    expect(frameOf(pounds)).toContain('1 set · 1\u202f102 lb');
  });

  it('is shown converted in the goal, and keeps its kilograms if the form changes only the number of sets', () => {
    const curl = exercise('Leg Curl').planned({ weightKg: 57, sets: 2, repRange: { min: 10, max: 12 } });
    const past = aSession().on('2026-02-10').with(curl.working('57x10', '57x10')).build();
    const harness = new LogHarness({ sessions: [past], athlete: { ...ANN, unit: 'lb' } }).begin('Leg Curl');
    expect(frameOf(harness)).toMatch(/goal 125, 2 × 10-12/);
    expect(frameOf(harness)).toMatch(/Next +125 × 11/);
    harness.press('exercise.goal');
    expect(frameOf(harness)).toMatch(/Weight +125/);
    harness.fill('sets', '3').press('form.accept');
    expect(harness.exercise.currentGoal).toEqual({ weightKg: 57, sets: 3, repRange: { min: 10, max: 12 } });
    expect(harness.notice).toContain('goal 125, 3 × 10-12');
  });

  it('is shown converted but not rounded in the goal of sets that were logged in kilograms', () => {
    const goal = { weightKg: 40, sets: 1, repRange: { min: 5, max: 8 } };
    const curl = exercise('Leg Curl').planned(goal).working('40x5');
    const past = aSession().on('2026-02-10').with(curl).build();
    const harness = new LogHarness({ sessions: [past], athlete: { ...ANN, unit: 'lb' } });
    expect(frameOf(harness.press('alt+2', 'enter'))).toMatch(/goal 88\.2, 1 × 5-8/);
    expect(frameOf(harness)).toMatch(/88\.2 × 5/);
    expect(frameOf(harness.press('e'))).toMatch(/goal 88\.2, 1 × 5-8/);
    harness.press('exercise.goal');
    expect(frameOf(harness)).toMatch(/Weight +88\.2/);
    harness.press('form.accept');
    expect(harness.exercise.currentGoal).toEqual(goal);
    harness.press('exercise.goal').fill('sets', '2').press('form.accept');
    expect(harness.exercise.currentGoal).toEqual({ ...goal, sets: 2 });
  });

  it('is converted if only its weight is known', () => {
    const inKilograms = new LogHarness({ sessions: [squat('225lb x5')], athlete: ANN }).begin('Squat');
    expect(frameOf(inKilograms)).toMatch(/Best +102\.1 × 5, 10 Feb 2026/);
  });
});

describe('the screens with plain characters', () => {
  it.each(Object.entries({ ...LOG, ...OTHERS }))('contain no narrow space: %s', (_name, make) => {
    const harness = make();
    harness.store.dispatch({ type: 'app/athlete-changed', athlete: { ...BOB, ascii: true } });
    expect(frameOf(harness)).not.toContain('\u202f');
  });
});
