import { describe, expect, it } from 'vitest';
import { parseSetLine } from '../../../../src/domain/set-notation/parse-set-line.js';
import type { SetValues } from '../../../../src/domain/set-notation/set-line.js';
import { reps, someValues } from './some-values.js';

const LB_225 = { weightKg: 102.05828, enteredWeight: { value: 225, unit: 'lb' } } as const;

const myo = (...counts: readonly { full: number; partial: number }[]) => ({
  failureTechnique: {
    type: 'MyoReps' as const,
    details: { miniSets: counts.map((repCount, index) => ({ miniSet: index + 1, repCount })) },
  },
});
const llp = (partialRepCount: number) => ({
  failureTechnique: { type: 'LLP' as const, details: { partialRepCount } },
});
const hold = (holdDurationSeconds: number) => ({
  failureTechnique: { type: 'StaticHold' as const, details: { holdDurationSeconds } },
});
const drop = (...sets: readonly (readonly [number, number])[]) => ({
  failureTechnique: {
    type: 'DropSet' as const,
    details: {
      dropSets: sets.map(([weightKg, full], i) => ({ dropSet: i + 1, weightKg, repCount: reps(full) })),
    },
  },
});

const five = { repCount: reps(5) };
const ten = { repCount: reps(10) };

/**
 * Whole sets in kg, which are read in the same way on the screen and in a file. Values that a line does not state are
 * those of `someValues`.
 */
const WHOLE_SETS: readonly (readonly [string, Partial<SetValues>])[] = [
  ['80x5', five],
  ['  80x5\t', five],
  ['80 x 5', five],
  ['80\u00a0x\u00a05', five],
  ['80\u200bx5', five],
  ['80X5', five],
  ['80×5', five],
  ['80 kg x 5', five],
  ['80kgx5', five],
  ['80 KG x 5 Reps', five],
  ['80kgs x5rep', five],
  ['82.5x5', { weightKg: 82.5, ...five }],
  ['82,5x5', { weightKg: 82.5, ...five }],
  ['82,5 kg × 5', { weightKg: 82.5, ...five }],
  ['.5x5', { weightKg: 0.5, ...five }],
  ['0,125x5', { weightKg: 0.125, ...five }],
  ['0x10', { weightKg: 0, ...ten }],
  ['80x0', { repCount: reps(0) }],
  ['80x0+3', { repCount: reps(0, 3) }],
  ['225lb x5', { ...LB_225, ...five }],
  ['225 lbs x 5', { ...LB_225, ...five }],
  ['225#x5', { ...LB_225, ...five }],
  ['bw x12', { weightKg: 0, loadMode: 'bodyweight', repCount: reps(12) }],
  ['BWx12', { weightKg: 0, loadMode: 'bodyweight', repCount: reps(12) }],
  ['bodyweight x 12', { weightKg: 0, loadMode: 'bodyweight', repCount: reps(12) }],
  ['bw+10x8', { weightKg: 10, loadMode: 'bodyweight', repCount: reps(8) }],
  ['bw + 10 kg x 8', { weightKg: 10, loadMode: 'bodyweight', repCount: reps(8) }],
  ['bw-20x8', { weightKg: 20, loadMode: 'assisted', repCount: reps(8) }],
  ['bw - 2,5 x 8', { weightKg: 2.5, loadMode: 'assisted', repCount: reps(8) }],
  ['bw−20x8', { weightKg: 20, loadMode: 'assisted', repCount: reps(8) }],
  ['bw+225lb x5', { ...LB_225, loadMode: 'bodyweight', ...five }],
  ['none x5', { weightKg: null, ...five }],
  ['none x feel', { weightKg: null }],
  ['80x5+1', { repCount: reps(5, 1) }],
  ['80 x 10 + 1', { repCount: reps(10, 1) }],
  ['80 x 15 +2', { repCount: reps(15, 2) }],
  ['80x5 @8 +2 partials', { repCount: reps(5, 2), rpe: 8 }],
  ['20x10/9', { weightKg: 20, repCount: reps(9), unilateralRepCount: { left: reps(10), right: reps(9) } }],
  [
    '20x10+1/9',
    { weightKg: 20, repCount: reps(9), unilateralRepCount: { left: reps(10, 1), right: reps(9) } },
  ],
  [
    '20x9+1/9+2',
    { weightKg: 20, repCount: reps(9, 1), unilateralRepCount: { left: reps(9, 1), right: reps(9, 2) } },
  ],
  [
    '20 x 8 / 9 +1',
    { weightKg: 20, repCount: reps(8), unilateralRepCount: { left: reps(8), right: reps(9, 1) } },
  ],
  ['60s', { weightKg: null, durationSeconds: 60 }],
  ['60 S', { weightKg: null, durationSeconds: 60 }],
  ['1:30', { weightKg: null, durationSeconds: 90 }],
  ['1:02:30', { weightKg: null, durationSeconds: 3750 }],
  ['5min', { weightKg: null, durationSeconds: 300 }],
  ['1h30m', { weightKg: null, durationSeconds: 5400 }],
  ['1 h 30 m 20 s', { weightKg: null, durationSeconds: 5420 }],
  ['20x1h5m', { weightKg: 20, durationSeconds: 3900 }],
  ['1h 400 metres', { weightKg: null, durationSeconds: 3600, distanceMeters: 400 }],
  ['5 min 30m', { weightKg: null, durationSeconds: 300, distanceMeters: 30 }],
  ['5 min 30 sec', { weightKg: null, durationSeconds: 330 }],
  ['bw 60s', { weightKg: 0, loadMode: 'bodyweight', durationSeconds: 60 }],
  ['bw+10 60s', { weightKg: 10, loadMode: 'bodyweight', durationSeconds: 60 }],
  ['20x60s', { weightKg: 20, durationSeconds: 60 }],
  ['20 kg 1:30', { weightKg: 20, durationSeconds: 90 }],
  ['400m 95s', { weightKg: null, distanceMeters: 400, durationSeconds: 95 }],
  ['400 m 1:35', { weightKg: null, distanceMeters: 400, durationSeconds: 95 }],
  ['40x30m', { weightKg: 40, distanceMeters: 30 }],
  ['2km', { weightKg: null, distanceMeters: 2000 }],
  ['2,3 km', { weightKg: null, distanceMeters: 2300 }],
  ['1mi', { weightKg: null, distanceMeters: 1609.344 }],
  ['80x12 60s', { repCount: reps(12), durationSeconds: 60 }],
  ['80x5 @8', { ...five, rpe: 8 }],
  ['80x5@8,5', { ...five, rpe: 8.5 }],
  ['80x5 RPE 9', { ...five, rpe: 9 }],
  ['80x5rpe:9', { ...five, rpe: 9 }],
  ['80x5 RPE\u00a010 good', { ...five, rpe: 10, repAssessment: 'good' }],
  ['80x5 RPE 8good', { ...five, rpe: 8, repAssessment: 'good' }],
  ['80x10perfect', { ...ten, repAssessment: 'perfect' }],
  ['80x10 RPE 10perfect', { ...ten, rpe: 10, repAssessment: 'perfect' }],
  ['80x5 RPE 9.5- felt good', { ...five, rpe: 9.5, notes: 'felt good' }],
  ['80x5 RPE', five],
  ['80x5 RPE good', { ...five, repAssessment: 'good' }],
  ['80x5 r2', { ...five, rpe: 8 }],
  ['80x5 R0.5', { ...five, rpe: 9.5 }],
  ['80x5 rir 9', { ...five, rpe: 1 }],
  ['80x5 Learning', { ...five, repAssessment: 'learning' }],
  ['80x5 bad @6', { ...five, rpe: 6, repAssessment: 'bad' }],
  ['80x5, RPE 8, good.', { ...five, rpe: 8, repAssessment: 'good' }],
  ['80x5 rest 3', { ...five, actualRestMinutes: 3 }],
  ['80x5 rest 2:30', { ...five, actualRestMinutes: 2.5 }],
  ['80x5 rest90s', { ...five, actualRestMinutes: 1.5 }],
  ['80x5 rest 2,5 min good', { ...five, actualRestMinutes: 2.5, repAssessment: 'good' }],
  ['80x5 rest 3m', { ...five, actualRestMinutes: 3 }],
  ['80x5 !myo 4,3+1,3', { ...five, ...myo(reps(4), reps(3, 1), reps(3)) }],
  ['80x5 ! Myo 4 , 3 + 1 , 3 @10', { ...five, ...myo(reps(4), reps(3, 1), reps(3)), rpe: 10 }],
  ['80x5 failure : myo(3,2+1)', { ...five, ...myo(reps(3), reps(2, 1)) }],
  ['80x5 !myo()', { ...five, ...myo() }],
  ['80x5 !llp 6', { ...five, ...llp(6) }],
  ['80x5 failure:llp(8)', { ...five, ...llp(8) }],
  ['80x5 !hold 30', { ...five, ...hold(30) }],
  ['80x5 failure:statichold(30)', { ...five, ...hold(30) }],
  ['80x5 !hold 1:00', { ...five, ...hold(60) }],
  ['80x5 !drop 60x8,40x10', { ...five, ...drop([60, 8], [40, 10]) }],
  ['80x5 failure:drop(60 x 8, 40.5x10) - ok', { ...five, ...drop([60, 8], [40.5, 10]), notes: 'ok' }],
  ['80x5 - felt easy', { ...five, notes: 'felt easy' }],
  ['80x5 — felt easy', { ...five, notes: 'felt easy' }],
  ['80x5 - one - two, RPE 11 !foo', { ...five, notes: 'one - two, RPE 11 !foo' }],
  ['80x5 - - dash', { ...five, notes: '- dash' }],
  ['80x5 - ', five],
  ['80x5 perfect \u00a0 -\u00a0', { ...five, repAssessment: 'perfect' }],
  ['80 x feel', {}],
  ['80xFEEL - both legs', { notes: 'both legs' }],
  ['80 x amrap', { notes: 'amrap' }],
  ['80 x max @10 - left died', { notes: 'max - left died', rpe: 10 }],
  [
    '80x5+1 @8 good rest 2:30 !myo 3,2+1 - note',
    {
      repCount: reps(5, 1),
      rpe: 8,
      repAssessment: 'good',
      actualRestMinutes: 2.5,
      ...myo(reps(3), reps(2, 1)),
      notes: 'note',
    },
  ],
  [
    '80x5 good rest 150s !myo(3,2+1) r2 +1- note',
    {
      repCount: reps(5, 1),
      rpe: 8,
      repAssessment: 'good',
      actualRestMinutes: 2.5,
      ...myo(reps(3), reps(2, 1)),
      notes: 'note',
    },
  ],
];

describe('a line with a whole set', () => {
  for (const place of ['screen', 'file'] as const) {
    it.each(WHOLE_SETS)(`reads %j on the ${place}`, (text, values) => {
      const parsed = parseSetLine(text, { unit: 'kg', place });
      expect(parsed).toMatchObject({ ok: true, line: { kind: 'set', warmup: false, times: 1 } });
      expect(parsed.ok && parsed.line.kind === 'set' && parsed.line.values).toEqual(someValues(values));
    });
  }

  it('reads a load without a unit in the default unit, also in drops', () => {
    const parsed = parseSetLine('225x5 !drop 135x8,40kg x5', { unit: 'lb', place: 'screen' });
    expect(parsed.ok && parsed.line.kind === 'set' && parsed.line.values).toEqual(
      someValues({
        ...LB_225,
        ...five,
        failureTechnique: {
          type: 'DropSet',
          details: {
            dropSets: [
              {
                dropSet: 1,
                weightKg: 61.23497,
                repCount: reps(8),
                enteredWeight: { value: 135, unit: 'lb' },
              },
              { dropSet: 2, weightKg: 40, repCount: reps(5) },
            ],
          },
        },
      }),
    );
  });

  it('does not add pounds to bare bodyweight', () => {
    const parsed = parseSetLine('bw x5', { unit: 'lb', place: 'screen' });
    expect(parsed.ok && parsed.line.kind === 'set' && parsed.line.values).toEqual(
      someValues({ weightKg: 0, loadMode: 'bodyweight', ...five }),
    );
  });

  it.each([
    ['80x5 *3', 3],
    ['80x5 * 3 @8', 3],
    ['80x5*12', 12],
  ])('reads %j as several equal sets', (text, times) => {
    expect(parseSetLine(text, { unit: 'kg', place: 'file' })).toMatchObject({ ok: true, line: { times } });
  });

  it.each(['w 40x5', 'W40x5', 'w\u00a040 x 5', '  w 40x5'])('reads %j as a warm-up on the screen', (text) => {
    expect(parseSetLine(text, { unit: 'kg', place: 'screen' })).toMatchObject({
      ok: true,
      line: { kind: 'set', warmup: true, values: { weightKg: 40, repCount: reps(5) } },
    });
  });

  it('reads a warm-up with bodyweight directly after the w', () => {
    expect(parseSetLine('wbwx12', { unit: 'kg', place: 'screen' })).toMatchObject({
      ok: true,
      line: { warmup: true, values: { loadMode: 'bodyweight' } },
    });
  });

  it('warns that a word in place of the reps became the note', () => {
    expect(parseSetLine('80 x amrap', { unit: 'kg', place: 'screen' })).toMatchObject({
      warnings: ['"amrap" is not a number of reps and became the note'],
    });
    expect(parseSetLine('80 x feel', { unit: 'kg', place: 'screen' })).toMatchObject({ warnings: [] });
  });
});

describe('a line relative to the planned set', () => {
  const NEW_SET = { warmup: false, times: 1, tail: {} };
  const change = (amount: number, unit = 'kg', unitWritten = false) => ({ amount, unit, unitWritten });
  const count = (full: number, partial = 0) => ({ kind: 'reps', count: reps(full, partial) });

  it.each([
    ['', { kind: 'empty' }],
    [' \u00a0', { kind: 'empty' }],
    ['/', { kind: 'exercise', query: '' }],
    ['/ bench pr', { kind: 'exercise', query: 'bench pr' }],
    ['12', { kind: 'reps', ...NEW_SET, quantity: count(12) }],
    ['12 reps', { kind: 'reps', ...NEW_SET, quantity: count(12) }],
    ['x12', { kind: 'reps', ...NEW_SET, quantity: count(12) }],
    ['x75s', { kind: 'reps', ...NEW_SET, quantity: { kind: 'time', seconds: 75 } }],
    ['12+1', { kind: 'reps', ...NEW_SET, quantity: count(12, 1) }],
    ['12/11', { kind: 'reps', ...NEW_SET, quantity: { kind: 'sides', left: reps(12), right: reps(11) } }],
    ['5 @8', { kind: 'reps', ...NEW_SET, quantity: count(5), tail: { rpe: 8 } }],
    ['w 5 *2', { kind: 'reps', ...NEW_SET, warmup: true, times: 2, quantity: count(5) }],
    ['=', { kind: 'same', ...NEW_SET }],
    ['w=', { kind: 'same', ...NEW_SET, warmup: true }],
    ['= @9 - hard', { kind: 'same', ...NEW_SET, tail: { rpe: 9, notes: 'hard' } }],
    ['+2.5', { kind: 'change', ...NEW_SET, change: change(2.5), quantity: null }],
    ['+2,5', { kind: 'change', ...NEW_SET, change: change(2.5), quantity: null }],
    ['-5', { kind: 'change', ...NEW_SET, change: change(-5), quantity: null }],
    ['−5', { kind: 'change', ...NEW_SET, change: change(-5), quantity: null }],
    ['-20x8', { kind: 'change', ...NEW_SET, change: change(-20), quantity: count(8) }],
    [
      '+5lb x 8 r1',
      { kind: 'change', ...NEW_SET, change: change(5, 'lb', true), quantity: count(8), tail: { rpe: 9 } },
    ],
    [
      '+2.5 +1',
      { kind: 'change', ...NEW_SET, change: change(2.5), quantity: null, tail: { partialReps: 1 } },
    ],
    ['@8', { kind: 'tail', tail: { rpe: 8 } }],
    ['r2 good', { kind: 'tail', tail: { rpe: 8, repAssessment: 'good' } }],
    ['- note', { kind: 'tail', tail: { notes: 'note' } }],
    ['- 5', { kind: 'tail', tail: { notes: '5' } }],
    ['!myo 3,3', { kind: 'tail', tail: { ...myo(reps(3), reps(3)) } }],
    ['rest 2', { kind: 'tail', tail: { actualRestMinutes: 2 } }],
    ['rest 2m30s', { kind: 'tail', tail: { actualRestMinutes: 2.5 } }],
    ['rest 2 m', { kind: 'tail', tail: { actualRestMinutes: 2 } }],
  ])('reads %j on the screen', (text, line) => {
    expect(parseSetLine(text, { unit: 'kg', place: 'screen' })).toEqual({ ok: true, line, warnings: [] });
  });
});

describe('an invalid line', () => {
  it.each([
    ['foo', 1, 'there is no set here: write load and reps, for example 80x5'],
    ['  foo', 3, 'there is no set here: write load and reps, for example 80x5'],
    ['w', 2, 'there is no set here: write load and reps, for example w 40x5'],
    ['80x', 4, 'the reps are missing: write them after the x, for example 80x5'],
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
    ['80x5 !foo', 7, 'a technique is one of !myo 4,3+1,3 !llp 6 !hold 30 !drop 60x8,40x10'],
    ['80x5 !myo', 10, 'the reps of a mini-set are missing: write them as !myo 4,3+1,3'],
    ['80x5 !myo(3', 12, 'the bracket is not closed here: write ) after the last number'],
    ['80x5 !llp', 10, 'the partial reps are missing: write them as !llp 6'],
    ['80x5 !drop 60', 14, 'a drop needs a load and reps: write them as !drop 60x8,40x10'],
    ['1:75', 1, 'a time with a colon has minutes and two digits of seconds: write 1:30'],
    ['12 60s', 4, 'a time or a distance needs a whole set: write 60s, 20x60s or 400m 95s'],
    ['60s 1:00', 5, 'a time was already given: write it once'],
    ['2001x5', 1, 'a weight goes up to 2000 kg: write a smaller one'],
    ['4500lb x5', 1, 'a weight goes up to 4409 lb: write a smaller one'],
    ['80x1001', 4, 'reps go up to 1000: write a smaller number'],
    ['25h', 1, 'a time goes up to 24 h: write a shorter one'],
    ['1,000x5', 1, '1,000 can be read in two ways: write 1000 or 1.000'],
    ['RPE', 1, 'this adds nothing to the set: write @8, good, or - and a note'],
    ['-', 1, 'this adds nothing to the set: write @8, good, or - and a note'],
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

  it('allows larger numbers in a file than on the screen', () => {
    expect(parseSetLine('2001x1001', { unit: 'kg', place: 'file' })).toMatchObject({ ok: true });
    expect(parseSetLine(`80x${'9'.repeat(400)}`, { unit: 'kg', place: 'file' })).toMatchObject({ ok: false });
    expect(parseSetLine(`${'9'.repeat(400)}x5`, { unit: 'kg', place: 'file' })).toMatchObject({ ok: false });
  });
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

  it('keep the word for the reps at the start of the note', () => {
    const parsed = parseSetLine('80 x max belt - slow', { unit: 'kg', place: 'file' });
    expect(parsed).toMatchObject({
      ok: true,
      line: { values: { notes: 'max - belt - slow', repCount: null } },
    });
  });
});
