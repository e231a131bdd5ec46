/** The loads in a goal. */
import type { Goal, SetTarget } from './record.js';

/** The goal without loads. Percentages stay, because each exercise has its own maximum. */
export function withoutLoads({
  weightKg: _weight,
  enteredWeight: _entered,
  loadMode: _mode,
  setTargets,
  ...kept
}: Goal): Goal {
  return setTargets ? { ...kept, setTargets: setTargets.map(withoutLoad) } : kept;
}

export function withoutLoad({
  weightKg: _weight,
  enteredWeight: _entered,
  loadMode: _mode,
  ...kept
}: SetTarget): SetTarget {
  return kept;
}
