import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../src/domain/athlete.js';
import type { Goal } from '../../../src/domain/record.js';
import { nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const GOAL: Goal = { sets: 3, repRange: { min: 6, max: 8 } };

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

describe('after a set that ended below its range at failure', () => {
  const heavy = () => opened({ sets: ['250x6', '250x6', '250x6'] });

  it.each([
    ['250x3 @10', '225 × 6', '10 % less: set 1 ended at 3, below 6'],
    ['250x3 @9.5', '225 × 6', '10 % less: set 1 ended at 3, below 6'],
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

  it('a set that is planned lighter anyway stays', () => {
    const harness = opened({ sets: ['100x6', '70x8', '70x8'], goal: GOAL }).enter('100x3 @10');
    expect(next(harness)?.set).toBe('70 × 8');
  });
});

describe('after any other set', () => {
  it.each([
    ['in the range at failure', '250x6 @10', '250 × 6'],
    ['below the range, not at failure', '250x4 @8', '250 × 4'],
  ])('%s, the load stays', (_what, line, set) => {
    expect(next(opened({ sets: ['250x7', '250x7', '250x7'] }).enter(line))?.set).toBe(set);
  });

  it('a failed set of last time is no placeholder of 0 reps', () => {
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
    expect(next(topAndBackOff().enter('72.5x5 @9'))).toEqual({
      set: '65 × 10',
      reason: 'set 2: as last time, no more load: set 1 ended at 5, below 6',
    });
    expect(next(topAndBackOff().enter('72.5x7 @10'))).toEqual({
      set: '65 × 10',
      reason: 'set 2: as last time, no more load: set 1 ended at 7 at failure',
    });
    expect(next(topAndBackOff().enter('72.5x4 @10'))).toEqual({
      set: '65 × 6',
      reason: 'set 2: 10 % less: set 1 ended at 4, below 6',
    });
  });
});
