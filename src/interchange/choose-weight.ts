/** One weight that an export gives in kilograms and in pounds. */
import type { ExportedWeight } from './exported-row.js';

/** Plates come in these steps; a converted weight hardly ever falls on one. */
const STEP_KG = 0.25;
const STEP_LB = 0.5;

/** The one that was entered, as far as the numbers tell: pounds where only those are even; 0 beside a weight is none. */
export function chooseWeight(kg: number | null, lb: number | null): ExportedWeight | null {
  if (kg === null || lb === null || kg === 0 || lb === 0) {
    if (kg !== null && (kg !== 0 || lb === null || lb === 0)) return { value: kg, unit: 'kg' };
    return lb === null ? null : { value: lb, unit: 'lb' };
  }
  const isPounds = isMultiple(lb, STEP_LB) && !isMultiple(kg, STEP_KG);
  return isPounds ? { value: lb, unit: 'lb' } : { value: kg, unit: 'kg' };
}

/** True where `value` is a multiple of `step`, but for what binary fractions lose. */
export function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-9;
}
