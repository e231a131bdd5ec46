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
const always = () => true;

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
  const turn = (groups: string, sets: readonly number[], index: number, hasSetsToDo = always) =>
    nextInRotation(sessionOf(groups, sets).exercises, index, hasSetsToDo);

  it('rotates, starting with the exercise with the fewest sets', () => {
    expect(turn('AAA', [1, 0, 0], 0)).toBe(1);
    expect(turn('AAA', [1, 1, 0], 1)).toBe(2);
    expect(turn('AAA', [1, 1, 1], 2)).toBe(0);
  });

  it('returns the exercise with fewer sets until it has as many as the others', () => {
    expect(turn('AA', [2, 0], 0)).toBe(1);
    expect(turn('AA', [2, 1], 1)).toBe(1);
  });

  it('skips exercises that are done, and returns null if all are', () => {
    expect(nextInRotation(sessionOf('AAA', [1, 0, 0]).exercises, 0, (place) => place === 2)).toBe(2);
    expect(nextInRotation(sessionOf('AA', [3, 3]).exercises, 1, () => false)).toBeNull();
  });

  it('returns null outside of supersets', () => {
    expect(turn('-A', [1, 0], 0)).toBeNull();
  });
});

describe('placeAfter', () => {
  it('returns the exercise after the whole superset', () => {
    expect(placeAfter(sessionOf('AA-').exercises, 0)).toBe(2);
    expect(placeAfter(sessionOf('--').exercises, 0)).toBe(1);
    expect(placeAfter(sessionOf('-AA').exercises, 1)).toBeNull();
  });

  it('returns an exercise between the members of the superset, if it was not started, before later ones', () => {
    expect(placeAfter(sessionOf('A-A-').exercises, 2)).toBe(1);
    expect(placeAfter(sessionOf('A-A-', [0, 2]).exercises, 2)).toBe(3);
  });
});
