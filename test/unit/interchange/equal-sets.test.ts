import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EqualSets } from '../../../src/interchange/equal-sets.js';
import type { ExportedSet } from '../../../src/interchange/exported-row.js';

/** Few values, so that many sets differ in one key only. */
const keys: { readonly [K in keyof Required<ExportedSet>]: fc.Arbitrary<ExportedSet[K]> } = {
  entry: fc.constant('set'),
  kind: fc.constantFrom('working', 'warmup'),
  number: fc.constantFrom(1, 0, null),
  weight: fc.constantFrom(
    null,
    { value: 0, unit: 'kg' as const },
    { value: 20.1, unit: 'kg' as const },
    { value: 20.2, unit: 'kg' as const },
    { value: -20.1, unit: 'lb' as const },
    { value: 20.1, unit: null, isAdded: true },
  ),
  reps: fc.constantFrom(8, 0, null),
  leftReps: fc.constantFrom(7, 8),
  rpe: fc.constantFrom(8.3, 0, null),
  seconds: fc.constantFrom(30, null),
  meters: fc.constantFrom(5, null),
  unread: fc.constantFrom('distance 5', 'distance 5 laps'),
  hasBareDistance: fc.boolean(),
  notes: fc.constantFrom('easy', '', null),
  completedAt: fc.constantFrom('2026-05-05T07:00', '2026-05-05T07:01'),
};
const anySet: fc.Arbitrary<ExportedSet> = fc.record(keys, {
  requiredKeys: ['entry', 'kind', 'number', 'weight', 'reps', 'rpe', 'seconds', 'meters', 'notes'],
});

/** Two sets, and a key. A test gives the first set the value of the second one for this key. */
const pair = fc.tuple(anySet, anySet, fc.constantFrom(...(Object.keys(keys) as (keyof ExportedSet)[])));

describe('equal sets of a file', () => {
  it('are stored as the same object', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const sets = new EqualSets();
        const first = sets.firstOf([set]);
        expect(sets.firstOf([structuredClone(set)])).toBe(first);
      }),
    );
  });

  it('do not include a set that differs in one key, which keeps its values', () => {
    fc.assert(
      fc.property(pair, ([set, other, key]) => {
        const sets = new EqualSets();
        const changed = { ...set, [key]: other[key] };
        sets.firstOf([set]);
        expect(sets.firstOf([changed])).toEqual([changed]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are not looked for if a row has several entries', () => {
    const rest = { entry: 'rest', seconds: 60 } as const;
    const entries = [rest, rest];
    expect(new EqualSets().firstOf(entries)).toBe(entries);
  });
});
