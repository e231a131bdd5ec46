import { describe, expect, it } from 'vitest';
import { suggestSets } from '../../../../src/domain/progression/suggest-sets.js';
import type { Goal } from '../../../../src/domain/record.js';
import { type Case, occurrencesOf, suggest, suggestedText, TODAY } from './suggesting.js';

const GOAL: Goal = { sets: 2, repRange: { min: 6, max: 8 } };
const THREE: Goal = { ...GOAL, sets: 3 };

/** An example with one past session, which has these sets. */
function last(sets: readonly string[], others: Omit<Case, 'past'> = {}): Case {
  return { past: [{ sets }], goal: GOAL, ...others };
}

describe('suggestSets, as a coach would', () => {
  it('skips a deload week and adds a step to the load before it', () => {
    const goal = { ...THREE, weightKg: 100 };
    const times = (load: number) => ({ sets: [`${load}x8 @7`, `${load}x8 @7`, `${load}x8 @7`] });
    const past = [{ sets: ['60x8'], isDeloadWeek: true }, times(100), times(99), times(98)];
    expect(suggestedText({ past, goal })).toBe('step-up: 102.5x6 102.5x6 102.5x6');
  });

  it('suggests every planned set at the top load, and names the set with one rep more', () => {
    const suggestion = suggest(last(['30x12', '32.5x6'], { goal: { ...THREE, weightKg: 30 } }));
    expect(suggestion?.sets.map(({ values }) => [values.weightKg, values.repCount?.full])).toEqual([
      [32.5, 7],
      [32.5, 6],
      [32.5, 6],
    ]);
    expect(suggestion?.sets.map(({ reason }) => reason)).toEqual([
      'set 1: one rep more than last time’s 6',
      'set 2: only 1 set at 32.5 kg last time: bottom of 6-8',
      'set 3: only 1 set at 32.5 kg last time: bottom of 6-8',
    ]);
  });

  it('leads back to a lighter goal after a load that was too heavy', () => {
    const goal = { sets: 3, weightKg: 7.5, repRange: { min: 10, max: 15 } };
    const example = last(['10x6 - too heavy', '10x6'], { goal });
    expect(suggestedText(example)).toBe('goal-load: 7.5x10 7.5x10 7.5x10');
    expect(suggest(example)?.sets[0]?.reason).toBe('set 1: the goal’s 7.5 kg, 10 kg × 6 was below 10 reps');
  });

  it('skips an occurrence with warm-ups only', () => {
    const goal = { ...THREE, weightKg: 30 };
    const done = { sets: ['30x8', '30x7', '30x6'] };
    const past = [{ sets: [] }, done, done, done, done, done, done];
    expect(suggestedText({ past, goal })).toBe('one-rep-more: 30x8 30x8 30x6');
  });

  it('plans the sets of the goal if last time had none', () => {
    const goal = { sets: 3, weightKg: 55, repRange: { min: 10, max: 12 } };
    expect(suggestedText(last([], { goal }))).toBe('first-time: 55x10 55x10 55x10');
    expect(suggest(last([], { goal }))?.sets[0]?.reason).toBe('set 1: the goal, no earlier working sets');
  });
});

describe('suggestSets', () => {
  it.each<[string, Case, string]>([
    [
      'adds a step when every set reached the top of the range',
      last(['60x8 @8', '60x8 @9']),
      'step-up: 62.5x6 62.5x6',
    ],
    ['adds a step without an RPE', last(['60x8', '60x9']), 'step-up: 62.5x6 62.5x6'],
    ['adds nothing above RPE 9', last(['60x8 @8', '60x8 @9.5']), 'same-again: 60x8 60x8'],
    ['adds a step above the range at any RPE', last(['60x9 @10', '60x10 @10']), 'step-up: 62.5x6 62.5x6'],
    [
      'adds a step to the top load if lighter sets were above the range too',
      last(['18x20 @7', '20x18 @7']),
      'step-up: 22.5x6 22.5x6',
    ],
    [
      'adds nothing if a top set was below lighter sets above the range',
      last(['50x12', '50x12', '60x6']),
      'one-rep-more: 60x7 60x6',
    ],
    ['plans no partial reps', last(['60x7+2', '60x6+1']), 'one-rep-more: 60x8 60x6'],
    [
      'adds nothing if one set only reached the range at RPE 10',
      last(['60x9 @10', '60x8 @10']),
      'same-again: 60x9 60x8',
    ],
    [
      'adds load half a point above the target RPE',
      last(['60x8 @8.5', '60x8 @8'], { goal: { ...GOAL, targetRpe: 8 } }),
      'step-up: 62.5x6 62.5x6',
    ],
    [
      'adds nothing a point above the target RPE',
      last(['60x8 @9', '60x8 @8'], { goal: { ...GOAL, targetRpe: 8 } }),
      'same-again: 60x8 60x8',
    ],
    [
      'adds load at RPE 10 if that is the target',
      last(['60x8 @10', '60x8 @10'], { goal: { ...GOAL, targetRpe: 10 } }),
      'step-up: 62.5x6 62.5x6',
    ],
    [
      'adds one rep to the first set below the top',
      last(['60x8 @8', '60x7 @9', '60x6 @10'], { goal: THREE }),
      'one-rep-more: 60x8 60x8 60x6',
    ],
    [
      'repeats the top load if not all planned sets were done at it',
      last(['60x8', '60x8'], { goal: THREE }),
      'same-again: 60x8 60x8 60x6',
    ],
    ['judges the planned sets, not an extra one', last(['60x8', '60x8', '60x5']), 'step-up: 62.5x6 62.5x6'],
    ['plans no more sets than the goal', last(['60x7', '60x7', '60x7']), 'one-rep-more: 60x8 60x7'],
    [
      'plans as many sets as last time without a number in the goal',
      last(['60x8', '60x8', '60x8'], { goal: { repRange: { min: 6, max: 8 } } }),
      'step-up: 62.5x6 62.5x6 62.5x6',
    ],
    [
      'does not count the load of a failed attempt as done',
      last(['65x0', '60x7', '60x7']),
      'one-rep-more: 60x8 60x7',
    ],
    ['counts a set without a full rep as not done', last(['60x8', '60x0+2']), 'same-again: 60x8 60x6'],
    [
      'adds 5 kg to a squat',
      last(['100x8', '100x8'], { name: 'Barbell Back Squat' }),
      'step-up: 105x6 105x6',
    ],
    [
      'adds 5 lb if the load was typed in pounds',
      last(['225lb x8', '225lb x8']),
      'step-up: 230lb x6 230lb x6',
    ],
    [
      'rounds a load in kilograms to pounds for an athlete in pounds',
      last(['100x8', '100x8'], { athlete: { unit: 'lb' } }),
      'step-up: 225lb x6 225lb x6',
    ],
    [
      'suggests the nearest load in the athlete’s unit for one in the other unit',
      last(['57x7', '57x7'], { athlete: { unit: 'lb' } }),
      'one-rep-more: 125lb x8 125lb x7',
    ],
    [
      'follows a goal in the athlete’s unit',
      { past: [], goal: { ...GOAL, weightKg: 20 }, athlete: { unit: 'lb' } },
      'first-time: 45lb x6 45lb x6',
    ],
    [
      'keeps a small load in the athlete’s unit that no step is near',
      last(['1x7', '1x7'], { athlete: { unit: 'lb' } }),
      'one-rep-more: 2.2lb x8 2.2lb x7',
    ],
    ['reduces assistance', last(['bw-20x8', 'bw-20x8'], { name: 'Dip' }), 'step-up: bw-17.5x6 bw-17.5x6'],
    [
      'keeps the least assistance',
      last(['bw-20x7', 'bw-30x10'], { name: 'Dip' }),
      'one-rep-more: bw-20x8 bw-20x6',
    ],
    ['ends assistance', last(['bw-2.5x8', 'bw-2.5x8'], { name: 'Dip' }), 'step-up: bw x6 bw x6'],
    ['adds load to bodyweight', last(['bw x8', 'bw x8'], { name: 'Dip' }), 'step-up: bw+2.5x6 bw+2.5x6'],
    [
      'adds reps with bodyweight',
      last(['bw+10x7', 'bw+10x6'], { name: 'Dip' }),
      'one-rep-more: bw+10x8 bw+10x6',
    ],
    [
      'judges a unilateral set by its lesser side',
      last(['20x8/7', '20x8/8'], { name: 'Split Squat Machine' }),
      'one-rep-more: 20x8/8 20x8/8',
    ],
    [
      'uses the next available load',
      last(['45x8', '45x8'], { athlete: { exercises: { 'cable row': { loads: [38, 45, 52] } } } }),
      'step-up: 52x6 52x6',
    ],
    [
      'repeats the load if there is no heavier one',
      last(['52x8', '52x8'], { athlete: { exercises: { 'Cable-Row': { loads: [38, 45, 52] } } } }),
      'same-again: 52x8 52x8',
    ],
    [
      'finds the next listed load in the athlete’s unit',
      last(['20.41166x8', '20.41166x8'], {
        athlete: { unit: 'lb', exercises: { 'Cable Row': { loads: [45, 52, 60] } } },
      }),
      'step-up: 52lb x6 52lb x6',
    ],
    [
      'uses the step of the exercise',
      last(['20x8', '20x8'], { athlete: { exercises: { 'Cable Row': { step: 2 } } } }),
      'step-up: 22x6 22x6',
    ],
    [
      'repeats last time’s sets without a goal',
      last(['60x8 @8', '55x9'], { goal: {} }),
      'no-goal: 60x8 55x9',
    ],
    [
      'plans the goal’s number of sets without a range',
      last(['60x8', '55x9'], { goal: { sets: 3 } }),
      'no-goal: 60x8 55x9 55x9',
    ],
    ['repeats timed sets', last(['20x60s', '20x60s']), 'no-goal: 20x60s 20x60s'],
    ['is none without past sets if the goal has no load', last([]), 'none'],
    [
      'follows the goal the first time',
      { past: [], goal: { ...GOAL, weightKg: 60 } },
      'first-time: 60x6 60x6',
    ],
    [
      'follows a timed goal the first time',
      { past: [], goal: { sets: 2, durationSeconds: 45 } },
      'first-time: 45s 45s',
    ],
  ])('%s', (_what, example, expected) => {
    expect(suggestedText(example)).toBe(expected);
  });
});

it('a reason says that the load stays because too few sets were done at it', () => {
  const reasons = suggest(last(['60x8', '60x8'], { goal: THREE }))?.sets.map(({ reason }) => reason);
  expect(reasons).toEqual([
    'set 1: as last time, 2 of 3 sets were at this load',
    'set 2: as last time, 2 of 3 sets were at this load',
    'set 3: not done last time: bottom of 6-8',
  ]);
});

describe('a drop set that was imported as a set', () => {
  it('is part of the set before it', () => {
    const recent = occurrencesOf(last(['60x8', '60x8', '40x10']));
    const input = { exerciseName: 'Cable Row', goal: GOAL, athlete: {}, today: TODAY, focus: null };
    const asDrop = recent.map((each) => ({
      ...each,
      workingSets: each.workingSets.map((set, index) =>
        index === 2 ? { ...set, setType: 'dropset' as const } : set,
      ),
    }));
    const suggestion = suggestSets({
      ...input,
      recent: asDrop,
      goal: { repRange: { min: 6, max: 8 } },
      isDeloadWeek: false,
    });
    expect(suggestion?.sets.map(({ values }) => values.weightKg)).toEqual([62.5, 62.5]);
  });
});

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
      'stays at the bar that is set',
      twice(['34x5'], ['34x5'], { athlete: { exercises: { 'Cable Row': { bar: 34, plates: [5] } } } }),
      'one-rep-more: 34x6 34x6',
    ],
    [
      'goes below the usual bar with a lighter one',
      twice(['17.5x5'], ['17.5x5'], { name: 'Barbell Bench Press' }),
      'step-back: 15x6 15x6',
    ],
    ['removes at least one step', twice(['12.5x5', '12.5x4'], ['12.5x5']), 'step-back: 10x6 10x6'],
    ['keeps the load after one bad day', twice(['60x5', '60x4'], ['60x7']), 'one-rep-more: 60x6 60x4'],
    [
      'looks past a deload week for the session before',
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
      'asks for full reps without a goal',
      { past: [{ sets: ['80x8+2', '20x10+1/9'] }] },
      'no-goal: 80x8 20x10/9',
    ],
    ['repeats partial reps that followed no full rep', { past: [{ sets: ['80x0+5'] }] }, 'no-goal: 80x0+5'],
    ['keeps bare bodyweight', twice(['bw x5', 'bw x4'], ['bw x5']), 'one-rep-more: bw x6 bw x4'],
    [
      'prefers a lighter goal to 10 % less',
      twice(['100x5'], ['100x5'], { goal: { ...GOAL, weightKg: 80 } }),
      'goal-load: 80x6 80x6',
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

describe('suggestSets, for a goal above the sets of deload weeks', () => {
  const deloaded = (set: string, weightKg: number, others: Partial<Case> = {}): Case => {
    const goal = { ...GOAL, weightKg };
    return { past: [{ sets: [set], isDeloadWeek: true, goal }], goal, ...others };
  };

  it.each([
    [
      'keeps their load if the goal is more than twice as heavy',
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
      'keeps their load after a break',
      deloaded('9.1x7', 22.7, {
        past: [{ sets: ['9.1x7'], daysAgo: 40, isDeloadWeek: true, goal: { ...GOAL, weightKg: 22.7 } }],
      }),
      'time-off: 9.1x6 9.1x6',
    ],
    [
      'rounds their load to pounds',
      deloaded('9.1x7', 22.7, { athlete: { unit: 'lb' } }),
      'first-time: 20lb x6 20lb x6',
    ],
  ])('%s', (_what, example, expected) => {
    expect(suggestedText(example)).toBe(expected);
  });
});

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
    expect(reasonOf(doneOnlyInDeload(72))).toBe('set 1: 10 % less than the goal, 72 days since the deload');
  });

  it('names the days', () => {
    const reasonAfter = (days: number) => suggest(doneAgo(days, ['100x8']))?.sets[0]?.reason;
    expect(reasonAfter(25)).toBe('set 1: last time’s load after 25 days without it');
    expect(reasonAfter(70)).toBe('set 1: 10 % less after 70 days without it');
  });
});

describe('suggestSets, for sets that differ', () => {
  const BACK_OFF = { sets: 3, repRange: { min: 5, max: 8 } };
  const target = (min: number, max: number, others: object = {}) => ({ repRange: { min, max }, ...others });
  const TARGETS: Goal = { setTargets: [target(3, 3, { targetRpe: 9 }), target(6, 8), target(6, 8)] };

  it.each<[string, Case, string]>([
    [
      'progresses a top set and its back-off sets by their places',
      last(['100x5', '90x8', '90x8'], { goal: BACK_OFF }),
      'by-place: 100x6 92.5x5 92.5x5',
    ],
    [
      'adds a rep to every back-off set that is short',
      last(['100x7', '90x8', '90x7'], { goal: { sets: 3, repRange: { min: 6, max: 9 } } }),
      'by-place: 100x8 90x9 90x8',
    ],
    [
      'grows back-off sets together',
      last(['100x6', '90x8', '90x7'], { goal: BACK_OFF }),
      'by-place: 100x7 90x8 90x8',
    ],
    [
      'treats lighter sets with fewer reps as fatigue, not as back-off sets',
      last(['100x7', '90x6', '90x6'], { goal: BACK_OFF }),
      'one-rep-more: 100x8 100x5 100x5',
    ],
    [
      'does not treat sets less than 5 % lighter as back-off sets',
      last(['100x6', '97.5x6', '97.5x6'], { goal: BACK_OFF }),
      'one-rep-more: 100x7 100x5 100x5',
    ],
    [
      'looks for back-off sets among the planned sets only',
      last(['90x6', '90x6', '90x6', '80x7'], { goal: { sets: 3, repRange: { min: 6, max: 8 } } }),
      'one-rep-more: 90x7 90x6 90x6',
    ],
    [
      'adds the planned back-off set that was not done',
      last(['100x6', '90x8'], { goal: BACK_OFF }),
      'by-place: 100x7 90x8 90x5',
    ],
    [
      'removes 10 % from all sets after two sessions',
      {
        past: [{ sets: ['100x4', '80x8', '80x8'] }, { sets: ['100x4'] }],
        goal: BACK_OFF,
      },
      'by-place: 90x5 72.5x5 72.5x5',
    ],
    [
      'progresses each set by its own target',
      last(['100x3 @8', '85x8', '85x7'], { goal: TARGETS }),
      'by-place: 102.5x3 85x8 85x8',
    ],
    [
      'uses the target RPE of the set',
      last(['100x3 @10', '85x8', '85x8'], { goal: TARGETS }),
      'by-place: 100x3 87.5x6 87.5x6',
    ],
    [
      'leads one set back to its lighter target',
      last(['100x2', '85x6', '85x6'], {
        goal: { setTargets: [target(3, 3, { weightKg: 95 }), target(6, 8), target(6, 8)] },
      }),
      'by-place: 95x3 85x7 85x7',
    ],
    [
      'takes the loads of targets that were typed for this session',
      {
        past: [{ sets: ['70x10', '70x10', '70x9'], goal: { weightKg: 70 } }],
        goal: { weightKg: 70, setTargets: [target(3, 3, { weightKg: 80 }), target(8, 12), target(8, 12)] },
      },
      'by-place: 80x3 70x11 70x9',
    ],
    [
      'gives one rep more to the first set that is short, of sets with equal targets and loads',
      last(['100x4 @10', '100x4', '100x3'], {
        goal: { setTargets: [target(3, 4, { targetRpe: 9 }), target(5, 7), target(5, 7)] },
      }),
      'by-place: 100x4 100x5 100x3',
    ],
    [
      'progresses from the loads of targets that it takes over',
      last(['80x3', '70x10'], { goal: { setTargets: [target(3, 3, { weightKg: 80 }), target(8, 12)] } }),
      'by-place: 82.5x3 70x11',
    ],
    [
      'adds load when an AMRAP set beats its reps',
      last(['80x5', '80x9'], { goal: { setTargets: [target(5, 5), target(5, 5, { amrap: true })] } }),
      'by-place: 82.5x5 82.5x5',
    ],
    [
      'takes a percentage of the best estimate of the last 12 weeks',
      {
        past: [{ sets: ['80x5'] }, { sets: ['100x1'] }, { sets: ['200x1'], daysAgo: 90 }],
        goal: { setTargets: [target(5, 5, { percentOfMax: 75 }), target(8, 8, { percentOfMax: 62 })] },
      },
      'by-place: 75x5 62.5x8',
    ],
    [
      'follows the targets the first time',
      {
        past: [],
        goal: { weightKg: 80, setTargets: [target(3, 3, { weightKg: 100 }), target(6, 8)] },
      },
      'first-time: 100x3 80x6',
    ],
    ['is none the first time if the targets have no load', { past: [], goal: TARGETS }, 'none'],
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
      'is not added to the 10 % less after two sessions',
      { ...deload([]), past: [{ sets: ['100x5'] }, { sets: ['100x5'] }] },
      'deload: 90x6 90x6',
    ],
    [
      'is not added to the 10 % less after two months',
      { ...deload([]), past: [{ sets: ['100x8'], daysAgo: 70 }] },
      'deload: 90x8 90x6',
    ],
    [
      'uses the athlete’s numbers',
      deload(['100x7', '100x7', '100x7'], { athlete: { deload: { setsPercent: 100, loadPercent: 50 } } }),
      'deload: 50x8 50x7 50x7',
    ],
    ['adds assistance', deload(['bw-20x7', 'bw-20x7'], { goal: GOAL }), 'deload: bw-22.5x8'],
    ['keeps bodyweight', deload(['bw x7', 'bw x7', 'bw x7']), 'deload: bw x8 bw x7'],
    ['never rounds up to more than the load', deload(['4.5x7', '4.5x7', '4.5x7']), 'deload: 4.5x8 4.5x7'],
    ['is never heavier than last time, after a large step', deload(['5x8', '5x8', '5x8']), 'deload: 5x6 5x6'],
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

  it('is named in the reason', () => {
    expect(suggest(deload(['100x7', '100x7', '100x7']))?.sets[1]?.reason).toBe(
      'set 2: deload week, 2 of 3 sets at 90 % of the load',
    );
  });
});

describe('suggestSets, for an exercise of two days', () => {
  const light = { sets: 2, repRange: { min: 12, max: 15 } };
  const heavyDay = (daysAgo: number) => ({
    sets: ['125x7', '125x7'],
    goal: GOAL,
    focus: 'strength',
    daysAgo,
  });
  const lightDay = { sets: ['100x13', '100x12'], goal: light, focus: 'volume', daysAgo: 3 };

  it('continues from the last session of the same focus', () => {
    const example = { past: [lightDay, heavyDay(7)], goal: GOAL, focus: 'strength' };
    expect(suggestedText(example)).toBe('one-rep-more: 125x8 125x7');
  });

  it('continues from the newest session if that of the focus is older than four weeks', () => {
    const example = { past: [lightDay, heavyDay(29)], goal: GOAL, focus: 'strength' };
    expect(suggestedText(example)).toBe('step-up: 102.5x6 102.5x6');
  });

  it('continues from the newest session if the days have one range of reps', () => {
    const past = [{ ...lightDay, sets: ['105x7', '105x6'], goal: GOAL }, heavyDay(7)];
    expect(suggestedText({ past, goal: GOAL, focus: 'strength' })).toBe('one-rep-more: 105x8 105x6');
  });
});
