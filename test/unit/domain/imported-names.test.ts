import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../src/domain/athlete.js';
import { ExerciseLibrary } from '../../../src/domain/exercise-library.js';
import { type NameChoice, namesToDecide, withNameChoices } from '../../../src/domain/imported-names.js';
import { joinedNames } from '../../../src/domain/joined-names.js';
import { aliasesAfter } from '../../../src/domain/rename-exercise.js';

const library = ExerciseLibrary.of([['Barbell Squat', 'barbell', ['quadriceps'], []]]);
const decide = (names: readonly string[], own: readonly string[] = [], athlete: Athlete = {}) =>
  namesToDecide(new Map(names.map((name, index) => [name, index + 1])), own, athlete, library);

describe('the names of an import that need a decision', () => {
  it('are those with a suggestion, then the new ones, each with the most frequent first', () => {
    expect(
      decide(['Squat (Barbell)', 'Bench Press (Barbell)', 'Foo', 'Foo Machine'], ['BB Bench Press']),
    ).toEqual([
      { name: 'Bench Press (Barbell)', count: 2, suggestion: { name: 'BB Bench Press', from: 'own' } },
      { name: 'Squat (Barbell)', count: 1, suggestion: { name: 'Barbell Squat', from: 'library' } },
      { name: 'Foo Machine', count: 4, suggestion: null },
      { name: 'Foo', count: 3, suggestion: null },
    ]);
  });

  it('exclude names that are known, joined or kept separate', () => {
    const athlete = {
      aliases: { 'Squat (Barbell)': 'Squats' },
      separateExercises: ['Bench Press (Barbell)'],
    };
    const names = ['barbell-squat', 'Squats', 'squat (barbell)', 'bench press (BARBELL)'];
    expect(decide(names, ['Squats', 'BB Bench Press'], athlete)).toEqual([
      // The user already has another name for the same exercise.
      { name: 'barbell-squat', count: 1, suggestion: { name: 'Squats', from: 'own' } },
    ]);
  });

  it('suggest the more frequent of two names for one exercise, both own or both new', () => {
    const names = ['SL Curl (Foo)', 'Single Leg Curl Foo'];
    expect(decide(names)).toEqual([
      { name: names[0], count: 1, suggestion: { name: names[1], from: 'import' } },
      { name: names[1], count: 2, suggestion: null },
    ]);
    expect(decide(names, names)).toEqual([
      { name: names[0], count: 1, suggestion: { name: names[1], from: 'own' } },
    ]);
  });

  it('are the same when the file is imported again, except that new names are own exercises by then', () => {
    const names = ['Squat (Barbell)', 'Foo'];
    const [first] = decide(names);
    expect(first).toMatchObject({ name: 'Squat (Barbell)', suggestion: { name: 'Barbell Squat' } });
    expect(decide(names, names)).toEqual([first]);
  });

  it('exclude an exercise that another name was joined to', () => {
    const athlete = { aliases: { 'BB Squat': 'Squat (Barbell)' } };
    expect(decide(['Squat (Barbell)'], ['Squat (Barbell)'], athlete)).toEqual([]);
  });

  it('count all spellings of a name together', () => {
    expect(decide(['Foo', 'foo'])).toEqual([{ name: 'Foo', count: 3, suggestion: null }]);
  });
});

describe('the settings after choices of names', () => {
  it('have an alias for a joined name, and list a separate name', () => {
    expect(
      withNameChoices({ aliases: { ohp: 'Overhead Press' } }, [
        { name: 'Squat (Barbell)', kind: 'joined', exercise: 'Squats' },
        { name: 'Foo', kind: 'separate' },
      ]),
    ).toEqual({
      aliases: { ohp: 'Overhead Press', 'Squat (Barbell)': 'Squats' },
      separateExercises: ['Foo'],
    });
  });

  it('follow the later of two choices', () => {
    const joined: NameChoice = { name: 'squat (barbell)', kind: 'joined', exercise: 'Squats' };
    const separate: NameChoice = { name: 'Squat (Barbell)', kind: 'separate' };
    expect(withNameChoices({}, [separate, joined])).toEqual({
      aliases: { 'squat (barbell)': 'Squats' },
      separateExercises: [],
    });
    expect(withNameChoices({}, [joined, separate])).toEqual({
      aliases: {},
      separateExercises: ['Squat (Barbell)'],
    });
  });

  it('resolve the alias of a chosen exercise, and get no alias that would close a circle', () => {
    const athlete = { aliases: { squat: 'Barbell Squat' } };
    const choose = (name: string, exercise: string) =>
      withNameChoices(athlete, [{ name, kind: 'joined', exercise }]).aliases;
    expect(choose('SQ', 'Squat')).toEqual({ squat: 'Barbell Squat', SQ: 'Barbell Squat' });
    expect(choose('Barbell Squat', 'squat')).toEqual({ squat: 'Barbell Squat' });
  });

  it('apply to a later file, also after the exercise was renamed', () => {
    const chosen = withNameChoices({}, [{ name: 'Squat (Barbell)', kind: 'joined', exercise: 'Squats' }]);
    const renamed = { ...chosen, aliases: aliasesAfter(chosen.aliases ?? {}, 'Squats', 'Low Bar Squat') };
    expect(decide(['Squat (Barbell)'], ['Low Bar Squat'], renamed)).toEqual([]);
    expect(joinedNames(renamed.aliases).nameOf('Squat (Barbell)')).toBe('Low Bar Squat');
  });

  it('leave no chosen name to decide, whatever was chosen', () => {
    const name = fc.constantFrom('A', 'B (Barbell)', 'Barbell B', 'Squat', 'Barbell Squat', 'C');
    const choice: fc.Arbitrary<NameChoice> = fc.oneof(
      fc.record({ name, kind: fc.constant('separate' as const) }),
      fc.record({ name, kind: fc.constant('joined' as const), exercise: name }),
    );
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 6 }), (choices) => {
        const athlete = withNameChoices({}, choices);
        const { keyOf } = joinedNames(athlete.aliases);
        for (const each of ['A', 'B (Barbell)', 'Squat', 'C']) {
          const isChosen = keyOf(each.toLowerCase()) !== each.toLowerCase();
          if (isChosen || athlete.separateExercises?.includes(each))
            expect(decide([each], ['A'], athlete)).toEqual([]);
        }
      }),
    );
  });
});
