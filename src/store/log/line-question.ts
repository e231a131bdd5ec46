/** The question that Enter asks about a line before it logs the set: whether an unlikely load is right. */
import { formatWeight } from '../../domain/format-weight.js';
import { isSameLoad, loadOf } from '../../domain/set-notation/load.js';
import { asShown } from '../../domain/set-notation/recorded-load.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import { findUnlikelyLoad, hasLeadingZero, type UnlikelyLoad } from '../../domain/unlikely-load.js';
import type { WeightUnit } from '../../domain/weight.js';
import { isDoneWithBody, isZero } from '../../domain/zero-load.js';
import type { AppState } from '../app-state.js';
import { lastTime } from './last-time.js';
import type { LineReading } from './line-reading.js';
import { currentExercise } from './log-selectors.js';
import { plannedSetOf } from './planned-set.js';

type SetReading = Extract<LineReading, { kind: 'set' }>;

/**
 * The question about an unlikely load, or null. A leading zero is asked about: the digit before it probably
 * opened a screen.
 */
export function questionOf(state: AppState, reading: SetReading): UnlikelyLoad | null {
  const question = isLoadKnown(state, reading) ? null : questionOfLoad(state, reading.values);
  if (question !== null) return question;
  const isCut = reading.line.kind === 'set' && hasLeadingZero(state.log.line.text);
  return isCut ? { weightKg: reading.values.weightKg ?? 0, is: 'cut' } : null;
}

/** True for the load of the planned or edited set, of a warm-up, and for a line without load. */
function isLoadKnown(state: AppState, { line, values }: SetReading): boolean {
  const { log } = state;
  if (line.kind === 'empty' || line.kind === 'tail' || log.editing?.kind === 'warmup') return true;
  if ('warmup' in line && line.warmup) return true;
  const known = log.editing ? currentExercise(log)?.workingSets[log.editing.index] : plannedSetOf(state);
  const shown = (set: SetValues) => loadOf(asShown(set, state.athlete.unit ?? 'kg'));
  return known !== undefined && known !== null && isSameLoad(shown(valuesOf(known)), shown(values));
}

function questionOfLoad(state: AppState, values: SetValues): UnlikelyLoad | null {
  const { log } = state;
  const exercise = currentExercise(log);
  const today = exercise?.workingSets ?? [];
  const before = log.editing ? today.slice(0, log.editing.index) : today;
  const earlier = [...(lastTime(state)?.workingSets ?? []), ...before];
  const far = findUnlikelyLoad(values, earlier);
  if (far !== null) return far;
  const isUnlikelyZero =
    isZero(values) &&
    !earlier.some(isZero) &&
    exercise !== null &&
    !isDoneWithBody(exercise.Name, log.library);
  return isUnlikelyZero ? { weightKg: 0, is: 'cut' } : null;
}

/** For example `800 kg is more than 3 times the last 80 kg. Enter again logs it.` */
export function questionText(question: UnlikelyLoad, unit: WeightUnit): string {
  const weight = formatWeight(question.weightKg, unit);
  if (question.is === 'cut') return `The load is ${weight}: is a digit missing? Enter again logs it.`;
  const how = question.is === 'heavier' ? 'more than 3 times' : 'less than a third of';
  return `${weight} is ${how} the last ${formatWeight(question.lastKg, unit)}. Enter again logs it.`;
}
