import { describe, expect, it } from 'vitest';
import { decideWorkout, replaceWorkout } from '../../../src/domain/decide-workout.js';
import { describeFilled, describeLeft } from '../../../src/domain/describe-differences.js';
import { exerciseKey } from '../../../src/domain/exercise-name.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import { aSession, exercise } from '../../support/builders.js';

const day = (line: string, format?: string) =>
  aSession()
    .on('2026-05-05T07:00')
    .with(exercise('Squat').working(line))
    .having(format === undefined ? {} : { source: { format, id: format } });

const decide = (saved: TrainingSession, other: TrainingSession, isSameId: boolean, isUnedited: boolean) =>
  decideWorkout(saved, other, exerciseKey, { isSameId, isUnedited }).kind;

const saved = day('100x5', 'strong').build();
const richer = day('100x5 @8', 'strong').build();

describe('another text of a saved workout', () => {
  it('is the same if only id, user and source differ', () => {
    const other = day('100x5', 'hevy').id(2).having({ userId: 'bob' }).build();
    for (const isUnedited of [true, false]) expect(decide(saved, other, false, isUnedited)).toBe('same');
  });

  it.each([true, false])(
    'with more values is merged if the saved session was not edited, else a change (same id: %s)',
    (isSameId) => {
      expect(decide(saved, richer, isSameId, true)).toBe('merged');
      expect(decide(saved, richer, isSameId, false)).toBe('changed');
    },
  );

  it('with fewer values is the same, unless it has the same id and the saved session was edited', () => {
    expect(decide(richer, saved, true, true)).toBe('same');
    expect(decide(richer, saved, false, false)).toBe('same');
    expect(decide(richer, saved, true, false)).toBe('changed');
  });

  it.each(['markdown', 'log-snake', 'log-snake-v3', undefined])(
    'of a typed log or document is a change if it has the same id (format: %s)',
    (format) => {
      const [typed, more] = [day('100x5', format).build(), day('100x5 @8', format).build()];
      expect(decide(typed, more, true, true)).toBe('changed');
      expect(decide(more, typed, true, true)).toBe('changed');
      expect(decide(typed, more, false, true)).toBe('merged');
    },
  );

  it('with other values is a change', () => {
    expect(decide(richer, day('100x5 @9', 'strong').build(), false, true)).toBe('changed');
    expect(decide(saved, day('100x6', 'strong').build(), true, true)).toBe('changed');
  });

  it('replaces values that differ, and keeps values that only the saved session has', () => {
    const noted = day('100x5 @8 - easy', 'strong').focused('Legs').build();
    const other = day('100x5 @9 good', 'hevy').id(2).build();
    expect(replaceWorkout(noted, other, exerciseKey)).toMatchObject({
      _id: noted._id,
      focus: 'Legs',
      source: { format: 'strong' },
      exercises: [{ workingSets: [{ rpe: 9, repAssessment: 'good', notes: 'easy' }] }],
    });
  });
});

describe('the words for differences', () => {
  it('name the first few and count the rest', () => {
    const differences = {
      filled: new Set(['a', 'b', 'c', 'd', 'e']),
      contradicting: new Set(['duration']),
      renamed: new Set(['Push']),
    };
    expect(describeFilled(differences)).toBe('a, b, c and 2 more');
    expect(describeLeft(differences, true)).toBe('other duration; the name Push');
    expect(describeLeft(differences, false)).toBe('other duration; also a, b, c and 2 more; the name Push');
  });
});
