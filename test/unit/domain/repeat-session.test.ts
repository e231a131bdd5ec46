import { describe, expect, it } from 'vitest';
import { repeatExercises } from '../../../src/domain/repeat-session.js';
import { aSession, exercise } from '../../support/builders.js';

const GOAL = { weightKg: 80, sets: 3, repRange: { min: 4, max: 6 }, restMinutes: 3 };

describe('repeatExercises', () => {
  it('copies what was planned, without sets and notes', () => {
    const planned = {
      targetMuscleGroups: ['chest'],
      secondaryMuscleGroups: ['triceps'],
      repTempo: '3-1-1-0',
      currentGoal: GOAL,
      formCues: ['elbows in'],
      supersetGroup: 'A',
      exerciseType: 'mobility',
      importedCategory: 'Chest',
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
    expect(repeatExercises(past.exercises)).toEqual([
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

  it('numbers the exercises in order, without empty keys', () => {
    const past = aSession()
      .with(exercise('Row').having({ Order: 7 }), exercise('Row').having({ Order: 9 }))
      .build();
    const repeated = repeatExercises(past.exercises);
    expect(repeated.map(({ Order, Name }) => `${Order} ${Name}`)).toEqual(['1 Row', '2 Row']);
    expect(repeated[0]).not.toHaveProperty('supersetGroup');
    expect(repeated[0]).not.toHaveProperty('secondaryMuscleGroups');
    expect(repeated[0]).not.toHaveProperty('exerciseType');
  });
});
