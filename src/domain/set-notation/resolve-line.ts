/** Resolves a line against the planned set and earlier sets: the values it logs, or an error. */
import { assertNever } from './assert-never.js';
import { BELOW_ZERO, changeBetween, changeLoad, isSameLoad, loadOf } from './load.js';
import type { ChangeLine, ParsedLine, Quantity, SetTail, SetValues } from './set-line.js';
import { carryOver, withLoad, withQuantity, withTail } from './set-values.js';

/** The sets that a line may refer to. */
export interface LineContext {
  /** The set that the placeholder shows. If there is none, counts and changes refer to the previous set. */
  readonly plannedSet: SetValues | null;
  /** The previous set of the same kind (warm-up or working) in this session. */
  readonly previous: SetValues | null;
  /** The set just logged, which a tail completes. */
  readonly last: SetValues | null;
}

/** The values of the set to log, or an error. */
export type ResolvedLine =
  | { readonly ok: true; readonly values: SetValues }
  | { readonly ok: false; readonly message: string };

/**
 * The values of the set that `line` logs; for a tail, the completed values of the set just logged. Load, reps,
 * sides, time and distance are taken from the planned or previous set, but not RPE, assessment, rest and note. An
 * empty line logs the planned set.
 */
export function resolveLine(line: ParsedLine, { plannedSet, previous, last }: LineContext): ResolvedLine {
  switch (line.kind) {
    case 'set':
      return { ok: true, values: line.values };
    case 'empty':
      return plannedSet
        ? complete(plannedSet, null, {})
        : failure('there is no placeholder to log: write load and reps, for example 80x5');
    case 'reps': {
      const base = plannedSet ?? previous;
      if (!base)
        return failure('there is no set to take the load from: write load and reps, for example 80x5');
      return complete(base, line.quantity, line.tail);
    }
    case 'same': {
      const repeated = previous ?? plannedSet;
      if (!repeated) return failure('there is no set to repeat: write load and reps, for example 80x5');
      return complete(repeated, null, line.tail);
    }
    case 'change':
      return resolveChange(line, plannedSet ?? previous);
    case 'tail':
      if (!last)
        return failure('there is no set yet to complete: write load and reps first, for example 80x5 @8');
      return asResult(withTail(last, line.tail));
    case 'exercise':
      return failure('this is an exercise name: for a set write load and reps, for example 80x5');
    default:
      return assertNever(line);
  }
}

/**
 * The next planned set, adjusted by what was changed in this session. If it has the load that was planned for the
 * set just logged, it takes the load that was used; otherwise its load changes by the same amount. It is unchanged
 * if the loads cannot be compared or the result would be below 0.
 * @param plannedSet the planned set to adjust
 * @param loggedPlannedSet what was planned for the set just logged; null if nothing was
 * @param logged the set just logged
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
  if (isSameLoad(next, expected)) return withLoad(plannedSet, used);
  if (next === null || (next.mode === 'external') !== (expected?.mode === 'external')) return plannedSet;
  const change = changeBetween(expected, used);
  const moved = change && changeLoad(next, change);
  return moved ? withLoad(plannedSet, moved) : plannedSet;
}

function resolveChange({ change, quantity, tail }: ChangeLine, base: SetValues | null): ResolvedLine {
  if (!base) {
    return failure(
      change.amount < 0 ? BELOW_ZERO : 'there is no load to change: write load and reps, for example 80x5',
    );
  }
  const load = changeLoad(loadOf(base), change);
  return load ? complete(withLoad(base, load), quantity, tail) : failure(BELOW_ZERO);
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
