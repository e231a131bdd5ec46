import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../src/domain/athlete.js';
import type { Goal } from '../../../src/domain/record.js';
import { nextSuggested, placeholderFollowing } from '../../../src/store/log/exercise-hints.js';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const GOAL: Goal = { sets: 3, repRange: { min: 6, max: 8 } };

const range = (min: number, max: number): Goal => ({ sets: 3, repRange: { min, max } });

type Past = { readonly sets: readonly string[]; readonly goal?: Goal; readonly unit?: Athlete['unit'] };

/** The exercise is open; it was done a week ago. */
function opened({ sets, goal = GOAL, unit = 'kg' }: Past): LogHarness {
  const past = aSession()
    .id(1)
    .on('2026-02-09T18:00:00Z')
    .with(
      exercise('Cable Row')
        .planned(goal)
        .working(...sets),
    )
    .build();
  return new LogHarness({ sessions: [past], athlete: { userId: 'a', userName: 'A', unit } }).press('enter');
}

const next = ({ state }: LogHarness) => nextSuggested(state);

describe('after a set that could not reach its range', () => {
  const heavy = () => opened({ sets: ['250x6', '250x6', '250x6'] });

  it.each([
    ['250x3 @10', '225 × 6', '10 % less: set 1 ended at 3, below 6'],
    ['250x3 @9.5', '225 × 6', '10 % less: set 1 ended at 3, below 6'],
    ['250x3', '225 × 6', '10 % less: set 1 ended at 3, below 6'],
    ['250x3 @9', '225 × 6', '10 % less: set 1 ended at 3, below 6'],
    ['250x3 @7.5', '225 × 6', '10 % less: set 1 ended at 3, below 6'],
    ['250x0', '225 × 6', '10 % less: set 1 ended at 0, below 6'],
    ['240x3 @10', '215 × 6', '10 % less: set 1 ended at 3, below 6'],
    ['260x3 @10', '235 × 6', '10 % less: set 1 ended at 3, below 6'],
  ])('the next set is lighter, at the bottom of the range: %s', (line, set, reason) => {
    expect(next(heavy().enter(line))).toEqual({ set, reason: `set 2: ${reason}` });
  });

  it('the sets after the next one follow it', () => {
    const harness = heavy().enter('250x3 @10').press('enter');
    expect(next(harness)?.set).toBe('225 × 6');
    expect(next(harness.press('set.undo').enter('225x4 @10'))).toEqual({
      set: '202.5 × 6',
      reason: 'set 3: 10 % less: set 2 ended at 4, below 6',
    });
  });

  it('a load that exists is suggested, and never a target of 0 reps', () => {
    expect(next(opened({ sets: ['6.8x6', '6.8x6'] }).enter('6.8x0 @10'))).toEqual({
      set: '5 × 6',
      reason: 'set 2: 6.8 less 10 %, rounded to 5: set 1 ended at 0, below 6',
    });
    const pounds = opened({ sets: ['15x8', '15x8'], unit: 'lb' });
    expect(next(pounds.enter('35x3 @10'))?.set).toBe('30 × 6');
    const body = opened({ sets: ['bw x6', 'bw x6'] });
    expect(next(body.enter('bw x0'))).toEqual({
      set: 'bw × 1',
      reason: 'set 2: one rep: set 1 had none, and no lighter load exists',
    });
  });

  it.each([
    ['7.5x9 @10', '7.5', range(10, 15), '7.5 × 9', '7.5 stays, the nearest to 10 % less'],
    ['10x5', '10', range(8, 10), '10 × 5', '10 stays, the nearest to 10 % less'],
    ['7.5x0', '7.5', range(10, 15), '5 × 10', '7.5 less 10 %, rounded to 5'],
    ['35x3 @10', '35', range(6, 8), '32.5 × 6', '35 less 10 %, rounded to 32.5'],
    ['130x5', '130', range(10, 12), '117.5 × 10', '10 % less'],
  ])('the load is the nearest to 10 %% less: %s', (line, load, goal, set, reason) => {
    const harness = opened({ sets: [`${load}x12`, `${load}x12`], goal: { ...goal, weightKg: 100 } });
    const next = nextSuggested(harness.enter(line).state);
    expect(next?.set).toBe(set);
    expect(next?.reason).toMatch(`set 2: ${reason}: set 1 ended at `);
  });

  it.each([
    ['12.5x9 @10', '12.5', range(10, 15), '10 × 13'],
    ['12.5x8 @9', '12.5', range(10, 15), '10 × 12'],
    ['15x3 @10', '15', range(6, 8), '12.5 × 7'],
    ['15x4', '15', range(8, 10), '12.5 × 8'],
    ['12.5x9 @10', '12.5', range(10, 12), '10 × 12'],
  ])('a much lighter load has as many reps as are equally hard: %s', (line, load, goal, set) => {
    expect(next(opened({ sets: [`${load}x12`, `${load}x12`], goal }).enter(line))?.set).toBe(set);
  });

  it('pounds are rounded to the nearest load too', () => {
    const pounds = opened({ sets: ['15lb x8', '15lb x8'], goal: range(8, 12), unit: 'lb' });
    expect(next(pounds.enter('15x7 @10'))?.set).toBe('15 × 7');
  });

  it.each([
    ['80x2', '72.5 × 6', '10 % less: set 1 ended at 2, below 6'],
    ['80x0', '72.5 × 6', '10 % less: set 1 ended at 0, below 6'],
    ['80x6', '80 × 6', null],
  ])('a goal without a load has a lighter load too: %s', (line, set, reason) => {
    const past = aSession()
      .id(1)
      .on('2026-02-09T18:00:00Z')
      .with(exercise('Cable Row').planned(GOAL))
      .build();
    const harness = new LogHarness({ sessions: [past] }).press('enter').enter(line);
    expect(next(harness)?.set).toBe(set);
    if (reason) expect(next(harness)?.reason).toBe(`set 2: ${reason}`);
    expect(next(harness.press('enter'))?.set).toBe(set);
  });

  it('a set without a goal has a lighter load after 0 reps, with the reps of last time', () => {
    const harness = opened({ sets: ['30x12', '30x9'], goal: {} }).enter('30x0');
    expect(next(harness)).toEqual({
      set: '27.5 × 9',
      reason: 'set 2: 30 less 10 %, rounded to 27.5: set 1 ended at 0',
    });
  });

  it('body weight has no more reps than the logged set', () => {
    const body = opened({ sets: ['bw x5', 'bw x6', 'bw x6'] }).enter('bw x5');
    expect(next(body)).toEqual({ set: 'bw × 5', reason: 'set 2: no more reps: set 1 ended at 5, below 6' });
  });

  it('a set that is planned lighter anyway stays', () => {
    const harness = opened({ sets: ['100x6', '70x8', '70x8'], goal: GOAL }).enter('100x3 @10');
    expect(next(harness)?.set).toBe('70 × 8');
  });
});

describe('after a set that reached what was planned', () => {
  it.each<[readonly string[], Goal, string, string, string]>([
    [['57x10', '57x6', '57x6'], range(10, 12), '57x11 @9', '57 × 6', '57 × 6'],
    [['15x7', '15x8', '15x8'], range(10, 12), '15x8 @10', '15 × 8', '15 × 8'],
    [['15x7', '15x9', '15x9'], range(10, 12), '15x8 @10', '15 × 9', '15 × 9'],
    [['57x10', '57x6', '57x6'], range(10, 12), '60x11 @9', '60 × 6', '60 × 6'],
  ])('the next sets keep their reps: %j, %j, %s', (sets, goal, line, second, third) => {
    const harness = opened({ sets, goal }).enter(line);
    expect(next(harness)?.set).toBe(second);
    expect(next(harness.press('enter'))?.set).toBe(third);
  });

  it('a set beyond those of last time has no more reps than the logged set', () => {
    expect(next(opened({ sets: ['15x7'], goal: range(10, 12) }).press('enter'))?.set).toBe('15 × 8');
  });
});

describe('after a set that was heavier than planned and missed its range', () => {
  it.each<[readonly string[], Goal, string, string, string | null]>([
    [
      ['70x10', '70x10', '70x10 @10'],
      range(8, 10),
      '80x5 @9.5',
      '70 × 8',
      'set 2: fewer reps: set 1 ended at 5, below 8',
    ],
    [['6.8x15', '6.8x15', '6.8x15 @10'], range(12, 15), '9.1x11 @9.5', '6.8 × 15', null],
    [
      ['90x8', '80x8', '80x8'],
      range(6, 8),
      '90x5 @10',
      '80 × 7',
      'set 2: fewer reps: set 1 ended at 5, below 6',
    ],
    [['12.5x9 @10', '10x13', '10x12'], range(12, 15), '12.5x9 @10', '10 × 13', null],
  ])('a lighter set has reps that are no harder: %j, %j, %s', (sets, goal, line, set, reason) => {
    const harness = opened({ sets, goal }).enter(line);
    expect(next(harness)?.set).toBe(set);
    if (reason) expect(next(harness)?.reason).toBe(reason);
  });
});

describe('after any other set', () => {
  it.each([
    ['in the range at failure', '250x6 @10', '250 × 6'],
    ['below the range with enough reps in reserve', '250x4 @8', '250 × 4'],
    ['one rep below the range with one in reserve', '250x5 @9', '250 × 5'],
  ])('%s, the load stays', (_what, line, set) => {
    expect(next(opened({ sets: ['250x7', '250x7', '250x7'] }).enter(line))?.set).toBe(set);
  });

  it('the reps of the plan stay after many reps at the planned load', () => {
    expect(next(opened({ sets: ['250x7', '250x7', '250x7'] }).enter('250x18 @9'))?.set).toBe('250 × 7');
  });

  it('the reps of the plan stay if a heavier set was logged', () => {
    expect(next(opened({ sets: ['30x9', '30x9', '30x9'] }).enter('35x9 @8'))?.set).toBe('35 × 6');
  });

  it('a set that had 0 reps last time is planned with one rep', () => {
    const harness = opened({ sets: ['80x8', '80x0'], goal: {} }).press('enter');
    expect(plannedSetOf(harness.state)?.repCount?.full).toBe(1);
  });
});

describe('back-off sets after a missed top set', () => {
  const goal: Goal = { sets: 2, repRange: { min: 6, max: 10 } };
  const topAndBackOff = () => opened({ sets: ['72.5x7', '65x10'], goal });

  it('grow if the top set was done', () => {
    expect(next(topAndBackOff().enter('72.5x8 @9'))?.set).toBe('67.5 × 6');
  });

  it('do not grow if it was below its range, or at failure below its planned reps', () => {
    expect(next(topAndBackOff().enter('72.5x5 @8'))).toEqual({
      set: '65 × 10',
      reason: 'set 2: as last time, no more load: set 1 ended at 5, below 6',
    });
    expect(next(topAndBackOff().enter('72.5x7 @10'))).toEqual({
      set: '65 × 10',
      reason: 'set 2: as last time, no more load: set 1 ended at 7 at failure',
    });
    expect(next(topAndBackOff().enter('72.5x4 @10'))).toEqual({
      set: '65 × 6',
      reason: 'set 2: fewer reps: set 1 ended at 4, below 6',
    });
  });
});

describe('the words about a set that follows the logged one', () => {
  const withoutGoal = (...sets: readonly string[]) => opened({ sets, goal: {} });

  it('promise at least one rep after 0 reps, not the reps of that set', () => {
    const heavier = withoutGoal('60x6', '60x6').enter('62.5x0');
    expect(plannedSetOf(heavier.state)).toMatchObject({ weightKg: 62.5, repCount: { full: 1 } });
    expect(placeholderFollowing(heavier.state)).toBe('its load follows the set you logged; at least one rep');
    const goal = opened({ sets: ['60x6', '60x8', '60x8'] }).enter('60x6', '60x0');
    expect(next(goal)?.reason).not.toContain('no more reps');
  });

  it('say “lighter” or “heavier than the set you logged, as planned” if the load keeps its planned difference', () => {
    const lighter = withoutGoal('65x10', '62.5x9').enter('70x8');
    expect(plannedSetOf(lighter.state)).toMatchObject({ weightKg: 67.5, repCount: { full: 9 } });
    expect(placeholderFollowing(lighter.state)).toBe('lighter than the set you logged, as planned');
    const heavier = withoutGoal('60x8', '70x6').enter('55x8');
    expect(plannedSetOf(heavier.state)).toMatchObject({ weightKg: 65, repCount: { full: 6 } });
    expect(placeholderFollowing(heavier.state)).toBe('heavier than the set you logged, as planned');
  });
});

describe('after a set that was lighter than planned', () => {
  it.each([
    ['30x14 @9', ['30x9', '30x9', '30x9'], GOAL, '32.5x6', '30 × 14'],
    ['50x13 @8', ['57x10', '57x6'], range(10, 12), '57x11', '50 × 13'],
    ['30x7 @9', ['30x9', '30x9', '30x9'], GOAL, '32.5x6', '30 × 7'],
  ])('load and reps follow the logged set: %s', (line, sets, goal, planned, set) => {
    const harness = opened({ sets, goal });
    expect(next(harness)?.set).toBe(planned.replace('x', ' × '));
    expect(next(harness.enter(line))).toEqual({
      set,
      reason: 'set 2: load and reps follow the set you logged',
    });
  });

  it('the reps are at least the logged ones if the next load is lighter than the logged one', () => {
    const goal: Goal = { sets: 2, repRange: { min: 6, max: 10 } };
    const harness = () => opened({ sets: ['72.5x7', '65x10'], goal });
    expect(next(harness().enter('70x12 @8'))?.set).toBe('65 × 12');
    expect(next(harness().enter('70x8 @9'))?.set).toBe('65 × 8');
  });
});

describe('a set 0x0 in place of a planned set with a load', () => {
  it('leaves the next set as planned', () => {
    const harness = opened({ sets: ['60x6', '60x6', '60x6'] })
      .enter('0x0')
      .press('enter');
    expect(harness.exercise.workingSets).toMatchObject([{ weightKg: 0, repCount: { full: 0 } }]);
    expect(next(harness)?.set).toBe('60 × 6');
  });
});

describe('after a first set that was limited by a newer session of another focus', () => {
  function push(): LogHarness {
    const rows = (id: number, date: string, focus: string, goal: Goal, sets: readonly string[]) =>
      aSession()
        .id(id)
        .on(date)
        .focused(focus)
        .with(
          exercise('Cable Row')
            .planned(goal)
            .working(...sets),
        )
        .build();
    const sessions = [
      rows(2, '2026-02-13T18:00:00Z', 'Upper', range(10, 15), ['10x8 @10', '10x8', '10x8']),
      rows(1, '2026-02-09T18:00:00Z', 'Push', range(8, 10), ['15x10', '15x10 @10', '15x10 @10']),
    ];
    return new LogHarness({ sessions }).press('enter');
  }

  it.each([
    ['15x10 @9', '15 × 10'],
    ['12.5x10 @8', '12.5 × 10'],
    ['20x10 @8', '20 × 10'],
    ['10x9 @8', '10 × 9'],
    ['10x12 @7', '10 × 12'],
    ['10x8 @10', '10 × 8'],
  ])('the next set is not heavier than a better set of today: %s', (line, set) => {
    const harness = push();
    expect(harness.log.session?.focus).toBe('Push');
    expect(next(harness)?.set).toBe('10 × 8');
    expect(next(harness.enter(line))?.set).toBe(set);
  });
});
