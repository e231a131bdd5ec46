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

/** Whole sets in kg, read alike on the screen and in a file. Unstated values are those of `someValues`. */
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

describe('parseSetLine, for a whole set', () => {
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

  it('adds no unit to bodyweight without a load', () => {
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

describe('parseSetLine, for a line relative to the planned set', () => {
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
