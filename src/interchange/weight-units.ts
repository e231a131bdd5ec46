/** In which unit the weights of a file were entered, as far as columns, the person and the numbers themselves tell. */
import { KG_PER_LB, type WeightUnit, weightAsEntered } from '../domain/weight.js';
import { isMultiple } from './choose-weight.js';
import type { ExportedRow, ExportedWeight, RowReader } from './exported-row.js';

/** The unit a person says the weights have that the file does not say it of; null where nobody said. */
export type SaidUnit = WeightUnit | null;

export type WeightUnits = {
  /** The weight in the unit it was entered in, its value as written, below 0 where it is help. */
  readonly entered: (weight: ExportedWeight) => { readonly value: number; readonly unit: WeightUnit };
  /** How many sets have a weight whose unit only `said` tells. */
  readonly unsaid: number;
};

/** What is known of a file's weights, or one of those whose unit nobody knows. */
export function weightUnitsOf(
  rows: readonly ExportedRow[],
  reader: RowReader,
  said: SaidUnit,
): WeightUnits | { readonly sample: string } {
  let unsaid = 0;
  let sample: string | null = null;
  let loads = 0;
  let rounded = 0;
  for (const { exercise, entries } of rows) {
    for (const entry of entries) {
      if (entry.entry !== 'set' || entry.weight === null || entry.weight.value === 0) continue;
      const { value, unit } = entry.weight;
      loads += 1;
      if (unit === 'kg' && roundedPounds(value) !== null) rounded += 1;
      if (unit !== null || exactPounds(value) !== null) continue;
      unsaid += 1;
      sample ??= `${exercise.name} ${Math.abs(value)}`;
    }
  }
  if (sample !== null && said === null) return { sample };
  // Most of them: one who lifts kilograms meets such a number only now and then.
  const isRounded = reader.roundsPounds === true && rounded * 2 > loads;
  return {
    entered: ({ value, unit }) => {
      const pounds = unit === 'lb' ? null : (exactPounds(value) ?? (isRounded ? roundedPounds(value) : null));
      return pounds === null ? { value, unit: unit ?? said ?? 'kg' } : { value: pounds, unit: 'lb' };
    },
    unsaid,
  };
}

const STEP_LB = 0.5;
const PLATE_LB = 2.5;
const STEP_KG = 0.25;
/** Hevy counts a pound as this. */
const ROUND_KG_PER_LB = 0.4536;

/** The pounds that a weight in kg was computed from without rounding: `6.80388555` is 15; else null. */
function exactPounds(kg: number): number | null {
  if (isMultiple(kg, 0.001)) return null;
  const pounds = Math.round(kg / KG_PER_LB / STEP_LB) * STEP_LB;
  return Math.abs(kg / KG_PER_LB - pounds) < 1e-6 ? pounds : null;
}

/** The pounds that come to a weight in kg when rounded to two decimals: `22.68` is 50; else null. */
function roundedPounds(kg: number): number | null {
  const pounds = Math.round(kg / KG_PER_LB / STEP_LB) * STEP_LB;
  const isFit = [KG_PER_LB, ROUND_KG_PER_LB].some((factor) => Math.abs(round(pounds * factor) - kg) < 1e-9);
  // 44 kg is 97 lb by chance, 31.75 kg is 70 lb.
  return isFit && (!isMultiple(kg, STEP_KG) || isMultiple(pounds, PLATE_LB)) ? pounds : null;
}

function round(kg: number): number {
  return Math.round(kg * 100) / 100;
}

/** The record's keys for a weight: help is its amount, in a mode of its own. */
export function weightKeys(entered: { readonly value: number; readonly unit: WeightUnit }, isHelp: boolean) {
  const value = Math.abs(entered.value);
  const mode = value > 0 && (isHelp || entered.value < 0) ? { loadMode: 'assisted' as const } : {};
  return { ...weightAsEntered(value, entered.unit), ...mode };
}
