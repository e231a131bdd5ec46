import { describe, expect, it } from 'vitest';
import { type Case, GOAL, suggest, suggestedText } from './suggesting.js';

describe('suggestSets, after a break', () => {
  const doneAgo = (daysAgo: number, sets: readonly string[], others: Omit<Case, 'past'> = {}) => ({
    past: [{ sets, daysAgo }],
    goal: GOAL,
    ...others,
  });
  const doneOnlyInDeload = (daysAgo: number): Case => {
    const goal = { ...GOAL, weightKg: 60 };
    return { past: [{ sets: ['55x6'], daysAgo, isDeloadWeek: true, goal }], goal };
  };

  it.each<[string, Case, string]>([
    ['adds a step after 20 days', doneAgo(20, ['60x8', '60x8']), 'step-up: 62.5x6 62.5x6'],
    ['repeats the load after 21 days', doneAgo(21, ['60x8', '60x8']), 'time-off: 60x8 60x8'],
    ['adds no rep after 21 days', doneAgo(21, ['60x7', '60x6']), 'time-off: 60x7 60x6'],
    ['asks for the bottom of the range after 21 days', doneAgo(21, ['60x7', '60x4']), 'time-off: 60x7 60x6'],
    [
      'stays in the ranges of set targets after 21 days',
      doneAgo(21, ['100x6', '100x6', '100x9'], {
        goal: {
          sets: 3,
          setTargets: [
            { repRange: { min: 3, max: 4 } },
            { repRange: { min: 7, max: 8 } },
            { repRange: { min: 6, max: 10 } },
          ],
        },
      }),
      'time-off: 100x4 100x7 100x9',
    ],
    ['repeats the load after 59 days', doneAgo(59, ['60x8', '60x8']), 'time-off: 60x8 60x8'],
    ['removes 10 % after 60 days', doneAgo(60, ['100x8', '100x8']), 'time-off: 90x6 90x6'],
    ['removes 10 % without a goal', doneAgo(60, ['100x8', '50x12'], { goal: {} }), 'time-off: 90x8 45x12'],
    ['removes a step of 25 % if none is nearer', doneAgo(60, ['10x8', '10x8']), 'time-off: 7.5x6 7.5x6'],
    ['keeps a load that would lose a third', doneAgo(60, ['7.5x8', '7.5x8']), 'time-off: 7.5x6 7.5x6'],
    [
      'keeps a load that would lose a third, also without a goal',
      doneAgo(60, ['4.5x15'], { goal: {} }),
      'time-off: 4.5x15',
    ],
    ['repeats bare bodyweight after 60 days', doneAgo(60, ['bw x8', 'bw x7']), 'time-off: bw x6 bw x6'],
    [
      'counts a deload week as doing the exercise',
      {
        past: [
          { sets: ['60x8'], daysAgo: 14, isDeloadWeek: true },
          { sets: ['60x8', '60x8'], daysAgo: 22 },
        ],
        goal: GOAL,
      },
      'step-up: 62.5x6 62.5x6',
    ],
    [
      'takes the goal’s load after 25 days if the exercise was only done in deload weeks',
      doneOnlyInDeload(25),
      'time-off: 60x6 60x6',
    ],
    [
      'removes 10 % of the goal’s load after 72 days if the exercise was only done in deload weeks',
      doneOnlyInDeload(72),
      'time-off: 55x6 55x6',
    ],
    [
      'takes a goal that was typed today as it is',
      { ...doneOnlyInDeload(72), goal: { ...GOAL, weightKg: 50 } },
      'first-time: 50x6 50x6',
    ],
    [
      'removes 10 % of the goal’s load only once if the break ends in a deload week',
      { ...doneOnlyInDeload(72), isDeloadWeek: true },
      'deload: 55x6',
    ],
  ])('%s', (_what, example, expected) => {
    expect(suggestedText(example)).toBe(expected);
  });

  it('names the days since the last deload, if nothing else was done since', () => {
    const reasonOf = (example: Case) => suggest(example)?.sets[0]?.reason;
    const deload = (daysAgo: number) => ({ sets: ['50x8'], daysAgo, isDeloadWeek: true });
    const past = [deload(27), { sets: ['60x8', '60x8'], daysAgo: 34 }];
    expect(reasonOf({ past, goal: GOAL })).toBe('set 1: last time’s load, 27 days since the deload');
    expect(reasonOf(doneOnlyInDeload(25))).toBe('set 1: the goal’s load, 25 days since the deload');
    expect(reasonOf(doneOnlyInDeload(72))).toBe(
      'set 1: the goal’s 60 less 10 %, rounded to 55, 72 days since the deload',
    );
  });

  it('names the days since the last session', () => {
    const reasonAfter = (days: number) => suggest(doneAgo(days, ['100x8']))?.sets[0]?.reason;
    expect(reasonAfter(25)).toBe('set 1: last time’s load after 25 days without it');
    expect(reasonAfter(70)).toBe('set 1: 10 % less after 70 days without it');
  });
});
