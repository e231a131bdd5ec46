import { describe, expect, it } from 'vitest';
import { describeSet } from '../../../../src/domain/set-notation/describe-set.js';
import {
  displayLoad,
  displaySet,
  formatLoad,
  formatReps,
  formatSet,
} from '../../../../src/domain/set-notation/format-set.js';
import { parseSetLine } from '../../../../src/domain/set-notation/parse-set-line.js';
import type { SetValues } from '../../../../src/domain/set-notation/set-line.js';
import { toWarmupSet, toWorkingSet } from '../../../../src/domain/set-notation/to-record-set.js';
import type { WeightUnit } from '../../../../src/domain/weight.js';
import { reps, someValues } from './some-values.js';

function values(line: string, unit: WeightUnit = 'kg'): SetValues {
  const parsed = parseSetLine(line, { unit, place: 'file' });
  if (!parsed.ok || parsed.line.kind !== 'set') throw new Error(`not a set: ${line}`);
  return parsed.line.values;
}

describe('formatSet', () => {
  it.each([
    ['80 kg × 5 reps - note', '80x5 - note'],
    ['80x5 - note !myo 3', '80x5 - note !myo 3'],
    ['80x5 failure:myo(3, 2+1) rest 150s good RPE 8.0 + 1', '80x5+1 @8 good rest 2:30 !myo 3,2+1'],
    ['225 pounds x 5', '225lb x5'],
    ['bw - 20 x 8', 'bw-20x8'],
    ['bw+0x8', 'bw x8'],
    ['bw x 60s', 'bw 60s'],
    ['20 kg 1:00', '20x60s'],
    ['1:30', '90s'],
    ['600s', '10min'],
    ['12:30', '12:30'],
    ['95s 400m', '400m 95s'],
    ['3218.688m', '2mi'],
    ['0.4km', '400m'],
    ['80x5 rest 45s', '80x5 rest 45s'],
    ['80x5 !drop(60 x 8, 100 lb x 10)', '80x5 !drop 60x8,100lb x10'],
  ])('of %j is %j', (typed, canonical) => {
    expect(formatSet(values(typed))).toBe(canonical);
  });

  it('leaves out the default unit, and writes any other unit', () => {
    expect(formatSet(values('225lb x5'), { unit: 'lb' })).toBe('225x5');
    expect(formatSet(values('80x5'), { unit: 'lb' })).toBe('80kg x5');
  });

  it('starts with w for a warm-up', () => {
    expect(formatSet({ set: 1, weightKg: 40, repCount: 5, notes: null }, { warmup: true })).toBe('w 40x5');
    expect(formatSet({ set: 1, weightKg: 40, repCount: null, notes: 'slow' }, { warmup: true })).toBe(
      'w 40x feel - slow',
    );
  });

  it('writes a note of several lines on one line', () => {
    expect(formatSet(someValues({ repCount: reps(5), notes: 'one\r\n\ntwo' }))).toBe('80x5 - one two');
  });

  it('writes no exponents', () => {
    expect(formatSet(someValues({ weightKg: 1e-7, repCount: reps(5) }))).toBe('0.0000001x5');
  });
});

describe('displaySet', () => {
  it.each([
    ['80x5+1 @8 good rest 2:30 - note', '80 × 5+1 @8 good rest 2:30 - note'],
    ['225lb x5', '225 lb × 5'],
    ['bw x8', 'bw × 8'],
    ['bw+10x8', 'bw+10 × 8'],
    ['bw-20lb x8', 'bw-20 lb × 8'],
    ['20x10/9', '20 × 10/9'],
    ['40x feel', '40 × feel'],
    ['20x60s', '20 × 60s'],
    ['bw 60s', 'bw 60s'],
    ['400m 95s', '400m 95s'],
    ['80x5 !myo 3,2+1', '80 × 5 !myo 3, 2+1'],
    ['80x5 !drop 60x8,100lb x10', '80 × 5 !drop 60 × 8, 100 lb × 10'],
  ])('shows %j as %j', (typed, displayed) => {
    expect(displaySet(values(typed), { unit: 'kg' })).toBe(displayed);
  });

  it('leaves out the unit of the athlete, keeps typed pounds, and converts recorded kilograms', () => {
    expect(displaySet(values('185lb x5'), { unit: 'lb' })).toBe('185 × 5');
    expect(displaySet(values('225lb x5'), { unit: 'kg' })).toBe('225 lb × 5');
    expect(displaySet(values('80x5'), { unit: 'lb' })).toBe('176.4 × 5');
    expect(displayLoad(values('bw+10x5'), 'lb')).toBe('bw+22');
  });

  it('starts with w for a warm-up', () => {
    const set = { set: 1, weightKg: 40, repCount: 5, notes: null };
    expect(displaySet(set, { unit: 'kg', warmup: true })).toBe('w 40 × 5');
  });
});

describe('formatLoad and formatReps', () => {
  it.each([
    ['80x5+1', '80', '5+1'],
    ['225lb x5', '225lb', '5'],
    ['bw x12', 'bw', '12'],
    ['bw+10x8', 'bw+10', '8'],
    ['20x10+1/9', '20', '10+1/9'],
    ['400m 95s', '', '400m 95s'],
    ['40x feel', '40', ''],
  ])('of %j are %j and %j', (line, load, count) => {
    expect(formatLoad(values(line))).toBe(load);
    expect(formatReps(values(line))).toBe(count);
  });
});

describe('describeSet', () => {
  it.each([
    ['5x5', '5 kg × 5'],
    ['bw+10x8', 'bodyweight + 10 kg × 8'],
    ['bw-20x8', 'bodyweight - 20 kg × 8'],
    ['bw x12', 'bodyweight × 12'],
    ['225lb x5', '225 lb × 5'],
    ['20x10/9', '20 kg × left 10, right 9'],
    ['80x5+1 @8 good rest 2:30', '80 kg × 5 + 1 partial, RPE 8, good, rested 2 min 30 s'],
    ['80x5 !myo 3,2+1 - slow', '80 kg × 5, then myo-reps 3, 2+1, note: slow'],
    ['80x5 !llp 6', '80 kg × 5, then 6 lengthened partials'],
    ['80x5 !hold 30', '80 kg × 5, then a hold of 30 s'],
    ['80x5 !drop 60x8,100lb x10', '80 kg × 5, then drops to 60 kg × 8, 100 lb × 10'],
    ['20x60s', '20 kg × 60 s'],
    ['400m 95s', '400 m in 95 s'],
    ['5min', '5 min'],
    ['40 x feel', '40 kg, reps not counted'],
    ['none x5', 'no load × 5'],
  ])('describes %j as %j', (line, words) => {
    expect(describeSet(values(line))).toBe(words);
  });

  it('adds warm-up and the number of sets', () => {
    expect(describeSet(values('40x5'), { warmup: true })).toBe('warm-up: 40 kg × 5');
    expect(describeSet(values('80x5'), { times: 3 })).toBe('3 sets of 80 kg × 5');
  });
});

describe('toWorkingSet and toWarmupSet', () => {
  it('create a working set with its number', () => {
    expect(toWorkingSet(values('80x5 @8'), 2)).toEqual({
      set: 2,
      ...someValues({ repCount: reps(5), rpe: 8 }),
    });
  });

  it('create a warm-up with full reps and without keys that warm-ups do not have', () => {
    expect(toWarmupSet(values('225lb x5 - slow'), 1)).toEqual({
      set: {
        set: 1,
        weightKg: 102.05828,
        repCount: 5,
        notes: 'slow',
        enteredWeight: { value: 225, unit: 'lb' },
      },
      warnings: [],
    });
    expect(toWarmupSet(values('40x feel'), 1).set).toEqual({
      set: 1,
      weightKg: 40,
      repCount: null,
      notes: null,
    });
  });

  it('move values that a warm-up cannot store to its note, with a warning', () => {
    expect(toWarmupSet(values('40x5+1 @6 good rest 2 !hold 10 - slow'), 1)).toEqual({
      set: { set: 1, weightKg: 40, repCount: 5, notes: '+1 @6 good rest 2 !hold 10 - slow' },
      warnings: ['a warm-up keeps "+1 @6 good rest 2 !hold 10" in its note only'],
    });
  });

  it('keep both sides of a warm-up', () => {
    expect(toWarmupSet(values('20x10+1/9'), 1)).toEqual({
      set: {
        set: 1,
        weightKg: 20,
        repCount: 9,
        notes: null,
        unilateralRepCount: { left: reps(10, 1), right: reps(9) },
      },
      warnings: [],
    });
  });
});
