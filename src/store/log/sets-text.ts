/** Formats sets as one line of text. */

import { counted } from '../../domain/format-session.js';
import type { Exercise } from '../../domain/record.js';
import { displaySet } from '../../domain/set-notation/format-set.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import type { WeightUnit } from '../../domain/weight.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { isEmpty } from './log-selectors.js';

/** The sets without notes, for example `80 × 5 @8, 80 × 4 *2`. Consecutive equal sets are counted. */
export function setsText(sets: readonly SetValues[], unit: WeightUnit): string {
  return countedTexts(sets.map((set) => sanitizeLine(displaySet({ ...set, notes: null }, { unit }))));
}

/** The texts in one line. Consecutive equal texts are counted: `80 × 4` twice becomes `80 × 4 *2`. */
export function countedTexts(texts: readonly string[]): string {
  const runs: { readonly text: string; count: number }[] = [];
  for (const text of texts) {
    const last = runs.at(-1);
    if (last?.text === text) last.count += 1;
    else runs.push({ text, count: 1 });
  }
  return runs.map(({ text, count }) => (count === 1 ? text : `${text} *${count}`)).join(', ');
}

/** `3 sets and 1 warm-up`, `3 sets` or `1 warm-up`; empty if there are none. */
export function setCountText({ warmupSets, workingSets }: Exercise): string {
  const parts = [
    workingSets.length > 0 ? counted(workingSets.length, 'set') : '',
    warmupSets.length > 0 ? counted(warmupSets.length, 'warm-up') : '',
  ];
  return parts.filter(Boolean).join(' and ');
}

/** `2 w + 80 × 5, 80 × 4`, where `2 w` means two warm-up sets; `no sets` if there are none. */
export function setsWithWarmups(exercise: Exercise, unit: WeightUnit): string {
  if (isEmpty(exercise)) return 'no sets';
  const warmups = exercise.warmupSets.length === 0 ? '' : `${exercise.warmupSets.length} w`;
  return [warmups, setsText(exercise.workingSets, unit)].filter(Boolean).join(' + ');
}
