/** What Enter asks about a line before it logs the set: whether an unlikely load is right. */
import { formatWeight } from '../../domain/format-weight.js';
import { isSameLoad, loadOf } from '../../domain/set-notation/load.js';
import { findUnlikelyLoad, type UnlikelyLoad } from '../../domain/unlikely-load.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { LineReading } from './line-reading.js';
import { currentExercise } from './log-selectors.js';
import type { LogState } from './log-state.js';

/** The question about a line; null if it logs what was planned, a warm-up, or a likely load, or keeps that of a set. */
export function questionOf(
  log: LogState,
  { line, values }: Extract<LineReading, { kind: 'set' }>,
): UnlikelyLoad | null {
  if (line.kind === 'empty' || line.kind === 'tail' || log.editing?.kind === 'warmup') return null;
  if ('warmup' in line && line.warmup) return null;
  const today = currentExercise(log)?.workingSets ?? [];
  const edited = log.editing ? today[log.editing.index] : undefined;
  if (edited && isSameLoad(loadOf(edited), loadOf(values))) return null;
  const before = log.editing ? today.slice(0, log.editing.index) : today;
  const lastTime = log.past.recent.find(({ workingSets }) => workingSets.length > 0)?.workingSets ?? [];
  return findUnlikelyLoad(values, [...lastTime, ...before]);
}

/** `800 kg is more than 3 times the last 80 kg. Enter again logs it.` */
export function questionText({ weightKg, lastKg, is }: UnlikelyLoad, unit: WeightUnit): string {
  const how = is === 'heavier' ? 'more than 3 times' : 'less than a third of';
  return `${formatWeight(weightKg, unit)} is ${how} the last ${formatWeight(lastKg, unit)}. Enter again logs it.`;
}
