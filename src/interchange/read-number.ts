/** Numbers as apps of all locales write them. */

/** A number, null where there is none, or why it cannot be read, as half a sentence. */
export type ReadNumber = number | null | { readonly problem: string };

/** More than anybody lifts, repeats, runs in metres or rests in seconds: the number is of something else. */
const MAX_VALUE = 10_000_000;

/** `80`, `62.5`, `62,5`, `1,000.5`, `1.0E2`; blank is none. */
export function readNumber(text: string): ReadNumber {
  if (text === '') return null;
  const plain = Number(text);
  if (PLAIN.test(text) && plain <= MAX_VALUE && plain >= -MAX_VALUE) return plain;
  const trimmed = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  if (trimmed === '') return null;
  // Three digits behind the only comma: a thousand there is a decimal here.
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(trimmed)) {
    return { problem: `${shown(text)} may mean ${trimmed.replace(',', '')} or ${trimmed.replace(',', '.')}` };
  }
  const isGrouped = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(trimmed);
  const value = isGrouped ? trimmed.replaceAll(',', '') : trimmed.replace(',', '.');
  if (!NUMBER.test(value)) return { problem: `${shown(text)} is not a number` };
  const number = Number(value);
  return Math.abs(number) <= MAX_VALUE ? number : { problem: `${shown(text)} is too large` };
}

/** `text` in quotes for a sentence, and not all of it where it is long. */
export function shown(text: string): string {
  return JSON.stringify(text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`);
}

const SHOWN_CHARACTERS = 40;
const PLAIN = /^\d{1,7}(\.\d{1,9})?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
