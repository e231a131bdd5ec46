import { describe, expect, it } from 'vitest';
import {
  changeBodyWeight,
  parseBodyWeight,
  parseBodyWeightChange,
  withBodyWeight,
} from '../../../src/domain/body-weight-entry.js';

describe('a typed body weight', () => {
  it.each([
    ['82.4', 'kg', 82.4],
    ['82,4', 'kg', 82.4],
    [' 82.4 ', 'kg', 82.4],
    ['181.5 lb', 'kg', 82.32702],
    ['180', 'lb', 81.64663],
    ['180lbs', null, 81.64663],
    ['81.6kg', 'lb', 81.6],
    ['81.6 kg', null, 81.6],
  ] as const)('%j of an athlete with unit %s is %d kg', (typed, unit, weightKg) => {
    expect(parseBodyWeight(typed, unit)).toEqual({ ok: true, weightKg });
  });

  it.each([
    ['18', 'kg', 'needs a weight of 20 to 650 kg such as 82.4'],
    ['824', 'kg', 'needs a weight of 20 to 650 kg such as 82.4'],
    ['1815', 'lb', 'needs a weight of 44 to 1433 lb such as 181.5'],
    ['43', 'lb', 'needs a weight of 44 to 1433 lb such as 181.5'],
    ['824kg', 'lb', 'needs a weight of 20 to 650 kg such as 82.4'],
    ['80 stone', 'lb', 'needs a weight of 44 to 1433 lb such as 181.5'],
    ['-5', 'kg', 'needs a weight of 20 to 650 kg such as 82.4'],
    ['heavy', 'kg', 'needs a weight of 20 to 650 kg such as 82.4'],
    ['', 'kg', 'needs a weight of 20 to 650 kg such as 82.4'],
    ['180', null, 'needs a unit: write 181.5lb or 82.4kg'],
  ] as const)('%j of an athlete with unit %s is refused', (typed, unit, reason) => {
    expect(parseBodyWeight(typed, unit)).toEqual({ ok: false, reason });
  });
});

describe('entering a body weight', () => {
  it('keeps the order of the days and the keys of an entry that it replaces', () => {
    const athlete = {
      coach: 'Bo',
      bodyWeights: [
        { date: '2026-01-05', weightKg: 82 },
        { date: '2026-02-10', weightKg: 83, scale: 'gym' },
      ],
    };
    expect(withBodyWeight(athlete, '2026-02-10', 84)).toEqual({
      coach: 'Bo',
      bodyWeights: [
        { date: '2026-01-05', weightKg: 82 },
        { date: '2026-02-10', weightKg: 84, scale: 'gym' },
      ],
    });
    expect(withBodyWeight(athlete, '2026-01-01', 81).bodyWeights?.map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-01-05',
      '2026-02-10',
    ]);
  });

  it('replaces and removes a weight of the same day that has a time', () => {
    const athlete = { bodyWeights: [{ date: '2026-02-16T07:00:00', weightKg: 82 }] };
    expect(withBodyWeight(athlete, '2026-02-16', 83).bodyWeights).toEqual([
      { date: '2026-02-16', weightKg: 83 },
    ]);
    expect(changeBodyWeight(athlete, { day: '2026-02-16', weightKg: null }).bodyWeights).toEqual([]);
  });
});

describe('a body weight with its day', () => {
  const NOW = '2026-02-16T18:02:11Z';

  it.each([
    ['82.4', '2026-02-16', 82.4],
    ['82,4 kg', '2026-02-16', 82.4],
    ['82.4 yesterday', '2026-02-15', 82.4],
    ['82.4kg -3', '2026-02-13', 82.4],
    ['181.5 lb 2026-01-05', '2026-01-05', 82.32702],
  ])('is read from %j', (typed, day, weightKg) => {
    expect(parseBodyWeightChange(typed, 'kg', NOW)).toEqual({ ok: true, change: { day, weightKg } });
  });

  it.each([
    ['', 'needs a weight of 20 to 650 kg such as 82.4'],
    ['80x5', 'needs a weight of 20 to 650 kg such as 82.4'],
    ['82 tomorrow', 'needs a day such as yesterday, -3 or 2026-02-16'],
    ['82 2026-02-17', 'needs a day that is not in the future'],
  ])('is not read from %j, with a reason', (typed, reason) => {
    expect(parseBodyWeightChange(typed, 'kg', NOW)).toEqual({ ok: false, reason });
  });

  it('is removed from its day only', () => {
    const athlete = {
      bodyWeights: [
        { date: '2026-01-05', weightKg: 82 },
        { date: '2026-02-10', weightKg: 83 },
      ],
    };
    expect(changeBodyWeight(athlete, { day: '2026-01-05', weightKg: null }).bodyWeights).toEqual([
      { date: '2026-02-10', weightKg: 83 },
    ]);
  });
});
