import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualExercises } from '../../../src/domain/usual-exercises.js';
import { aSession, exercise } from '../../support/builders.js';

/** A session with exercises of these names, one letter each. */
const done = (names: string, keys = {}) =>
  aSession()
    .with(...[...names].map((name) => exercise(name)))
    .having(keys)
    .build();
const deload = (names: string) => done(names, { isDeloadWeek: true });
const offered = (...[past, ...earlier]: [ReturnType<typeof done>, ...ReturnType<typeof done>[]]) =>
  usualExercises(past, earlier)
    .map(({ Name }) => Name)
    .join('');

describe('usualExercises', () => {
  it.each([
    ['a whole session: its own', 'ABCD', 'ABCD', 'ABCD'],
    ['a session with one more: its own', 'ABCDE', 'ABCD', 'ABCDE'],
    ['a swapped exercise: its own', 'AXCD', 'ABCD', 'AXCD'],
    ['three exercises swapped for four: its own', 'ABCDEFGXYZ', 'ABCDEFGHIJK', 'ABCDEFGXYZ'],
    ['a session that was left after two: those of the one before', 'AB', 'ABCD', 'ABCD'],
    ['a session without its last exercise: those of the one before', 'ABC', 'ABCD', 'ABCD'],
    ['a swap in a session that was left: both, the new one in its place', 'AX', 'ABCD', 'AXBCD'],
    ['another first exercise in a session that was left: it is first', 'XA', 'ABCD', 'XABCD'],
  ])('returns for %s', (_, past, before, expected) => {
    expect(offered(done(past), done(before))).toBe(expected);
  });

  it('is the session itself if nothing was trained before it', () => {
    expect(offered(done('AB'))).toBe('AB');
  });

  it('compares only with sessions outside deloads', () => {
    expect(offered(done('AB'), deload('ABCD'))).toBe('AB');
    expect(offered(deload('AB'), done('ABC'), done('ABCD'))).toBe('ABCD');
    expect(offered(deload('WXYZ'), done('ABCD'), done('ABCD'))).toBe('WXYZ');
    expect(offered(deload('AB'))).toBe('AB');
  });

  it('matches an exercise in any spelling, and takes it as the newer session has it', () => {
    const past = aSession()
      .with(exercise('bench press').having({ formCues: ['new'] }))
      .build();
    const before = aSession()
      .with(exercise('Bench Press').having({ formCues: ['old'] }), exercise('Row'))
      .build();
    const [bench, row] = usualExercises(past, [before]);
    expect(bench).toMatchObject({ Name: 'bench press', formCues: ['new'] });
    expect(row).toMatchObject({ Name: 'Row' });
  });

  it('never joins two supersets that have the same letter', () => {
    const past = aSession()
      .with(exercise('X').having({ supersetGroup: 'A' }), exercise('Y').having({ supersetGroup: 'A' }))
      .build();
    const before = aSession()
      .with(...[...'ABCDEF'].map((name) => exercise(name).having({ supersetGroup: name < 'C' ? 'A' : 'B' })))
      .build();
    const groups = usualExercises(past, [before]).map(
      ({ Name, supersetGroup }) => `${Name}${supersetGroup ?? ''}`,
    );
    expect(groups).toEqual(['X', 'Y', 'AA', 'BA', 'CB', 'DB', 'EB', 'FB']);
  });

  it('offers every exercise of the newest session, and none twice', () => {
    const anyNames = fc.uniqueArray(fc.constantFrom(...'ABCDEF'), { minLength: 1 });
    fc.assert(
      fc.property(anyNames, anyNames, (past, before) => {
        const names = [...offered(done(past.join('')), done(before.join('')))];
        expect(new Set(names).size).toBe(names.length);
        expect(names).toEqual(expect.arrayContaining(past));
      }),
    );
  });
});
