/** The sets of a line with their loads, from the text, a percentage or progression. */

import type { Athlete } from '../athlete.js';
import { bestEstimateKg } from '../progression/percent-load.js';
import type { PastOccurrence } from '../progression/suggestion.js';
import type { SessionOrderKey } from '../session-order.js';
import { changeLoad, type Load, loadKeys } from '../set-notation/load.js';
import { type ExerciseState, stageOf } from './exercise-state.js';
import type { PlannedLine } from './planned-line.js';
import { type PrescribedSet, setsOfStage } from './prescribed-set.js';
import { type LoadOwner, loadOwnerOf, percentOfKg, writtenLoad } from './program-loads.js';

/** The weight that percentages refer to: the training max of the text, or the best estimate. */
export type Maximum = { readonly kg: number; readonly isWritten: boolean };

export type CycleOfLine = {
  readonly place: { readonly cycle: number };
  /** The first session of the cycle; null if the cycle has not begun. */
  readonly cycleStart: SessionOrderKey | null;
};

type Input = {
  readonly athlete: Athlete;
  readonly today: string;
  readonly pastOf: (name: string, before: SessionOrderKey | null) => readonly PastOccurrence[];
};

/** True for a rule that takes its loads from `ExerciseState` after the first session. */
const LOADS_FROM_SESSIONS: Readonly<Record<PlannedLine['progression']['kind'], boolean>> = {
  linear: true,
  sum: true,
  stages: true,
  none: true,
  double: false,
  percent: false,
  'as-written': false,
  suggestion: false,
};

/** The sets with their loads; an unknown load is null. */
export function setsOfLine(
  input: Input,
  line: PlannedLine,
  state: Pick<ExerciseState, 'loads' | 'stage'>,
  cycle: CycleOfLine,
): readonly PrescribedSet[] {
  const owner = loadOwnerOf(line, input.athlete);
  const sets = setsOfStage(line.stages[stageOf(state, line)] ?? []);
  const loads = LOADS_FROM_SESSIONS[line.progression.kind] ? state.loads : null;
  const maximum = sets.some(({ percentOfMax }) => percentOfMax !== null)
    ? maximumOf(input, line, cycle)
    : null;
  return sets.map((set, place) => ({
    ...set,
    load: loads?.[place] ?? loads?.at(-1) ?? firstLoad(set, line, maximum, owner),
  }));
}

function firstLoad(
  { load, percentOfMax }: PrescribedSet,
  { options: { start } }: PlannedLine,
  maximum: Maximum | null,
  owner: LoadOwner,
): Load | null {
  if (load) return writtenLoad(load, owner);
  if (percentOfMax !== null && maximum) return percentOfKg(maximum.kg, percentOfMax, owner);
  return start ? writtenLoad(start, owner) : null;
}

/** The weight that percentages refer to; null without a maximum in the text or a set to estimate it from. */
export function maximumOf(
  { athlete, pastOf, today }: Input,
  { name, options: { max } }: PlannedLine,
  { place, cycleStart }: CycleOfLine,
): Maximum | null {
  if (max) {
    const { load, perCycle } = max;
    const amount = (perCycle?.value ?? 0) * (place.cycle - 1);
    const grown = changeLoad(load, { amount, unit: perCycle?.unit ?? load.unit, unitWritten: true });
    return { kg: loadKeys(grown ?? load).weightKg ?? 0, isWritten: true };
  }
  const recent = pastOf(name, cycleStart);
  const kg = bestEstimateKg({ recent, athlete, today: cycleStart?.date ?? today });
  return kg === null ? null : { kg, isWritten: false };
}
