/** Formats the prescribed sets of a day for pages. */
import { displaySet } from '../set-notation/format-set.js';
import { makeValues } from '../set-notation/set-values.js';
import type { WeightUnit } from '../weight.js';
import type { PrescribedSet } from './prescribed-set.js';

/** Equal sets in a row: their numbers `1-3`, their text `80 × 5 @8`, and the last one of them. */
export type SetRun = { readonly numbers: string; readonly text: string; readonly set: PrescribedSet };

/** Joins consecutive sets with the same text to one run each. */
export function setRuns(sets: readonly PrescribedSet[], unit: WeightUnit): readonly SetRun[] {
  const runs: SetRun[] = [];
  let first = 1;
  for (const [index, set] of sets.entries()) {
    const text = prescribedSetText(set, unit);
    const number = index + 1;
    if (runs.at(-1)?.text === text) runs[runs.length - 1] = { numbers: `${first}-${number}`, text, set };
    else {
      first = number;
      runs.push({ numbers: `${number}`, text, set });
    }
  }
  return runs;
}

/** `80 × 5+ @8`, `75% × 5`, `5 reps`. */
export function prescribedSetText(set: PrescribedSet, unit: WeightUnit): string {
  const rpe = set.targetRpe === null ? '' : ` @${set.targetRpe}`;
  return `${quantityText(set, unit)}${rpe}`;
}

function quantityText({ quantity, load, percentOfMax, reps }: PrescribedSet, unit: WeightUnit): string {
  if (quantity.kind === 'time') {
    return displaySet(makeValues(load, { kind: 'time', seconds: quantity.seconds }), { unit });
  }
  const full = reps ?? quantity.min;
  const amrap = quantity.amrap === 'none' ? '' : '+';
  if (load)
    return `${displaySet(makeValues(load, { kind: 'reps', count: { full, partial: 0 } }), { unit })}${amrap}`;
  return percentOfMax === null ? `${full}${amrap} reps` : `${percentOfMax}% × ${full}${amrap}`;
}
