import { describe, expect, it } from 'vitest';
import { isRepeatOf, repeatExercises } from '../../../src/domain/repeat-session.js';
import { aSession, exercise } from '../../support/builders.js';

const GOAL = { weightKg: 80, sets: 3, repRange: { min: 4, max: 6 }, restMinutes: 3 };

describe('the exercises of a session that is repeated', () => {
  it('keep what was planned of them, and nothing of that day', () => {
    const planned = {
      targetMuscleGroups: ['chest'],
      secondaryMuscleGroups: ['triceps'],
      repTempo: '3-1-1-0',
      currentGoal: GOAL,
      formCues: ['elbows in'],
      supersetGroup: 'A',
      exerciseType: 'mobility',
    };
    const past = aSession()
      .with(
        exercise('Bench Press')
          .warmup('20x5')
          .working('80x5 @8 good - slow')
          .noted('film it')
          .having({ ...planned, warmupNotes: 'stiff', mood: 'grim' }),
      )
      .build();
    expect(repeatExercises(past)).toEqual([
      {
        Order: 1,
        Name: 'Bench Press',
        ...planned,
        warmupSets: [],
        workingSets: [],
        notes: null,
        warmupNotes: null,
      },
    ]);
  });

  it('are numbered as they stand, and have no key that says nothing', () => {
    const past = aSession()
      .with(exercise('Row').having({ Order: 7 }), exercise('Row').having({ Order: 9 }))
      .build();
    const repeated = repeatExercises(past);
    expect(repeated.map(({ Order, Name }) => `${Order} ${Name}`)).toEqual(['1 Row', '2 Row']);
    expect(repeated[0]).not.toHaveProperty('supersetGroup');
    expect(repeated[0]).not.toHaveProperty('secondaryMuscleGroups');
    expect(repeated[0]).not.toHaveProperty('exerciseType');
  });
});

describe('a session repeats another', () => {
  const past = aSession().with(exercise('Bench Press'), exercise('Pull-up')).build();

  it('where it has all of its exercises, whatever the spelling, the order and what else it has', () => {
    const session = aSession().with(exercise('pull up'), exercise('Curl'), exercise('BENCH PRESS')).build();
    expect(isRepeatOf(session, past)).toBe(true);
  });

  it('not where one is missing, nor where there was none', () => {
    expect(isRepeatOf(aSession().with(exercise('Bench Press')).build(), past)).toBe(false);
    expect(isRepeatOf(past, aSession().build())).toBe(false);
  });
});
