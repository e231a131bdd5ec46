/** Reads sections with sets: `1x5 @8, 3x8-12 60kg`, `! 6x2`, and what holds for all sets: `70% 90s`. */
import { fail, found, type Scan, Scanner } from '../../domain/set-notation/scanner.js';
import type { ScriptGroup, ScriptLoad, SetValues, Variation } from './script.js';

/** A section: the sets of a variation, or values for all sets of the line. */
export type SetsSection =
  | { readonly kind: 'variation'; readonly variation: Variation }
  | { readonly kind: 'common'; readonly values: SetValues };

const EXAMPLE = 'write 3x8-12 60kg @8 90s';
const GROUP = /\s*(\d+)\s*[x×]\s*(\d+)(?:\s*[-–—]\s*(\d+))?\s*(\+?)/iy;
const MOST_SETS = 99;
const MOST_REPS = 999;
const MOST_PERCENT = 200;
const MOST_WEIGHT_KG = 2000;
const MOST_REST_SECONDS = 3600;

/** The section, or the first error with its column in the section. */
export function readSets(text: string): Scan<SetsSection> {
  const scanner = new Scanner(text);
  const isCurrent = scanner.takeAfterBlanks(/!/y) !== null;
  if (!scanner.peek(GROUP)) {
    const values = scanValues(scanner);
    if (!values.ok) return values;
    const { label: _label, ...common } = values.value;
    return atEnd(scanner) ?? found({ kind: 'common', values: common });
  }
  const groups = scanGroups(scanner);
  if (!groups.ok) return groups;
  return atEnd(scanner) ?? found({ kind: 'variation', variation: { groups: groups.value, isCurrent } });
}

/** The groups of a warm-up: `1x5 45lb, 1x3 80%`. */
export function readWarmup(text: string): Scan<readonly ScriptGroup[]> {
  const scanner = new Scanner(text);
  if (/^\s*none\s*$/i.test(text)) return found([]);
  const groups = scanGroups(scanner);
  return groups.ok ? (atEnd(scanner) ?? groups) : groups;
}

function atEnd(scanner: Scanner): Scan<never> | null {
  scanner.skipBlanks();
  return scanner.atEnd ? null : fail(scanner.column, `this is no part of a set: ${EXAMPLE}`);
}

function scanGroups(scanner: Scanner): Scan<readonly ScriptGroup[]> {
  const groups: ScriptGroup[] = [];
  do {
    scanner.skipBlanks();
    const { column } = scanner;
    const match = scanner.take(GROUP);
    if (!match) return fail(column, `the sets are missing: ${EXAMPLE}`);
    const [sets, min, max] = [match[1], match[2], match[3] ?? match[2]].map(Number) as [
      number,
      number,
      number,
    ];
    if (sets < 1 || sets > MOST_SETS)
      return fail(column, `the number of sets goes from 1 to ${MOST_SETS}: ${EXAMPLE}`);
    if (min < 1 || max > MOST_REPS)
      return fail(column, `the number of reps goes from 1 to ${MOST_REPS}: ${EXAMPLE}`);
    if (max < min) return fail(column, 'the smaller number of reps comes first: write 3x8-12');
    const values = scanValues(scanner);
    if (!values.ok) return values;
    const { label = null, ...others } = values.value;
    groups.push({ sets, min, max, isAmrap: match[4] === '+', label, values: others });
  } while (scanner.takeAfterBlanks(/,/y));
  return found(groups);
}

type Labelled = SetValues & { readonly label?: string };

/** Values in any order; of two of a kind the last one holds. */
function scanValues(scanner: Scanner): Scan<Labelled> {
  let values: Labelled = {};
  for (;;) {
    scanner.skipBlanks();
    const value =
      scanRpe(scanner) ??
      scanTimes(scanner) ??
      scanPercent(scanner) ??
      scanWeight(scanner) ??
      scanOther(scanner);
    if (!value) return found(values);
    if (!value.ok) return value;
    values = { ...values, ...value.value };
  }
}

function scanRpe(scanner: Scanner): Scan<Labelled> | null {
  const { column } = scanner;
  const match = scanner.take(/@\s*(\d*\.?\d+)\s*\+?/y);
  if (!match) return null;
  const rpe = Math.round(Number(match[1]) * 2) / 2;
  return rpe >= 1 && rpe <= 10 ? found({ rpe }) : fail(column, 'an RPE goes from 1 to 10: write @8');
}

const SET_AND_REST = /(\d+)\s*s\s*\+?\s*\|\s*(?:(\d+)\s*s|\?)/iy;
const REST = /(\d+)\s*s(?!\w)\s*\+?/iy;

/** `60s|30s` is the time of a set and the rest after it; `90s` is a rest. */
function scanTimes(scanner: Scanner): Scan<Labelled> | null {
  const { column } = scanner;
  const both = scanner.take(SET_AND_REST);
  const match = both ?? scanner.take(REST);
  if (!match) return null;
  const rest = both ? both[2] : match[1];
  if (rest !== undefined && Number(rest) > MOST_REST_SECONDS) {
    return fail(column, `a rest has at most ${MOST_REST_SECONDS} seconds: write 90s`);
  }
  const setSeconds = both ? Number(both[1]) : null;
  if (setSeconds !== null && (setSeconds < 1 || setSeconds > MOST_SET_SECONDS)) {
    return fail(column, `the time of a set goes from 1 to ${MOST_SET_SECONDS} seconds: write 60s|30s`);
  }
  return found({
    ...(setSeconds !== null && { setSeconds }),
    ...(rest !== undefined && { restSeconds: Number(rest) }),
  });
}

const MOST_SET_SECONDS = 86_400;

function scanPercent(scanner: Scanner): Scan<Labelled> | null {
  const { column } = scanner;
  const match = scanner.take(/(\d*\.?\d+)\s*%\s*\+?/y);
  if (!match) return null;
  const percent = Number(match[1]);
  if (percent > 0 && percent <= MOST_PERCENT) return found({ load: { kind: 'percent', percent } });
  return fail(column, `a percentage goes from 1 to ${MOST_PERCENT}: write 75%`);
}

const WEIGHT = /(-?\d*\.?\d+)\s*(kg|lb)s?(?!\w)\s*\+?/iy;

function scanWeight(scanner: Scanner): Scan<Labelled> | null {
  const { column } = scanner;
  const match = scanner.take(WEIGHT);
  if (!match) return null;
  const unit = match[2]?.toLowerCase() === 'lb' ? 'lb' : 'kg';
  const load: ScriptLoad = { kind: 'weight', value: Number(match[1]), unit };
  return Math.abs(load.value) <= MOST_WEIGHT_KG
    ? found({ load })
    : fail(column, `a weight goes up to ${MOST_WEIGHT_KG}: write 60kg`);
}

/** `?+` asks for the weight; `(label)`; `auto` starts a timer by itself. */
function scanOther(scanner: Scanner): Scan<Labelled> | null {
  if (scanner.take(/\?\s*\+?/y)) return found({ load: null });
  if (scanner.take(/auto(?!\w)/iy)) return found({});
  const label = scanner.take(/\(([^)]*)\)/y)?.[1];
  return label === undefined ? null : found(label.trim() === '' ? {} : { label: label.trim() });
}
