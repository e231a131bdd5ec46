import { describe, expect, it } from 'vitest';
import { epleyKg, estimateOneRepMaxKg, mostRepsAtShare, rtsShare } from '../../../src/domain/one-rep-max.js';
import { workingSet } from '../../support/builders.js';

const oneRepMaxOf = (line: string, bodyWeightKg: number | null = null) =>
  estimateOneRepMaxKg(workingSet(line), bodyWeightKg);

describe('rtsShare', () => {
  it.each([
    [1, 10, 1],
    [5, 10, 0.863],
    [12, 10, 0.68],
    [5, 8, 0.811],
    [1, 8, 0.922],
    [12, 6, 0.572],
  ])('of %i reps at RPE %d is %d, as in the table', (reps, rpe, share) => {
    expect(rtsShare(reps, rpe)).toBe(share);
  });

  it('is halfway between two cells of the table for half a point of RPE', () => {
    expect(rtsShare(5, 8.5)).toBeCloseTo((0.811 + 0.837) / 2, 12);
    expect(rtsShare(1, 9.5)).toBeCloseTo((1 + 0.955) / 2, 12);
  });

  it('is null beyond the end of the table', () => {
    expect(rtsShare(12, 5.5)).toBeNull();
    expect(rtsShare(16, 9.5)).toBeNull();
  });
});

describe('mostRepsAtShare', () => {
  it.each([
    [1.02, 0],
    [1, 1],
    [0.786, 8],
    [0.7863, 8],
    [0.78, 8],
    [0.58, 15],
    [0.5, Number.POSITIVE_INFINITY],
  ])('of the share %d is %d', (share, reps) => {
    expect(mostRepsAtShare(share)).toBe(reps);
  });
});

describe('epleyKg', () => {
  it('adds a thirtieth of the load for each repetition, and nothing for one', () => {
    expect(epleyKg(90, 10)).toBeCloseTo(120, 12);
    expect(epleyKg(90, 1)).toBe(90);
  });
});

describe('estimateOneRepMaxKg', () => {
  it('uses the table if the RPE is known, and Epley if it is not', () => {
    expect(oneRepMaxOf('100x5 @8')).toBeCloseTo(100 / 0.811, 9);
    expect(oneRepMaxOf('100x5')).toBeCloseTo(100 * (1 + 5 / 30), 9);
    expect(oneRepMaxOf('100x1')).toBe(100);
  });

  it.each([
    '100x13',
    '100x13 @10',
    '100x0+3',
    '0x5',
    '100 x feel',
    '60s',
    '100x12 @5.5',
    '100x12 @1',
    'bw x5',
  ])('is null for %s', (line) => {
    expect(oneRepMaxOf(line)).toBeNull();
  });

  it('does not fall back to Epley beyond the end of the table', () => {
    expect(oneRepMaxOf('100x10 @3')).toBeNull();
  });

  it('includes the body weight of the day if it is known', () => {
    expect(oneRepMaxOf('bw+10x5', 70)).toBeCloseTo(80 * (1 + 5 / 30), 9);
    expect(oneRepMaxOf('bw-20x5', 70)).toBeCloseTo(50 * (1 + 5 / 30), 9);
    expect(oneRepMaxOf('bw-80x5', 70)).toBeNull();
  });

  it('uses the lesser side of a unilateral set, and ignores failure techniques and partial reps', () => {
    expect(oneRepMaxOf('20x10/8')).toBe(oneRepMaxOf('20x8'));
    expect(oneRepMaxOf('80x5 !myo 4,3')).toBe(oneRepMaxOf('80x5'));
    expect(oneRepMaxOf('80x5+3')).toBe(oneRepMaxOf('80x5'));
  });
});
