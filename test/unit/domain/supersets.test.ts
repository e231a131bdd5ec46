import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import {
  joinSuperset,
  leaveSuperset,
  nextInRotation,
  placeAfter,
  supersetLabel,
} from '../../../src/domain/supersets.js';
import { aSession, exercise } from '../../support/builders.js';

/** Exercises with these superset letters (`-` for none) and numbers of working sets. */
function sessionOf(groups: string, sets: readonly number[] = []): TrainingSession {
  const exercises = [...groups].map((group, index) => {
    const lines = Array.from({ length: sets[index] ?? 0 }, () => '50x8');
    const made = exercise(`Exercise ${index + 1}`).working(...lines);
    return group === '-' ? made : made.having({ supersetGroup: group });
  });
  return aSession()
    .with(...exercises)
    .build();
}

const labels = ({ exercises }: TrainingSession) =>
  exercises.map((_, index) => supersetLabel(exercises, index));

describe('a superset', () => {
  it('is formed with the next exercise, and for the last exercise with the previous one', () => {
    expect(labels(joinSuperset(sessionOf('---'), 0))).toEqual(['A1', 'A2', null]);
    expect(labels(joinSuperset(sessionOf('---'), 2))).toEqual([null, 'A1', 'A2']);
  });

  it('can take in another exercise, and the next superset has the next letter', () => {
    expect(labels(joinSuperset(sessionOf('-AA'), 0))).toEqual(['A1', 'A2', 'A3']);
    expect(labels(joinSuperset(sessionOf('AA--'), 2))).toEqual(['A1', 'A2', 'B1', 'B2']);
  });

  it('is dissolved if one of two exercises leaves', () => {
    expect(labels(leaveSuperset(sessionOf('AAA'), 1))).toEqual(['A1', null, 'A2']);
    const left = leaveSuperset(sessionOf('AA'), 0);
    expect(left.exercises.some((each) => 'supersetGroup' in each)).toBe(false);
  });

  it('needs another exercise', () => {
    const alone = sessionOf('-');
    expect(joinSuperset(alone, 0)).toBe(alone);
  });

  it('with a single exercise in a file does not count', () => {
    expect(labels(sessionOf('A-'))).toEqual([null, null]);
  });
});

describe('nextInRotation', () => {
  /** @param planned the number of planned sets of each exercise, or null if it has no plan */
  const next = (sets: readonly number[], planned: readonly (number | null)[] = []) =>
    nextInRotation(sessionOf('A'.repeat(sets.length), sets).exercises, 0, (place) => {
      const count = planned[place] ?? null;
      if (count === null) return 'unplanned';
      return (sets[place] ?? 0) < count ? 'left' : 'done';
    });

  it.each([
    [[0, 0], 0],
    [[1, 0], 1],
    [[0, 1], 0],
    [[1, 1], 0],
    [[2, 0], 1],
    [[2, 1], 1],
    [[1, 2], 0],
    [[2, 2], 0],
    [[1, 0, 0], 1],
    [[1, 1, 0], 2],
    [[1, 0, 1], 1],
    [[0, 1, 1], 0],
    [[1, 1, 1], 0],
  ])('after %j sets is the first of those with the fewest sets: %i', (sets, expected) => {
    expect(next(sets)).toBe(expected);
  });

  it.each([
    [[1, 1], [1, null], 0],
    [[1, 0], [1, null], 1],
    [[2, 1], [1, null], 1],
    [[2, 2], [3, null], 0],
    [[3, 2], [3, null], 1],
    [[3, 3], [3, 4], 1],
    [[2, 2], [2, 3], 1],
    [[2, 2], [3, 2], 0],
    [[1, 0, 0], [1, 2, 2], 1],
    [[1, 0, 0], [1, 0, 2], 2],
  ])('after %j of %j planned sets skips those that are done: %i', (sets, planned, expected) => {
    expect(next(sets, planned)).toBe(expected);
  });

  it('is none when all planned sets are done, and outside of supersets', () => {
    expect(next([3, 3], [3, 3])).toBeNull();
    expect(next([3, 4], [3, 3])).toBeNull();
    expect(nextInRotation(sessionOf('-A', [1, 0]).exercises, 0, () => 'left')).toBeNull();
  });
});

describe('placeAfter', () => {
  it('returns the exercise after the whole superset', () => {
    expect(placeAfter(sessionOf('AA-').exercises, 0)).toBe(2);
    expect(placeAfter(sessionOf('--').exercises, 0)).toBe(1);
    expect(placeAfter(sessionOf('-AA').exercises, 1)).toBeNull();
  });

  it('returns an exercise between the members of the superset first if it has no sets yet', () => {
    expect(placeAfter(sessionOf('A-A-').exercises, 2)).toBe(1);
    expect(placeAfter(sessionOf('A-A-', [0, 2]).exercises, 2)).toBe(3);
  });
});
