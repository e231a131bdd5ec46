import { describe, expect, it } from 'vitest';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';

/** Lifts whose muscles are wrong in the original data of the library, by the muscle that a lifter names first. */
const PRIMARY: Readonly<Record<string, readonly string[]>> = {
  chest: ['Ring Dips', 'Parallel Bar Dip', 'Floor Press'],
  lats: ['One Arm Chin-Up', 'Mixed Grip Chin'],
  'middle back': ['Leverage Iso Row', 'Elevated Cable Rows'],
  shoulders: [
    'Smith Machine Upright Row',
    'Standing Dumbbell Upright Row',
    'Upright Cable Row',
    'Upright Row - With Bands',
  ],
  hamstrings: ['Stiff Leg Barbell Good Morning'],
  quadriceps: [
    'Clean',
    'Power Clean',
    'Power Snatch',
    'Hang Snatch',
    'Kettlebell Thruster',
    'Step-up with Knee Raise',
    'Crossover Reverse Lunge',
    'Lunge Pass Through',
  ],
};

/** For each exercise, all muscles for which one of its sets counts as half a hard set. */
const SECONDARY: Readonly<Record<string, readonly string[]>> = {
  'Barbell Bench Press': ['shoulders', 'triceps'],
  'Bench Press - Powerlifting': ['shoulders', 'triceps'],
  'Dumbbell Floor Press': ['shoulders', 'triceps'],
  'Goblet Squat': ['glutes', 'hamstrings'],
  'Good Morning': ['glutes', 'lower back'],
  'Hammer Curls': ['forearms'],
  'Lat Pulldown': ['biceps', 'middle back'],
  'Lying Dumbbell Tricep Extension': [],
  'Pallof Press': [],
  'Power Clean': ['glutes', 'hamstrings', 'shoulders', 'traps'],
  'Russian Twist': [],
  'Sled Push': ['glutes', 'hamstrings'],
  'Split Squats': ['glutes', 'hamstrings'],
  'Sumo Deadlift': ['adductors', 'hamstrings', 'lower back', 'quadriceps'],
  'Upright Cable Row': ['traps'],
  'Weighted Sissy Squat': [],
};

const musclesOf = (name: string) => readExerciseLibrary().findExactly(name)?.muscles;
const primary = Object.entries(PRIMARY).flatMap(([muscle, names]) =>
  names.map((name) => [name, muscle] as const),
);

describe('the library', () => {
  it.each(primary)('has %s under %s', (name, muscle) => {
    expect(musclesOf(name)?.primary).toEqual([muscle]);
  });

  it.each(Object.entries(SECONDARY))('has the assisting muscles of %s', (name, muscles) => {
    expect(musclesOf(name)?.secondary.toSorted()).toEqual(muscles);
  });
});
