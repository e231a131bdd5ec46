/** Chooses between a weight in kilograms and in pounds. */
import type { ExportedWeight } from './exported-row.js';

/** Steps of common plates. A converted weight is hardly ever a multiple of a step. */
const STEP_KG = 0.25;
const STEP_LB = 0.5;

/** The weight that was probably entered: pounds if only they are round. If one is null or 0, the other weight. */
export function chooseWeight(kg: number | null, lb: number | null): ExportedWeight | null {
  if (kg === null || lb === null || kg === 0 || lb === 0) {
    if (kg !== null && (kg !== 0 || lb === null || lb === 0)) return { value: kg, unit: 'kg' };
    return lb === null ? null : { value: lb, unit: 'lb' };
  }
  const isPounds = isMultiple(lb, STEP_LB) && !isMultiple(kg, STEP_KG);
  return isPounds ? { value: lb, unit: 'lb' } : { value: kg, unit: 'kg' };
}

/** True if `value` is a multiple of `step`, apart from rounding errors. */
export function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-9;
}
