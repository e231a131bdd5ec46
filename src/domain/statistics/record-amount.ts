/** Formats the amount of a record in the athlete's unit. */
import { counted } from '../format-session.js';
import { formatEstimate, formatVolume, formatWeight } from '../format-weight.js';
import type { WeightUnit } from '../weight.js';
import type { RecordKind } from './training-record.js';

type AmountOptions = {
  readonly unit?: WeightUnit | undefined;
  /** See `formatVolume`. */
  readonly ascii?: boolean | undefined;
};

/**
 * The amount of a record: `105 kg`, `8 reps`.
 * @param value in kg; repetitions for `reps`
 */
export function recordAmount(kind: RecordKind, value: number, { unit = 'kg', ascii }: AmountOptions): string {
  switch (kind) {
    case 'heaviest':
      return formatWeight(value, unit);
    case 'e1rm':
      return formatEstimate(value, unit);
    case 'reps':
      return counted(value, 'rep');
    case 'setVolume':
    case 'sessionVolume':
      return formatVolume(value, unit, { ascii });
  }
}
