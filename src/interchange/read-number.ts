/** Reads numbers in the formats of all locales. */

/** A number, null for a blank text, or why it cannot be read, as part of a sentence. */
export type ReadNumber = number | null | { readonly error: string };

/** Greater than any weight, count, distance in metres or rest in seconds. */
const MAX_VALUE = 10_000_000;

/** Reads `80`, `62.5`, `62,5`, `1,000.5`, `1.0E2`; null for blank. */
export function readNumber(text: string): ReadNumber {
  if (text === '') return null;
  const plain = Number(text);
  if (PLAIN.test(text) && plain <= MAX_VALUE && plain >= -MAX_VALUE) return plain;
  const trimmed = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  if (trimmed === '') return null;
  // Three digits after a single comma: a thousands separator in some locales, a decimal comma in others.
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(trimmed)) {
    return { error: `${shown(text)} may mean ${trimmed.replace(',', '')} or ${trimmed.replace(',', '.')}` };
  }
  const isGrouped = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(trimmed);
  const value = isGrouped ? trimmed.replaceAll(',', '') : trimmed.replace(',', '.');
  if (!NUMBER.test(value)) return { error: `${shown(text)} is not a number` };
  const number = Number(value);
  return Math.abs(number) <= MAX_VALUE ? number : { error: `${shown(text)} is too large` };
}

/** `text` in quotes, shortened if it is long. */
export function shown(text: string): string {
  return JSON.stringify(text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`);
}

const SHOWN_CHARACTERS = 40;
const PLAIN = /^\d{1,7}(\.\d{1,9})?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
