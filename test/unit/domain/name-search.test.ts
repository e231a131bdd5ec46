import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchesWholeWords,
  matchesWithTypos,
  matchesWords,
  nameQuery,
  searchedName,
} from '../../../src/domain/name-search.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';

const words = (typed: string, name: string) => matchesWords(nameQuery(typed), searchedName(name));
const typos = (typed: string, name: string) => matchesWithTypos(nameQuery(typed), searchedName(name));

describe('typed words', () => {
  it.each([
    ['incl pr', 'Incline Dumbbell Press'],
    ['press incline', 'Incline Dumbbell Press'],
    ['lat pull', 'Lat Pulldown'],
    ['latpulld', 'Lat Pulldown'],
    ['pull u', 'Pullups'],
    ['t bar', 'T-Bar Row'],
    ['dumbbell row', 'DB Row'],
    ['db row', 'Dumbbell Row'],
    ['sld', 'SLDL'],
    ['farmers', 'Farmer’s Walk'],
    ['crossover', 'Cable Cróssover'],
  ])('%s begin words of %s', (typed, name) => {
    expect(words(typed, name)).toBe(true);
  });

  it.each([
    ['ench', 'Bench Press'],
    ['bench row', 'Bench Press'],
    ['t bar', 'Barbell Hip Thrust'],
  ])('%s do not begin words of %s', (typed, name) => {
    expect(words(typed, name)).toBe(false);
  });

  it('are recognised as whole words of a name if none is cut off', () => {
    const whole = (typed: string) => matchesWholeWords(nameQuery(typed), searchedName('Lat Pulldown'));
    expect([whole('lat'), whole('pulldown lat'), whole('lat pull')]).toEqual([true, true, false]);
  });

  it('match a name that begins with them, even if the last word is cut off', () => {
    const { exercises } = readExerciseLibrary();
    const names = fc.constantFrom(...exercises.map(({ name }) => name));
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 20 }), (name, length) => {
        expect(words(name, name)).toBe(true);
        expect(words(name.slice(0, length), name)).toBe(true);
      }),
    );
  });
});

describe('a typing error', () => {
  it.each([
    ['bnch', 'a missing letter'],
    ['benhc', 'two swapped letters'],
    ['benvh', 'a wrong letter'],
    ['bennch', 'an extra letter'],
  ])('of one word is ignored: %s, %s', (typed) => {
    expect([words(typed, 'Bench Press'), typos(typed, 'Bench Press')]).toEqual([false, true]);
    expect(typos(`${typed} pr`, 'Bench Press')).toBe(true);
  });

  it.each([
    ['nench', 'Bench Press'],
    ['brnvh', 'Bench Press'],
    ['bnc', 'Bench Press'],
    ['seal row', 'Seated Row'],
    ['benhc row', 'Bench Press'],
  ])(
    'is not ignored in the first letter or a short word, twice, or next to a wrong word: %s',
    (typed, name) => {
      expect(typos(typed, name)).toBe(false);
    },
  );
});
