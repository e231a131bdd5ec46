import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseKey, matchExerciseName } from '../../../src/domain/exercise-name.js';

const NAMES = ['Bench Press', 'Bench Press Close Grip', 'Cable Fly', 'Cable Crunch', 'Élévation latérale'];

describe('exerciseKey', () => {
  it('folds case, accents, hyphens and repeated blanks', () => {
    expect(exerciseKey('  élévation-LATÉRALE ')).toBe(exerciseKey('Elevation  laterale'));
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(exerciseKey(exerciseKey(name))).toBe(exerciseKey(name));
      }),
    );
  });
});

describe('matchExerciseName', () => {
  it.each([
    ['bench-press', 'Bench Press'], // The whole name wins, although another name starts with it.
    ['BENCH press close', 'Bench Press Close Grip'],
    ['elevation', 'Élévation latérale'],
    ['cable f', 'Cable Fly'],
  ])('finds the only name for %j', (query, name) => {
    expect(matchExerciseName(query, NAMES, {})).toEqual({ kind: 'one', name });
  });

  it('returns all names that start with a prefix, sorted', () => {
    expect(matchExerciseName('cable', NAMES, {})).toEqual({
      kind: 'several',
      names: ['Cable Crunch', 'Cable Fly'],
    });
  });

  it.each([
    ['fly', 'Cable Fly'],
    ['grip-bench', 'Bench Press Close Grip'], // The words may have any order.
    ['LATERALE', 'Élévation latérale'],
    ['flyes', 'Cable Fly'], // The exercise search treats both spellings as the same word.
  ])('finds the only name that holds the words of %j', (query, name) => {
    expect(matchExerciseName(query, NAMES, {})).toEqual({ kind: 'one', name });
  });

  it('prefers the only name that starts with a query to one that holds its words', () => {
    const names = ['Bench Press', 'Barbell Bench Dip', 'Incline Bench'];
    expect(matchExerciseName('bench', names, {})).toEqual({ kind: 'one', name: 'Bench Press' });
  });

  it('finds the only name that has the query as a whole word if several start with it as a part of a word', () => {
    const names = ['Rower', 'Rowing', 'Cable Row'];
    expect(matchExerciseName('row', names, {})).toEqual({ kind: 'one', name: 'Cable Row' });
  });

  it('returns all names that start with a query or hold its words, if there are several of both', () => {
    const names = ['Cable Row', 'Rowing', 'Barbell Row', 'Rower', 'Squat'];
    expect(matchExerciseName('row', names, {})).toEqual({
      kind: 'several',
      names: ['Barbell Row', 'Cable Row', 'Rower', 'Rowing'],
    });
  });

  it('finds a name by the words of its alias', () => {
    const aliases = { 'Pec Machine': 'Cable Fly' };
    expect(matchExerciseName('machine', NAMES, aliases)).toEqual({ kind: 'one', name: 'Cable Fly' });
  });

  it('finds nothing for a part of a word, for blanks, or without names', () => {
    expect(matchExerciseName('ress', NAMES, {})).toEqual({ kind: 'none' });
    expect(matchExerciseName(' - ', NAMES, {})).toEqual({ kind: 'none' });
    expect(matchExerciseName('bench', [], {})).toEqual({ kind: 'none' });
  });

  it('prefers an exact name to an alias, and an alias to a prefix', () => {
    const aliases = { 'cable fly': 'Bench Press', Cable: 'Cable Crunch', BP: 'Bench Press' };
    expect(matchExerciseName('cable fly', NAMES, aliases)).toEqual({ kind: 'one', name: 'Cable Fly' });
    expect(matchExerciseName('cable', NAMES, aliases)).toEqual({ kind: 'one', name: 'Cable Crunch' });
    expect(matchExerciseName('bp', NAMES, aliases)).toEqual({ kind: 'one', name: 'Bench Press' });
  });

  it('counts a name once if one of its aliases starts with the query too', () => {
    const aliases = { 'Cable Flies': 'cable fly' };
    expect(matchExerciseName('cable fl', NAMES, aliases)).toEqual({ kind: 'one', name: 'Cable Fly' });
  });

  it('finds every name by the whole name', () => {
    const anyNames = fc.uniqueArray(fc.string({ minLength: 1 }), { selector: exerciseKey, minLength: 1 });
    fc.assert(
      fc.property(anyNames, (names) => {
        for (const name of names) {
          expect(matchExerciseName(name, names, {})).toEqual({ kind: 'one', name });
        }
      }),
    );
  });
});
