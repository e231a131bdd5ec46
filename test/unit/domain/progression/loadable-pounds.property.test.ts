import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadOf } from '../../../../src/domain/set-notation/load.js';
import { suggest } from './suggesting.js';

/** Loads of a gym in kilograms that are at least one step of 5 lb. */
const anyKg = fc.integer({ min: 4, max: 120 }).map((halves) => halves * 1.25);
const STEP_LB = 5;
/** A load that is rounded up by up to a pound is the same load. */
const SAME_LB = 1;

it('a suggestion in pounds after kilograms can be loaded, and is at most one step heavier', () => {
  const anyReps = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
  const anyRpe = fc.constantFrom('', ' @8', ' @10');
  fc.assert(
    fc.property(anyKg, anyReps, anyRpe, fc.integer({ min: 1, max: 90 }), (kg, reps, rpe, daysAgo) => {
      const sets = reps.map((each) => `${kg}x${each}${rpe}`);
      const goal = { sets: 3, repRange: { min: 6, max: 8 } };
      const past = [{ sets, daysAgo }];
      for (const { values } of suggest({ past, goal, athlete: { unit: 'lb' } })?.sets ?? []) {
        const { value = 0, unit } = loadOf(values) ?? {};
        expect([unit, value % STEP_LB]).toEqual(['lb', 0]);
        expect(value).toBeLessThanOrEqual(kg / 0.45359237 + STEP_LB + SAME_LB);
      }
    }),
  );
});
