/** Parses one line of set notation. A file has no planned sets, so that only the load or the reps may be missing. */
import { exampleSet } from './examples.js';
import { LIMITS } from './limits.js';
import { readPlannedLine } from './read-planned-line.js';
import { type ParseOptions, type Reading, type ReadLine, scanLineTail, wordWarnings } from './reading.js';
import { type Head, scanHead } from './scan-head.js';
import type { PartName } from './scan-part.js';
import { fail, found, type Scan, Scanner } from './scanner.js';
import type { ParsedSetLine } from './set-line.js';
import { makeValues, withTail } from './set-values.js';

/** `w` before a set. The only letters that may follow it directly are `bw`, `bodyweight`, `none` and `x`. */
const WARMUP_MARK = /w(?!\p{L})|w(?=bw|bodyweight|none(?!\p{L})|[x×])/iuy;

/** Parses `text`: its meaning, or the first error and its column. Never throws; surrounding blanks are ignored. */
export function parseSetLine(text: string, { unit, place }: ParseOptions): ParsedSetLine {
  const scanner = new Scanner(text);
  const result = readLine({ scanner, unit, place, limits: LIMITS[place] });
  return result.ok ? { ok: true, ...result.value } : { ok: false, error: result.error };
}

function readLine(reading: Reading): Scan<ReadLine> {
  const { scanner, place, unit } = reading;
  scanner.skipBlanks();
  const column = scanner.column;
  if (scanner.atEnd) {
    if (place === 'file')
      return fail(column, `there is no set here: write load and reps, for example ${exampleSet(unit)}`);
    return found({ line: { kind: 'empty' }, warnings: [] });
  }
  if (scanner.take(/\//y)) {
    if (place === 'file')
      return fail(
        column,
        `an exercise name is not a set: write load and reps, for example ${exampleSet(unit)}`,
      );
    return found({ line: { kind: 'exercise', query: scanner.slice(scanner.position) }, warnings: [] });
  }
  const warmup = scanner.take(WARMUP_MARK) !== null;
  if (warmup && place === 'file') {
    return fail(column, 'in a file the heading marks warm-ups: write the set without w');
  }
  scanner.skipBlanks();
  const head = scanHead(reading);
  if (head) return head.ok ? readWholeSet(reading, head.value, warmup) : head;
  return readPlannedLine(reading, warmup);
}

function readWholeSet(
  reading: Reading,
  { load, quantity, isWithoutReps }: Head,
  warmup: boolean,
): Scan<ReadLine> {
  const given: PartName[] = quantity.kind === 'time' || quantity.kind === 'distance' ? [quantity.kind] : [];
  const tail = scanLineTail(reading, quantity, given, {});
  if (!tail.ok) return tail;
  const values = withTail({ ...makeValues(load, quantity), ...tail.value.extent }, tail.value.tail);
  // Only for the type: `scanLineTail` has already rejected the partial reps for which `withTail` returns a message.
  if (typeof values === 'string') return fail(1, values);
  const line = { kind: 'set', warmup, times: tail.value.times, values } as const;
  const missing = isWithoutReps ? ['the reps are missing; saved as not counted'] : [];
  return found({ line, warnings: [...missing, ...wordWarnings(quantity), ...tail.value.warnings] });
}
