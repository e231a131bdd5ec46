/** The load of a set target in percent of the best estimated maximum of the last weeks. */
import { bodyWeightOn } from '../athlete.js';
import { estimateOneRepMaxKg } from '../one-rep-max.js';
import type { SetTarget } from '../record.js';
import { daysBetween } from '../session-date.js';
import type { Load } from '../set-notation/load.js';
import { nearestLoad } from './available-loads.js';
import { percentWords } from './reasons.js';
import type { SuggestionInput } from './suggestion.js';

/** Older sessions do not count for the best estimate: 12 weeks. */
export const MAX_ESTIMATE_DAYS = 84;

/** The nearest allowed load, and why; null without a percentage, or without an estimate. */
export function percentLoad(
  { percentOfMax }: SetTarget,
  input: SuggestionInput,
): { readonly load: Load; readonly reason: string } | null {
  const maxKg = percentOfMax === undefined ? null : bestEstimateKg(input);
  if (percentOfMax === undefined || maxKg === null) return null;
  const unit = input.athlete.unit ?? 'kg';
  const load = nearestLoad((maxKg * percentOfMax) / 100, unit, input);
  return { load, reason: percentWords(percentOfMax, maxKg, unit) };
}

/** The best estimated one-rep maximum of an external load in the 12 weeks before `today`; null if there is none. */
export function bestEstimateKg({
  recent,
  athlete,
  today,
}: Pick<SuggestionInput, 'recent' | 'athlete' | 'today'>): number | null {
  const estimates = recent
    .filter(({ date }) => daysBetween(date, today) <= MAX_ESTIMATE_DAYS)
    .flatMap(({ date, workingSets }) =>
      workingSets
        .filter(({ loadMode }) => loadMode === undefined)
        .map((set) => estimateOneRepMaxKg(set, bodyWeightOn(athlete, date), athlete.oneRepMaxFormula)),
    )
    .filter((kg) => kg !== null);
  return estimates.length === 0 ? null : Math.max(...estimates);
}
