/** Scans the tail: everything after load and reps, in any order, each part once. */
import type { WeightUnit } from '../weight.js';
import { exampleSet } from './examples.js';
import { type Part, type PartName, type PartStyle, scanPart } from './scan-part.js';
import { isTechniqueName } from './scan-technique.js';
import { DASH, type Failure, fail, found, type Scan, type Scanner } from './scanner.js';
import { joinNotes, type Place, type SetTail } from './set-line.js';

export interface TailStyle extends PartStyle {
  readonly place: Place;
  /** True after reps or a word for them. In a file, `3 min rest` in a sentence is then text. */
  readonly counted: boolean;
  /** Parts that were given before the tail. */
  readonly given: readonly PartName[];
  /** Parts that are not allowed on this line, each with its error. */
  readonly disallowed: Readonly<Partial<Record<PartName, string>>>;
}

/** The values of a tail, and warnings about text that became the note. */
export interface ScannedTail {
  readonly tail: SetTail;
  readonly times: number;
  readonly extent: { readonly durationSeconds?: number; readonly distanceMeters?: number };
  readonly warnings: readonly string[];
}

/** A range of the line that is not notation. Positions count from 0; `to` is exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NAMES = {
  partial: 'a number of partial reps',
  rpe: 'an RPE',
  assessment: 'an assessment',
  times: 'a number of sets',
  rest: 'a rest',
  technique: 'a technique',
  time: 'a time',
  distance: 'a distance',
  note: 'a note',
} as const satisfies Record<PartName, string>;

/** Blanks, commas, semicolons and full stops may separate parts. */
const BETWEEN_PARTS = /(?:\s|[.,;](?=\s|$))*/y;

/** Parts that cannot be words of a sentence. In a file, they end a stretch of text. */
const MARKED_PART = new RegExp(
  `${DASH}(?=\\s|$)|@\\s*\\d|\\*\\s*\\d|!\\s*\\p{L}|failure\\s*:|(?:rpe|rest)\\s*[:=]?\\s*\\d|r(?:ir)?\\d`,
  'iyu',
);

/** Scans to the end of the line. In a file, text that is not notation becomes the note, with a warning. */
export function scanTail(scanner: Scanner, style: TailStyle): Scan<ScannedTail> {
  const given = new Set(style.given);
  const stretches: Stretch[] = [];
  const doubts: string[] = [];
  let values: Part['values'] = {};
  for (;;) {
    scanner.take(BETWEEN_PARTS);
    if (scanner.atEnd) break;
    const from = scanner.position;
    const part = scanPart(scanner, style);
    const failure = failureOf(part, from, scanner, style, given);
    if (failure === null && part?.ok) {
      given.add(part.value.name);
      values = { ...values, ...part.value.values };
      if (part.value.doubt !== undefined && style.place === 'file') doubts.push(part.value.doubt);
    } else if (failure !== null && (style.place === 'screen' || failure.fatal)) {
      return failure;
    } else {
      if (!part?.ok) takeText(scanner, from);
      addStretch(stretches, { from, to: scanner.position }, scanner);
    }
  }
  const texts = stretches.map(({ from, to }) => scanner.slice(from, to));
  const tail = tailOf(values, texts);
  return found({ ...tail, warnings: [...tail.warnings, ...doubts] });
}

/** Why the part at `from` is not allowed in this tail; null if it is allowed. */
function failureOf(
  part: Scan<Part> | null,
  from: number,
  scanner: Scanner,
  style: TailStyle,
  given: ReadonlySet<PartName>,
): Failure | null {
  if (part === null) return fail(from + 1, unknownMessage(scanner, from, style.unit));
  if (!part.ok) return part;
  const { name } = part.value;
  const reason = style.disallowed[name];
  if (reason !== undefined) return fail(from + 1, reason);
  if (given.has(name)) return fail(from + 1, `${NAMES[name]} was already given: write it once`);
  const mayBeText = style.counted && style.place === 'file' && EXTENTS.includes(name);
  return mayBeText && !endsPart(scanner, style, new Set([...given, name]))
    ? fail(from + 1, 'a time or a distance inside a sentence is part of the text')
    : null;
}

const EXTENTS: readonly PartName[] = ['time', 'distance'];

/** True if the line ends here or continues with a valid part. Does not move the scanner. */
function endsPart(scanner: Scanner, style: TailStyle, given: ReadonlySet<PartName>): boolean {
  const at = scanner.position;
  scanner.take(BETWEEN_PARTS);
  const from = scanner.position;
  const ends = scanner.atEnd || failureOf(scanPart(scanner, style), from, scanner, style, given) === null;
  scanner.position = at;
  return ends;
}

function unknownMessage(scanner: Scanner, from: number, unit: WeightUnit): string {
  const at = scanner.position;
  scanner.position = from;
  const [word = ''] = scanner.take(/\S{1,20}/uy) ?? [];
  scanner.position = at;
  if (/^[x×]/i.test(word))
    return `the reps are already given: for three such sets write ${exampleSet(unit)} *3`;
  if (/^[\d.]/.test(word) && /[x×]/i.test(scanner.slice(0, from)))
    return `the reps are already given: for an RPE write @8, for a note - ${word}`;
  if (/^[\d.]/.test(word)) return `load and reps need an x between them: write ${exampleSet(unit)}`;
  if (new RegExp(`^${DASH}`).test(word)) return 'a note begins with a dash and a blank: write - and the note';
  if (isTechniqueName(word)) return `a technique begins with an exclamation mark: write !${word}`;
  return `"${word}" is not set notation: for a note write - ${word}`;
}

/** Moves past the text that starts at `from`: at least one word, at most up to a marked part. */
function takeText(scanner: Scanner, from: number): void {
  scanner.position = from;
  scanner.take(/\S+/y);
  for (;;) {
    const end = scanner.position;
    scanner.skipBlanks();
    if (!scanner.atEnd && !scanner.peek(MARKED_PART) && scanner.take(/\S+/y)) continue;
    scanner.position = end;
    return;
  }
}

/** Adds a range. Ranges with only blanks between them are merged, so that the note reads as typed. */
function addStretch(stretches: Stretch[], next: Stretch, scanner: Scanner): void {
  const last = stretches.at(-1);
  if (last && scanner.slice(last.to, next.from) === '') {
    stretches[stretches.length - 1] = { from: last.from, to: next.to };
  } else stretches.push(next);
}

function tailOf(values: Part['values'], texts: readonly string[]): ScannedTail {
  const { times = 1, durationSeconds, distanceMeters, notes: note, ...tail } = values;
  const notes = joinNotes(...texts, note);
  return {
    tail: { ...tail, ...(notes !== null && { notes }) },
    times,
    extent: {
      ...(durationSeconds !== undefined && { durationSeconds }),
      ...(distanceMeters !== undefined && { distanceMeters }),
    },
    warnings: texts.map((text) => `"${text}" is not set notation and became the note`),
  };
}
