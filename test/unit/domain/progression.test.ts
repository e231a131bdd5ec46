import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../src/domain/athlete.js';
import { suggestSets } from '../../../src/domain/progression.js';
import type { Goal } from '../../../src/domain/record.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { exercise } from '../../support/builders.js';

const GOAL: Goal = { repRange: { min: 6, max: 8 } };

type Options = {
  readonly name?: string;
  readonly goal?: Goal;
  readonly athlete?: Athlete;
  readonly isDeloadWeek?: boolean;
  readonly before?: readonly string[];
};

function suggest(last: readonly string[], options: Options = {}) {
  const { name = 'Cable Row', goal = GOAL, athlete = {}, isDeloadWeek = false, before } = options;
  const timesBefore = before ? [last, before] : [last];
  const recent = timesBefore.map((lines) =>
    exercise(name)
      .working(...lines)
      .build(),
  );
  const suggestion = suggestSets({ exerciseName: name, goal, recent, athlete, isDeloadWeek });
  return suggestion && [suggestion.rule, ...suggestion.sets.map((set) => formatSet(set))];
}

describe('suggestSets', () => {
  it.each<[string, readonly string[], readonly string[], Options?]>([
    [
      'adds a step when every set reached the top of the range',
      ['60x8 @8', '60x8 @9'],
      ['step-up', '62.5x6', '62.5x6'],
    ],
    ['adds a step without an RPE', ['60x8', '60x9'], ['step-up', '62.5x6', '62.5x6']],
    ['adds nothing above RPE 9', ['60x8 @8', '60x8 @9.5'], ['same-again', '60x8', '60x8']],
    [
      'adds one rep to the first set below the top',
      ['60x8 @8', '60x7 @9', '60x6 @10'],
      ['one-rep-more', '60x8', '60x8', '60x6'],
    ],
    [
      'looks only at the sets with the top load',
      ['60x8 @8', '50x12', '60x8 @9'],
      ['step-up', '62.5x6', '50x12', '62.5x6'],
    ],
    ['adds 5 kg to a squat', ['100x8'], ['step-up', '105x6'], { name: 'Barbell Back Squat' }],
    ['adds 5 lb if the load was typed in pounds', ['225lb x8'], ['step-up', '230lb x6']],
    ['reduces assistance', ['bw-20x8'], ['step-up', 'bw-17.5x6'], { name: 'Dip' }],
    ['adds load to bodyweight', ['bw x8'], ['step-up', 'bw+2.5x6'], { name: 'Dip' }],
    [
      'removes 10 % from a load that was too heavy twice',
      ['60x5', '60x4'],
      ['step-back', '52.5x6', '52.5x6'],
      { before: ['60x5'] },
    ],
    [
      'keeps the load after one bad day',
      ['60x5', '60x4'],
      ['one-rep-more', '60x6', '60x4'],
      { before: ['60x7'] },
    ],
    ['repeats the last sets in a deload week', ['60x8 @8'], ['deload', '60x8'], { isDeloadWeek: true }],
    ['repeats the last sets without a goal', ['60x8 @8'], ['no-goal', '60x8'], { goal: {} }],
    [
      'suggests as many sets as the goal has',
      ['60x8', '60x8'],
      ['step-up', '62.5x6', '62.5x6', '62.5x6'],
      { goal: { ...GOAL, sets: 3 } },
    ],
    [
      'uses the next available load',
      ['45x8'],
      ['step-up', '52x6'],
      { athlete: { exercises: { 'cable row': { loads: [38, 45, 52] } } } },
    ],
    [
      'repeats the load if there is no heavier one',
      ['52x8'],
      ['same-again', '52x8'],
      { athlete: { exercises: { 'Cable-Row': { loads: [38, 45, 52] } } } },
    ],
    [
      'uses the step of the exercise',
      ['20x8'],
      ['step-up', '22x6'],
      { athlete: { exercises: { 'Cable Row': { step: 2 } } } },
    ],
  ])('%s', (_what, last, expected, options) => {
    expect(suggest(last, options)).toEqual(expected);
  });

  it('follows the goal the first time, and is null if the goal has no load', () => {
    const goal = { ...GOAL, weightKg: 60, sets: 2 };
    expect(suggest([], { goal })).toEqual(['first-time', '60x6', '60x6']);
    expect(suggest([])).toBeNull();
  });

  it('always has reasons, and reduces the load only for a step back', () => {
    const anySets = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 15 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(anySets, anySets, (last, before) => {
        const sets = (each: readonly (readonly [number, number])[]) =>
          exercise('Cable Row')
            .working(...each.map(([kg, reps]) => `${kg}x${reps}`))
            .build();
        const recent = [sets(last), sets(before)];
        const input = { exerciseName: 'Cable Row', goal: GOAL, recent, athlete: {}, isDeloadWeek: false };
        const suggestion = suggestSets(input);
        expect(suggestion?.reasons.length).toBeGreaterThan(0);
        expect(suggestion?.sets).toHaveLength(last.length);
        const topOf = (loads: readonly (number | null)[]) => Math.max(...loads.map((load) => load ?? 0));
        const before_ = topOf(last.map(([kg]) => kg));
        const after = topOf((suggestion?.sets ?? []).map(({ weightKg }) => weightKg));
        if (suggestion?.rule === 'step-up') expect(after).toBe(before_ + 2.5);
        else if (suggestion?.rule === 'step-back')
          expect(after).toBeLessThanOrEqual(Math.max(before_, ...last.map(([kg]) => kg)));
        else expect(after).toBe(before_);
      }),
    );
  });
});
