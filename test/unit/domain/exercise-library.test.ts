import { describe, expect, it } from 'vitest';
import { addExercise } from '../../../src/domain/edit-session.js';
import { EMPTY_LIBRARY, ExerciseLibrary, type LibraryRow } from '../../../src/domain/exercise-library.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';
import { aSession } from '../../support/builders.js';

const ROWS: readonly LibraryRow[] = [
  ['Barbell Squat', 'barbell', ['quadriceps'], ['glutes']],
  ['Box Squat', 'barbell', ['hamstrings'], []],
  ['Cable Crossover', 'cable', ['chest'], ['shoulders']],
  ['Dumbbell Flyes', 'dumbbell', ['chest'], []],
  ['Dumbbell Shoulder Press', 'dumbbell', ['shoulders'], ['triceps']],
  ['Machine Shoulder Press', 'machine', ['shoulders'], []],
  ['One Arm Row', 'dumbbell', ['middle back'], ['biceps']],
  ['Barbell Upright Row', 'barbell', ['shoulders'], ['traps']],
  ['Seated Row', 'machine', ['lats'], []],
  ['Pullups', 'body only', ['lats'], ['biceps']],
  ['Leg Press', 'machine', ['quadriceps'], ['glutes']],
  ['Calf Raise', 'machine', ['calves'], []],
];
const library = ExerciseLibrary.of(ROWS);
const found = (name: string, aliases = {}) => library.find(name, aliases)?.name ?? null;

describe('an exercise of the library', () => {
  it('is found by its name, ignoring case, accents and hyphens', () => {
    expect(found('cable cróssover')).toBe('Cable Crossover');
    expect(found('CABLE-CROSSOVER')).toBe('Cable Crossover');
    expect(library.find('Box Squat', {})).toMatchObject({
      equipment: 'barbell',
      muscles: { primary: ['hamstrings'], secondary: [] },
    });
  });

  it('is found by an alias before its own name', () => {
    expect(found('Box Squat', { 'box squat': 'Barbell Squat' })).toBe('Barbell Squat');
    expect(found('BP', { bp: 'DB Flye' })).toBe('Dumbbell Flyes');
  });

  it.each([
    ['DB Flye', 'Dumbbell Flyes'],
    ['Flyes, Dumbbell', 'Dumbbell Flyes'],
    ['Pull-ups', 'Pullups'],
    ['pull up', 'Pullups'],
    ['Squat', 'Barbell Squat'],
    ['Back Squat', 'Barbell Squat'],
  ])('is found as %s', (written, name) => {
    expect(found(written)).toBe(name);
  });

  it('is found without grip, position and equipment if all such exercises train the same muscles', () => {
    expect(found('Seated DB Shoulder Press')).toBe('Dumbbell Shoulder Press');
    expect(found('Cable Shoulder Press')).toBe('Dumbbell Shoulder Press');
    // Rowing exercises differ: some train the middle back, others the lats.
    expect(found('Cable Row')).toBeNull();
  });

  it('is not found by a part of its name, by a longer or unknown name, or in an empty library', () => {
    expect(found('Shoulder')).toBeNull();
    expect([found('Leg Press'), found('Calf Raise')]).toEqual(['Leg Press', 'Calf Raise']);
    expect(found('Leg Press Calf Raise')).toBeNull();
    expect(found('Nordic Curl')).toBeNull();
    expect(found('')).toBeNull();
    expect(EMPTY_LIBRARY.find('Squat', {})).toBeNull();
  });
});

describe('the built-in library', () => {
  const { exercises } = readExerciseLibrary();

  it('has common gym exercises with muscles and equipment', () => {
    const muscles = new Set(exercises.flatMap(({ muscles: { primary } }) => primary));
    for (const muscle of ['chest', 'lats', 'quadriceps', 'hamstrings', 'glutes', 'shoulders', 'biceps'])
      expect(muscles).toContain(muscle);
    const equipment = new Set(exercises.map((exercise) => exercise.equipment));
    for (const each of ['barbell', 'dumbbell', 'cable', 'machine', 'body only'])
      expect(equipment).toContain(each);
  });

  it.each([
    ['Barbell Bench Press', 'chest'],
    ['Back Squat', 'quadriceps'],
    ['Deadlift', 'lower back'],
    ['Overhead Press', 'shoulders'],
    ['Leg Extension', 'quadriceps'],
    ['Seated DB Shoulder Press', 'shoulders'],
    ['Incline DB Press 45 Degree', 'chest'],
    ['Barbell Romanian Deadlift', 'hamstrings'],
    ['Weighted Pull-up', 'lats'],
    ['EZ Bar Preacher Curl', 'biceps'],
  ])('has %s for the %s', (name, muscle) => {
    expect(readExerciseLibrary().find(name, {})?.muscles.primary).toContain(muscle);
  });

  it('has no muscle twice in one exercise', () => {
    const twice = exercises.filter(({ muscles: { primary, secondary } }) => {
      const all = [...primary, ...secondary];
      return new Set(all).size < all.length;
    });
    expect(twice).toEqual([]);
  });
});

describe('an exercise added to a session', () => {
  it('has the muscles it trains', () => {
    const session = addExercise(aSession().build(), 'Row', { primary: ['lats'], secondary: ['biceps'] });
    expect(session.exercises[0]).toMatchObject({
      targetMuscleGroups: ['lats'],
      secondaryMuscleGroups: ['biceps'],
    });
  });

  it('has no key for secondary muscles if there are none', () => {
    const session = addExercise(aSession().build(), 'Row', { primary: ['lats'], secondary: [] });
    expect(Object.keys(session.exercises[0] ?? {})).not.toContain('secondaryMuscleGroups');
  });
});
