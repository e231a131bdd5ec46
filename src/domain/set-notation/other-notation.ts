/** Set notations that people use elsewhere, and how to write the same set here. */
import type { LineError } from './set-line.js';

const LOAD = String.raw`(\d+(?:[.,]\d+)?\s*(?:kg|lbs?)?)`;
/** A load of at least 15, because a lower number after a set may be meant as an RPE. */
const LOAD_ABOVE_RPE = String.raw`((?:1[5-9]|[2-9]\d|\d{3})(?:[.,]\d+)?\s*(?:kg|lbs?)?)`;
const SETS = '([2-9]|10)';
const START = String.raw`^\s*(w\s+)?`;

type Notation = { readonly pattern: RegExp; readonly advice: (...parts: readonly string[]) => string };

/** The first group of each pattern is the mark of a warm-up. */
const NOTATIONS: readonly Notation[] = [
  {
    // 3x8 60kg
    pattern: new RegExp(
      String.raw`${START}${SETS}\s*[x×]\s*(\d{1,2})\s+(?:@\s*)?${LOAD_ABOVE_RPE}\s*$`,
      'iu',
    ),
    advice: (mark, sets, reps, load) => manySets(`${mark}${load}x${reps}`, sets),
  },
  {
    // 60kg 3x8
    pattern: new RegExp(String.raw`${START}${LOAD}\s+${SETS}\s*[x×]\s*(\d{1,2})\s*$`, 'iu'),
    advice: (mark, load, sets, reps) => manySets(`${mark}${load}x${reps}`, sets),
  },
  {
    // 60 x 8 3 sets
    pattern: new RegExp(String.raw`${START}${LOAD}\s*[x×]\s*(\d{1,3})\s+${SETS}\s*sets?\s*$`, 'iu'),
    advice: (mark, load, reps, sets) => manySets(`${mark}${load}x${reps}`, sets),
  },
  {
    // 60kg 8 reps
    pattern: new RegExp(String.raw`${START}${LOAD}\s+(\d{1,3})(?:\s*reps?)?\s*$`, 'iu'),
    advice: (mark, load, reps) => `for load and reps write ${mark}${load}x${reps}`,
  },
  {
    // 60x8,8,7
    pattern: new RegExp(
      String.raw`${START}${LOAD}\s*[x×]\s*(\d{1,3})\s*,\s*(\d{1,3})(?:\s*,\s*\d{1,3})*\s*$`,
      'iu',
    ),
    advice: (mark, load, first, second) =>
      `one line is one set: write ${mark}${load}x${first}, then x${second}`,
  },
];

/** The error for a line in another known notation: how to write it in this one; null for other lines. */
export function otherNotationError(text: string): LineError | null {
  for (const { pattern, advice } of NOTATIONS) {
    const [all, mark, ...parts] = pattern.exec(text) ?? [];
    if (all === undefined) continue;
    const written = parts.map((part) => part.replaceAll(/\s/gu, ''));
    return { column: 1, message: advice(mark ? 'w ' : '', ...written) };
  }
  return null;
}

function manySets(set: string, sets = ''): string {
  return `for ${sets} such sets write ${set}*${sets}`;
}
