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
  ['Sun Reach', null, [], []],
]);

describe('the muscles of an exercise', () => {
  it('are those of the settings, whatever the library and the name say', () => {
    const athlete = { exercises: { 'clean and press': { muscles: { primary: ['glutes'], secondary: [] } } } };
    expect(findMuscles('Clean and Press', library, athlete)).toEqual({
      muscles: { primary: ['glutes'], secondary: [] },
      source: { by: 'settings' },
    });
  });

  it('are none if the settings have none', () => {
    const athlete = { exercises: { 'Odd Lift': { muscles: { primary: [], secondary: [] } } } };
    expect(findMuscles('Odd Lift', library, athlete)?.muscles).toBe('none');
  });

  it('are those of the library before those of the words of the name', () => {
    expect(findMuscles('clean-and-press', library, {})).toEqual({
      muscles: { primary: ['shoulders'], secondary: ['quadriceps'] },
      source: { by: 'library', exercise: 'Clean and Press' },
    });
  });

  it('are found by an alias', () => {
    const primaryOf = (name: string, aliases: Record<string, string>) =>
      findMuscles(name, library, { aliases })?.muscles;
    expect(primaryOf('OL', { ol: 'Odd Lift' })).toMatchObject({ primary: ['traps'] });
    expect(primaryOf('Day 1', { 'day 1': 'Leg Curl' })).toMatchObject({ primary: ['hamstrings'] });
  });

  it('are those of the words for a name that the library does not know', () => {
    expect(findMuscles('Bigger DB RDL', library, {})).toMatchObject({
      muscles: { primary: ['hamstrings'] },
      source: { by: 'words', words: 'romanian deadlift' },
    });
    expect(findMuscles('Something else', library, {})).toBeNull();
    // The library knows Odd Lift, but not this name, and no word of the name stands for a muscle.
    expect(findMuscles('Odd Lift Machine', library, {})).toBeNull();
  });

  it('are those of the imported category if nothing else answers', () => {
    expect(findMuscles('Something else', library, {}, 'Triceps')).toEqual({
      muscles: { primary: ['triceps'], secondary: [] },
      source: { by: 'category', category: 'Triceps' },
    });
    expect(findMuscles('Odd Lift', library, {}, 'Triceps')?.source.by).toBe('library');
    expect(findMuscles('Leg Curl', library, {}, 'Triceps')?.source.by).toBe('words');
    expect(findMuscles('Something else', library, {}, 'Favourites')).toBeNull();
    expect(findMuscles('Something else', library, {}, 'Cardio')?.muscles).toBe('none');
  });

  it('are none for stretching and cardio, which do not count as hard sets', () => {
    expect(findMuscles('Hamstring Stretch', library, {})?.muscles).toBe('none');
    expect(findMuscles('Sun Reach', library, {})?.muscles).toBe('none');
    const session = aSession()
      .with(exercise('Treadmill').working('20min'), exercise('Leg Curl').working('40x10', '40x9'))
      .build();
    const { rows, exercises } = hardSetsByMuscle(doneIn(session), (name) => findMuscles(name, library, {}));
    expect(rows.map(({ muscle, sets }) => [muscle, sets])).toEqual([['hamstrings', 2]]);
    expect(exercises.map(({ name }) => name)).toEqual(['Leg Curl']);
  });
});
