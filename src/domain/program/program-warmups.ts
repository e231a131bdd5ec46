/** The warm-up sets that a program prescribes. */
import { settingsOf } from '../exercise-settings.js';
import { shareOfLoad } from '../progression/available-loads.js';
import { goalLoadKeys } from '../progression/progress.js';
import { type Load, loadOf } from '../set-notation/load.js';
import type { Quantity, SetValues } from '../set-notation/set-line.js';
import { makeValues } from '../set-notation/set-values.js';
import { warmupRamp } from '../warmup-ramp.js';
import type { PlannedLine } from './planned-line.js';
import type { LoadOwner } from './program-loads.js';
import type { GroupQuantity, SetGroup } from './set-groups.js';

/** The warm-up sets of the program for the working load `work`; null if the program names none. */
export function warmupsOf(
  { name, options: { warmup } }: Pick<PlannedLine, 'name' | 'options'>,
  work: Load | null,
  owner: LoadOwner,
): readonly SetValues[] | null {
  if (!warmup) return null;
  if (warmup.kind === 'groups') return warmup.groups.flatMap((group) => setsOfGroup(group, work, owner));
  if (warmup.sets === 0 || !work) return [];
  return warmupRamp(work, name, settingsOf(owner.athlete, name)).slice(-warmup.sets);
}

function setsOfGroup(
  { sets, quantity, keys }: SetGroup,
  work: Load | null,
  owner: LoadOwner,
): readonly SetValues[] {
  const written = goalLoadKeys(keys);
  const { percentOfMax } = keys;
  const share = work && percentOfMax !== undefined ? shareOfLoad(work, percentOfMax / 100, owner) : null;
  const values = makeValues(written ? loadOf(written) : share, quantityOf(quantity));
  return Array.from({ length: sets }, () => values);
}

function quantityOf(quantity: GroupQuantity): Quantity {
  return quantity.kind === 'time'
    ? { kind: 'time', seconds: quantity.seconds }
    : { kind: 'reps', count: { full: quantity.min, partial: 0 } };
}
