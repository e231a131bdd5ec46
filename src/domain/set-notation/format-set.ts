/** Formats a set as a line that can be parsed again, and for display. */

import { loadIn } from '../format-weight.js';
import type { FailureTechnique, RepCount } from '../record.js';
import type { WeightUnit } from '../weight.js';
import { assertNever } from './assert-never.js';
import { formatMeters, formatNumber, formatRest, formatSeconds } from './format-number.js';
import { type Load, type LoadKeys, loadOf } from './load.js';
import type { SetValues } from './set-line.js';
import { BY_FEEL } from './set-values.js';
import { type AnySet, valuesOf } from './values-of.js';

export interface FormatOptions {
  /** The unit that is left out of the text, kg by default; null writes every unit. */
  readonly unit?: WeightUnit | null;
  /** True to begin the line with `w`. */
  readonly warmup?: boolean;
}

/** How a line is written: `typed` to be parsed again, `displayed` to be read. */
type Spelling = 'typed' | 'displayed';

/** The canonical line of a set: `80x5+1 @8 good rest 2:30 !myo 3,2+1 - note`. */
export function formatSet(set: AnySet, options: FormatOptions = {}): string {
  return setText(set, options, 'typed');
}

/** A set as displayed: `80 × 5+1 @8 good - note`. A load typed in pounds stays in pounds: `225 lb × 5`. */
export function displaySet(set: AnySet, options: FormatOptions & { readonly unit?: WeightUnit }): string {
  return setText(set, options, 'displayed');
}

/** The load of a set or a goal, as typed: `80`, `225lb`, `bw+10`; empty if there is none. */
export function formatLoad(set: LoadKeys, { unit = 'kg' }: FormatOptions = {}): string {
  return loadText(loadOf(set), unit, 'typed');
}

/** The load of a set or a goal, for a column: `80`, `225 lb`, `bw+10`; empty if there is none. */
export function displayLoad(set: LoadKeys, unit: WeightUnit): string {
  return loadText(loadOf(set), unit, 'displayed');
}

/** Reps, time and distance: `5+1`, `10/9`, `60s`, `400m 95s`; empty if the set has none. */
export function formatReps(set: AnySet): string {
  return joinParts(quantityTexts(valuesOf(set)));
}

/** The text after load and reps, as typed: `@8 good rest 2:30 !drop 60x8 - note`. Can be empty. */
export function formatTail(values: SetValues, unit: WeightUnit = 'kg'): string {
  return tailText(values, unit, 'typed');
}

/** The text after load and reps: `@8 good rest 2:30 !drop 60 × 8 - note`. Can be empty. */
export function displayTail(values: SetValues, unit: WeightUnit): string {
  return tailText(values, unit, 'displayed');
}

/** `5`, or `5+1` with partial reps. */
export function formatCount({ full, partial }: RepCount): string {
  return partial > 0 ? `${full}+${partial}` : `${full}`;
}

function setText(set: AnySet, { unit = 'kg', warmup = false }: FormatOptions, spelling: Spelling): string {
  const values = valuesOf(set);
  const [first = BY_FEEL, ...others] = quantityTexts(values);
  const load = loadText(loadOf(values), unit, spelling);
  const isExtent = !isCounted(values) && first !== BY_FEEL;
  return joinParts([
    warmup ? 'w' : '',
    isExtent && load === ''
      ? first
      : isExtent && load === 'bw'
        ? `bw ${first}`
        : times(load || 'none', first, spelling),
    ...others,
    tailText(values, unit, spelling),
  ]);
}

function tailText(values: SetValues, unit: WeightUnit | null, spelling: Spelling): string {
  const { rpe, repAssessment, actualRestMinutes, failureTechnique } = values;
  const rest = spelling === 'displayed' ? roundedRest(actualRestMinutes) : actualRestMinutes;
  const notes = values.notes?.replace(/[\r\n]+/g, ' ').trim();
  return joinParts([
    rpe === null ? '' : `@${formatNumber(rpe)}`,
    repAssessment ?? '',
    rest === null ? '' : `rest ${formatRest(rest)}`,
    failureTechnique ? techniqueText(failureTechnique, unit, spelling) : '',
    notes ? `- ${notes}` : '',
  ]);
}

/** The minutes, rounded to whole seconds. */
function roundedRest(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes * 60) / 60;
}

/** The texts of the reps or sides, the distance and the time that the set has. */
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

function loadText(load: Load | null, unit: WeightUnit | null, spelling: Spelling): string {
  if (load === null) return '';
  const weight = spelling === 'typed' ? typedWeight(load, unit) : displayedWeight(load, unit ?? load.unit);
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

function typedWeight(load: Load, unit: WeightUnit | null): string {
  return formatNumber(load.value) + (load.unit === unit ? '' : load.unit);
}

/** Recorded kilograms are converted for an athlete who uses pounds; a load typed in pounds is always shown as typed. */
function displayedWeight(load: Load, unit: WeightUnit): string {
  if (load.unit === unit) return formatNumber(load.value);
  return load.unit === 'kg'
    ? formatNumber(loadIn(load.value, unit))
    : `${formatNumber(load.value)} ${load.unit}`;
}

/** A typed `x` follows a digit directly. A blank separates the `x` from letters: `80x5`, `225lb x5`, `40x feel`. */
function times(load: string, quantity: string, spelling: Spelling): string {
  if (spelling === 'displayed') return `${load} × ${quantity}`;
  return `${load}${/\d$/.test(load) ? '' : ' '}x${quantity === BY_FEEL ? ' ' : ''}${quantity}`;
}

function techniqueText(technique: FailureTechnique, unit: WeightUnit | null, spelling: Spelling): string {
  switch (technique.type) {
    case 'MyoReps':
      return `!myo${listText(
        technique.details.miniSets.map(({ repCount }) => formatCount(repCount)),
        spelling,
      )}`;
    case 'LLP':
      return `!llp ${technique.details.partialRepCount}`;
    case 'StaticHold':
      return `!hold ${formatNumber(technique.details.holdDurationSeconds)}`;
    case 'DropSet': {
      const drops = technique.details.dropSets.map((drop) =>
        times(loadText(loadOf(drop), unit, spelling), formatCount(drop.repCount), spelling),
      );
      return `!drop${listText(drops, spelling)}`;
    }
    default:
      return assertNever(technique);
  }
}

function listText(items: readonly string[], spelling: Spelling): string {
  return items.length === 0 ? '()' : ` ${items.join(spelling === 'typed' ? ',' : ', ')}`;
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
