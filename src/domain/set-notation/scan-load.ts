/** Scans a load (a weight, `bw` with or without a weight, or `none`), and a change of load. */

import type { WeightUnit } from '../weight.js';
import { fromKg, toKg } from '../weight.js';
import type { Limits } from './limits.js';
import { BODYWEIGHT, type Load } from './load.js';
import { type Listed, scanNumber } from './scan-number.js';
import { DASH, fail, found, type Scan, type Scanner, wordPattern } from './scanner.js';
import type { LoadChange } from './set-line.js';

/** `marked` is true if the text can only be a load: it has a unit, `bw` or `none`. */
export interface ScannedLoad {
  readonly load: Load | null;
  readonly marked: boolean;
}

export interface LoadStyle {
  readonly unit: WeightUnit;
  readonly limits: Limits;
  /** What a comma between digits is; by default a decimal comma. */
  readonly listed?: Listed;
}

/** The `x` may directly follow a word: `bwx12`, `80kgx5`. */
const BEFORE_TIMES = '(?=x|×|\\P{L}|$)';
const BW = wordPattern('bodyweight|bw', BEFORE_TIMES);
const NONE = wordPattern('none', BEFORE_TIMES);
const KG = wordPattern('(?:kgs?|kilos?)\\.?', BEFORE_TIMES);
const LB = wordPattern('(?:lbs?|pounds?)\\.?|#', BEFORE_TIMES);
const SIGN = new RegExp(`(\\+|${DASH})\\s*(?=\\.?\\d)`, 'y');

/** A load; null if none starts here. A number without a unit matches too: the caller checks that `x` follows. */
export function scanLoad(scanner: Scanner, style: LoadStyle): Scan<ScannedLoad> | null {
  if (scanner.take(NONE)) return found({ load: null, marked: true });
  if (scanner.take(BW)) return scanBodyweight(scanner, style);
  const weight = scanWeight(scanner, style);
  if (!weight?.ok) return weight;
  const { value, unit, unitWritten } = weight.value;
  return found({ load: { mode: 'external', value, unit }, marked: unitWritten });
}

/** A signed change of load, `+2.5` or `-5lb`; null if none starts here. `- 5` is a note. */
export function scanChange(scanner: Scanner, style: LoadStyle): Scan<LoadChange> | null {
  const sign = scanner.take(new RegExp(`\\+\\s*(?=\\.?\\d)|${DASH}(?=\\.?\\d)`, 'y'));
  if (!sign) return null;
  const weight = scanWeight(scanner, style);
  if (!weight?.ok) return weight;
  const { value, unit, unitWritten } = weight.value;
  return found({ amount: sign[0].startsWith('+') ? value : -value, unit, unitWritten });
}

function scanBodyweight(scanner: Scanner, style: LoadStyle): Scan<ScannedLoad> | null {
  const sign = scanner.takeAfterBlanks(SIGN);
  if (!sign) return found({ load: BODYWEIGHT, marked: true });
  const weight = scanWeight(scanner, style);
  if (!weight?.ok) return weight;
  const { value, unit } = weight.value;
  return found({ load: { mode: sign[1] === '+' ? 'bodyweight' : 'assisted', value, unit }, marked: true });
}

interface Weight {
  readonly value: number;
  readonly unit: WeightUnit;
  readonly unitWritten: boolean;
}

function scanWeight(scanner: Scanner, { unit, limits, listed = false }: LoadStyle): Scan<Weight> | null {
  const column = scanner.column;
  const number = scanNumber(scanner, { listed });
  if (!number?.ok) return number;
  const written = scanner.takeAfterBlanks(KG) ? 'kg' : scanner.takeAfterBlanks(LB) ? 'lb' : null;
  const weight = { value: number.value, unit: written ?? unit, unitWritten: written !== null };
  if (toKg(weight.value, weight.unit) <= limits.weightKg) return found(weight);
  const most = Math.floor(fromKg(limits.weightKg, weight.unit));
  return fail(column, `a weight goes up to ${most} ${weight.unit}: write a smaller one`);
}
