import { describe, expect, it } from 'vitest';
import { parseSetLine } from '../../../../src/domain/set-notation/parse-set-line.js';
import type { SetValues } from '../../../../src/domain/set-notation/set-line.js';
import { reps, someValues } from './some-values.js';

const llp = (partialRepCount: number) => ({
  failureTechnique: { type: 'LLP' as const, details: { partialRepCount } },
});

const five = { repCount: reps(5) };

describe('an invalid line', () => {
  it.each([
    ['foo', 1, 'there is no set here: write load and reps, for example 80x5'],
    ['  foo', 3, 'there is no set here: write load and reps, for example 80x5'],
    ['w', 2, 'there is no set here: write load and reps, for example w 40x5'],
    ['80x', 4, 'the reps are missing: write them after the x, for example 80x5'],
    ['xx', 2, 'the reps are missing: write them after the x, for example 80x5'],
    ['80x x', 5, 'the reps are missing: write them after the x, for example 80x5'],
    ['20x r9', 5, 'the reps are missing: write them after the x, for example 80x5'],
    ['80x5 8', 6, 'the reps are already given: for an RPE write @8, for a note - 8'],
    ['80 x good', 6, 'the reps are missing: write them after the x, for example 80x5'],
    ['80 x - note', 6, 'the reps are missing: write them after the x, for example 80x5'],
    ['80kg', 5, 'the reps are missing: write them after an x, for example 80x5'],
    ['bw 12', 4, 'the reps are missing: write them after an x, for example bw x12'],
    ['bw+10 8', 7, 'the reps are missing: write them after an x, for example bw+10x8'],
    ['80 5', 4, 'load and reps need an x between them: write 80x5'],
    ['80x5x3', 5, 'the reps are already given: for three such sets write 80x5 *3'],
    ['80x5.5', 4, 'reps are whole numbers: write 5, or 5+1 with a partial one'],
    ['82.5', 1, 'reps are whole numbers: write 5, or 5+1 with a partial one'],
    ['80x5+', 6, 'the partial reps after + are missing: write 80x5+1'],
    ['80x5+1 +2', 8, 'a number of partial reps was already given: write it once'],
    ['60s +1', 5, 'partial reps need counted reps before them: write x5+1'],
    ['20x10+1/9 @8 +1', 14, 'partial reps belong to one side: write 20x10+1/9'],
    ['80x5 drop 60x8', 6, 'a technique begins with an exclamation mark: write !drop'],
    ['80x5 belt', 6, '"belt" is not set notation: for a note write - belt'],
    ['80x5 -note', 6, 'a note begins with a dash and a blank: write - and the note'],
    ['80x5 good perfect', 11, 'an assessment was already given: write it once'],
    ['80x5 @8 r2', 9, 'an RPE was already given: write it once'],
    ['80x5 RPE @8', 10, 'an RPE was already given: write it once'],
    ['80x5 @', 7, 'the RPE after @ is missing: write @8'],
    ['80x5 @11', 7, 'an RPE goes from 1 to 10 in halves: write @8 or @8.5'],
    ['80x5 RPE 8.3', 10, 'an RPE goes from 1 to 10 in halves: write @8 or @8.5'],
    ['80x5 r10', 7, 'reps in reserve go from 0 to 9 in halves: write r2'],
    ['80x5 rest', 10, 'the time after rest is missing: write rest 3 or rest 2:30'],
    ['80x5 rest 90', 11, 'a rest is in minutes, at most 60: for seconds write rest 90s'],
    ['80x5 *0', 7, '* needs a number of sets from 1 to 20: write 80x5 *3'],
    ['*3', 1, '* needs a set before it: write 80x5 *3'],
    ['80x5 !foo', 7, 'a technique is one of !myo 4,3+1,3 !llp 6 !hold 30 !drop 60x8,40x6'],
    ['80x5 !myo', 10, 'the reps of a mini-set are missing: write them as !myo 4,3+1,3'],
    ['80x5 !myo(3', 12, 'the bracket is not closed here: write ) after the last number'],
    ['80x5 !llp', 10, 'the partial reps are missing: write them as !llp 6'],
    ['80x5 !drop 60', 14, 'a drop needs a load and reps: write them as !drop 60x8,40x6'],
    ['1:75', 1, 'a time with a colon has minutes and two digits of seconds: write 1:30'],
    ['12 60s', 4, 'a time or a distance needs a whole set: write 60s, 20x60s or 400m 95s'],
    ['60s 1:00', 5, 'a time was already given: write it once'],
    ['2001x5', 1, 'a weight goes up to 2000 kg: write a smaller one'],
    ['4500lb x5', 1, 'a weight goes up to 4409 lb: write a smaller one'],
    ['80x1001', 4, 'reps go up to 1000: write a smaller number'],
    ['25h', 1, 'a time goes up to 24 h: write a shorter one'],
    ['1,000x5', 1, '1,000 can be read in two ways: write 1000 or 1.000'],
    ['RPE', 1, 'the line adds nothing to the set: write @8, good, or - and a note'],
    ['-', 1, 'the line adds nothing to the set: write @8, good, or - and a note'],
  ])('reports the column of the error in %j on the screen', (text, column, message) => {
    expect(parseSetLine(text, { unit: 'kg', place: 'screen' })).toEqual({
      ok: false,
      error: { column, message },
    });
  });

  it.each([
    ['', 1, 'there is no set here: write load and reps, for example 80x5'],
    ['foo', 1, 'there is no set here: write load and reps, for example 80x5'],
    ['@8 good', 1, 'there is no set here: write load and reps, for example 80x5'],
    ['12 @8', 1, 'the load is missing: write it before the reps, for example 80x5'],
    ['x12', 1, 'the load is missing: write it before the reps, for example 80x5'],
    ['=', 1, '= works only on the screen: in a file write load and reps, for example 80x5'],
    [
      '+2.5x8',
      1,
      'a change of load works only on the screen: in a file write load and reps, for example 80x5',
    ],
    ['-20x8', 1, 'a weight cannot be below 0: for assistance write bw-20x8'],
    ['/bench', 1, 'an exercise name is not a set: write load and reps, for example 80x5'],
    [' w 40x5', 2, 'in a file the heading marks warm-ups: write the set without w'],
    ['80x5 @0.5', 7, 'an RPE goes from 1 to 10 in halves: write @8 or @8.5'],
    ['80x5 felt like RPE 11', 20, 'an RPE goes from 1 to 10 in halves: write @8 or @8.5'],
    ['80x5 r9.5', 7, 'reps in reserve go from 0 to 9 in halves: write r2'],
    ['12 reps x 20', 1, 'the load is missing: write it before the reps, for example 80x5'],
  ])('is an error in a file: %j', (text, column, message) => {
    expect(parseSetLine(text, { unit: 'kg', place: 'file' })).toEqual({
      ok: false,
      error: { column, message },
    });
  });
});

it('a line in a file may have larger numbers than one on the screen, up to a limit', () => {
  expect(parseSetLine('2001x1001', { unit: 'kg', place: 'file' })).toMatchObject({ ok: true });
  expect(parseSetLine(`80x${'9'.repeat(400)}`, { unit: 'kg', place: 'file' })).toMatchObject({ ok: false });
  expect(parseSetLine(`${'9'.repeat(400)}x5`, { unit: 'kg', place: 'file' })).toMatchObject({ ok: false });
});

describe('unknown words in a file', () => {
  it.each<readonly [string, Partial<SetValues>, readonly string[]]>([
    ['80x5 belt', { notes: 'belt' }, ['belt']],
    ['80x5 felt good', { notes: 'felt good' }, ['felt good']],
    ['80x5 belt RPE 8 - ok', { notes: 'belt - ok', rpe: 8 }, ['belt']],
    ['80x5 @8 with  belt !llp 4', { notes: 'with  belt', rpe: 8, ...llp(4) }, ['with  belt']],
    ['80x5 good perfect', { notes: 'perfect', repAssessment: 'good' }, ['perfect']],
    ['80x5 @8 @9 hard', { notes: '@9 hard', rpe: 8 }, ['@9 hard']],
    ['80x5 RPE maybe', { notes: 'maybe' }, ['maybe']],
    ['80x5 rested long', { notes: 'rested long' }, ['rested long']],
    ['80x5 !foo bar', { notes: '!foo bar' }, ['!foo bar']],
    ['80x5 !myo(3', { notes: '!myo(3' }, ['!myo(3']],
    ['80x5 belt *0 on', { notes: 'belt *0 on' }, ['belt *0 on']],
    ['80x5x3', { notes: 'x3' }, ['x3']],
    ['80x5 -easy', { notes: '-easy' }, ['-easy']],
  ])('become the note of %j, with a warning', (text, values, words) => {
    const parsed = parseSetLine(text, { unit: 'kg', place: 'file' });
    expect(parsed.ok && parsed.line.kind === 'set' && parsed.line.values).toEqual(
      someValues({ ...five, ...values }),
    );
    expect(parsed).toMatchObject({
      warnings: words.map((word) => `"${word}" is not set notation and became the note`),
    });
  });

  it('come after the word in place of the reps in the note', () => {
    const parsed = parseSetLine('80 x max belt - slow', { unit: 'kg', place: 'file' });
    expect(parsed).toMatchObject({
      ok: true,
      line: { values: { notes: 'max - belt - slow', repCount: null } },
    });
  });
});
