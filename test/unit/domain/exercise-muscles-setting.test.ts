import { describe, expect, it } from 'vitest';
import { settingsOf, withMuscles } from '../../../src/domain/exercise-settings.js';

const CHEST = { primary: ['chest'], secondary: ['triceps'] };

describe('setting the muscles of an exercise', () => {
  it('keeps its other settings and those of other exercises', () => {
    const athlete = { exercises: { 'Bench Press': { step: 1 }, Squat: { step: 5 } } };
    expect(withMuscles(athlete, 'bench press', CHEST)).toEqual({
      'Bench Press': { step: 1, muscles: CHEST },
      Squat: { step: 5 },
    });
  });

  it('finds an exercise by its alias, as reading does', () => {
    const athlete = { aliases: { bp: 'Bench Press' }, exercises: { 'Bench Press': { bar: 20 } } };
    const exercises = withMuscles(athlete, 'BP', CHEST);
    expect(exercises).toEqual({ 'Bench Press': { bar: 20, muscles: CHEST } });
    expect(settingsOf({ ...athlete, exercises }, 'bp').muscles).toEqual(CHEST);
  });

  it('is reverted by null, which removes an entry without other settings', () => {
    const athlete = { exercises: { Squat: { step: 5, muscles: CHEST }, Row: { muscles: CHEST } } };
    expect(withMuscles(athlete, 'Row', null)).toEqual({ Squat: { step: 5, muscles: CHEST } });
    expect(withMuscles(athlete, 'Squat', null)).toEqual({ Squat: { step: 5 }, Row: { muscles: CHEST } });
  });
});
