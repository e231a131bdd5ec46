import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyWeightOn } from '../../../src/domain/athlete.js';
import { parseAthleteText, readAthleteTree } from '../../../src/domain/read-athlete.js';

describe('parseAthleteText', () => {
  it.each([
    ['a trailing comma', '{\n  "unit": "kg",\n}', 'line 3, column 1', /is not JSON/],
    [
      'a repeated key',
      '{\n  "unit": "kg",\n  "unit": "lb"\n}',
      'line 3, column 3',
      /the key "unit" is repeated/,
    ],
    ['a list', '[]', 'line 1, column 1', /is not a JSON object/],
  ])('reports the place of %s', (_what, text, place, reason) => {
    expect(parseAthleteText(text)).toEqual({
      ok: false,
      error: { place, reason: expect.stringMatching(reason) },
    });
  });
});

describe('readAthleteTree', () => {
  it('keeps unknown keys', () => {
    expect(readAthleteTree({ unit: 'lb', coach: 'Bo' }, {})).toEqual({
      athlete: { unit: 'lb', coach: 'Bo' },
      invalid: [],
    });
  });

  it.each([
    ['lbs', 'lb'],
    ['pounds', 'lb'],
    ['kgs', 'kg'],
    ['Kilograms', 'kg'],
  ])('reads the unit %s as %s', (written, unit) => {
    expect(readAthleteTree({ unit: written }, {}).athlete).toEqual({ unit });
  });

  it('uses the last valid value, or the default, for an invalid value, and reports its key', () => {
    const tree = {
      unit: 'stone',
      bell: 'loud',
      userName: 'Ann',
      exercises: { 'Bench Press': { step: '2.5', bar: 20 } },
      muscleTargets: { chest: { min: 10 }, back: { min: 8, max: 12 } },
      bodyWeights: [{ date: '2026-01-01', weightKg: 80 }, { date: '2026-01-02', weightKg: 0 }, 'heavy'],
    };
    const lastValid = { unit: 'lb', exercises: { 'Bench Press': { step: 5 } } } as const;
    const { athlete, invalid } = readAthleteTree(tree, lastValid);
    expect(athlete).toEqual({
      unit: 'lb',
      userName: 'Ann',
      exercises: { 'Bench Press': { step: 5, bar: 20 } },
      muscleTargets: { back: { min: 8, max: 12 } },
      bodyWeights: [{ date: '2026-01-01', weightKg: 80 }],
    });
    expect(invalid.map(({ key }) => key).sort()).toEqual([
      'bell',
      'bodyWeights[1]',
      'bodyWeights[2]',
      'exercises."Bench Press".step',
      'muscleTargets.chest',
      'unit',
    ]);
  });

  it('drops a whole section only if that has the wrong type', () => {
    expect(readAthleteTree({ unit: 'kg', aliases: [1], exercises: 5 }, {}).athlete).toEqual({ unit: 'kg' });
  });
});

describe('bodyWeightOn', () => {
  const athlete = {
    bodyWeights: [
      { date: '2026-02-10', weightKg: 71 },
      { date: '2026-01-01', weightKg: 70 },
      { date: '2026-02-10T08:00', weightKg: 72 },
    ],
  };

  it.each([
    ['2026-01-01', 70],
    ['2026-02-09T23:59', 70],
    ['2026-02-10T06:00', 72],
    ['2027-01-01', 72],
  ])('is the last measurement up to the day of %s: %j', (date, weightKg) => {
    expect(bodyWeightOn(athlete, date)).toBe(weightKg);
  });

  it('is the first measurement for a day before it', () => {
    expect(bodyWeightOn(athlete, '2025-12-31')).toBe(70);
    expect(bodyWeightOn({ bodyWeights: athlete.bodyWeights.slice(2) }, '2026-02-09T23:59')).toBe(72);
  });

  it('changes only on measured days', () => {
    const aDay = fc.integer({ min: 10, max: 31 }).map((day) => `2026-01-${day}`);
    const weights = fc.uniqueArray(fc.record({ date: aDay, weightKg: fc.integer({ min: 40, max: 150 }) }), {
      minLength: 1,
      selector: ({ date }) => date,
    });
    fc.assert(
      fc.property(weights, aDay, (bodyWeights, day) => {
        const days = bodyWeights.map(({ date }) => date).sort();
        const inForce = days.findLast((each) => each <= day) ?? days[0];
        const expected = bodyWeights.find(({ date }) => date === inForce)?.weightKg;
        expect(bodyWeightOn({ bodyWeights }, day)).toBe(expected);
      }),
    );
  });

  it('is null without measurements', () => {
    expect(bodyWeightOn({}, '2026-01-01')).toBeNull();
  });
});
