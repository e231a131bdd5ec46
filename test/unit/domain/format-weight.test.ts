import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatEstimate,
  formatVolume,
  formatWeight,
  loadIn,
  volumeText,
} from '../../../src/domain/format-weight.js';
import { toKg } from '../../../src/domain/weight.js';

describe('formatWeight', () => {
  it('shows a load typed in the unit of the athlete as typed', () => {
    expect(formatWeight(toKg(185, 'lb'), 'lb')).toBe('185 lb');
    expect(formatWeight(toKg(187.25, 'lb'), 'lb')).toBe('187.25 lb');
    expect(formatWeight(61.25, 'kg')).toBe('61.25 kg');
  });

  it('converts a load typed in the other unit, to one decimal', () => {
    expect(formatWeight(100, 'lb')).toBe('220.5 lb');
    expect(formatWeight(toKg(225, 'lb'), 'kg')).toBe('102.1 kg');
  });

  it('keeps the sign of assistance', () => {
    expect(formatWeight(-toKg(45, 'lb'), 'lb')).toBe('-45 lb');
  });

  it('keeps any load with two decimals in the unit it was typed in', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.constantFrom('kg', 'lb'), (hundredths, unit) => {
        expect(loadIn(toKg(hundredths / 100, unit), unit)).toBe(hundredths / 100);
      }),
    );
  });
});

describe('formatEstimate', () => {
  it('has one decimal in either unit', () => {
    expect(formatEstimate(90.75, 'kg')).toBe('90.8 kg');
    expect(formatEstimate(100, 'lb')).toBe('220.5 lb');
  });
});

describe('formatVolume', () => {
  it('is a whole number with a narrow space between thousands', () => {
    expect([0, 999.4, 9840, 1234567].map((kg) => formatVolume(kg, 'kg'))).toEqual([
      '0 kg',
      '999 kg',
      '9\u202f840 kg',
      '1\u202f234\u202f567 kg',
    ]);
  });

  it('is converted to pounds as a sum, so that no rounding adds up', () => {
    expect(formatVolume(10 * 5 * toKg(185, 'lb'), 'lb')).toBe('9\u202f250 lb');
    expect(volumeText(1000, 'lb')).toBe('2\u202f205');
  });

  it('rounds half a pound up, however the sets are added', () => {
    const [one, other] = [toKg(137.5, 'lb') * 7, toKg(45, 'lb') * 10];
    expect(one + other).not.toBe(toKg(1412.5, 'lb'));
    expect(volumeText(one + other, 'lb')).toBe('1\u202f413');
    expect(volumeText(toKg(1412.5, 'lb') - 1e-4, 'lb')).toBe('1\u202f413');
  });

  it('has a blank between thousands if the terminal has ASCII only', () => {
    expect(formatVolume(12_340, 'kg', { ascii: true })).toBe('12 340 kg');
  });
});
