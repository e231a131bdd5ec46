/** What Enter asks about a line before it logs the set: whether an unlikely load is right. */
import { formatWeight } from '../../domain/format-weight.js';
import { isSameLoad, loadOf } from '../../domain/set-notation/load.js';
import { findUnlikelyLoad, type UnlikelyLoad } from '../../domain/unlikely-load.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { AppState } from '../app-state.js';
import { lastTime } from './last-time.js';
import type { LineReading } from './line-reading.js';
import { currentExercise } from './log-selectors.js';
import { plannedSetOf } from './planned-set.js';

/**
 * The question about a line; null if its load is likely or known: that of the planned set, of the edited set, or of a
 * warm-up.
 */
export function questionOf(
  state: AppState,
  { line, values }: Extract<LineReading, { kind: 'set' }>,
): UnlikelyLoad | null {
  const { log } = state;
  if (line.kind === 'empty' || line.kind === 'tail' || log.editing?.kind === 'warmup') return null;
  if ('warmup' in line && line.warmup) return null;
  const today = currentExercise(log)?.workingSets ?? [];
  const known = log.editing ? today[log.editing.index] : plannedSetOf(state);
  if (known && isSameLoad(loadOf(known), loadOf(values))) return null;
  const before = log.editing ? today.slice(0, log.editing.index) : today;
  return findUnlikelyLoad(values, [...(lastTime(state)?.workingSets ?? []), ...before]);
}

/** `800 kg is more than 3 times the last 80 kg. Enter again logs it.` */
export function questionText({ weightKg, lastKg, is }: UnlikelyLoad, unit: WeightUnit): string {
  const how = is === 'heavier' ? 'more than 3 times' : 'less than a third of';
  return `${formatWeight(weightKg, unit)} is ${how} the last ${formatWeight(lastKg, unit)}. Enter again logs it.`;
}
