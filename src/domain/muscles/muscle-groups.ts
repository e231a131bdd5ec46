/** The muscle groups that the library has and that a person can assign. */

/** The groups are listed from the upper body down. */
export const MUSCLE_GROUPS = [
  'chest',
  'lats',
  'middle back',
  'lower back',
  'traps',
  'shoulders',
  'biceps',
  'triceps',
  'forearms',
  'neck',
  'abdominals',
  'quadriceps',
  'hamstrings',
  'glutes',
  'adductors',
  'abductors',
  'calves',
] as const;
