/** Reads sections with sets: `1x5 @8, 3x8-12 60kg`, `! 6x2`, and values for all sets: `70% 90s`. */
import { fail, found, type Scan, Scanner } from '../../domain/set-notation/scanner.js';
import type { LineError } from '../../domain/set-notation/set-line.js';
import type { ScriptGroup, ScriptLoad, SetValues, Variation } from './script.js';

/** A section: the sets of a variation, or values for all sets of the line. */
export type SetsSection =
  | { readonly kind: 'variation'; readonly variation: Variation }
  | { readonly kind: 'common'; readonly values: SetValues };

const EXAMPLE = 'write 3x8-12 60kg @8 90s';
const NO_SET = `this is not a part of a set: ${EXAMPLE}`;
/** `3x8 -20kg` has 20 kg of assistance: a number with a unit is not an upper number of reps. */
const GROUP =
  /\s*(?<sets>\d+)\s*(?<more>\+?)\s*[x×]\s*(?<min>\d+)(?:\s*[-–—]\s*(?<max>\d+)(?![\d.]|\s*(?:kg|lb)))?\s*(?<amrap>\+?)/iy;
const MOST_SETS = 99;
const MOST_REPS = 999;
const MOST_PERCENT = 200;
const MOST_WEIGHT_KG = 2000;
const MOST_REST_SECONDS = 3600;

/** The readable part; errors describe the rest, with columns in the text. */
export type Read<T> = { readonly value: T; readonly errors: readonly LineError[] };

export function readSets(text: string): Read<SetsSection> {
  const scanner = new Scanner(text);
  const errors: LineError[] = [];
  const isCurrent = scanner.takeAfterBlanks(/!/y) !== null;
  if (scanner.peek(GROUP)) {
    const groups = readGroups(scanner, errors);
    return { value: { kind: 'variation', variation: { groups, isCurrent } }, errors };
  }
  const { label: _label, ...values } = readValues(scanner, errors);
  if (!scanner.atEnd) errors.push({ column: scanner.column, message: NO_SET });
  return { value: { kind: 'common', values }, errors };
}

/** The groups of a warm-up: `1x5 45lb, 1x3 80%`; empty for `none`. */
export function readWarmup(text: string): Read<readonly ScriptGroup[]> {
  const errors: LineError[] = [];
  if (/^\s*none\s*$/i.test(text)) return { value: [], errors };
  return { value: readGroups(new Scanner(text), errors), errors };
}

/** Groups up to the end of the text, without groups that cannot be read. */
function readGroups(scanner: Scanner, errors: LineError[]): readonly ScriptGroup[] {
  const groups: ScriptGroup[] = [];
  do {
    scanner.skipBlanks();
    const group = readGroup(scanner, errors);
    if (group) groups.push(group);
  } while (scanner.takeAfterBlanks(/,/y));
  return groups;
}

function readGroup(scanner: Scanner, errors: LineError[]): ScriptGroup | null {
  const { column } = scanner;
  const found = scanner.take(GROUP)?.groups;
  const [sets, min] = [Number(found?.sets), Number(found?.min)];
  const max = Number(found?.max ?? min);
  const { label = null, ...values } = readValues(scanner, errors);
  const message = found ? groupError(sets, min, max) : `the sets are missing: ${EXAMPLE}`;
  if (message === null) {
    return { sets, isOpenEnded: found?.more === '+', min, max, isAmrap: found?.amrap === '+', label, values };
  }
  errors.push({ column, message });
  return null;
}

function groupError(sets: number, min: number, max: number): string | null {
  if (sets < 1 || sets > MOST_SETS) return `the number of sets goes from 1 to ${MOST_SETS}: ${EXAMPLE}`;
  if (min < 1 || max > MOST_REPS) return `the number of reps goes from 1 to ${MOST_REPS}: ${EXAMPLE}`;
  return max < min ? 'the smaller number of reps comes first: write 3x8-12' : null;
}

type Labelled = SetValues & { readonly label?: string };

/** Values in any order, up to a comma or the end; the last value of each kind counts. */
function readValues(scanner: Scanner, errors: LineError[]): Labelled {
  let values: Labelled = {};
  for (;;) {
    scanner.skipBlanks();
    const value =
      scanRpe(scanner) ??
      scanTimes(scanner) ??
      scanPercent(scanner) ??
      scanWeight(scanner) ??
      scanOther(scanner);
    if (value?.ok) values = { ...values, ...value.value };
    else if (value) errors.push(value.error);
    else {
      const { column } = scanner;
      if (!scanner.take(/[^,]+/y)) return values;
      errors.push({ column, message: NO_SET });
    }
  }
}

function scanRpe(scanner: Scanner): Scan<Labelled> | null {
  const { column } = scanner;
  const match = scanner.take(/@\s*(\d+(?:\.\d+)?|\.\d+)\s*\+?/y);
  if (!match) return null;
  const rpe = Number(match[1]);
  const isHalf = rpe >= 1 && rpe <= 10 && Number.isInteger(rpe * 2);
  return isHalf ? found({ rpe }) : fail(column, 'an RPE goes from 1 to 10 in halves: write @8 or @8.5');
}

const SET_AND_REST = /(\d+)\s*s\s*\+?\s*(?:auto\s*)?\|\s*(?:(\d+)\s*s|\?|auto)(?!\w)/iy;
const REST = /(\d+)\s*s(?!\w)\s*\+?/iy;

/** `60s|30s` is the time of a set and the rest after the set; `90s` is a rest. */
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
  const match = scanner.take(/(\d+(?:\.\d+)?|\.\d+)\s*%\s*\+?/y);
  if (!match) return null;
  const percent = Number(match[1]);
  if (percent > 0 && percent <= MOST_PERCENT) return found({ load: { kind: 'percent', percent } });
  return fail(column, `a percentage is above 0 and at most ${MOST_PERCENT}: write 75%`);
}

const WEIGHT = /(-?(?:\d+(?:\.\d+)?|\.\d+))\s*(kg|lb)s?(?!\w)\s*\+?/iy;

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

/** Labels longer than Liftosaur's 8 characters are kept. The limit keeps the search for the closing bracket short. */
const LABEL = /\(([^)]{0,99})\)/y;

/** Reads `?` or `?+`, which asks for the weight; `(label)`; or `auto`, which starts a timer by itself. */
function scanOther(scanner: Scanner): Scan<Labelled> | null {
  if (scanner.take(/\?\s*\+?/y)) return found({ load: null });
  if (scanner.take(/auto(?!\w)/iy)) return found({});
  const label = scanner.take(LABEL)?.[1];
  return label === undefined ? null : found(label.trim() === '' ? {} : { label: label.trim() });
}
