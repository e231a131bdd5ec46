import { describe, expect, it } from 'vitest';
import { effectiveLoadKg, setVolume, sumVolumes, volumeKg } from '../../../src/domain/volume.js';
import { workingSet } from '../../support/builders.js';

const volumeOf = (line: string, bodyWeightKg: number | null = null) =>
  volumeKg(setVolume(workingSet(line), false), bodyWeightKg);

describe('effectiveLoadKg', () => {
  it.each([
    ['80x5', null, 80],
    ['bw x5', 70, 70],
    ['bw+10x5', 70, 80],
    ['bw-20x5', 70, 50],
    ['bw+10x5', null, null],
    ['60s', 70, null],
  ])('of %s at a body weight of %j is %j kg', (line, bodyWeightKg, loadKg) => {
    expect(effectiveLoadKg(workingSet(line), bodyWeightKg)).toBe(loadKg);
  });
});

describe('setVolume', () => {
  it.each([
    ['80x5', 400],
    ['80x5+3', 400], // partial repetitions do not count
    ['80x0+3', 0],
    ['80 x feel', 0],
    ['20x10/9', 380], // both sides count
    ['80x5 !myo 4,3+1,3', 1200], // mini-sets count at the load of the set
    ['80x5 !drop 60x8,40x10', 1280], // drops count at their own loads
    ['80x5 !llp 6', 400],
    ['80x5 !hold 30', 400],
    ['60s', 0],
    ['20x60s', 0],
  ])('of %s is %j kg', (line, kg) => {
    expect(volumeOf(line)).toBe(kg);
  });

  it.each([
    ['80x5+3', 640],
    ['80x0+3', 240],
    ['20x10+1/9+2', 440], // both sides count
    ['80x5 !myo 4,3+1,3', 1280], // partial repetitions of mini-sets count
    ['80x5+1 !llp 6', 480], // lengthened partial repetitions do not count
    ['bw x10+2', 840],
  ])('of %s is %j kg if partial repetitions count', (line, kg) => {
    expect(volumeKg(setVolume(workingSet(line), true), 70)).toBe(kg);
  });

  it('counts the partial repetitions of drops at their own load', () => {
    const set = workingSet('80x5 !drop 60x8,40x10');
    const technique = set.failureTechnique;
    if (technique?.type !== 'DropSet') throw new Error('there is one');
    const dropSets = technique.details.dropSets.map((drop) => ({
      ...drop,
      repCount: { ...drop.repCount, partial: 2 },
    }));
    const partials = { ...set, failureTechnique: { ...technique, details: { dropSets } } };
    expect(volumeKg(setVolume(partials, true), null)).toBe(1280 + 2 * 60 + 2 * 40);
    expect(volumeKg(setVolume(partials, false), null)).toBe(1280);
  });

  it('counts a bodyweight set only if the body weight is known', () => {
    expect(volumeOf('bw x10')).toBe(0);
    expect(volumeOf('bw x10', 70)).toBe(700);
    expect(volumeOf('bw+10x10', 70)).toBe(800);
    expect(volumeOf('bw-20x10', 70)).toBe(500);
  });

  it('counts a drop by its own load mode', () => {
    expect(volumeOf('bw+20x8 !drop bw x5', 70)).toBe(90 * 8 + 70 * 5);
    expect(volumeOf('50x8 !drop bw x5', 70)).toBe(50 * 8 + 70 * 5);
    expect(volumeOf('50x8 !drop bw x5')).toBe(50 * 8);
  });

  it('adds up over sets', () => {
    const sets = ['80x5', 'bw+10x8'].map(workingSet).map((set) => setVolume(set, false));
    expect(volumeKg(sumVolumes(sets), 70)).toBe(80 * 5 + 80 * 8);
    expect(sumVolumes([])).toEqual({ externalKg: 0, bodyweightKg: 0, bodyweightReps: 0 });
  });
});
