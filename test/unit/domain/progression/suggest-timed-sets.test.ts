import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../../src/domain/record.js';
import { type Case, occurrencesOf, suggest, suggestedText } from './suggesting.js';

const GOAL: Goal = { sets: 3, durationSeconds: 60 };

/** An example with one past session, which has these sets. */
function last(sets: readonly string[], others: Omit<Case, 'past'> = {}): Case {
  return { past: [{ sets }], goal: GOAL, ...others };
}

describe('suggestSets, for a goal in time', () => {
  it.each<[string, Case, string]>([
    ['adds 5 s to the first short set', last(['45s', '45s', '40s']), 'more-time: 50s 45s 40s'],
    ['skips the sets that reached the goal', last(['60s', '50s', '45s']), 'more-time: 60s 55s 45s'],
    ['adds no more than the goal', last(['58s', '58s', '58s']), 'more-time: 60s 58s 58s'],
    [
      'gives a planned set that was not done the time of the last set',
      last(['45s', '40s']),
      'more-time: 50s 40s 40s',
    ],
    [
      'repeats sets without a load that reached the goal',
      last(['60s', '60s', '65s']),
      'same-again: 60s 60s 65s',
    ],
    [
      'repeats bodyweight sets that reached the goal',
      last(['bw 60s', 'bw 60s', 'bw 60s']),
      'same-again: bw 60s bw 60s bw 60s',
    ],
    [
      'adds load when every set reached the goal',
      last(['20x60s', '20x65s', '20x60s']),
      'step-up: 22.5x60s 22.5x60s 22.5x60s',
    ],
    [
      'adds no load above RPE 9',
      last(['20x60s @9', '20x60s @9.5', '20x60s @10']),
      'same-again: 20x60s 20x60s 20x60s',
    ],
    [
      'adds no load after fewer sets than planned',
      last(['20x60s', '20x60s']),
      'same-again: 20x60s 20x60s 20x60s',
    ],
    [
      'continues at the heaviest load',
      last(['20x60s', '25x40s', '25x35s']),
      'more-time: 25x45s 25x35s 25x35s',
    ],
    [
      'adds a minute to a long walk',
      last(['18min'], { goal: { sets: 1, durationSeconds: 1800 } }),
      'more-time: 19min',
    ],
    [
      'plans as many sets as last time if the goal has no number of sets',
      last(['45s', '45s'], { goal: { durationSeconds: 60 } }),
      'more-time: 50s 45s',
    ],
    [
      'repeats last time after three weeks',
      { past: [{ sets: ['45s', '45s', '45s'], daysAgo: 25 }], goal: GOAL },
      'time-off: 45s 45s 45s',
    ],
    [
      'repeats sets over a distance',
      last(['400m 95s', '400m 99s', '400m 99s']),
      'no-goal: 400m 95s 400m 99s 400m 99s',
    ],
    [
      'lightens the load in a deload week',
      last(['20x45s', '20x40s', '20x40s'], { isDeloadWeek: true }),
      'deload: 17.5x50s 17.5x40s',
    ],
  ])('%s', (_what, example, expected) => {
    expect(suggestedText(example)).toBe(expected);
  });

  it('says why for every set', () => {
    const reasonsOf = (example: Case) => suggest(example)?.sets.map(({ reason }) => reason);
    expect(reasonsOf(last(['45s', '45s']))).toEqual([
      'set 1: 5s more than last time’s 45s',
      'set 2: as last time, only one set gets the extra 5s',
      'set 3: not done last time: as long as set 2',
    ]);
    expect(reasonsOf(last(['60s', '60s', '60s']))?.[0]).toBe(
      'set 1: as last time, every set reached the goal of 60s',
    );
    expect(reasonsOf(last(['75s']))?.[0]).toBe('set 1: as last time, 1 of 3 planned sets reached 60s');
    expect(reasonsOf(last(['20x60s']))?.[0]).toBe('set 1: as last time, 1 of 3 planned sets was done');
    expect(reasonsOf(last(['40x60s', '40x60s', '40x60s']))?.[0]).toBe(
      'set 1: +2.5 kg, every set reached 60s',
    );
    expect(reasonsOf(last(['60s @10', '60s', '60s']))?.[0]).toBe(
      'set 1: no increase, a set was at RPE 10, above 9',
    );
  });
});

const anyTimedSet = fc
  .tuple(fc.constantFrom('', '20x', 'bw '), fc.integer({ min: 1, max: 2400 }))
  .map(([load, seconds]) => `${load}${seconds}s`);

it('a suggestion has the goal’s number of sets, with times between those of last time’s sets and the goal', () => {
  fc.assert(
    fc.property(
      fc.array(anyTimedSet, { minLength: 1, maxLength: 5 }),
      fc.record({ sets: fc.integer({ min: 1, max: 5 }), durationSeconds: fc.integer({ min: 1, max: 2400 }) }),
      (sets, goal) => {
        const planned = suggest(last(sets, { goal }))?.sets ?? [];
        expect(planned).toHaveLength(goal.sets);
        const before = occurrencesOf(last(sets, { goal }))[0]?.workingSets ?? [];
        const shortest = Math.min(...before.map(({ durationSeconds = 0 }) => durationSeconds));
        const longest = Math.max(...before.map(({ durationSeconds = 0 }) => durationSeconds));
        for (const { values } of planned) {
          const { durationSeconds = 0 } = values;
          expect(durationSeconds).toBeGreaterThanOrEqual(Math.min(shortest, goal.durationSeconds));
          expect(durationSeconds).toBeLessThanOrEqual(Math.max(longest, goal.durationSeconds));
        }
      },
    ),
  );
});
