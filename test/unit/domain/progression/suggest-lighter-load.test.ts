import { describe, expect, it } from 'vitest';
import { type Case, GOAL, suggestedText } from './suggesting.js';

describe('suggestSets, when the load was too heavy', () => {
  const twice = (newest: readonly string[], before: readonly string[], others: Omit<Case, 'past'> = {}) => ({
    past: [{ sets: newest }, { sets: before }],
    goal: GOAL,
    ...others,
  });

  it.each<[string, Case, string]>([
    ['removes 10 % after two sessions', twice(['100x5', '100x4'], ['100x5']), 'step-back: 90x6 90x6'],
    [
      'stays at the empty bar',
      twice(['20x5', '20x4'], ['20x5'], { name: 'Barbell Bench Press' }),
      'one-rep-more: 20x6 20x4',
    ],
    [
      'stays at the empty bar of 20 kg in pounds',
      twice(['20x5'], ['20x5'], { name: 'Barbell Bench Press', athlete: { unit: 'lb' } }),
      'one-rep-more: 45lb x6 45lb x6',
    ],
    [
      'stays at the empty bar of the settings',
      twice(['34x5'], ['34x5'], { athlete: { exercises: { 'Cable Row': { bar: 34, plates: [5] } } } }),
      'one-rep-more: 34x6 34x6',
    ],
    [
      'goes below the usual bar if the load was already lighter than it',
      twice(['17.5x5'], ['17.5x5'], { name: 'Barbell Bench Press' }),
      'step-back: 15x6 15x6',
    ],
    ['removes at least one step', twice(['12.5x5', '12.5x4'], ['12.5x5']), 'step-back: 10x6 10x6'],
    ['keeps the load after one bad day', twice(['60x5', '60x4'], ['60x7']), 'one-rep-more: 60x6 60x4'],
    [
      'skips a deload week between the two sessions',
      {
        past: [{ sets: ['100x5'] }, { sets: ['60x8'], isDeloadWeek: true }, { sets: ['100x4'] }],
        goal: GOAL,
      },
      'step-back: 90x6 90x6',
    ],
    ['adds assistance', twice(['bw-20x5'], ['bw-20x5'], { name: 'Dip' }), 'step-back: bw-22.5x6 bw-22.5x6'],
    [
      'rounds to the nearest listed load',
      twice(['52x5'], ['52x5'], { athlete: { exercises: { 'Cable Row': { loads: [38, 45, 52] } } } }),
      'step-back: 45x6 45x6',
    ],
    [
      'removes the last added load in pounds',
      twice(['bw+5lb x5'], ['bw+5lb x5'], { name: 'Dip', athlete: { unit: 'lb' } }),
      'step-back: bw x6 bw x6',
    ],
    [
      'removes 10 % of equal loads in kilograms, although their nearest load in pounds is lighter',
      twice(['bw+10x3'], ['bw+10x3'], { name: 'Dip', athlete: { unit: 'lb' } }),
      'step-back: bw+20lb x6 bw+20lb x6',
    ],
    [
      'removes 10 % after two sessions at any loads, such as a load that was already reduced',
      twice(['20lb x3'], ['10x3'], { athlete: { unit: 'lb' } }),
      'step-back: 15lb x6 15lb x6',
    ],
    [
      'removes 10 % if the load of the first session was heavier',
      twice(['12.5x5 @10'], ['15x8'], { goal: { sets: 2, repRange: { min: 12, max: 15 } } }),
      'step-back: 10x12 10x12',
    ],
    [
      'removes 10 % if the load of the first session was lighter',
      twice(['100x4'], ['95x5']),
      'step-back: 90x6 90x6',
    ],
    [
      'keeps a load that had full reps in the session before, and none in the last one',
      twice(['100x0', '90x6', '90x6'], ['100x7', '100x7', '100x7'], { goal: { ...GOAL, sets: 3 } }),
      'by-place: 100x6 90x7 90x7',
    ],
    [
      'keeps a load one step up that had no full rep the first time',
      twice(['102.5x0', '92.5x0', '82.5x6'], ['100x8', '100x8', '100x8'], { goal: { ...GOAL, sets: 3 } }),
      'by-place: 102.5x6 92.5x6 82.5x7',
    ],
    [
      'reduces again a load that was already reduced, if it had no full rep',
      twice(['90x0', '80x6', '80x6'], ['100x0', '90x6', '90x6'], { goal: { ...GOAL, sets: 3 } }),
      'by-place: 80x6 80x7 80x7',
    ],
    [
      'keeps the load of the goal that had no full rep in the first session',
      {
        past: [{ sets: ['60x0', '55x0', '50x8'] }],
        goal: { sets: 3, repRange: { min: 6, max: 8 }, weightKg: 60 },
      },
      'by-place: 60x6 55x6 52.5x6',
    ],
    [
      'ignores an attempt without a full rep that was more than a step heavier',
      twice(['110x0', '100x7', '100x7'], ['100x7', '100x7'], { goal: { ...GOAL, sets: 3 } }),
      'one-rep-more: 100x8 100x7 100x6',
    ],
    [
      'never suggests an external load of 0',
      twice(['2.5x5', '2.5x5'], ['2.5x5']),
      'one-rep-more: 2.5x6 2.5x5',
    ],
    [
      'compares sets that are rounded to one listed load as sets at that load',
      {
        past: [{ sets: ['110lb x3', '50x2'] }],
        goal: { sets: 2, repRange: { min: 2, max: 4 } },
        athlete: { unit: 'lb', exercises: { 'Cable Row': { loads: [90, 110, 130] } } },
      },
      'one-rep-more: 110lb x4 110lb x2',
    ],
    [
      'plans a set of 0 reps at the bottom of the range',
      { past: [{ sets: ['80x8', '80x0 @10', '80x7'] }], goal: { ...GOAL, sets: 3 } },
      'one-rep-more: 80x8 80x8 80x6',
    ],
    [
      'plans one rep after 0 reps without a goal',
      { past: [{ sets: ['80x8', '80x0'] }] },
      'no-goal: 80x8 80x1',
    ],
    ['repeats partial reps that followed no full rep', { past: [{ sets: ['80x0+5'] }] }, 'no-goal: 80x0+5'],
    ['keeps bare bodyweight', twice(['bw x5', 'bw x4'], ['bw x5']), 'one-rep-more: bw x6 bw x4'],
    [
      'prefers a lighter goal to 10 % less',
      twice(['100x5'], ['100x5'], { goal: { ...GOAL, weightKg: 80 } }),
      'goal-load: 80x6 80x6',
    ],
    [
      'takes the next load below a goal in kilograms that would be rounded up to the load that was too heavy',
      { past: [{ sets: ['35lb x5 @10'] }], goal: { ...GOAL, weightKg: 15 }, athlete: { unit: 'lb' } },
      'goal-load: 30lb x6 30lb x6',
    ],
    [
      'takes the load nearest to a goal in kilograms that is lighter than the load that was too heavy',
      { past: [{ sets: ['40lb x5 @10'] }], goal: { ...GOAL, weightKg: 15 }, athlete: { unit: 'lb' } },
      'goal-load: 35lb x6 35lb x6',
    ],
    [
      'does not count a goal as lighter if only its rounding is',
      { past: [{ sets: ['45lb x5 @10'] }], goal: { ...GOAL, weightKg: 20 }, athlete: { unit: 'lb' } },
      'one-rep-more: 45lb x6 45lb x6',
    ],
    [
      'ignores a lighter goal after a session in the range',
      twice(['100x6', '100x6'], ['100x6'], { goal: { ...GOAL, weightKg: 80 } }),
      'one-rep-more: 100x7 100x6',
    ],
    [
      'treats a goal in kilograms as equal to the load in pounds that is suggested for it',
      twice(['33.1lb x5'], ['33.1lb x8'], {
        goal: { ...GOAL, weightKg: 15 },
        athlete: { unit: 'lb' },
      }),
      'one-rep-more: 30lb x6 30lb x6',
    ],
    [
      'treats a goal in kilograms as equal to sets in kilograms that are rounded alike',
      twice(['57x5'], ['57x8'], { goal: { ...GOAL, weightKg: 57 }, athlete: { unit: 'lb' } }),
      'one-rep-more: 125lb x6 125lb x6',
    ],
    [
      'does not compare an external goal with a bodyweight set',
      twice(['bw+10x5'], ['bw+10x7'], { goal: { ...GOAL, weightKg: 5 } }),
      'one-rep-more: bw+10x6 bw+10x6',
    ],
  ])('%s', (_what, example, expected) => {
    expect(suggestedText(example)).toBe(expected);
  });
});
