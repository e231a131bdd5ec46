import { describe, expect, it } from 'vitest';
import { lifterOf } from '../../../support/program-lifter.js';

const POUNDS = { athlete: { unit: 'lb' } } as const;

describe('a program in kilograms for an athlete in pounds', () => {
  it.each([
    ['Barbell Bench Press | 3 x 5, start 80 kg, linear +2.5 kg', ['175', '180', '185', '190'], '+5 lb'],
    ['Barbell Squat | 3 x 5, start 60 kg, linear +5 kg', ['130', '140', '150', '160'], '+10 lb'],
    ['Overhead Press | 3 x 5, start 20 kg, linear +1.25 kg', ['45', '50', '55', '60'], '+5 lb'],
    ['Lateral Raise | 3 x 10, start 9 kg, double +1 kg', ['20', '25', '30', '35'], '+5 lb'],
    ['Bench Press | 3 x 5, start 80 kg, sum 10 +2.5 kg', ['175', '180', '185', '190'], '+5 lb'],
    [
      'Bench Press | 3 x 5 / 4 x 4, start 80 kg, linear +2.5 kg, stages',
      ['175', '180', '185', '190'],
      '+5 lb',
    ],
    ['Chin-Up | 3 x 5, start bw+20 kg, linear +2.5 kg', ['bw+45', 'bw+50', 'bw+55', 'bw+60'], '+5 lb'],
  ])('adds pounds that can be loaded: %s', (line, loads, added) => {
    const lifter = lifterOf(line, POUNDS);
    const found = loads.map((_, time) => {
      if (time > 0) lifter.train();
      return lifter.goal().split(',')[0];
    });
    expect(found).toEqual(loads);
    expect(lifter.reason()).toContain(added);
  });

  it('adds a multiple of the step in the settings', () => {
    const athlete = { unit: 'lb', exercises: { 'Overhead Press': { step: 2.5 } } } as const;
    const lifter = lifterOf('Overhead Press | 3 x 5, start 20 kg, linear +1.25 kg', { athlete }).train();
    expect(lifter.goal()).toBe('47.5, 3 × 5');
  });
});
