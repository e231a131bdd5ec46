import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBarbellLift, loadBar } from '../../../src/domain/plates.js';

describe('loadBar', () => {
  it.each([
    [100, 'kg', [25, 15], 0],
    [82.5, 'kg', [25, 5, 1.25], 0],
    [20, 'kg', [], 0],
    [21, 'kg', [], 1],
    [225, 'lb', [45, 45], 0],
    [230, 'lb', [45, 45, 2.5], 0],
  ] as const)('puts plates on the bar for %d %s', (load, unit, plates, missing) => {
    expect(loadBar(load, unit, {})).toEqual({ plates, missing });
  });

  it('returns null if the bar alone is heavier', () => {
    expect(loadBar(15, 'kg', {})).toBeNull();
  });

  it('uses the plates of the settings', () => {
    expect(loadBar(50, 'kg', { bar: 10, plates: [10, 5] })).toEqual({ plates: [10, 10], missing: 0 });
    expect(loadBar(53, 'kg', { bar: 10, plates: [10, 5] })).toEqual({ plates: [10, 10], missing: 3 });
  });

  it('never exceeds the load, and is less than the smallest pair of plates below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 4000 }), (tenths) => {
        const load = tenths / 10;
        const loading = loadBar(load, 'kg', {});
        const sum = 20 + 2 * (loading?.plates ?? []).reduce((total, plate) => total + plate, 0);
        expect(sum + (loading?.missing ?? 0)).toBeCloseTo(load, 6);
        expect(loading?.missing).toBeGreaterThanOrEqual(0);
        expect(loading?.missing).toBeLessThan(2.5);
      }),
    );
  });
});

describe('isBarbellLift', () => {
  it.each([
    ['Barbell Bench Press', true],
    ['Deadlift', true],
    ['Back Squat', true],
    ['DB Bench Press', false],
    ['Smith Machine Squat', false],
    ['Bulgarian Split Squat', false],
    ['Cable Row', false],
    ['Pull-up', false],
  ])('of %s is %s', (name, isOne) => {
    expect(isBarbellLift(name, {})).toBe(isOne);
  });

  it('is true if the settings have a bar', () => {
    expect(isBarbellLift('Landmine Press', { bar: 10 })).toBe(true);
  });
});
