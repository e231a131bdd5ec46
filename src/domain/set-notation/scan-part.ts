/** Scans one part of the tail: RPE, assessment, rest, technique and so on. */

import type { WeightUnit } from '../weight.js';
import { exampleSet } from './examples.js';
import type { Limits } from './limits.js';
import { scanNumber, scanWhole } from './scan-number.js';
import { PARTIALS_MARK, scanExtent, scanTime } from './scan-quantity.js';
import { scanTechnique, TECHNIQUE_MARK } from './scan-technique.js';
import { DASH, fail, failFatally, found, type Scan, type Scanner, wordPattern } from './scanner.js';
import type { SetTail } from './set-line.js';

export type PartName =
  | 'partial'
  | 'rpe'
  | 'assessment'
  | 'times'
  | 'rest'
  | 'technique'
  | 'time'
  | 'distance'
  | 'note';

/** One part of the tail. Time and distance are parts if they follow reps or each other: `400m 95s`. */
export interface Part {
  readonly name: PartName;
  /** A warning that the part may be misread; used for files only. */
  readonly doubt?: string;
  readonly values: SetTail & {
    readonly times?: number;
    readonly durationSeconds?: number;
    readonly distanceMeters?: number;
  };
}

export interface PartStyle {
  readonly unit: WeightUnit;
  readonly limits: Limits;
  /** True if the line names reps of the left side elsewhere: `R9` is then a count of the right side. */
  readonly sided: boolean;
}

const NUMBER_MARK = /\.?\d/y;

const PARTS = [
  { begins: /@/y, scan: scanAtRpe },
  { begins: wordPattern('rpe'), scan: scanRpe },
  { begins: wordPattern('r(?:ir)?', '(?=\\s*[:=]?\\s*\\d)'), scan: scanRepsInReserve },
  { begins: wordPattern('rest'), scan: scanRest },
  { begins: TECHNIQUE_MARK, scan: scanTechniquePart },
  { begins: /\+/y, scan: scanPartials },
  { begins: /\*/y, scan: scanTimes },
  { begins: NUMBER_MARK, scan: scanExtentPart },
] as const;

const ASSESSMENTS = (['bad', 'good', 'perfect', 'learning'] as const).map((word) => ({
  word,
  pattern: wordPattern(word),
}));

const NOTE_MARK = new RegExp(`${DASH}(?=\\s|$)`, 'y');
const COLON = /[:=]/y;

/** The part that starts here; null if none does. */
export function scanPart(scanner: Scanner, style: PartStyle): Scan<Part> | null {
  const noteMark = scanner.take(NOTE_MARK);
  if (noteMark) return found({ name: 'note', values: takeNote(scanner) });
  const assessment = ASSESSMENTS.find(({ pattern }) => scanner.take(pattern));
  if (assessment) return found({ name: 'assessment', values: { repAssessment: assessment.word } });
  return PARTS.find(({ begins }) => scanner.peek(begins))?.scan(scanner, style) ?? null;
}

/** True if a part starts here, valid or not. A number does not count, because it starts a set. */
export function beginsPart(scanner: Scanner): boolean {
  const marks = [
    NOTE_MARK,
    ...ASSESSMENTS.map(({ pattern }) => pattern),
    ...PARTS.map(({ begins }) => begins),
  ];
  return marks.some((mark) => scanner.peek(mark)) && !scanner.peek(NUMBER_MARK);
}

function takeNote(scanner: Scanner): SetTail {
  const notes = scanner.slice(scanner.position);
  scanner.take(/[\s\S]*/y);
  return notes === '' ? {} : { notes };
}

function scanAtRpe(scanner: Scanner): Scan<Part> {
  scanner.take(/@\s*/y);
  return scanRpeValue(scanner) ?? fail(scanner.column, 'the RPE after @ is missing: write @8');
}

/** `RPE` without a number is valid: no RPE was recorded. */
function scanRpe(scanner: Scanner): Scan<Part> {
  scanner.take(/rpe/iy);
  scanner.takeAfterBlanks(COLON);
  const start = scanner.position;
  scanner.skipBlanks();
  const rpe = scanRpeValue(scanner);
  if (rpe) return rpe;
  scanner.position = start;
  return found({ name: 'rpe', values: {} });
}

function scanRpeValue(scanner: Scanner): Scan<Part> | null {
  const column = scanner.column;
  const rpe = scanNumber(scanner);
  if (!rpe) return null;
  if (rpe.ok && isRpe(rpe.value)) return found({ name: 'rpe', values: { rpe: rpe.value } });
  return failFatally(column, 'an RPE goes from 1 to 10 in halves: write @8 or @8.5');
}

/** `r5` and more may mean reps of the right side: a set that far from failure is not hard. */
const MANY_IN_RESERVE = 5;

function scanRepsInReserve(scanner: Scanner, { sided }: PartStyle): Scan<Part> {
  const start = scanner.column;
  const isSpelledOut = scanner.take(/r(ir)?\s*[:=]?\s*/iy)?.[1] !== undefined;
  if (sided && !isSpelledOut)
    return fail(start, 'write the reps of both sides after the x, for example 20x10/9');
  const column = scanner.column;
  const reserve = scanNumber(scanner);
  if (reserve?.ok && isRpe(10 - reserve.value)) {
    const rpe = 10 - reserve.value;
    const isDoubtful = !isSpelledOut && reserve.value >= MANY_IN_RESERVE;
    const doubt = `r${reserve.value} was read as ${reserve.value} reps in reserve, RPE ${rpe}`;
    return found({ name: 'rpe', values: { rpe }, ...(isDoubtful && { doubt }) });
  }
  return failFatally(column, 'reps in reserve go from 0 to 9 in halves: write r2');
}

function isRpe(value: number): boolean {
  return value >= 1 && value <= 10 && Number.isInteger(value * 2);
}

/** A rest without a unit is in minutes. After `rest`, `m` means minutes. */
function scanRest(scanner: Scanner, { limits }: PartStyle): Scan<Part> {
  scanner.take(/rest/iy);
  scanner.takeAfterBlanks(COLON);
  scanner.skipBlanks();
  const column = scanner.column;
  const seconds = scanTime(scanner, Number.POSITIVE_INFINITY, { isMinutes: true });
  const minutes = seconds ?? scanNumber(scanner);
  if (!minutes) return fail(column, 'the time after rest is missing: write rest 3 or rest 2:30');
  if (!minutes.ok) return minutes;
  const actualRestMinutes = seconds ? minutes.value / 60 : minutes.value;
  if (actualRestMinutes <= limits.restMinutes) return found({ name: 'rest', values: { actualRestMinutes } });
  return fail(column, `a rest is in minutes, at most ${limits.restMinutes}: for seconds write rest 90s`);
}

function scanTechniquePart(scanner: Scanner, style: PartStyle): Scan<Part> {
  const technique = scanTechnique(scanner, style);
  return technique.ok
    ? found({ name: 'technique', values: { failureTechnique: technique.value } })
    : technique;
}

function scanPartials(scanner: Scanner, { limits, unit }: PartStyle): Scan<Part> {
  const isCount = scanner.take(PARTIALS_MARK) !== null;
  if (!isCount) scanner.take(/\+\s*/y);
  if (!isCount && scanner.peek(NUMBER_MARK)) {
    return fail(scanner.column, 'partial reps have no unit: for a note write - and the note');
  }
  const partials = scanWhole(scanner, limits.reps, 'partial reps');
  if (!partials)
    return fail(scanner.column, `the partial reps after + are missing: write ${exampleSet(unit)}+1`);
  if (!partials.ok) return partials;
  scanner.takeAfterBlanks(wordPattern('partial\\s+reps?|partials?|reps?'));
  return found({ name: 'partial', values: { partialReps: partials.value } });
}

function scanTimes(scanner: Scanner, { limits, unit }: PartStyle): Scan<Part> {
  scanner.take(/\*\s*/y);
  const column = scanner.column;
  const times = scanWhole(scanner, limits.times, 'sets');
  if (times?.ok && times.value >= 1) return found({ name: 'times', values: { times: times.value } });
  return fail(column, `* needs a number of sets from 1 to ${limits.times}: write ${exampleSet(unit)} *3`);
}

function scanExtentPart(scanner: Scanner, { limits }: PartStyle): Scan<Part> | null {
  const extent = scanExtent(scanner, limits);
  if (!extent?.ok) return extent;
  if (extent.value.kind === 'time')
    return found({ name: 'time', values: { durationSeconds: extent.value.seconds } });
  if (extent.value.kind !== 'distance') return null;
  return found({ name: 'distance', values: { distanceMeters: extent.value.meters } });
}
