/** Resolves a line against the planned set and earlier sets: the values it logs, or an error. */
import type { SetMeasure } from '../set-measure.js';
import { signedKg } from '../statistics/best-reps.js';
import type { WeightUnit } from '../weight.js';
import { assertNever } from './assert-never.js';
import { exampleSet } from './examples.js';
import { BELOW_ZERO, BODYWEIGHT, changeBetween, changeLoad, isSameLoad, loadKeys, loadOf } from './load.js';
import type { ChangeLine, ParsedLine, Quantity, SetTail, SetValues } from './set-line.js';
import { carryOver, makeValues, withLoad, withQuantity, withTail } from './set-values.js';

/** The sets that a line may refer to. */
export interface LineContext {
  /** The set that the placeholder shows. If there is none, reps and changes refer to `previous`. */
  readonly plannedSet: SetValues | null;
  /** The previous set of the same kind (warm-up or working) in this session. */
  readonly previous: SetValues | null;
  /** The set just logged, which a tail completes. */
  readonly last: SetValues | null;
  /** How sets of the exercise are measured, and the athlete's unit. */
  readonly measure: SetMeasure;
  readonly unit: WeightUnit;
}

export type ResolvedLine =
  | { readonly ok: true; readonly values: SetValues }
  | { readonly ok: false; readonly message: string };

/**
 * The values of the set that `line` logs, or completes with a tail. Load and quantity may come from the planned or
 * previous set.
 */
export function resolveLine(line: ParsedLine, context: LineContext): ResolvedLine {
  const { plannedSet, previous, last, measure } = context;
  const instead = wayToWrite(context);
  switch (line.kind) {
    case 'set':
      return { ok: true, values: line.values };
    case 'empty':
      return plannedSet
        ? complete(plannedSet, null, {})
        : failure(`there is no placeholder to log: write ${instead}`);
    case 'reps': {
      const base = plannedSet ?? previous ?? (measure === 'body-weight' ? BODYWEIGHT_SET : null);
      if (!base) return failure(`there is no set to take the load from: write ${instead}`);
      return complete(base, line.quantity, line.tail);
    }
    case 'same': {
      const repeated = previous ?? plannedSet;
      if (!repeated) return failure(`there is no set to repeat: write ${instead}`);
      return complete(repeated, null, line.tail);
    }
    case 'change':
      return resolveChange(line, plannedSet ?? previous, instead);
    case 'tail':
      if (!last) return failure(`there is no set yet to complete: write ${instead}`);
      return asResult(withTail(last, line.tail));
    case 'exercise':
      return failure(`/ begins an exercise name: for a set write ${instead}`);
    default:
      return assertNever(line);
  }
}

/**
 * Adjusts the next planned set if another load than planned was logged.
 * @param loggedPlannedSet what was planned for `logged`
 * @returns `plannedSet` itself if nothing changes
 */
export function nextPlannedSet(
  plannedSet: SetValues,
  loggedPlannedSet: SetValues | null,
  logged: SetValues,
): SetValues {
  if (!loggedPlannedSet) return plannedSet;
  const expected = loadOf(loggedPlannedSet);
  const used = loadOf(logged);
  const next = loadOf(plannedSet);
  if (used === null || isSameLoad(expected, used)) return plannedSet;
  if (isSameLoad(next, expected)) {
    const moved = withLoad(plannedSet, used);
    return signedKg(logged) > signedKg(loggedPlannedSet) ? withAtMostReps(moved, logged) : moved;
  }
  if (next === null || (next.mode === 'external') !== (expected?.mode === 'external')) return plannedSet;
  // The load changes by as much as the logged load differs from its plan.
  const change = changeBetween(expected, used);
  const moved = change && changeLoad(next, change);
  if (!moved) return plannedSet;
  // More reps at a heavier load than just logged would be too much.
  const isHeavier = signedKg(loadKeys(moved)) > signedKg(logged);
  const atMost = withAtMostReps(plannedSet, logged);
  return isHeavier && atMost !== plannedSet ? withLoad(atMost, used) : withLoad(plannedSet, moved);
}

/** `planned` with no more full reps than `logged`, at least 1; `planned` itself if either has no counted reps. */
export function withAtMostReps(planned: SetValues, { repCount: logged }: SetValues): SetValues {
  const full = Math.max(1, logged?.full ?? Number.POSITIVE_INFINITY);
  if (!planned.repCount || planned.repCount.full <= full) return planned;
  return withQuantity(planned, { kind: 'reps', count: { full, partial: 0 } });
}

function resolveChange(
  { change, quantity, tail }: ChangeLine,
  base: SetValues | null,
  instead: string,
): ResolvedLine {
  if (!base) {
    return failure(change.amount < 0 ? BELOW_ZERO : `there is no load to change: write ${instead}`);
  }
  const load = changeLoad(loadOf(base), change);
  return load ? complete(withLoad(base, load), quantity, tail) : failure(BELOW_ZERO);
}

/** The set that a line with only reps completes, for a bodyweight exercise without a planned or previous set. */
const BODYWEIGHT_SET = makeValues(BODYWEIGHT, { kind: 'word', word: 'feel' });

/** How to write a whole set, for error messages. */
function wayToWrite({ measure, unit }: Pick<LineContext, 'measure' | 'unit'>): string {
  return measure === 'load' ? `load and reps, for example ${exampleSet(unit)}` : 'bw x8, or 60s for a time';
}

function complete(base: SetValues, quantity: Quantity | null, tail: SetTail): ResolvedLine {
  const again = carryOver(base);
  return asResult(withTail(quantity ? withQuantity(again, quantity) : again, tail));
}

function asResult(values: SetValues | string): ResolvedLine {
  return typeof values === 'string' ? failure(values) : { ok: true, values };
}

function failure(message: string): ResolvedLine {
  return { ok: false, message };
}
