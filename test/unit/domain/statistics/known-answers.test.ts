import { describe, expect, it } from 'vitest';
import { dayNumber, isoWeekOf, mondayOf, mondayOfWeek } from '../../../../src/domain/day-number.js';
import {
  brzyckiKg,
  epleyKg,
  estimateOneRepMaxKg,
  type OneRepMaxFormula,
  rtsShare,
} from '../../../../src/domain/one-rep-max.js';
import { countHardSets } from '../../../../src/domain/statistics/hard-sets.js';
import { setVolume, volumeKg } from '../../../../src/domain/volume.js';
import { exercise, workingSet } from '../../../support/builders.js';

/**
 * RTS: M. Tuchscherer, The Reactive Training Manual (2008). Epley: Poundage Chart (1985). Brzycki: JOPERD 64 (1993).
 * Other values are calculated by hand.
 */
describe('one-rep maximum, cells of the RTS table at 100 kg', () => {
  it.each([
    ['100x1 @10', 100],
    ['100x2 @10', 100 / 0.955],
    ['100x3 @10', 100 / 0.922],
    ['100x4 @10', 100 / 0.892],
    ['100x5 @10', 100 / 0.863],
    ['100x6 @10', 100 / 0.837],
    ['100x8 @10', 100 / 0.786],
    ['100x10 @10', 100 / 0.739],
    ['100x12 @10', 100 / 0.68],
    ['100x1 @9', 100 / 0.955],
    ['100x3 @9', 100 / 0.892],
    ['100x5 @9', 100 / 0.837],
    ['100x8 @9', 100 / 0.762],
    ['100x1 @8', 100 / 0.922],
    ['100x3 @8', 100 / 0.863],
    ['100x5 @8', 100 / 0.811],
    ['100x5 @7', 100 / 0.786],
    ['100x12 @6', 100 / 0.572],
    ['100x1 @9.5', 100 / 0.9775],
    ['100x3 @9.5', 100 / 0.907],
    ['100x5 @8.5', 100 / 0.824],
  ])('%s is %d kg', (line, kg) => {
    expect(estimateOneRepMaxKg(workingSet(line), null)).toBeCloseTo(kg, 9);
  });
});

/** The half steps of the same table as printed, rounded to a tenth of a per cent. */
describe('one-rep maximum, the row of RPE 9.5 as printed', () => {
  it.each([
    [1, 97.8],
    [2, 93.9],
    [3, 90.7],
    [4, 87.8],
    [5, 85.0],
    [6, 82.4],
    [7, 79.9],
    [8, 77.4],
    [9, 75.1],
    [10, 72.3],
    [11, 69.4],
    [12, 66.7],
  ])('%i reps are %d %%', (reps, percent) => {
    const share = rtsShare(reps, 9.5) ?? 0;
    expect(Math.abs(share * 100 - percent)).toBeLessThan(0.0501);
  });
});

/** Brzycki's table of 1993: the share of the maximum for a number of repetitions. */
describe('one-rep maximum, the table of Brzycki', () => {
  it.each([
    [2, 97.2],
    [3, 94.4],
    [4, 91.7],
    [5, 88.9],
    [6, 86.1],
    [7, 83.3],
    [8, 80.6],
    [9, 77.8],
    [10, 75.0],
  ])('%i reps are %d %%', (reps, percent) => {
    expect((100 / brzyckiKg(100, reps)) * 100).toBeCloseTo(percent, 1);
  });
});

describe('one-rep maximum, formulas', () => {
  it.each([
    ['Epley', 100, 1, 100],
    ['Epley', 100, 3, 110],
    ['Epley', 100, 6, 120],
    ['Epley', 60, 10, 80],
    ['Epley', 100, 12, 140],
    ['Brzycki', 100, 1, 100],
    ['Brzycki', 80, 5, 90],
    ['Brzycki', 75, 10, 100],
    ['Brzycki', 100, 7, 120],
    ['Brzycki', 50, 12, 72],
  ])('%s of %d kg × %i is %d kg', (name, load, reps, kg) => {
    expect((name === 'Epley' ? epleyKg : brzyckiKg)(load, reps)).toBeCloseTo(kg, 9);
  });

  it.each<[OneRepMaxFormula, string, number | null]>([
    ['auto', '100x6', 120],
    ['auto', '100x6 @10', 100 / 0.837],
    ['epley', '100x6 @10', 120],
    ['brzycki', '75x10 @7', 100],
    ['rts', '100x6', 100 / 0.837],
    ['rts', '100x12 @5', null],
    ['epley', '100x13', null],
    ['brzycki', '100x0', null],
  ])('by %s of %s is %j kg', (formula, line, kg) => {
    const estimate = estimateOneRepMaxKg(workingSet(line), null, formula);
    expect(estimate === null ? null : Math.round(estimate * 1e9) / 1e9).toBe(
      kg === null ? null : Math.round(kg * 1e9) / 1e9,
    );
  });
});

describe('volume, by hand from the definition Σ load × full repetitions', () => {
  it.each<[string, number | null, number]>([
    ['80x5', null, 400],
    ['80x5+3', null, 400],
    ['225lb x5', null, 510.2914],
    ['80x0+2', null, 0],
    ['100 x feel', null, 0],
    ['20x10/9', null, 380],
    ['80x8 !drop 60x8,40x10', null, 640 + 480 + 400],
    ['20x12 !myo 4,3+1,3', null, 20 * (12 + 4 + 3 + 3)],
    ['50x10 !llp 6', null, 500],
    ['50x10 !hold 30', null, 500],
    ['bw x10', 80, 800],
    ['bw+10x5', 80, 450],
    ['bw-20x8', 80, 480],
    ['bw+10x5', null, 0],
    ['60s', 80, 0],
  ])('%s at a body weight of %j is %d kg', (line, bodyWeightKg, kg) => {
    expect(volumeKg(setVolume(workingSet(line), false), bodyWeightKg)).toBeCloseTo(kg, 4);
  });
});

describe('hard sets, by hand', () => {
  it.each<[readonly string[], number]>([
    [['80x5', '80x5 @6', '80x5 @9.5'], 3],
    [['80x5 @5.5', '80x5 @1'], 0],
    [['20x12 !myo 4,3,3'], 1],
    [['80x8 !drop 60x8,40x10'], 1],
    [['20x10/9'], 1],
    [['80x0'], 1],
    [[], 0],
  ])('%j are %i hard sets', (lines, hard) => {
    expect(
      countHardSets(
        exercise('Squat')
          .working(...lines)
          .build()
          .workingSets.map((set) => ({ ...set, restMinutes: null, volume: setVolume(set, false) })),
      ),
    ).toBe(hard);
  });
});

describe('ISO 8601 weeks, as in the annex of the standard and in calendars', () => {
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2026-01-12', '2026-W03'],
    ['2025-12-29T23:59:59-12:00', '2026-W01'],
    ['2025-12-28', '2025-W52'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2008-12-30', '2009-W01'],
    ['1970-01-01', '1970-W01'],
    ['0099-06-15', '0099-W25'],
  ])('%s is in %s', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
    expect(mondayOfWeek(week)).toBe(mondayOf(dayNumber(date)));
  });
});
