/** Distinguishes a set that was typed at the wrong place from the name of an exercise. */
import type { WeightUnit } from '../weight.js';
import { parseSetLine } from './parse-set-line.js';

/** The beginning of a set: `80x`, `w 22,5 kg x`, `bw x`, `@8`. */
const BEGINNING = /^(w\s*)?((bw|[+-]?\d+([.,]\d+)?\s*(kgs?|lbs?)?)\s*[x×*@](?!\p{L})|[@=])/iu;
const NO_LETTER = /^[^\p{L}]+$/u;

/** True if a name can be read as a set, begins like one (`80x5 @8x`), or has no letter. */
export function looksLikeSet(name: string, unit: WeightUnit): boolean {
  const text = name.trim();
  if (BEGINNING.test(text) || NO_LETTER.test(text)) return true;
  const parsed = parseSetLine(text, { unit, place: 'screen' });
  return parsed.ok && parsed.line.kind !== 'empty' && parsed.line.kind !== 'exercise';
}
