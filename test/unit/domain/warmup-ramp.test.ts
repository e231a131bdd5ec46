import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import type { Load } from '../../../src/domain/set-notation/load.js';
import { warmupRamp } from '../../../src/domain/warmup-ramp.js';

const kg = (value: number): Load => ({ mode: 'external', value, unit: 'kg' });
const lines = (work: Load, name: string, settings = {}) =>
  warmupRamp(work, name, settings).map((set) => formatSet(set));

describe('warmupRamp', () => {
  it.each<[string, Load, string, object, readonly string[]]>([
    ['starts with the empty bar', kg(100), 'Barbell Bench Press', {}, ['20x10', '40x8', '60x5', '80x3']],
    [
      'is rounded to the nearest load',
      kg(80),
      'Barbell Bench Press',
      {},
      ['20x10', '32.5x8', '47.5x5', '65x3'],
    ],
    [
      'takes the lighter of two equally near loads',
      kg(50),
      'Cable Row',
      { loads: [15, 25, 35, 45] },
      ['15x8', '25x5', '35x3'],
    ],
    ['has no bar for a cable exercise', kg(60), 'Cable Row', {}, ['25x8', '35x5', '47.5x3']],
    ['uses the available loads', kg(60), 'Cable Row', { loads: [25, 39, 52, 60] }, ['25x8', '39x5', '52x3']],
    ['leaves out equal loads', kg(30), 'Barbell Curl', {}, ['20x10', '25x3']],
    [
      'works in pounds',
      { mode: 'external', value: 225, unit: 'lb' },
      'Squat',
      {},
      ['45lb x10', '90lb x8', '135lb x5', '180lb x3'],
    ],
    ['is empty for light loads', kg(5), 'Lateral Raise', {}, []],
    [
      'is bodyweight without load before added load',
      { mode: 'bodyweight', value: 20, unit: 'kg' },
      'Dip',
      {},
      ['bw x10'],
    ],
    ['is empty for assisted exercises', { mode: 'assisted', value: 20, unit: 'kg' }, 'Dip', {}, []],
  ])('%s', (_what, work, name, settings, expected) => {
    expect(lines(work, name, settings)).toEqual(expected);
  });

  it('increases, and stays below the working load', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1200 }),
        fc.constantFrom('Squat', 'Cable Row'),
        (quarters, name) => {
          const work = quarters / 4;
          const loads = warmupRamp(kg(work), name, {}).map(({ weightKg }) => weightKg ?? 0);
          expect([...loads].sort((one, other) => one - other)).toEqual(loads);
          expect(new Set(loads).size).toBe(loads.length);
          expect(loads.every((load) => load > 0 && load < work)).toBe(true);
        },
      ),
    );
  });
});
