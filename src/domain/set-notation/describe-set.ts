/** Describes a set in words. */
import type { FailureTechnique, RepCount } from '../record.js';
import { assertNever } from './assert-never.js';
import { formatMeters, formatNumber } from './format-number.js';
import { formatCount, formatReps } from './format-set.js';
import { type Load, loadOf } from './load.js';
import type { SetValues } from './set-line.js';
import { type AnySet, valuesOf } from './values-of.js';

/** What the description contains besides the values of the set. */
export interface DescribeOptions {
  readonly warmup?: boolean;
  /** The number of equal sets. */
  readonly times?: number;
}

/** `5 kg × 5`, `bodyweight + 10 kg × 8, RPE 8`, `20 kg × left 10, right 9`. */
export function describeSet(set: AnySet, { warmup = false, times = 1 }: DescribeOptions = {}): string {
  const values = valuesOf(set);
  const { rpe, repAssessment, actualRestMinutes, failureTechnique, notes } = values;
  const parts = [
    describeHead(values),
    rpe === null ? null : `RPE ${formatNumber(rpe)}`,
    repAssessment,
    actualRestMinutes === null ? null : `rested ${describeSeconds(actualRestMinutes * 60)}`,
    failureTechnique ? `then ${describeTechnique(failureTechnique)}` : null,
    notes ? `note: ${notes.replace(/[\r\n]+/g, ' ')}` : null,
  ];
  const sets = times === 1 ? '' : `${times} sets of `;
  return `${warmup ? 'warm-up: ' : ''}${sets}${parts.filter((part) => part !== null).join(', ')}`;
}

function describeHead(values: SetValues): string {
  const load = loadOf(values);
  const done = describeQuantities(values);
  if (load === null) return values.repCount ? `no load × ${done}` : done;
  return formatReps(values) === '' ? `${describeLoad(load)}, ${done}` : `${describeLoad(load)} × ${done}`;
}

function describeQuantities(values: SetValues): string {
  const { repCount, unilateralRepCount: sides, distanceMeters, durationSeconds } = values;
  const quantities = [
    sides
      ? `left ${describeCount(sides.left)}, right ${describeCount(sides.right)}`
      : repCount && describeCount(repCount),
    distanceMeters === undefined ? null : describeMeters(distanceMeters),
    durationSeconds === undefined ? null : describeDuration(durationSeconds),
  ].filter((quantity) => quantity !== null);
  return quantities.length === 0 ? 'reps not counted' : quantities.join(' in ');
}

function describeLoad(load: Load | null): string {
  if (load === null) return 'no load';
  const { mode, value, unit } = load;
  const weight = `${formatNumber(value)} ${unit}`;
  switch (mode) {
    case 'external':
      return weight;
    case 'bodyweight':
      return value === 0 ? 'bodyweight' : `bodyweight + ${weight}`;
    case 'assisted':
      return `bodyweight - ${weight}`;
    default:
      return assertNever(mode);
  }
}

function describeCount({ full, partial }: RepCount): string {
  return partial > 0 ? `${full} + ${partial} partial` : `${full}`;
}

function describeMeters(meters: number): string {
  return formatMeters(meters).replace(/(?=\p{L}+$)/u, ' ');
}

/** A time of less than two minutes is in seconds: `90 s`. */
function describeDuration(seconds: number): string {
  return seconds < 120 ? `${formatNumber(seconds)} s` : describeSeconds(seconds);
}

/** `45 s`, `2 min`, `1 min 30 s`, `1 h 5 min`; rounded to hundredths of a second. */
function describeSeconds(seconds: number): string {
  const rounded = Math.round(seconds * 100) / 100;
  const parts = [
    [Math.floor(rounded / 3600), 'h'],
    [Math.floor((rounded % 3600) / 60), 'min'],
    [Math.round((rounded % 60) * 100) / 100, 's'],
  ] as const;
  const written = parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${formatNumber(amount)} ${unit}`);
  return written.length === 0 ? '0 s' : written.join(' ');
}

/** The name of a technique in a sentence: `the drop set`, `the mini-sets`. */
export function techniqueName({ type }: FailureTechnique): string {
  switch (type) {
    case 'MyoReps':
      return 'the mini-sets';
    case 'LLP':
      return 'the partials';
    case 'StaticHold':
      return 'the hold';
    case 'DropSet':
      return 'the drop set';
  }
}

function describeTechnique(technique: FailureTechnique): string {
  switch (technique.type) {
    case 'MyoReps':
      return `myo-reps ${technique.details.miniSets.map(({ repCount }) => formatCount(repCount)).join(', ')}`.trim();
    case 'LLP':
      return `${technique.details.partialRepCount} lengthened partials`;
    case 'StaticHold':
      return `a hold of ${describeSeconds(technique.details.holdDurationSeconds)}`;
    case 'DropSet': {
      const drops = technique.details.dropSets.map((drop) => {
        return `${describeLoad(loadOf(drop))} × ${describeCount(drop.repCount)}`;
      });
      return drops.length === 0 ? 'drops' : `drops to ${drops.join(', ')}`;
    }
    default:
      return assertNever(technique);
  }
}
