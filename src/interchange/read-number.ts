/** Reads numbers in the formats of all locales. */

/** A number, null for a blank text, or why the text cannot be read, as part of a sentence. */
export type ReadNumber = number | null | { readonly error: string };

/** Greater than any weight, count, distance in metres or rest in seconds. */
const MAX_VALUE = 10_000_000;

/** The character before the decimals of all numbers in a file; null if the file does not show the character. */
export type DecimalMark = '.' | ',' | null;

/**
 * Reads `80`, `62.5`, `62,5`, `1,000.5`, `1.0E2`; null for a blank text.
 * @param decimalMark the decimal mark of the file; without it, `1,050` is an error
 */
export function readNumber(text: string, decimalMark: DecimalMark = null): ReadNumber {
  if (text === '') return null;
  const plain = Number(text);
  if (PLAIN.test(text) && plain <= MAX_VALUE && (decimalMark !== ',' || !text.includes('.'))) return plain;
  const trimmed = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  if (trimmed === '') return null;
  if (decimalMark === ',' && GROUPED_BY_POINTS.test(trimmed)) {
    return checked(trimmed.replaceAll('.', '').replace(',', '.'), text);
  }
  // Three digits after a single comma: a thousands separator in some locales, a decimal comma in others.
  if (decimalMark === null && /^[+-]?[1-9]\d{0,2},\d{3}$/.test(trimmed)) {
    return { error: `${shown(text)} may mean ${trimmed.replace(',', '')} or ${trimmed.replace(',', '.')}` };
  }
  const isGrouped = decimalMark !== ',' && GROUPED_BY_COMMAS.test(trimmed);
  return checked(isGrouped ? trimmed.replaceAll(',', '') : trimmed.replace(',', '.'), text);
}

/** The decimal mark that a cell shows: a comma in `62,5`; null in `80`, `1,050`, `1.050` and words. */
export function decimalMarkIn(cell: string): DecimalMark {
  const match = DECIMAL.exec(cell);
  return match ? ((match[1] ?? match[2] ?? match[3]) as '.' | ',') : null;
}

/** Matches numbers with a certain decimal mark: `62,5`, `0.125`, `1.234,5`, but not `1,050`. */
const DECIMAL =
  /^\s*[+-]?(?:\d+([.,])(?:\d{1,2}|\d{4,})|(?:0|\d{4,})([.,])\d{3}|\d{1,3}(?:(?:\.\d{3})+(?=,)|(?:,\d{3})+(?=\.))([.,])\d+)\s*$/;
const GROUPED_BY_POINTS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/;
const GROUPED_BY_COMMAS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;

function checked(value: string, text: string): ReadNumber {
  if (!NUMBER.test(value)) return { error: `${shown(text)} is not a number` };
  const number = Number(value);
  return Math.abs(number) <= MAX_VALUE ? number : { error: `${shown(text)} is too large` };
}

/** `text` in quotes; a long text is shortened. */
export function shown(text: string): string {
  return JSON.stringify(text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}…`);
}

const SHOWN_CHARACTERS = 40;
const PLAIN = /^\d{1,7}(\.\d{1,9})?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
