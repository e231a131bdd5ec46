/** Reads the sets of a command line, `80x5 80x5 @8`, in the notation of the Log screen. */
import type { SetKind } from '../edit-session.js';
import type { SetMeasure } from '../set-measure.js';
import type { WeightUnit } from '../weight.js';
import { loadAndRepsError, loadWithoutReps, timeWithoutUnit } from './mistaken-line.js';
import { otherNotationError } from './other-notation.js';
import { parseSetLine } from './parse-set-line.js';
import { resolveLine } from './resolve-line.js';
import type { LineError, SetValues } from './set-line.js';

/** One or more equal sets. */
export type ReadSet = { readonly kind: SetKind; readonly values: SetValues; readonly times: number };

/** The sets, or the first argument that cannot be read. */
export type ReadSets =
  | { readonly ok: true; readonly sets: readonly ReadSet[] }
  | { readonly ok: false; readonly argument: string; readonly error: LineError };

export type SetsContext = {
  /** The unit of a load without one; null if it is unknown. */
  readonly unit: WeightUnit | null;
  readonly measure: SetMeasure;
  /** The last sets of the exercise in the session; null if there are none. */
  readonly last: Readonly<Record<SetKind, SetValues | null>>;
};

/** The error for a load without a unit if the unit in the settings is unknown. */
const UNIT_UNKNOWN_HERE = 'the unit in the settings is unknown: write 185lb x5 or 84kg x5';

/** Reads the arguments in order. A tail such as `@8` completes the set before it; a lone `w` marks the next. */
export function readSetArguments(args: readonly string[], context: SetsContext): ReadSets {
  const sets: ReadSet[] = [];
  let mark = '';
  for (const argument of args) {
    if (/^\s*w\s*$/i.test(argument)) {
      mark = 'w ';
      continue;
    }
    const read = readOne(`${mark}${argument}`, sets, context);
    if ('message' in read) {
      const column = Math.max(1, read.column - mark.length);
      return { ok: false, argument, error: { column, message: read.message } };
    }
    mark = '';
    if (read.isTail) sets.splice(-1, 1, ...completed(sets.at(-1), read.set));
    else sets.push(read.set);
  }
  if (mark === '') return { ok: true, sets };
  return { ok: false, argument: 'w', error: { column: 1, message: 'a set is missing after the w' } };
}

/** All but one of the equal sets of `last`, then `set`. */
function completed(last: ReadSet | undefined, set: ReadSet): readonly ReadSet[] {
  const others = last && last.times > 1 ? [{ ...last, times: last.times - 1 }] : [];
  return [...others, set];
}

function readOne(
  text: string,
  sets: readonly ReadSet[],
  { unit, measure, last }: SetsContext,
): { readonly isTail: boolean; readonly set: ReadSet } | LineError {
  const glued = loadAndRepsError(text);
  if (glued) return glued;
  const parsed = parseSetLine(text, { unit: unit ?? 'kg', place: 'screen' });
  if (!parsed.ok) return otherNotationError(text) ?? parsed.error;
  const { line } = parsed;
  if (unit === null && !isSameInPounds(text, line)) return { column: 1, message: UNIT_UNKNOWN_HERE };
  const isWarmup = 'warmup' in line && line.warmup;
  const kind = isWarmup ? 'warmup' : 'working';
  const context = {
    plannedSet: null,
    previous: sets.findLast((each) => each.kind === kind)?.values ?? last[kind],
    last: sets.at(-1)?.values ?? null,
    measure,
    unit: unit ?? 'kg',
  };
  const mistaken = timeWithoutUnit(text, line, context);
  if (mistaken) return mistaken;
  const resolved = resolveLine(line, context);
  if (!resolved.ok) return { column: 1, message: resolved.message };
  const load = loadWithoutReps(text, line, null);
  if (load) return load;
  const { values } = resolved;
  if (line.kind === 'tail') {
    return { isTail: true, set: { kind: sets.at(-1)?.kind ?? 'working', values, times: 1 } };
  }
  return { isTail: false, set: { kind, values, times: 'times' in line ? line.times : 1 } };
}

function isSameInPounds(text: string, line: object): boolean {
  const inPounds = parseSetLine(text, { unit: 'lb', place: 'screen' });
  return inPounds.ok && JSON.stringify(inPounds.line) === JSON.stringify(line);
}
