import { describe, expect, it } from 'vitest';
import { occurrenceWithGoal } from '../../../../src/domain/progression/counting-occurrences.js';
import { suggestSets } from '../../../../src/domain/progression/suggest-sets.js';
import type { Goal } from '../../../../src/domain/record.js';
import { type Case, GOAL, last, occurrencesOf, suggest, suggestedText, TODAY } from './suggesting.js';

const THREE: Goal = { ...GOAL, sets: 3 };

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
    [
      'plans no partial reps without a goal',
      { past: [{ sets: ['80x8+2', '20x10+1/9'] }] },
      'no-goal: 80x8 20x10/9',
    ],
    ['plans no partial reps', last(['60x7+2', '60x6+1']), 'one-rep-more: 60x8 60x6'],
    [
      'adds nothing at RPE 10 if one set was not above the range',
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
      'plans as many sets as last time if the goal has no number of sets',
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
      'rounds the load of a goal to the athlete’s unit',
      { past: [], goal: { ...GOAL, weightKg: 20 }, athlete: { unit: 'lb' } },
      'first-time: 45lb x6 45lb x6',
    ],
    [
      'converts a small load without rounding if no step is near',
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
    'set 1: as last time, 2 of 3 planned sets were done',
    'set 2: as last time, 2 of 3 planned sets were done',
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

describe('suggestSets, for an exercise of two days', () => {
  const light = { sets: 2, repRange: { min: 12, max: 15 } };
  const heavyDay = (daysAgo: number) => ({
    sets: ['125x7', '125x7'],
    goal: GOAL,
    focus: 'strength',
    daysAgo,
  });
  const lightDay = { sets: ['100x13', '100x12'], goal: light, focus: 'volume', daysAgo: 3 };

  it('names the focus of last time if it is not today’s focus', () => {
    const past = [
      { sets: ['100x7', '100x6'], focus: 'upper', daysAgo: 3 },
      { sets: ['100x6', '100x6'], focus: 'push', daysAgo: 7 },
    ];
    const reasons = suggest({ past, goal: GOAL, focus: 'push' })?.sets.map(({ reason }) => reason);
    expect(reasons).toEqual([
      'set 1: one rep more than last time’s 7; last time was upper',
      'set 2: as last time, only one set gets the extra rep; last time was upper',
    ]);
    const onUpper = suggest({ past, goal: GOAL, focus: 'upper' })?.sets.map(({ reason }) => reason);
    expect(onUpper?.[0]).toBe('set 1: one rep more than last time’s 7');
  });

  it('takes over the goal of the same focus, even if the goals differ in the number of sets only', () => {
    const past = [
      { sets: ['100x7'], goal: { ...GOAL, sets: 3 }, focus: 'upper', daysAgo: 3 },
      { sets: ['100x6'], goal: GOAL, focus: 'push', daysAgo: 7 },
    ];
    const goalOn = (focus: string) =>
      occurrenceWithGoal(occurrencesOf({ past }), { today: TODAY, focus })?.goal.sets;
    expect([goalOn('push'), goalOn('upper'), goalOn('legs')]).toEqual([2, 3, 3]);
  });

  it('continues from the last session of the same focus', () => {
    const example = { past: [lightDay, heavyDay(7)], goal: GOAL, focus: 'strength' };
    expect(suggestedText(example)).toBe('one-rep-more: 125x8 125x7');
  });

  it('continues from the newest session if the last one of the focus is older than four weeks', () => {
    const example = { past: [lightDay, heavyDay(29)], goal: GOAL, focus: 'strength' };
    expect(suggestedText(example)).toBe('step-up: 102.5x6 102.5x6');
  });

  it('continues from the newest session if the days have one range of reps', () => {
    const past = [{ ...lightDay, sets: ['105x7', '105x6'], goal: GOAL }, heavyDay(7)];
    expect(suggestedText({ past, goal: GOAL, focus: 'strength' })).toBe('one-rep-more: 105x8 105x6');
  });
});
