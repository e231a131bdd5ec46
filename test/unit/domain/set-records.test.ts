import { describe, expect, it } from 'vitest';
import type { WorkingSet } from '../../../src/domain/record.js';
import { bestSet, recordsOf } from '../../../src/domain/set-records.js';
import { exercise } from '../../support/builders.js';

const setsOf = (...lines: readonly string[]) =>
  exercise('Bench Press')
    .working(...lines)
    .build().workingSets;
const past = (...lines: readonly string[]) => setsOf(...lines).map((set) => ({ date: '2026-01-05', set }));
const kinds = (line: string, before: readonly string[], bodyWeightKg: number | null = null) =>
  recordsOf(setsOf(line)[0] as WorkingSet, past(...before), bodyWeightKg).map(({ kind }) => kind);

describe('the best set', () => {
  it('is the heaviest, of those the one with the most reps', () => {
    expect(bestSet(past('80x5', '85x2', '85x3', '60x20'))?.set.repCount?.full).toBe(3);
  });

  it('is with the least help where the body is the load', () => {
    expect(bestSet(past('bw-20x8', 'bw-10x5'))?.set.weightKg).toBe(10);
    expect(bestSet(past('bw-20x8', 'bw+5x2'))?.set).toMatchObject({ weightKg: 5, loadMode: 'bodyweight' });
  });

  it('is none where nothing was lifted', () => {
    expect(bestSet(past('80x0', '60s'))).toBeNull();
    expect(bestSet([])).toBeNull();
  });
});

describe('records', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['a heavier set is one, and of the estimated maximum', '90x3', ['80x5', '85x3'], ['heaviest', 'e1rm']],
    ['the first time is a baseline', '90x3', [], []],
    ['more reps at a load', '80x6', ['80x5', '60x6'], ['e1rm', 'reps', 'setVolume']],
    ['not where more was lifted as often', '80x6', ['80x5', '85x6'], []],
    ['the first time at a load is none of reps', '82.5x4', ['80x8', '85x2'], []],
    ['the same again is none', '80x5', ['80x5'], []],
    ['a conversion’s noise is none', '36.28739x5', ['80lb x5'], []],
    ['no reps are none', '200x0', ['80x5'], []],
    ['a set of time is none', '60s', ['30s'], []],
    ['loads on a bar are not compared with those on the body', '10x5', ['bw+5x5'], []],
    ['less help is heavier', 'bw-10x5', ['bw-20x8'], ['heaviest']],
  ])('%s', (_what, line, before, expected) => {
    expect(kinds(line, before)).toEqual(expected);
  });

  it('say what they beat and when', () => {
    const [record] = recordsOf(setsOf('90x3')[0] as WorkingSet, past('80x5', '85x3'), null);
    expect(record).toEqual({ kind: 'heaviest', value: 90, beat: { value: 85, date: '2026-01-05' } });
  });

  it('count the body where its weight is known', () => {
    expect(kinds('bw+5x6', ['bw+5x5', 'bw+10x6'], 80)).toEqual([]);
    expect(kinds('bw+10x6', ['bw+5x6'], 80)).toEqual(['heaviest', 'e1rm', 'setVolume']);
  });
});
