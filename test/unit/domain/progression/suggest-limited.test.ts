import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, type PastDay, suggest, suggestedText } from './suggesting.js';

const PUSH = { sets: 2, repRange: { min: 8, max: 10 } };
const UPPER = { sets: 2, repRange: { min: 10, max: 12 } };

/** An exercise of Push, today’s focus, that Upper had with another range of reps after the last Push. */
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
      'limited: 12.5x8 12.5x8',
    ],
    [
      'limits by a set without an RPE that was below the range of its day',
      afterUpper({ sets: ['12.5x9'] }),
      'limited: 12.5x9 12.5x9',
    ],
    [
      'reduces the load if the set at failure had fewer reps than today’s range',
      afterUpper({ sets: ['15x6 @10'] }),
      'limited: 12.5x8 12.5x8',
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
      'keeps fewer reps of a set that is not at failure',
      afterUpper({ sets: ['12.5x9 @9'] }),
      'same-again: 15x10 15x10',
    ],
    [
      'looks at the best set, because later sets are done tired',
      afterUpper({ sets: ['12.5x12 @8', '12.5x9 @10'] }),
      'same-again: 15x10 15x10',
    ],
    [
      'ignores a set at failure that is heavier than the rounded load of the suggestion',
      afterUpper({ sets: ['15x9 @10'] }, ['15x10', '15x10 @10'], { athlete: { unit: 'lb' } }),
      'same-again: 30lb x10 30lb x10',
    ],
    ['ignores a heavier set at failure', afterUpper({ sets: ['17.5x5 @10'] }), 'same-again: 15x10 15x10'],
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
    ['ignores a failed attempt', afterUpper({ sets: ['15x0 @10'] }), 'same-again: 15x10 15x10'],
    [
      'ignores a session with another range before the last one of the focus',
      {
        past: [{ sets: ['15x10', '15x10 @10'] }, { sets: ['12.5x9 @10'], focus: 'Upper', goal: UPPER }],
        goal: PUSH,
        focus: 'Push',
      },
      'same-again: 15x10 15x10',
    ],
    [
      'has the sets of a deload week from the limited sets',
      afterUpper({ sets: ['12.5x9 @10'] }, undefined, { isDeloadWeek: true }),
      'deload: 10x9',
    ],
    [
      'leaves lighter back-off sets as they are',
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
      'says that the load is lighter',
      afterUpper({ sets: ['15x6 @10'], daysAgo: 1 }),
      'set 1: lighter than Upper’s 15 × 6 at RPE 10, yesterday: bottom of 8-10',
    ],
    [
      'names no RPE if none was recorded',
      afterUpper({ sets: ['12.5x9'] }),
      'set 1: at most Upper’s 12.5 × 9, 13 Feb 2026',
    ],
  ])('%s', (_what, example, reason) => {
    expect(suggest(example)?.sets[0]?.reason).toBe(reason);
  });

  it('never suggests more reps than the set at failure at its load or a heavier one', () => {
    const anySet = fc.record({
      steps: fc.integer({ min: 1, max: 12 }),
      reps: fc.integer({ min: 1, max: 14 }),
    });
    fc.assert(
      fc.property(anySet, fc.array(anySet, { minLength: 1, maxLength: 3 }), (failed, push) => {
        const kg = failed.steps * 2.5;
        const done = push.map(({ steps, reps }) => `${steps * 2.5}x${reps}`);
        const example = afterUpper({ sets: [`${kg}x${failed.reps} @10`] }, done);
        for (const { values } of suggest(example)?.sets ?? []) {
          const isTooMuch = (values.weightKg ?? 0) >= kg && (values.repCount?.full ?? 0) > failed.reps;
          expect(isTooMuch).toBe(false);
        }
      }),
    );
  });
});
