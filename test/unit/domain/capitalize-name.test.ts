import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalizeName } from '../../../src/domain/capitalize-name.js';
import { EMPTY_LIBRARY } from '../../../src/domain/exercise-library.js';
import { exerciseKey } from '../../../src/domain/exercise-name.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';

const library = readExerciseLibrary();

describe('a new name', () => {
  it.each([
    ['my cable thing', 'My Cable Thing'],
    ['ez-bar drag curl', 'EZ-Bar Drag Curl'],
    ['Ez bar drag curl', 'EZ Bar Drag Curl'],
    ['incline db press with pause', 'Incline DB Press with Pause'],
    ['rdl (heavy)', 'RDL (Heavy)'],
    ['with bands', 'With Bands'],
    ["farmer's hold", "Farmer's Hold"],
    ['überzüge', 'Überzüge'],
    ['McGill crunch', 'McGill Crunch'],
    ['SLOW squat', 'SLOW Squat'],
    ['5 second negative', '5 Second Negative'],
    ['жим лежа', 'Жим Лежа'],
    ['ßßß', 'ßßß'],
  ])('%s is capitalised as %s', (typed, name) => {
    expect(capitalizeName(typed, library)).toBe(name);
  });

  it('gets capitals without a library', () => {
    expect(capitalizeName('my cable thing', EMPTY_LIBRARY)).toBe('My Cable Thing');
  });

  it('keeps its exercise key when it is capitalised, and does not change the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const name = capitalizeName(typed, library);
        expect(exerciseKey(name)).toBe(exerciseKey(typed));
        expect(capitalizeName(name, library)).toBe(name);
      }),
    );
  });
});
