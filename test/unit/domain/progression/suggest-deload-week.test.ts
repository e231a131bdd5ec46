import { describe, expect, it } from 'vitest';
import type { Goal, SetTarget } from '../../../../src/domain/record.js';
import { type Case, GOAL, suggest, suggestedText } from './suggesting.js';

const THREE: Goal = { ...GOAL, sets: 3 };

describe('suggestSets, if the exercise was done in deload weeks only', () => {
  const deloaded = (set: string, weightKg: number, others: Partial<Case> = {}): Case => {
    const goal = { ...GOAL, weightKg };
    return { past: [{ sets: [set], isDeloadWeek: true, goal }], goal, ...others };
  };

  it.each([
    [
      'keeps the load of the deload if the goal is more than twice as heavy',
      deloaded('9.1x7', 22.7),
      'first-time: 9.1x6 9.1x6',
    ],
    ['adds one rep to a set that is short of the goal', deloaded('9.1x3', 22.7), 'first-time: 9.1x4 9.1x4'],
    [
      'prefers the lighter set that came nearer to the goal’s reps',
      deloaded('', 22.7, {
        past: [{ sets: ['9.1x2', '6.8x5'], isDeloadWeek: true, goal: { ...GOAL, weightKg: 22.7 } }],
      }),
      'first-time: 6.8x6 6.8x6',
    ],
    ['follows a goal of twice the load', deloaded('10x7', 20), 'first-time: 20x6 20x6'],
    ['ignores sets without a full rep', deloaded('5x0', 20), 'first-time: 20x6 20x6'],
    ['ignores bodyweight', deloaded('bw x10', 20), 'first-time: 20x6 20x6'],
    [
      'keeps the load of the deload after a break',
      deloaded('9.1x7', 22.7, {
        past: [{ sets: ['9.1x7'], daysAgo: 40, isDeloadWeek: true, goal: { ...GOAL, weightKg: 22.7 } }],
      }),
      'time-off: 9.1x6 9.1x6',
    ],
    [
      'rounds the load of the deload to pounds',
      deloaded('9.1x7', 22.7, { athlete: { unit: 'lb' } }),
      'first-time: 20lb x6 20lb x6',
    ],
  ])('%s', (_what, example, expected) => {
    expect(suggestedText(example)).toBe(expected);
  });
});

describe('suggestSets, in a deload week', () => {
  const deload = (sets: readonly string[], others: Omit<Case, 'past'> = {}): Case => ({
    past: [{ sets }],
    goal: THREE,
    isDeloadWeek: true,
    ...others,
  });

  it.each<[string, Case, string]>([
    [
      'plans 60 % of the sets at 90 % of the load that the rules give',
      deload(['97.5x8', '97.5x8', '97.5x8']),
      'deload: 90x6 90x6',
    ],
    ['plans at least one set', deload(['100x7'], { goal: { ...GOAL, sets: 1 } }), 'deload: 90x8'],
    [
      'does not deload from the load of a deload',
      {
        ...deload([]),
        past: [{ sets: ['60x8'], isDeloadWeek: true }, { sets: ['100x7', '100x7', '100x7'] }],
      },
      'deload: 90x8 90x7',
    ],
    [
      'takes off 10 % only once after two sessions below the range',
      { ...deload([]), past: [{ sets: ['100x5'] }, { sets: ['100x5'] }] },
      'deload: 90x6 90x6',
    ],
    [
      'takes off 10 % only once after two months',
      { ...deload([]), past: [{ sets: ['100x8'], daysAgo: 70 }] },
      'deload: 90x8 90x6',
    ],
    [
      'uses the percentages of the athlete’s settings',
      deload(['100x7', '100x7', '100x7'], { athlete: { deload: { setsPercent: 100, loadPercent: 50 } } }),
      'deload: 50x8 50x7 50x7',
    ],
    ['adds assistance', deload(['bw-20x7', 'bw-20x7'], { goal: GOAL }), 'deload: bw-22.5x8'],
    ['keeps bodyweight', deload(['bw x7', 'bw x7', 'bw x7']), 'deload: bw x8 bw x7'],
    ['never rounds up to more than the load', deload(['4.5x7', '4.5x7', '4.5x7']), 'deload: 4.5x8 4.5x7'],
    [
      'suggests no more than last time even if the usual step is large',
      deload(['5x8', '5x8', '5x8']),
      'deload: 5x6 5x6',
    ],
    ['applies without a goal', deload(['100x8', '100x8', '50x12'], { goal: {} }), 'deload: 90x8 90x8'],
    [
      'lightens the goal that it takes over if nothing else was done',
      { ...deload([]), past: [{ sets: [], isDeloadWeek: true }], goal: { ...THREE, weightKg: 100 } },
      'deload: 90x6 90x6',
    ],
    [
      'uses a goal as it is if it was typed for this session',
      { ...deload([]), past: [{ sets: ['100x7'], goal: THREE }], goal: { ...GOAL, weightKg: 70 } },
      'first-time: 70x6 70x6',
    ],
    [
      'plans the typed number of sets, at the load of the rules if the typed goal has none',
      { ...deload([]), past: [{ sets: ['100x7', '100x7'], goal: GOAL }], goal: THREE },
      'deload: 90x8 90x7 90x6',
    ],
  ])('%s', (_what, example, expected) => {
    expect(suggestedText(example)).toBe(expected);
  });

  it('says if rounding changed the share, also of a load recorded in the other unit', () => {
    const reasonOf = (kg: string) =>
      suggest(deload([`${kg}x7`, `${kg}x7`, `${kg}x7`], { athlete: { unit: 'lb' } }))?.sets[0]?.reason;
    expect(reasonOf('6.8')).toBe('set 1: deload week, 2 of 3 sets at 15, the nearest to 90 %');
    expect(reasonOf('20.4')).toBe('set 1: deload week, 2 of 3 sets at 90 % of 45, rounded to 40');
    expect(reasonOf('90.72')).toBe('set 1: deload week, 2 of 3 sets at 90 % of the load');
  });

  it.each([
    ['4.5', 5, '90 % of 9.9, rounded to 10'],
    ['6.8', 10, '90 % of 15, rounded to 10'],
    ['15', 10, '90 % of the load'],
  ])('names a rounding once: %s kg in pounds with a step of %d', (kg, step, words) => {
    const athlete = { unit: 'lb', exercises: { 'Cable Row': { step } } } as const;
    expect(suggest(deload([`${kg}x7`], { athlete }))?.sets[0]?.reason).toBe(
      `set 1: deload week, 2 of 3 sets at ${words}`,
    );
  });

  it('names at most one rounding, whatever the load, the step and the unit', () => {
    const reasons = Array.from({ length: 80 }, (_, place) => (place + 1) / 2).flatMap((load) =>
      [2.5, 5, 10].flatMap((step) =>
        (['kg', 'lb'] as const).map((unit) => {
          const athlete = { unit, exercises: { 'Cable Row': { step } } };
          const typed = `${load}${unit === 'kg' ? 'lb' : 'kg'}x7`;
          return suggest(deload([typed, typed], { athlete }))?.sets[0]?.reason ?? '';
        }),
      ),
    );
    expect(
      reasons.filter((reason) => /(rounded|nearest|next load).*(nearest|next load)/.test(reason)),
    ).toEqual([]);
  });

  it('does not treat a goal as changed today if only the keys of its set targets have another order', () => {
    const repRange = { min: 5, max: 5 };
    const planned = (target: SetTarget): Goal => ({ setTargets: Array.from({ length: 3 }, () => target) });
    const past = [
      { sets: ['80x5', '80x5', '80x5'], goal: planned({ repRange, weightKg: 80, targetRpe: 8 }) },
    ];
    const goal = planned({ targetRpe: 8, weightKg: 80, repRange });
    expect(suggestedText({ ...deload([]), past, goal })).toBe('deload: 75x5 75x5');
  });

  it('names the deload week in the reason', () => {
    expect(suggest(deload(['100x7', '100x7', '100x7']))?.sets[1]?.reason).toBe(
      'set 2: deload week, 2 of 3 sets at 90 % of the load',
    );
  });
});
