/** Parses the set line; the planned set and today's sets complete what it leaves out. */
import { type SetPlace, setAt } from '../../domain/edit-session.js';
import { measureOf, type SetMeasure } from '../../domain/set-measure.js';
import { describeSet } from '../../domain/set-notation/describe-set.js';
import type { LoadKeys } from '../../domain/set-notation/load.js';
import {
  loadAndRepsError,
  loadWithoutReps,
  timeWithoutUnit,
} from '../../domain/set-notation/mistaken-line.js';
import { otherNotationError } from '../../domain/set-notation/other-notation.js';
import { parseSetLine } from '../../domain/set-notation/parse-set-line.js';
import { asRecorded } from '../../domain/set-notation/recorded-load.js';
import { type LineContext, resolveLine } from '../../domain/set-notation/resolve-line.js';
import type { LineError, ParsedLine, SetValues } from '../../domain/set-notation/set-line.js';
import { toWarmupSet } from '../../domain/set-notation/to-record-set.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import type { AppState } from '../app-state.js';
import { withLastLoggedOpen } from './last-logged.js';
import { lastTime, lastTimeSets } from './last-time.js';
import { currentExercise, placeOfLast } from './log-selectors.js';
import type { LogState } from './log-state.js';
import { plannedSetOf } from './planned-set.js';

/** What Enter does with the line. */
export type LineReading =
  | { readonly kind: 'empty' }
  /** `completes`: the logged set that a line without load and reps completes; otherwise null. */
  | {
      readonly kind: 'set';
      readonly line: ParsedLine;
      readonly values: SetValues;
      readonly words: string;
      readonly completes: CompletedSet | null;
    }
  | { readonly kind: 'exercise'; readonly query: string }
  | { readonly kind: 'invalid'; readonly error: LineError };

export type CompletedSet = { readonly exerciseIndex: number; readonly place: SetPlace };

export function readLine(state: AppState): LineReading {
  const plannedSet = plannedSetOf(state);
  const { log, athlete } = state;
  const text = log.line.text;
  const glued = loadAndRepsError(text);
  if (glued) return { kind: 'invalid', error: glued };
  const parsed = parseSetLine(text, { unit: athlete.unit ?? 'kg', place: 'screen' });
  if (!parsed.ok) return { kind: 'invalid', error: otherNotationError(text) ?? parsed.error };
  const { line } = parsed;
  if (line.kind === 'exercise') return { kind: 'exercise', query: line.query };
  if (line.kind === 'empty' && (log.editing || !plannedSet)) return { kind: 'empty' };
  const isWarmup = 'warmup' in line && line.warmup;
  const times = 'times' in line ? line.times : 1;
  const editError = log.editing && errorWhileEditing(log.editing, isWarmup, times);
  if (editError) return { kind: 'invalid', error: { column: 1, message: editError } };
  const context = contextOf(state, isWarmup, plannedSet);
  const time = timeWithoutUnit(text, line, context);
  if (time) return { kind: 'invalid', error: time };
  const resolved = resolveLine(line, context);
  if (!resolved.ok) return { kind: 'invalid', error: { column: 1, message: resolved.message } };
  const load = loadWithoutReps(text, line, context.plannedSet);
  if (load) return { kind: 'invalid', error: load };
  const isNewLoad = !log.editing && line.kind !== 'tail' && line.kind !== 'same';
  const values = isNewLoad ? asRecorded(resolved.values, knownLoads(state)) : resolved.values;
  const completes = line.kind === 'tail' && !log.editing ? completedSet(log) : null;
  const isWarmupSet = isWarmup || (completes?.place ?? log.editing)?.kind === 'warmup';
  const kept = isWarmupSet ? keptInWarmup : (each: SetValues) => each;
  const words = describeSet(kept(resolved.values), { warmup: isWarmup, times });
  return { kind: 'set', line, values: kept(values), words, completes };
}

/** The values that a warm-up set stores: an RPE, for example, becomes text in the note. */
function keptInWarmup(values: SetValues): SetValues {
  return valuesOf(toWarmupSet(values, 1).set);
}

/** Why a command waits for a line with text, and which keys of the open stage finish it. */
export function linePendingText(state: AppState): string {
  const { stage, editing, isCursorKept } = state.log;
  if (stage.kind === 'picking') return 'The line is not logged yet. Esc goes back to it.';
  if (editing) return 'The set is still being edited. Enter changes it, Esc keeps it as it was.';
  if (isCursorKept) return 'The line is not logged yet. Enter returns to it.';
  const isInvalid = readLine(state).kind === 'invalid';
  return `The line is not logged yet. Enter ${isInvalid ? 'shows what is wrong' : 'logs it'}, Backspace or Ctrl+U deletes it.`;
}

/** The loads of last time, of the repeated session and of today, in this order. */
function knownLoads(state: AppState): readonly LoadKeys[] {
  const today = currentExercise(state.log)?.workingSets ?? [];
  return [...(lastTime(state)?.workingSets ?? []), ...lastTimeSets(state), ...today];
}

/** True if the line completes the set logged last, instead of logging a new set. */
export function isCompletingLine(state: AppState): boolean {
  const { log, athlete } = state;
  if (log.line.text === '' || log.editing) return false;
  const parsed = parseSetLine(log.line.text, { unit: athlete.unit ?? 'kg', place: 'screen' });
  return parsed.ok && parsed.line.kind === 'tail' && completedSet(log) !== null;
}

function completedSet(log: LogState): CompletedSet | null {
  const { exerciseIndex } = withLastLoggedOpen(log);
  const place = placeOfLast({ ...log, exerciseIndex });
  return place && { exerciseIndex, place };
}

/** The error if the line would make several sets, or a warm-up of a working set; otherwise null. */
function errorWhileEditing(editing: SetPlace, isWarmup: boolean, times: number): string | null {
  if (times !== 1) return 'the line edits one set: * is only for new sets';
  if (isWarmup && editing.kind === 'working') {
    return 'the line edits a working set: remove it and log the warm-up instead';
  }
  return null;
}

export function currentMeasure(log: LogState): SetMeasure {
  const exercise = currentExercise(log);
  return exercise ? measureOf(exercise, log.library) : 'load';
}

function contextOf({ log, athlete }: AppState, isWarmup: boolean, plannedSet: SetValues | null): LineContext {
  const last = withLastLoggedOpen(log);
  return {
    plannedSet: valuesAt(log, log.editing) ?? plannedSet,
    previous: valuesAt(log, placeBefore(log, isWarmup)),
    last: valuesAt(last, placeOfLast(last)),
    measure: currentMeasure(log),
    unit: athlete.unit ?? 'kg',
  };
}

function valuesAt(log: LogState, place: SetPlace | null): SetValues | null {
  const exercise = currentExercise(log);
  const set = exercise && place && setAt(exercise, place);
  return set ? valuesOf(set) : null;
}

/** The set of the same kind before the set that the line logs or edits. */
function placeBefore(log: LogState, isWarmup: boolean): SetPlace | null {
  if (log.editing) return { ...log.editing, index: log.editing.index - 1 };
  const exercise = currentExercise(log);
  if (!exercise) return null;
  return isWarmup
    ? { kind: 'warmup', index: exercise.warmupSets.length - 1 }
    : { kind: 'working', index: exercise.workingSets.length - 1 };
}
