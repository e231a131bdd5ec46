import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../../src/domain/record.js';
import { type Case, last, suggestedText } from './suggesting.js';

describe('suggestSets, for sets that differ', () => {
  const BACK_OFF = { sets: 3, repRange: { min: 5, max: 8 } };
  const target = (min: number, max: number, others: object = {}) => ({ repRange: { min, max }, ...others });
  const RANGE = { sets: 3, repRange: { min: 6, max: 8 } };
  const twice = (newest: readonly string[], before: readonly string[], goal: Goal): Case => ({
    past: [{ sets: newest }, { sets: before }],
    goal,
  });
  const TARGETS: Goal = { setTargets: [target(3, 3, { targetRpe: 9 }), target(6, 8), target(6, 8)] };

  it.each<[string, Case, string]>([
    [
      'progresses a top set and its back-off sets each from the set at the same place last time',
      last(['100x5', '90x8', '90x8'], { goal: BACK_OFF }),
      'by-place: 100x6 92.5x5 92.5x5',
    ],
    [
      'adds a rep to every back-off set that is short',
      last(['100x7', '90x8', '90x7'], { goal: { sets: 3, repRange: { min: 6, max: 9 } } }),
      'by-place: 100x8 90x9 90x8',
    ],
    [
      'adds no load to back-off sets before all of them reach the top of the range',
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
      'makes no back-off set heavier than the top set',
      last(['10x6', '8x8'], { goal: { sets: 2, repRange: { min: 6, max: 8 } } }),
      'by-place: 10x7 8x8',
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
      'removes 10 % from the first set after two sessions, and progresses lighter sets by their places',
      twice(['100x4', '80x8', '80x8'], ['100x4'], BACK_OFF),
      'by-place: 90x5 82.5x5 82.5x5',
    ],
    [
      'adds a rep to sets at the lighter load of the first set',
      twice(['100x3 @10', '90x6', '90x6'], ['100x3'], RANGE),
      'by-place: 90x6 90x7 90x7',
    ],
    [
      'removes 10 % from a first set without a rep, and not from the sets after it',
      twice(['100x0', '90x6', '90x6'], ['100x3'], RANGE),
      'by-place: 90x6 90x7 90x7',
    ],
    [
      'keeps the load of lighter sets below the range',
      twice(['100x0', '90x5', '90x4'], ['100x3'], RANGE),
      'by-place: 90x6 90x6 90x6',
    ],
    [
      'makes no lighter set heavier than the first set',
      twice(['100x3', '90x8', '90x8'], ['100x3'], RANGE),
      'by-place: 90x8 90x8 90x8',
    ],
    [
      'makes no set after the first lighter than the first set if it was heavier',
      twice(['100x3', '92.5x6', '90x6'], ['100x3'], RANGE),
      'by-place: 90x6 90x6 90x7',
    ],
    [
      'has the reps of the back-off sets in a first set that is reduced to their load',
      twice(['100x3', '90x7', '90x7'], ['100x3'], RANGE),
      'by-place: 90x7 90x8 90x8',
    ],
    [
      'removes 10 % from sets that were heavier than the first one',
      twice(['80x5', '90x3', '100x1'], ['80x5'], {
        setTargets: [target(6, 8), target(3, 5), target(1, 3)],
      }),
      'by-place: 72.5x6 80x3 90x1',
    ],
    [
      'removes 10 % of a load that was already reduced, and keeps later sets at that load',
      twice(['90x3', '80x6', '80x6'], ['100x3'], RANGE),
      'by-place: 80x6 80x7 80x7',
    ],
    [
      'gives every assisted set the assistance of the first set',
      twice(['bw-20x0', 'bw-22.5x6', 'bw-22.5x6'], ['bw-20x3'], RANGE),
      'step-back: bw-22.5x6 bw-22.5x6 bw-22.5x6',
    ],
    [
      'progresses each set by its own target',
      last(['100x3 @8', '85x8', '85x7'], { goal: TARGETS }),
      'by-place: 102.5x3 85x8 85x8',
    ],
    [
      'plans a failed set at the bottom of its own target, and the other sets at their places',
      last(['100x0', '85x8', '85x7'], { goal: TARGETS }),
      'by-place: 100x3 85x8 85x8',
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
      'adds a rep only to the first short set of several with equal targets and loads',
      last(['100x4 @10', '100x4', '100x3'], {
        goal: { setTargets: [target(3, 4, { targetRpe: 9 }), target(5, 7), target(5, 7)] },
      }),
      'by-place: 100x4 100x5 100x3',
    ],
    [
      'progresses from the loads of targets that are taken over from last time',
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
