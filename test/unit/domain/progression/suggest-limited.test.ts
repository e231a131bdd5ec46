import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rtsShare } from '../../../../src/domain/one-rep-max.js';
import type { Suggestion } from '../../../../src/domain/progression/suggestion.js';
import { type Case, type PastDay, suggest, suggestedText } from './suggesting.js';

const PUSH = { sets: 2, repRange: { min: 8, max: 10 } };
const UPPER = { sets: 2, repRange: { min: 10, max: 12 } };

/** Today’s focus is Push. After the last Push, a session with the focus Upper had another range of reps. */
function afterUpper(
  upper: PastDay,
  push: readonly string[] = ['15x10', '15x10 @10'],
  others: Partial<Case> = {},
): Case {
  return {
    past: [
      { focus: 'Upper', goal: UPPER, daysAgo: 3, ...upper },
      { sets: push, daysAgo: 21 },
    ],
    goal: PUSH,
    focus: 'Push',
    ...others,
  };
}

/** The last Push, then two sessions of Upper. */
function withTwoUppers(newest: readonly string[], older: readonly string[]): Case {
  const upper = { focus: 'Upper', goal: UPPER };
  return {
    past: [
      { ...upper, sets: newest, daysAgo: 3 },
      { ...upper, sets: older, daysAgo: 16 },
      { sets: ['15x10', '15x10 @10'], daysAgo: 19 },
    ],
    goal: PUSH,
    focus: 'Push',
  };
}

/** Today’s focus is Lower Strength. After its last session, Legs Hypertrophy had another range of reps. */
function legExtension(strength: readonly string[], hypertrophy: readonly string[], unit: 'kg' | 'lb'): Case {
  const focus = 'Legs Hypertrophy';
  const others: Partial<Case> = { name: 'Leg Extension', athlete: { unit }, focus: 'Lower Strength' };
  const past = [
    { focus, goal: { sets: 2, repRange: { min: 10, max: 15 } }, daysAgo: 1, sets: hypertrophy },
    { daysAgo: 4, sets: strength },
  ];
  return { past, goal: PUSH, ...others };
}

describe('suggestSets, after a newer session with another range of reps', () => {
  it.each<[string, Case, string]>([
    [
      'suggests no more than a lighter set at failure',
      afterUpper({ sets: ['12.5x9 @10', '12.5x9'] }),
      'limited: 12.5x9 12.5x9',
    ],
    ['limits the reps at the same load', afterUpper({ sets: ['15x9 @9.5'] }), 'limited: 15x9 15x9'],
    [
      'limits a step up',
      afterUpper({ sets: ['15x7 @10'], goal: { sets: 2, repRange: { min: 6, max: 8 } } }, ['15x10', '15x10']),
      'limited: 12.5x10 12.5x10',
    ],
    [
      'limits by a set without an RPE that was below the range of its day',
      afterUpper({ sets: ['12.5x9'] }),
      'limited: 12.5x9 12.5x9',
    ],
    [
      'reduces the load, with reps that are about as hard, if the set at failure was below today’s range',
      afterUpper({ sets: ['15x6 @10'] }),
      'limited: 12.5x10 12.5x10',
    ],
    [
      'is limited by an older session if no newer one has a better set',
      withTwoUppers(['12.5x10 @9', '12.5x8 @10'], ['15x9 @10']),
      'limited: 15x9 15x9',
    ],
    [
      'is not limited by an older session if a newer one has a better set',
      withTwoUppers(['15x11 @9', '15x10'], ['15x9 @10']),
      'same-again: 15x10 15x10',
    ],
    [
      'has at least the lowest reps of the range at the reduced load',
      afterUpper({ sets: ['100x6 @10'] }, ['100x10', '100x10 @10']),
      'limited: 92.5x8 92.5x8',
    ],
    [
      'has the most reps of the newer session at the reduced load',
      afterUpper(
        { sets: ['12.5x5 @10', '10x11', '10x12'], goal: { sets: 3, repRange: { min: 12, max: 15 } } },
        ['12.5x12', '12.5x12 @10'],
        { goal: UPPER },
      ),
      'limited: 10x12 10x12',
    ],
    [
      'has at most the highest reps of the range at the reduced load',
      afterUpper({ sets: ['15x6 @10', '12.5x14'] }),
      'limited: 12.5x10 12.5x10',
    ],
    [
      'does not limit sets before the place of the set at failure',
      afterUpper({ sets: ['15x10 @8', '15x9 @9', '17.5x8 @10'] }, ['17.5x10', '17.5x10', '17.5x10 @10'], {
        goal: { sets: 3, repRange: { min: 8, max: 10 } },
      }),
      'limited: 17.5x10 17.5x10 17.5x8',
    ],
    [
      'limits the sets before a set at failure by an earlier set at failure',
      afterUpper({ sets: ['15x7 @10', '15x8 @10'] }),
      'limited: 12.5x10 15x8',
    ],
    [
      'limits by the set at failure even if a lighter set followed',
      afterUpper({ sets: ['12.5x9 @10', '10x9'] }, ['15x10', '15x10 @10']),
      'limited: 12.5x9 12.5x9',
    ],
    [
      'limits the reps of bodyweight sets below the range, because no load is lighter',
      afterUpper({ sets: ['bw x6 @10'] }, ['bw x10', 'bw x9']),
      'limited: bw x6 bw x6',
    ],
    [
      'rounds the load down',
      afterUpper({ sets: ['12.5x9 @10'] }, ['33lb x10', '33lb x10 @10'], { athlete: { unit: 'lb' } }),
      'limited: 25lb x9 25lb x9',
    ],
    [
      'ignores a set with fewer reps that was not at failure',
      afterUpper({ sets: ['12.5x9 @9'] }),
      'same-again: 15x10 15x10',
    ],
    [
      'compares with the best set, because fatigue limits later sets',
      afterUpper({ sets: ['12.5x12 @8', '12.5x9 @10'] }),
      'same-again: 15x10 15x10',
    ],
    [
      'ignores a set at failure that is heavier than the rounded load of the suggestion',
      afterUpper({ sets: ['15x9 @10'] }, ['15x10', '15x10 @10'], { athlete: { unit: 'lb' } }),
      'same-again: 30lb x10 30lb x10',
    ],
    ['ignores a heavier set at failure', afterUpper({ sets: ['17.5x3 @10'] }), 'same-again: 15x10 15x10'],
    [
      'keeps a load in lb with fewer reps in the range',
      legExtension(['170lb x13 @8', '170lb x8'], ['155lb x11 @10', '155lb x11'], 'lb'),
      'limited: 170lb x8 170lb x8',
    ],
    [
      'keeps a load in kg with fewer reps in the range',
      legExtension(['77x11 @8', '77x8'], ['70x11 @10', '70x11'], 'kg'),
      'limited: 77x8 77x8',
    ],
    [
      'takes the load of the set at failure if the lowest reps of the range are above its estimated maximum',
      legExtension(['77x11 @8', '77x8'], ['70x10 @10', '70x10'], 'kg'),
      'limited: 70x10 70x10',
    ],
    [
      'has no more reps than the range at the load of the set at failure',
      legExtension(['185lb x13 @8', '185lb x8'], ['155lb x11 @10', '155lb x11'], 'lb'),
      'limited: 155lb x10 155lb x10',
    ],
    [
      'keeps a step up with fewer reps than the set at failure',
      legExtension(['85x11', '85x11'], ['70x11 @10', '70x11'], 'kg'),
      'step-up: 87.5x8 87.5x8',
    ],
    [
      'ignores a lighter set at failure with too many reps for an estimate',
      afterUpper({ sets: ['12.5x13 @10'], goal: { sets: 2, repRange: { min: 12, max: 15 } } }),
      'same-again: 15x10 15x10',
    ],
    [
      'limits only the sets above the estimated maximum',
      afterUpper({ sets: ['15x9 @10'] }, ['15x10', '15x8 @10']),
      'limited: 15x9 15x9',
    ],
    [
      'ignores a set without an RPE in the range of its day',
      afterUpper({ sets: ['12.5x9'], goal: { sets: 2, repRange: { min: 6, max: 9 } } }),
      'same-again: 15x10 15x10',
    ],
    [
      'ignores a deload week',
      afterUpper({ sets: ['12.5x9 @10'], isDeloadWeek: true }),
      'same-again: 15x10 15x10',
    ],
    [
      'is not limited if today has a better set at the same load',
      afterUpper({ sets: ['15x9 @10', '15x8 @10'] }, ['15x10', '15x10 @10'], { done: ['15x10 @8'] }),
      'same-again: 15x10 15x10',
    ],
    [
      'is not limited if today has a better set with too many reps for an estimate',
      afterUpper(
        { sets: ['10x8 @10'], goal: { sets: 2, repRange: { min: 6, max: 8 } } },
        ['10x13', '10x12 @10'],
        {
          goal: { sets: 2, repRange: { min: 10, max: 15 } },
          done: ['10x13 @9'],
        },
      ),
      'one-rep-more: 10x14 10x12',
    ],
    [
      'stays limited after a set of today that is not better',
      afterUpper({ sets: ['15x9 @10', '15x8 @10'] }, ['15x10', '15x10 @10'], { done: ['15x9 @10'] }),
      'limited: 15x9 15x9',
    ],
    [
      'is not limited if a deload week since has a better set',
      {
        past: [
          { sets: ['15x10', '15x10'], isDeloadWeek: true, daysAgo: 3 },
          { sets: ['15x9 @10'], focus: 'Upper', goal: UPPER, daysAgo: 10 },
          { sets: ['15x10', '15x10 @10'], daysAgo: 14 },
        ],
        goal: PUSH,
        focus: 'Push',
      },
      'same-again: 15x10 15x10',
    ],
    [
      'ignores a drop set at failure',
      afterUpper({ sets: ['12.5x9 @10'], drops: [0] }),
      'same-again: 15x10 15x10',
    ],
    [
      'compares the places of sets without drop sets',
      afterUpper({ sets: ['15x10 @8', '10x6', '17.5x8 @10'], drops: [1] }, ['17.5x10', '17.5x10 @10']),
      'limited: 17.5x10 17.5x8',
    ],
    [
      'ignores a set at failure after a set without a full rep',
      afterUpper({ sets: ['17.5x0', '15x8 @10'] }),
      'same-again: 15x10 15x10',
    ],
    ['ignores a failed attempt', afterUpper({ sets: ['15x0 @10'] }), 'same-again: 15x10 15x10'],
    [
      'ignores a session with another range that is older than the last one of the focus',
      {
        past: [{ sets: ['15x10', '15x10 @10'] }, { sets: ['12.5x9 @10'], focus: 'Upper', goal: UPPER }],
        goal: PUSH,
        focus: 'Push',
      },
      'same-again: 15x10 15x10',
    ],
    [
      'reduces the limited sets in a deload week',
      afterUpper({ sets: ['12.5x9 @10'] }, undefined, { isDeloadWeek: true }),
      'deload: 10x9',
    ],
    [
      'reduces the load of later sets below the range too, so that none is heavier than the first',
      afterUpper({ sets: ['15x6 @10'] }, ['15x10', '15x4', '15x3']),
      'limited: 12.5x10 12.5x10',
    ],
    [
      'takes the load of the set at failure for later sets below the range too',
      legExtension(['77x11 @8', '77x4'], ['70x10 @10', '70x10'], 'kg'),
      'limited: 70x10 70x10',
    ],
    [
      'does not limit lighter back-off sets',
      afterUpper({ sets: ['15x8 @10'] }, ['15x9 @9', '12.5x9']),
      'limited: 15x8 12.5x10',
    ],
  ])('%s', (_what, example, expected) => {
    expect(suggestedText(example)).toBe(expected);
  });

  it.each<[string, Case, string]>([
    [
      'names the set at failure, its focus and its day',
      afterUpper({ sets: ['12.5x9 @10'] }),
      'set 1: at most Upper’s 12.5 × 9 at RPE 10, 13 Feb 2026',
    ],
    [
      'names the limit of the reps if the load stays',
      legExtension(['170lb x13 @8', '170lb x8'], ['155lb x11 @10'], 'lb'),
      'set 1: at most 8: Legs Hypertrophy’s 155 × 11 at RPE 10, yesterday',
    ],
    [
      'says that the load is lighter',
      afterUpper({ sets: ['15x6 @10'], daysAgo: 1 }),
      'set 1: lighter than Upper’s 15 × 6 at RPE 10, yesterday: 10 reps are about as hard',
    ],
    [
      'names the set of the newer session at the lighter load',
      afterUpper({ sets: ['15x6 @10', '12.5x10'], daysAgo: 1 }),
      'set 1: lighter than Upper’s 15 × 6 at RPE 10, yesterday: 12.5 × 10 was done that day',
    ],
    [
      'names the bottom of the range if fewer reps would be as hard',
      afterUpper({ sets: ['100x6 @10'], daysAgo: 1 }, ['100x10', '100x10 @10']),
      'set 1: lighter than Upper’s 100 × 6 at RPE 10, yesterday: bottom of 8-10',
    ],
    [
      'names the set at failure if the load is rounded down because of it',
      afterUpper({ sets: ['15x9 @10'] }, ['15x10', '15x10 @10'], { athlete: { unit: 'lb' } }),
      'set 1: no increase, a set was at RPE 10, above 9; 30, the next load below 33.1 because of Upper’s 33.1 × 9 at RPE 10, 13 Feb 2026',
    ],
    [
      'does not name the set at failure if the load would be rounded down anyway',
      afterUpper({ sets: ['15x7 @10'] }, ['15x8', '15x8 @10'], {
        athlete: { unit: 'lb' },
        goal: { sets: 2, repRange: { min: 7, max: 8 } },
      }),
      'set 1: no increase, a set was at RPE 10, above 9; 30, the next load below 33.1',
    ],
    [
      'names no RPE if none was recorded',
      afterUpper({ sets: ['12.5x9'] }),
      'set 1: at most Upper’s 12.5 × 9, 13 Feb 2026',
    ],
  ])('%s', (_what, example, reason) => {
    expect(suggest(example)?.sets[0]?.reason).toBe(reason);
  });

  it('keeps the reason of a set that is within the estimated maximum', () => {
    const example = afterUpper({ sets: ['15x9 @10'] }, ['15x10', '15x8 @10']);
    const reasons = suggest(example)?.sets.map(({ reason }) => reason);
    expect(reasons).toEqual([
      'set 1: at most 9: Upper’s 15 × 9 at RPE 10, 13 Feb 2026',
      'set 2: one rep more than last time’s 8',
    ]);
  });

  describe('for any sets', () => {
    const anySet = fc.record({
      steps: fc.integer({ min: 1, max: 12 }),
      reps: fc.integer({ min: 1, max: 14 }),
    });

    function everyCase(
      check: (failed: { kg: number; reps: number }, limited: Suggestion, usual: Suggestion) => void,
    ): void {
      fc.assert(
        fc.property(anySet, fc.array(anySet, { minLength: 1, maxLength: 3 }), ({ steps, reps }, push) => {
          const kg = steps * 2.5;
          const done = push.map((set) => `${set.steps * 2.5}x${set.reps}`);
          const limited = suggest(afterUpper({ sets: [`${kg}x${reps} @10`] }, done));
          const usual = suggest(afterUpper({ sets: [`${kg}x${reps} @8`] }, done));
          if (limited && usual) check({ kg, reps }, limited, usual);
        }),
      );
    }

    it('never suggests more reps than the set at failure at its load or a heavier one', () => {
      everyCase(({ kg, reps }, { sets }) => {
        for (const { values } of sets) {
          if ((values.weightKg ?? 0) >= kg) expect(values.repCount?.full).toBeLessThanOrEqual(reps);
        }
      });
    });

    it('has no set above the estimated maximum at failure in a limited suggestion', () => {
      everyCase(({ kg, reps }, { rule, sets }) => {
        const share = rtsShare(reps, 10);
        if (rule !== 'limited' || share === null || reps > 12) return;
        for (const { values } of sets) {
          const shareOfSet = rtsShare(values.repCount?.full ?? 0, 10);
          if (shareOfSet === null) continue;
          expect((values.weightKg ?? 0) / shareOfSet).toBeLessThanOrEqual((kg / share) * 1.002);
        }
      });
    });

    it('never suggests a heavier load, or more reps at a load, than if the newer set was not at failure', () => {
      everyCase((_failed, { sets }, usual) => {
        for (const [place, { values }] of sets.entries()) {
          const before = usual.sets[place]?.values;
          expect(values.weightKg).toBeLessThanOrEqual(before?.weightKg ?? 0);
          if (values.weightKg !== before?.weightKg) continue;
          expect(values.repCount?.full).toBeLessThanOrEqual(before?.repCount?.full ?? 0);
        }
      });
    });
  });
});
