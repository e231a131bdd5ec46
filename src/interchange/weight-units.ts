/** Determines the unit in which the weights of a file were entered, from columns, the user and the numbers. */
import type { BodyLoad } from '../domain/body-load.js';
import { BODYWEIGHT, type Load, type LoadKeys, loadKeys } from '../domain/set-notation/load.js';
import { KG_PER_LB, type WeightUnit } from '../domain/weight.js';
import { isMultiple } from './choose-weight.js';
import type { ExportedRow, ExportedWeight, RowReader } from './exported-row.js';
import { ALL_READ, ROWS_PER_STEP } from './read-rows.js';

/** The unit given by the user for weights without a unit; null if none was given. */
export type GivenUnit = WeightUnit | null;

export type WeightUnits = {
  /** A weight as the athlete most likely entered it, with its unit; negative for assistance. */
  readonly entered: (weight: ExportedWeight) => { readonly value: number; readonly unit: WeightUnit };
  /** The absolute value of the first weight whose unit only the user gives; null if there is none. */
  readonly assumedWeight: number | null;
};

/** Determines the units of weights in steps. `sample` shows the first weight that needs a unit from the user. */
export function* weightUnitsOf(
  rows: readonly ExportedRow[],
  reader: RowReader,
  given: GivenUnit,
): Generator<number, WeightUnits | { readonly sample: string }> {
  let assumedWeight: number | null = null;
  let sample: string | null = null;
  let loads = 0;
  let rounded = 0;
  for (const [at, { exercise, entries }] of rows.entries()) {
    if (at % ROWS_PER_STEP === 0) yield ALL_READ;
    for (const entry of entries) {
      if (entry.entry !== 'set' || entry.weight === null || entry.weight.value === 0) continue;
      const { value, unit } = entry.weight;
      loads += 1;
      if (unit === 'kg' && roundedPounds(value) !== null) rounded += 1;
      if (unit !== null || exactPounds(value) !== null) continue;
      assumedWeight ??= Math.abs(value);
      sample ??= `${exercise.name} ${Math.abs(value)}`;
    }
  }
  if (sample !== null && given === null) return { sample };
  // Requires a majority, because single weights in kilograms may look like rounded pounds.
  const isRounded = reader.roundsPounds === true && rounded * 2 > loads;
  return {
    entered: ({ value, unit }) => {
      const pounds = unit === 'lb' ? null : (exactPounds(value) ?? (isRounded ? roundedPounds(value) : null));
      return pounds === null ? { value, unit: unit ?? given ?? 'kg' } : { value: pounds, unit: 'lb' };
    },
    assumedWeight,
  };
}

const STEP_LB = 0.5;
const PLATE_LB = 2.5;
const STEP_KG = 0.25;
/** Kilograms per pound in Hevy. */
const ROUND_KG_PER_LB = 0.4536;

/** The pounds from which a weight in kg was computed without rounding: 15 for `6.80388555`; otherwise null. */
function exactPounds(kg: number): number | null {
  if (isMultiple(kg, 0.001)) return null;
  const pounds = Math.round(kg / KG_PER_LB / STEP_LB) * STEP_LB;
  return Math.abs(kg / KG_PER_LB - pounds) < 1e-6 ? pounds : null;
}

/** The pounds that give a weight in kg rounded to two decimals: 50 for `22.68`; otherwise null. */
export function roundedPounds(kg: number): number | null {
  const pounds = Math.round(kg / KG_PER_LB / STEP_LB) * STEP_LB;
  const isFit = [KG_PER_LB, ROUND_KG_PER_LB].some((factor) => Math.abs(round(pounds * factor) - kg) < 1e-9);
  // Round kilograms count as pounds only if plates add up to them: 31.75 kg is 70 lb, but 44 kg is not 97 lb.
  return isFit && (!isMultiple(kg, STEP_KG) || isMultiple(pounds, PLATE_LB)) ? pounds : null;
}

function round(kg: number): number {
  return Math.round(kg * 100) / 100;
}

/**
 * The load of a set as this program logs it: `bw`, `bw+10`, `bw-20` or `10`.
 * @param entered negative for assistance
 * @param isCounted true if the set counts repetitions; a timed set without a load is not a bodyweight set
 */
export function loadKeysOf(
  entered: { readonly value: number; readonly unit: WeightUnit } | null,
  meaning: BodyLoad,
  isCounted: boolean,
): LoadKeys {
  if (entered === null || entered.value === 0) {
    // On an assisted machine, no weight is unknown assistance, and 0 is no assistance.
    const isBody = meaning === 'assistance' ? entered !== null : meaning !== 'external';
    if (isBody && isCounted) return loadKeys(BODYWEIGHT);
    return loadKeys(entered && { mode: 'external', ...entered });
  }
  const mode = entered.value < 0 ? 'assisted' : MODES[meaning];
  return loadKeys({ mode, value: Math.abs(entered.value), unit: entered.unit });
}

const MODES = {
  added: 'bodyweight',
  assistance: 'assisted',
  'body-only': 'external',
  external: 'external',
} as const satisfies Record<BodyLoad, Load['mode']>;
