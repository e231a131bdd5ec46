import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCounting } from '../../../../src/domain/progression/counting-occurrences.js';
import { plannedSetCount } from '../../../../src/domain/progression/planned-set-count.js';
import type { Goal } from '../../../../src/domain/record.js';
import { type Case, occurrencesOf, type PastDay, suggest } from './suggesting.js';

const anyLoad = fc.constantFrom('60', '62.5', '65', '100', '7.3', 'bw+10', 'bw ', 'bw-20', '135lb ');
const anySet = fc
  .tuple(anyLoad, fc.integer({ min: 0, max: 15 }), fc.constantFrom('', ' @7', ' @9', ' @9.5', ' @10'))
  .map(([load, reps, rpe]) => `${load}x${reps}${rpe}`);
const anyDay: fc.Arbitrary<PastDay> = fc.record({
  sets: fc.array(anySet, { maxLength: 5 }),
  daysAgo: fc.integer({ min: 1, max: 90 }),
  isDeloadWeek: fc.boolean(),
});
const anyRange = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 6 }))
  .map(([min, more]) => {
    return { min, max: min + more };
  });
const anyGoal: fc.Arbitrary<Goal> = fc.record(
  {
    weightKg: fc.constantFrom(40, 60, 62.5, 100),
    sets: fc.integer({ min: 1, max: 5 }),
    repRange: anyRange,
    targetRpe: fc.constantFrom(7, 8, 9.5),
  },
  { requiredKeys: ['repRange'] },
);
const anyCase: fc.Arbitrary<Case> = fc.record({
  past: fc
    .array(anyDay, { minLength: 1, maxLength: 4 })
    .map((days) => days.toSorted((one, other) => (one.daysAgo ?? 0) - (other.daysAgo ?? 0))),
  goal: anyGoal,
  athlete: fc.constantFrom(
    {},
    { unit: 'lb' as const },
    { exercises: { 'Cable Row': { loads: [50, 60, 70, 110] } } },
  ),
  isDeloadWeek: fc.boolean(),
});

/** The load in kg, which is negative for assistance. */
const kgOf = ({ weightKg, loadMode }: { weightKg: number | null; loadMode?: string | undefined }) =>
  (weightKg ?? 0) * (loadMode === 'assisted' ? -1 : 1);

/** The largest possible step in these cases: from 70 to 110 in the listed loads. */
const LARGEST_STEP_KG = 40;
/** Half of 5 lb, in kg: the most by which the nearest load in pounds differs from one in kilograms. */
const UNIT_ROUNDING_KG = 1.14;
const NOISE_KG = 0.01;

describe('a suggestion', () => {
  it('has as many sets as are planned, and fewer only in a deload week', () => {
    fc.assert(
      fc.property(anyCase, (example) => {
        const suggestion = suggest(example);
        const planned = plannedSetCount(example.goal ?? {});
        if (!suggestion || planned === null) return;
        const count = suggestion.sets.length;
        expect(count).toBeGreaterThan(0);
        if (suggestion.rule === 'deload') expect(count).toBeLessThanOrEqual(planned);
        else expect(count).toBe(planned);
      }),
    );
  });

  it('adds at most one step to the heaviest load, and nothing unless its rule increases the load', () => {
    fc.assert(
      fc.property(anyCase, (example) => {
        const suggestion = suggest(example);
        // If no past occurrence counts, the sets follow the goal.
        if (!suggestion || !occurrencesOf(example).some(isCounting)) return;
        if (suggestion.rule === 'first-time') return;
        const heaviestKg = Math.max(
          ...occurrencesOf(example).flatMap(({ workingSets }) => workingSets.map(kgOf)),
        );
        const mayGrow = suggestion.rule === 'step-up' || suggestion.rule === 'by-place';
        const limitKg = heaviestKg + (mayGrow ? LARGEST_STEP_KG : 0) + UNIT_ROUNDING_KG;
        for (const { values } of suggestion.sets) expect(kgOf(values)).toBeLessThanOrEqual(limitKg);
      }),
    );
  });

  it('is no heavier in a deload week than outside one, except for rules that reduce the load or follow the place of each set', () => {
    fc.assert(
      fc.property(anyCase, (example) => {
        const deload = suggest({ ...example, isDeloadWeek: true });
        const usual = suggest({ ...example, isDeloadWeek: false });
        if (deload?.rule !== 'deload' || !usual || ['step-back', 'time-off', 'by-place'].includes(usual.rule))
          return;
        for (const [place, { values }] of deload.sets.entries()) {
          const other = usual.sets[place];
          if (other) expect(kgOf(values)).toBeLessThanOrEqual(kgOf(other.values) + NOISE_KG);
        }
      }),
    );
  });

  it('has reps in the range, or says that they follow last time', () => {
    fc.assert(
      fc.property(anyCase, (example) => {
        const { min = 0, max = 0 } = example.goal?.repRange ?? {};
        for (const { values, reason } of suggest({ ...example, isDeloadWeek: false })?.sets ?? []) {
          const reps = values.repCount?.full ?? 0;
          if (reps < min || reps > max) expect(reason).toMatch(/last time|no increase/);
        }
      }),
    );
  });

  it('names in each reason the set that it is about', () => {
    fc.assert(
      fc.property(anyCase, (example) => {
        for (const [place, { reason }] of (suggest(example)?.sets ?? []).entries()) {
          expect(reason.startsWith(`set ${place + 1}: `)).toBe(true);
        }
      }),
    );
  });
});
