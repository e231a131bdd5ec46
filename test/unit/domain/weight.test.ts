import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWeightUnit, toKg, weightAsEntered } from '../../../src/domain/weight.js';

describe('toKg', () => {
  it('converts a pound to 0.45359237 kg, rounded to five decimals', () => {
    expect(toKg(225, 'lb')).toBe(102.05828);
    expect(toKg(1, 'lb')).toBe(0.45359);
    expect(toKg(0, 'lb')).toBe(0);
  });

  it('returns kilograms unchanged', () => {
    expect(toKg(82.123456789, 'kg')).toBe(82.123456789);
  });

  it('is exact to half of the fifth decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5000, noNaN: true }), (pounds) => {
        expect(Math.abs(toKg(pounds, 'lb') - pounds * 0.45359237)).toBeLessThan(5.001e-6);
      }),
    );
  });
});

describe('weightAsEntered', () => {
  it('keeps the typed value next to the kilograms only if it is in pounds', () => {
    expect(weightAsEntered(225, 'lb')).toEqual({
      weightKg: 102.05828,
      enteredWeight: { value: 225, unit: 'lb' },
    });
    expect(weightAsEntered(80, 'kg')).toEqual({ weightKg: 80 });
  });
});

describe('parseWeightUnit', () => {
  it.each([
    ['kg', 'kg'],
    [' KGs ', 'kg'],
    ['kilograms', 'kg'],
    ['lb', 'lb'],
    ['LBS.', 'lb'],
    ['Pounds', 'lb'],
    ['stone', null],
    ['', null],
    ['constructor', null],
  ])('reads %j as %j', (text, unit) => {
    expect(parseWeightUnit(text)).toBe(unit);
  });
});
