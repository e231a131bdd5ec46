/** Formats a set as its shortest line, which parses back to the same values. */
import type { FailureTechnique, RepCount } from '../record.js';
import type { WeightUnit } from '../weight.js';
import { assertNever } from './assert-never.js';
import { formatMeters, formatNumber, formatRest, formatSeconds } from './format-number.js';
import { type Load, type LoadKeys, loadOf } from './load.js';
import type { SetValues } from './set-line.js';
import { type AnySet, valuesOf } from './values-of.js';

/** How a set is formatted. */
export interface FormatOptions {
  /** The unit that is left out of the text; kg by default. */
  readonly unit?: WeightUnit;
  /** Starts the line with `w`. */
  readonly warmup?: boolean;
}

/** What follows the `x` if reps were not counted: `40x feel`. */
const BY_FEEL = ' feel';

/** The canonical line of a set: `80x5+1 @8 good rest 2:30 !myo 3,2+1 - note`. */
export function formatSet(set: AnySet, { unit = 'kg', warmup = false }: FormatOptions = {}): string {
  const values = valuesOf(set);
  const [first = BY_FEEL, ...others] = quantityTexts(values);
  const load = loadText(loadOf(values), unit);
  const isExtent = !isCounted(values) && first !== BY_FEEL;
  return joinParts([
    warmup ? 'w' : '',
    isExtent && load === ''
      ? first
      : isExtent && load === 'bw'
        ? `bw ${first}`
        : times(load || 'none', first),
    ...others,
    formatTail(values, unit),
  ]);
}

/** The load of a set or a goal, for a column: `80`, `225lb`, `bw+10`; empty if there is none. */
export function formatLoad(set: LoadKeys, { unit = 'kg' }: FormatOptions = {}): string {
  return loadText(loadOf(set), unit);
}

/** Reps, time and distance, for a column: `5+1`, `10/9`, `60s`, `400m 95s`; empty if nothing was counted. */
export function formatReps(set: AnySet): string {
  return joinParts(quantityTexts(valuesOf(set)));
}

/** The text after load and reps: `@8 good rest 2:30 !myo 3 - note`. Can be empty. */
export function formatTail(values: SetValues, unit: WeightUnit = 'kg'): string {
  const { rpe, repAssessment, actualRestMinutes, failureTechnique } = values;
  const notes = values.notes?.replace(/[\r\n]+/g, ' ').trim();
  return joinParts([
    rpe === null ? '' : `@${formatNumber(rpe)}`,
    repAssessment ?? '',
    actualRestMinutes === null ? '' : `rest ${formatRest(actualRestMinutes)}`,
    failureTechnique ? formatTechnique(failureTechnique, unit) : '',
    notes ? `- ${notes}` : '',
  ]);
}

/** `5`, or `5+1` with partial reps. */
export function formatCount({ full, partial }: RepCount): string {
  return partial > 0 ? `${full}+${partial}` : `${full}`;
}

/** The texts of reps or sides, distance and time, without those that are absent. */
function quantityTexts({
  repCount,
  unilateralRepCount: sides,
  distanceMeters,
  durationSeconds,
}: SetValues): readonly string[] {
  return [
    sides ? `${formatCount(sides.left)}/${formatCount(sides.right)}` : repCount ? formatCount(repCount) : '',
    distanceMeters === undefined ? '' : formatMeters(distanceMeters),
    durationSeconds === undefined ? '' : formatSeconds(durationSeconds),
  ].filter((text) => text !== '');
}

function isCounted({ repCount, unilateralRepCount }: SetValues): boolean {
  return repCount !== null || unilateralRepCount !== undefined;
}

function loadText(load: Load | null, unit: WeightUnit): string {
  if (load === null) return '';
  const weight = formatNumber(load.value) + (load.unit === unit ? '' : load.unit);
  switch (load.mode) {
    case 'external':
      return weight;
    case 'bodyweight':
      return load.value === 0 && load.unit === 'kg' ? 'bw' : `bw+${weight}`;
    case 'assisted':
      return `bw-${weight}`;
    default:
      return assertNever(load.mode);
  }
}

/** The `x` follows a digit directly and a letter after a blank: `80x5`, `225lb x5`. */
function times(load: string, quantity: string): string {
  return `${load}${/\d$/.test(load) ? '' : ' '}x${quantity}`;
}

function formatTechnique(technique: FailureTechnique, unit: WeightUnit): string {
  switch (technique.type) {
    case 'MyoReps':
      return `!myo${listText(technique.details.miniSets.map(({ repCount }) => formatCount(repCount)))}`;
    case 'LLP':
      return `!llp ${technique.details.partialRepCount}`;
    case 'StaticHold':
      return `!hold ${formatNumber(technique.details.holdDurationSeconds)}`;
    case 'DropSet': {
      const drops = technique.details.dropSets;
      return `!drop${listText(drops.map((drop) => times(loadText(loadOf(drop), unit), formatCount(drop.repCount))))}`;
    }
    default:
      return assertNever(technique);
  }
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? '()' : ` ${items.join(',')}`;
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
