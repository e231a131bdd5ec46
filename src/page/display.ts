/** How amounts and dates are displayed. */
import type { Athlete } from '../domain/athlete.js';
import type { WeightUnit } from '../domain/weight.js';

export type Display = {
  readonly unit: WeightUnit;
  /** True if only ASCII characters are displayed. */
  readonly ascii: boolean;
  /** The present day, `2026-02-16`. */
  readonly today: string;
};

export function displayOf({
  athlete: { unit = 'kg', ascii = false },
  today,
}: {
  readonly athlete: Athlete;
  readonly today: string;
}): Display {
  return { unit, ascii, today };
}
