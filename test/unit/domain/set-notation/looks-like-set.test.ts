import { describe, expect, it } from 'vitest';
import { looksLikeSet } from '../../../../src/domain/set-notation/looks-like-set.js';
import { readExerciseLibrary } from '../../../../src/persistence/exercise-library-file.js';

describe('a typed name', () => {
  it.each([
    ...['80x5', '80x5 @8x', '80x', '82,5 x', '80 kg x5 good', 'w 40x8', 'bw x12', 'bwx8', 'bw+10x5', '80*5'],
    ...[
      '80 x 5 felt easy',
      '5x5',
      '12',
      '80 5',
      '80/5',
      '@8',
      '=',
      'x5',
      '60s',
      '- note',
      'rest 3',
      '185×5 lb',
    ],
  ])('%s looks like a set', (name) => {
    expect(looksLikeSet(name, 'kg')).toBe(true);
  });

  it.each([
    ...['Bench Press', '45 Degree Back Extension', '1 Arm Row', 'BW Squat', '90/90 Hamstring', 'X-Band Walk'],
    ...['W Raise', '3 Point Row', '5xl Band Pull', '100 Push-Ups', 'Good Morning', 'Rest Pause Curl', '深蹲'],
  ])('%s does not look like a set', (name) => {
    expect(looksLikeSet(name, 'kg')).toBe(false);
  });

  it('of the library never looks like a set', () => {
    const { exercises } = readExerciseLibrary();
    expect(exercises.filter(({ name }) => looksLikeSet(name, 'lb'))).toEqual([]);
  });
});
