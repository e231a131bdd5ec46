import { describe, expect, it } from 'vitest';
import { ExerciseLibrary } from '../../../src/domain/exercise-library.js';
import { findMuscles } from '../../../src/domain/muscles/find-muscles.js';
import { hardSetsByMuscle } from '../../../src/domain/statistics/hard-sets.js';
import { aSession, exercise } from '../../support/builders.js';
import { doneIn } from '../../support/done.js';

const library = ExerciseLibrary.of([
  ['Clean and Press', 'barbell', ['shoulders'], ['quadriceps']],
  ['Hamstring Stretch', null, ['hamstrings'], []],
  ['Odd Lift', 'other', ['traps'], []],
]);

describe('the muscles of an exercise', () => {
  it('are those of the settings, whatever the library and the name say', () => {
    const athlete = { exercises: { 'clean and press': { muscles: { primary: ['glutes'], secondary: [] } } } };
    expect(findMuscles('Clean and Press', library, athlete)).toEqual({ primary: ['glutes'], secondary: [] });
  });

  it('are those of the library before those of the words of the name', () => {
    expect(findMuscles('clean-and-press', library, {})).toMatchObject({ primary: ['shoulders'] });
  });

  it('are found by an alias', () => {
    expect(findMuscles('OL', library, { aliases: { ol: 'Odd Lift' } })).toMatchObject({ primary: ['traps'] });
    expect(findMuscles('Day 1', library, { aliases: { 'day 1': 'Leg Curl' } })).toMatchObject({
      primary: ['hamstrings'],
    });
  });

  it('are those of the words for a name that the library does not know', () => {
    expect(findMuscles('Bigger DB RDL', library, {})).toMatchObject({ primary: ['hamstrings'] });
    expect(findMuscles('Something else', library, {})).toBeNull();
  });

  it('are none for stretching and cardio, which are no hard sets', () => {
    expect(findMuscles('Hamstring Stretch', library, {})).toBe('none');
    const session = aSession()
      .with(exercise('Treadmill').working('20min'), exercise('Leg Curl').working('40x10', '40x9'))
      .build();
    const { rows, derived } = hardSetsByMuscle(doneIn(session), (name) => findMuscles(name, library, {}));
    expect(rows.map(({ muscle, sets }) => [muscle, sets])).toEqual([['hamstrings', 2]]);
    expect(derived).toEqual(['Leg Curl']);
  });
});
