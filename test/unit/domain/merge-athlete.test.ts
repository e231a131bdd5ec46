import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { athleteAdditions, withAdditions } from '../../../src/domain/merge-athlete.js';

const OWN = {
  userName: 'Ann',
  bodyWeights: [{ date: '2026-02-01', weightKg: 80 }],
  aliases: { Bench: 'Bench Press' },
};

describe('the additions of another copy of athlete.json', () => {
  it('are only body weights of other days and aliases of other names', () => {
    const other = {
      userName: 'Ann on the server',
      bodyWeights: [
        { date: '2026-02-01', weightKg: 79 },
        { date: '2026-01-01', weightKg: 81 },
      ],
      aliases: { bench: 'Dumbbell Bench Press', Row: 'Cable Row' },
    };
    expect(withAdditions(OWN, athleteAdditions(OWN, other))).toEqual({
      userName: 'Ann',
      bodyWeights: [
        { date: '2026-01-01', weightKg: 81 },
        { date: '2026-02-01', weightKg: 80 },
      ],
      aliases: { Bench: 'Bench Press', Row: 'Cable Row' },
    });
  });

  it('are none if the copy is equal', () => {
    expect(withAdditions(OWN, athleteAdditions(OWN, OWN))).toBe(OWN);
    expect(withAdditions({}, athleteAdditions({}, {}))).toEqual({});
  });

  it('are empty once they were added', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-02-0${number}`);
    const anyAthlete = fc.record({
      bodyWeights: fc.array(fc.record({ date: day, weightKg: fc.integer({ min: 60, max: 90 }) })),
      aliases: fc.dictionary(fc.constantFrom('a', 'A', 'b', 'c'), fc.constantFrom('X', 'Y')),
    });
    fc.assert(
      fc.property(anyAthlete, anyAthlete, (own, other) => {
        const merged = withAdditions(own, athleteAdditions(own, other));
        expect(athleteAdditions(merged, other)).toEqual({ bodyWeights: [], aliases: {} });
        expect(merged).toMatchObject({ aliases: own.aliases });
        for (const weight of own.bodyWeights) expect(merged.bodyWeights).toContainEqual(weight);
      }),
    );
  });
});
