import { describe, expect, it } from 'vitest';
import { bodyWeightOn, parseAthlete } from '../../../src/domain/athlete.js';

describe('parseAthlete', () => {
  it('keeps keys it does not know', () => {
    expect(parseAthlete({ unit: 'lb', coach: 'Bo' })).toEqual({ athlete: { unit: 'lb', coach: 'Bo' } });
  });

  it('names the first thing wrong', () => {
    expect(parseAthlete({ unit: 'stone' })).toEqual({ problem: expect.stringMatching(/^unit: /) });
    expect(parseAthlete([])).toEqual({ problem: expect.stringMatching(/^the document: /) });
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
    ['2025-12-31', null],
    ['2026-01-01', 70],
    ['2026-02-09T23:59', 70],
    ['2026-02-10T06:00', 72],
    ['2027-01-01', 72],
  ])('is the last one measured up to %s: %j', (date, weightKg) => {
    expect(bodyWeightOn(athlete, date)).toBe(weightKg);
  });

  it('is unknown where nothing was ever measured', () => {
    expect(bodyWeightOn({}, '2026-01-01')).toBeNull();
  });
});
