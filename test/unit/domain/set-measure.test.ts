import { describe, expect, it } from 'vitest';
import { ExerciseLibrary } from '../../../src/domain/exercise-library.js';
import type { Goal } from '../../../src/domain/record.js';
import { measureOf } from '../../../src/domain/set-measure.js';

const LIBRARY = ExerciseLibrary.of([
  ['Plank', 'body only', ['abdominals'], []],
  ['Pullups', 'body only', ['lats'], []],
  ['Glute Kickback', 'body only', ['glutes'], []],
  ['Squat', 'barbell', ['quadriceps'], []],
]);
const measured = (Name: string, currentGoal: Goal = {}) => measureOf({ Name, currentGoal }, LIBRARY);

describe('the measure of an exercise', () => {
  it.each(['Plank', 'Side Plank', 'Hollow Body Hold', 'Wall Sit', 'L-Sit', 'Dead Hang', 'Plate Hold'])(
    'is time for %s',
    (name) => {
      expect(measured(name)).toBe('time');
    },
  );

  it.each(['Pullups', 'Pull-up', 'Glute Kickback', 'Push Up to Side Plank'])(
    'is reps with body weight for %s',
    (name) => {
      expect(measured(name)).toBe('body-weight');
    },
  );

  it.each(['Squat', 'Hang Clean', 'Barbell Bench Press', 'Assisted Pull-up', 'Threshold Run'])(
    'is a load for %s',
    (name) => {
      expect(measured(name)).toBe('load');
    },
  );

  it('follows the kind of the goal, whatever the name is', () => {
    expect(measured('Squat', { durationSeconds: 60 })).toBe('time');
    expect(measured('Plank', { repRange: { min: 8, max: 10 } })).toBe('body-weight');
  });
});
