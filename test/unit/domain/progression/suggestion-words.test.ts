import { describe, expect, it } from 'vitest';
import { reasonsOfSets } from '../../../../src/domain/progression/reasons.js';
import { type Case, suggest, suggestedText } from './suggesting.js';

const GOAL = { sets: 2, repRange: { min: 6, max: 8 } };
const IN_POUNDS = { unit: 'lb' } as const;

describe('the reason of a suggestion', () => {
  it('names the recorded load of sets that were not done, not the load it is rounded to', () => {
    const past = [{ sets: ['100x8', '120x7', '120x6'] }];
    expect(suggest({ past, goal: { ...GOAL, sets: 3 }, athlete: IN_POUNDS })?.sets[2]?.reason).toBe(
      'set 3: only 2 sets at 264.6 lb last time: bottom of 6-8; 265, the nearest to 264.6',
    );
  });

  it.each<[string, Case, string]>([
    [
      'names no RPE above 10',
      { past: [{ sets: ['80x8 @10', '80x8 @10'] }], goal: { ...GOAL, targetRpe: 10 } },
      'set 1: +2.5 kg, every set reached 8 reps at RPE 10 or less',
    ],
    [
      'names the recorded load and the load that it is rounded to',
      { past: [{ sets: ['30x9', '30x9'] }], goal: GOAL, athlete: IN_POUNDS },
      'set 1: +5 lb from 65 lb (66.1 rounded), every set was above 8 reps: one step at a time',
    ],
    [
      'names no other load if the converted load looks the same',
      { past: [{ sets: ['29.5x9', '29.5x9'] }], goal: GOAL, athlete: IN_POUNDS },
      'set 1: +5 lb, every set was above 8 reps: one step at a time',
    ],
    [
      'says less help when the last help is removed',
      { past: [{ sets: ['bw-2.5x8', 'bw-2.5x8'] }], goal: GOAL },
      'set 1: 2.5 kg less help, every set reached 8 reps',
    ],
    [
      'says more help when an assisted set was too heavy',
      { past: [{ sets: ['bw-20x4'] }, { sets: ['bw-20x4'] }], goal: GOAL },
      'set 1: bw-20 with 10 % more help, rounded to bw-22.5, first set twice below 6',
    ],
    [
      'says more help after two months without an assisted exercise',
      { past: [{ sets: ['bw-20x8'], daysAgo: 70 }], goal: GOAL },
      'set 1: bw-20 with 10 % more help, rounded to bw-22.5 after 70 days without it',
    ],
    [
      'says that a step is the smallest one if it is large',
      { past: [{ sets: ['9.1x8', '9.1x8'] }], goal: GOAL },
      'set 1: +2.5 kg, the smallest step, every set reached 8 reps',
    ],
    [
      'names the rounded load after 10 % less',
      { past: [{ sets: ['12.5x5'] }, { sets: ['12.5x5'] }], goal: GOAL },
      'set 1: 12.5 less 10 %, rounded to 10, first set twice below 6',
    ],
    ...(
      [
        ['100', 'kg', '10 % less'],
        ['80', 'kg', '10 % less'],
        ['57', 'kg', '57 less 10 %, rounded to 52.5'],
        ['37.5', 'kg', '37.5 less 10 %, rounded to 32.5'],
        ['125', 'lb', '125 less 10 %, rounded to 110'],
        ['35', 'lb', '35 less 10 %, rounded to 30'],
      ] as const
    ).map(([load, unit, words]): [string, Case, string] => [
      `names both loads if the share is not about 10 %: ${load} ${unit}`,
      { past: [1, 2].map(() => ({ sets: [`${load}${unit} x5`] })), goal: GOAL, athlete: { unit } },
      `set 1: ${words}, first set twice below 6`,
    ]),
    [
      'names the rounded load after 10 % less in pounds',
      { past: [{ sets: ['15lb x5'] }, { sets: ['15lb x5'] }], goal: GOAL, athlete: IN_POUNDS },
      'set 1: 15 less 10 %, rounded to 10, first set twice below 6',
    ],
    [
      'names the rounded help after 10 % more',
      { past: [{ sets: ['bw-10x4'] }, { sets: ['bw-10x4'] }], goal: GOAL },
      'set 1: bw-10 with 10 % more help, rounded to bw-12.5, first set twice below 6',
    ],
    [
      'names the rounded load after 10 % less for a break of two months',
      { past: [{ sets: ['12.5x8'], daysAgo: 70 }], goal: GOAL },
      'set 1: 12.5 less 10 %, rounded to 10 after 70 days without it',
    ],
    [
      'names the rounded load after 10 % less than the goal',
      {
        past: [{ sets: ['10x8'], daysAgo: 70, isDeloadWeek: true, goal: { ...GOAL, weightKg: 12.5 } }],
        goal: { ...GOAL, weightKg: 12.5 },
      },
      'set 1: the goal’s 12.5 less 10 %, rounded to 10, 70 days since the deload',
    ],
    [
      'announces 10 % less after a first session below the range',
      { past: [{ sets: ['60x4', '60x4'] }], goal: GOAL },
      'set 1: one rep more than last time’s 4; if below 6 again, 10 % less next time',
    ],
    [
      'announces nothing if no load is lighter',
      { past: [{ sets: ['bw x4', 'bw x4'] }], goal: GOAL },
      'set 1: one rep more than last time’s 4',
    ],
    [
      'names the load that a deload is rounded to',
      { past: [{ sets: ['6.8x7'] }], goal: { ...GOAL, sets: 1 }, isDeloadWeek: true },
      'set 1: deload week, 1 of 1 set at 90 % of 6.8, rounded to 5',
    ],
    [
      'counts a single set in a deload week',
      { past: [{ sets: ['80x7'] }], goal: { ...GOAL, sets: 1 }, isDeloadWeek: true },
      'set 1: deload week, 1 of 1 set at 90 % of the load',
    ],
    [
      'names no share of bodyweight in a deload week',
      { past: [{ sets: ['bw x7', 'bw x7'] }], goal: GOAL, isDeloadWeek: true },
      'set 1: deload week, 1 of 2 sets',
    ],
    [
      'counts a single set at the load',
      { past: [{ sets: ['80x8', '77.5x8'] }], goal: GOAL },
      'set 1: as last time, 1 of 2 sets was at this load',
    ],
    [
      'counts the sets that were done, not the planned ones',
      { past: [{ sets: ['40x10', '60x12'] }], goal: { repRange: { min: 8, max: 10 }, sets: 3 } },
      'set 1: as last time, 1 of 2 sets was at this load',
    ],
    [
      'says “no goal for reps” if the goal is a distance',
      { past: [{ sets: ['400m 95s', '400m 99s'] }], goal: { sets: 2, distanceMeters: 400 } },
      'set 1: as last time, no goal for reps',
    ],
    [
      'says “no goal for reps” if the goal is a number of sets',
      { past: [{ sets: ['80x8', '80x7'] }], goal: { sets: 3 } },
      'set 1: as last time, no goal for reps',
    ],
    [
      'names the load of a deload and a goal of more than twice that load',
      {
        past: [{ sets: ['9.1x7'], isDeloadWeek: true, goal: { ...GOAL, weightKg: 22.7 } }],
        goal: { ...GOAL, weightKg: 22.7 },
      },
      'set 1: from 9.1 × 7 in a deload; the goal’s 22.7 kg is over twice the heaviest set',
    ],
    [
      'names a goal that was typed today even if it is more than twice the load of a deload',
      { past: [{ sets: ['9.1x7'], isDeloadWeek: true, goal: GOAL }], goal: { ...GOAL, weightKg: 22.7 } },
      'set 1: the goal; in the deload week only: 9.1 × 7',
    ],
    [
      'says “full reps” if partial reps followed them last time',
      { past: [{ sets: ['80x8+2'] }] },
      'set 1: full reps as last time, no goal',
    ],
  ])('%s', (_what, example, reason) => {
    expect(suggest(example)?.sets[0]?.reason).toBe(reason);
  });
});

it('a reason names last time’s last set for a set that last time did not have', () => {
  const sets = suggest({ past: [{ sets: ['80x8', '80x7'] }], goal: { sets: 3 } })?.sets ?? [];
  expect(sets.slice(1).map(({ reason }) => reason)).toEqual([
    'set 2: as last time, no goal for reps',
    'set 3: as last time’s last set, no goal for reps',
  ]);
});

it('the reason of each set names the rule that the set follows', () => {
  const example: Case = {
    past: [{ sets: ['57x10', '57x6'] }],
    goal: { sets: 3, repRange: { min: 10, max: 12 } },
  };
  expect(suggestedText(example)).toBe('one-rep-more: 57x11 57x6 57x10');
  expect(suggest(example)?.sets.map(({ reason }) => reason)).toEqual([
    'set 1: one rep more than last time’s 10',
    'set 2: last time’s 6 again, one set at a time gets one more',
    'set 3: not done last time: bottom of 10-12',
  ]);
});

it('the reasons of all sets explain sets below the range that do not change', () => {
  const sets =
    suggest({ past: [{ sets: ['80x5', '80x4', '80x4'] }], goal: { ...GOAL, sets: 3 } })?.sets ?? [];
  expect(reasonsOfSets(sets)).toMatch(
    /^set 1: one rep more .*; sets 2-3: last time’s 4 again, one set at a time gets/,
  );
});

it('a suggestion has no kilograms for an athlete in pounds, even if the load is 0', () => {
  const example: Case = { past: [{ sets: ['0x7', '0x6'] }], goal: GOAL, athlete: IN_POUNDS };
  expect(suggestedText(example)).toBe('one-rep-more: 0lb x8 0lb x6');
});

it('a suggestion plans the bottom of the range for a set that was not done at the top load', () => {
  const example: Case = {
    past: [{ sets: ['12.5x13', '15x8', '15x5'] }],
    goal: { sets: 3, weightKg: 15, repRange: { min: 10, max: 12 } },
  };
  expect(suggestedText(example)).toBe('one-rep-more: 15x9 15x5 15x10');
  expect(suggest(example)?.sets[2]?.reason).toBe('set 3: only 2 sets at 15 kg last time: bottom of 10-12');
});

it('a reason says how many sets were at the top load, whatever their positions were', () => {
  const example: Case = {
    past: [{ sets: ['60x8', '62.5x8', '62.5x8'] }],
    goal: { sets: 3, weightKg: 62.5, repRange: { min: 8, max: 10 } },
  };
  expect(suggest(example)?.sets[2]?.reason).toBe('set 3: only 2 sets at 62.5 kg last time: bottom of 8-10');
});

describe('loads in kilograms for an athlete in pounds', () => {
  const goal = { sets: 1, repRange: { min: 6, max: 8 } };
  const nextAfter = (set: string, others: Partial<Case> = {}) => {
    const example: Case = { past: [{ sets: [set] }], goal, athlete: IN_POUNDS, ...others };
    return [suggestedText(example), suggest(example)?.sets[0]?.reason];
  };

  it.each([
    ['30x7', '65lb', '65', '66.1'],
    ['10x7', '20lb', '20', '22'],
    ['7.5x7', '15lb', '15', '16.5'],
  ])('are the nearest loadable pounds: %s', (set, load, shown, recorded) => {
    expect(nextAfter(set)).toEqual([
      `one-rep-more: ${load} x8`,
      `set 1: one rep more than last time’s 7; ${shown}, the nearest to ${recorded}`,
    ]);
  });

  it.each([
    ['15x7', '35lb', '+1.9 lb from 33.1 lb'],
    ['12.5x7', '30lb', '+2.4 lb from 27.6 lb'],
    ['8x7', '20lb', '+2.4 lb from 17.6 lb'],
  ])('get no additional rep if rounding up is already the step: %s', (set, load, step) => {
    expect(nextAfter(set)).toEqual([
      `one-rep-more: ${load} x7`,
      `set 1: ${step}, the nearest load: as many reps as last time`,
    ]);
  });

  it('grow by rounding up alone after the top of the range', () => {
    const reason = 'set 1: +1.9 lb from 33.1 lb, every set reached 8 reps';
    expect(nextAfter('15x8')).toEqual(['step-up: 35lb x6', reason]);
    expect(nextAfter('33.1lb x8')).toEqual(['step-up: 35lb x6', reason]);
  });

  it('are rounded down if the set must not be harder and no reps in the range are as hard', () => {
    expect(nextAfter('15x8 @10', { goal: { ...goal, repRange: { min: 7, max: 8 } } })).toEqual([
      'same-again: 30lb x8',
      'set 1: no increase, a set was at RPE 10, above 9; 30, the next load below 33.1',
    ]);
    expect(nextAfter('15x5')[0]).toBe('one-rep-more: 30lb x6');
    expect(nextAfter('15x4')).toEqual([
      'one-rep-more: 30lb x6',
      'set 1: 30, the next load below 33.1: bottom of 6-8',
    ]);
    expect(nextAfter('x', { past: [{ sets: ['15x7'], daysAgo: 30 }] })[0]).toBe('time-off: 30lb x7');
  });

  it('are the nearest ones with fewer reps that are as hard, if these are in the range', () => {
    const example: Case = {
      past: [{ sets: ['15x10', '15x10 @10'] }],
      goal: { sets: 2, weightKg: 15.87573, repRange: { min: 8, max: 10 } },
      athlete: IN_POUNDS,
    };
    const reason =
      'no increase, a set was at RPE 10, above 9; 35 × 8, the nearest load, is as hard as 33.1 × 10';
    expect(suggestedText(example)).toBe('same-again: 35lb x8 35lb x8');
    expect(suggest(example)?.sets.map((set) => set.reason)).toEqual([`set 1: ${reason}`, `set 2: ${reason}`]);
    const fewer: Case = { ...example, past: [{ sets: ['15x10 @10'] }] };
    expect(suggestedText(fewer)).toBe('same-again: 35lb x8 35lb x8');
    expect(suggest(fewer)?.sets[1]?.reason).toBe(
      'set 2: not done last time: bottom of 8-10; 35, the nearest to 33.1',
    );
  });

  it('count as the same load if they are rounded up by less than a pound', () => {
    expect(nextAfter('20x7')[0]).toBe('one-rep-more: 45lb x8');
    expect(nextAfter('20x8')[0]).toBe('step-up: 50lb x6');
  });

  it('can be loaded on the bar and with the plates that are set', () => {
    const name = 'Barbell Bench Press';
    const athlete = { ...IN_POUNDS, exercises: { [name]: { bar: 33, plates: [45, 25, 10, 5] } } };
    expect(nextAfter('93lb x8', { name, athlete })[0]).toBe('step-up: 103lb x6');
    expect(nextAfter('40x7', { name, athlete })[0]).toBe('one-rep-more: 93lb x7');
  });

  it('are named in a reason with the one load that they are rounded to', () => {
    const athlete = { unit: 'lb' as const, exercises: { 'Cable Row': { step: 2.5 } } };
    expect(suggest({ past: [{ sets: ['20x8', '55x8'] }], goal: GOAL, athlete })?.sets[1]?.reason).toBe(
      'set 2: only 1 set at 121.3 lb last time: bottom of 6-8; 122.5, the nearest to 121.3',
    );
  });

  it('need no rounding if the pounds are loadable', () => {
    expect(nextAfter('22.7x7')).toEqual(['one-rep-more: 50lb x8', 'set 1: one rep more than last time’s 7']);
  });

  it('are loadable after a step, also if the converted pounds were logged', () => {
    expect(nextAfter('30x8')[0]).toBe('step-up: 70lb x6');
    expect(nextAfter('66.1lb x8')[0]).toBe('step-up: 70lb x6');
  });

  it('are the nearest loadable pounds to the goal the first time', () => {
    expect(nextAfter('bw x1', { past: [], goal: { ...goal, weightKg: 15 } })).toEqual([
      'first-time: 35lb x6',
      'set 1: the goal, first time; 35, the nearest to 33.1',
    ]);
  });

  it('never become bodyweight without the added load', () => {
    expect(nextAfter('bw+1x7', { name: 'Dip' })[0]).toBe('one-rep-more: bw+2.2lb x8');
  });
});

it('a reason says “every planned set” if last time had more sets than planned', () => {
  const example: Case = {
    past: [{ sets: ['170x10', '170x10 @9', '170x10 @10'] }],
    goal: { sets: 2, weightKg: 170, repRange: { min: 8, max: 10 } },
  };
  expect(suggest(example)?.sets[0]?.reason).toBe(
    'set 1: +2.5 kg, every planned set reached 10 reps at RPE 9 or less',
  );
});

describe('the reason after a failed set', () => {
  const reasonsAfter = (sets: readonly string[], goal = GOAL) =>
    suggest({ past: [{ sets }], goal })?.sets.map(({ reason }) => reason);

  it('says that a tried set had no full rep, not that it was not done', () => {
    expect(reasonsAfter(['77.5x7', '77.5x0+4 @10'])?.[1]).toBe(
      'set 2: no full rep at 77.5 kg last time: bottom of 6-8',
    );
    expect(reasonsAfter(['77.5x7', '77.5x0 @10', '70x6'], { ...GOAL, sets: 4 })?.slice(1)).toEqual([
      'set 2: no full rep at 77.5 kg last time: bottom of 6-8',
      'set 3: only 2 sets at 77.5 kg last time: bottom of 6-8',
      'set 4: only 2 sets at 77.5 kg last time: bottom of 6-8',
    ]);
  });

  it('names the days without the exercise, also after no full rep', () => {
    const past = [{ sets: ['80x0 @10'], daysAgo: 25 }];
    expect(suggest({ past, goal: { ...GOAL, sets: 1 } })?.sets).toMatchObject([
      { values: { repCount: { full: 6 } }, reason: 'set 1: last time’s load after 25 days without it' },
    ]);
  });

  it('warns of 10 % less next time, also after a lighter second set or no full rep at all', () => {
    const warning = '; if below 6 again, 10 % less next time';
    expect(reasonsAfter(['250x3 @10', '230x3 @10'])?.[0]).toBe(
      `set 1: one rep more than last time’s 3${warning}`,
    );
    expect(reasonsAfter(['80x0 @10'])?.[0]).toBe(
      `set 1: no full rep at 80 kg last time: bottom of 6-8${warning}`,
    );
  });
});

it('the reasons after two sessions below the range name why the later sets differ', () => {
  const reasonsAfter = (...sets: readonly string[]) =>
    suggest({ past: [{ sets }, { sets: ['100x3'] }], goal: { ...GOAL, sets: 3 } })?.sets.map(
      ({ reason }) => reason,
    );
  expect(reasonsAfter('100x3', '92.5x6', '90x6')).toEqual([
    'set 1: 10 % less, first set twice below 6',
    'set 2: the load of set 1, first set twice below 6',
    'set 3: one rep more than last time’s 6',
  ]);
  expect(reasonsAfter('100x3', '90x8', '90x8')?.slice(1)).toEqual([
    'set 2: as last time, no heavier than set 1',
    'set 3: as last time, no heavier than set 1',
  ]);
  expect(reasonsAfter('100x3', '90x6', '90x4')?.[2]).toBe(
    'set 3: last time’s 4 came after a heavier set: bottom of 6-8',
  );
});
