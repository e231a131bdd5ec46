/** Splits a search into parts at blanks: words, quoted texts, and keys with their values. */

export type Token = {
  /** Offsets in the text, from 0. */
  readonly start: number;
  readonly end: number;
  /** The key before `:` or a comparison, as typed, and the sign; null for words. */
  readonly head: { readonly key: string; readonly sign: string } | null;
  /** The value, without quotation marks and surrounding blanks. */
  readonly value: string;
  /** False if a quotation mark is opened but not closed. */
  readonly isClosed: boolean;
};

const BLANKS = /\s*/uy;
/** A key has letters only, and no blank before its colon: `12:30` and `so : 5` have no key. */
const COLON_HEAD = /(\p{L}+)(:)/uy;
/** A comparison may have blanks around it. */
const COMPARED_HEAD = /([\p{L}\p{N}]*)\s*(>=|<=|=>|=<|≥|≤|>|<|=)\s*/uy;
/** Alternative spellings of the operators. */
const SAME_SIGNS: Readonly<Record<string, string>> = { '≥': '>=', '=>': '>=', '≤': '<=', '=<': '<=' };
/** A number and its unit may have a blank between them. */
const NUMBER_AND_UNIT = /-?\d+(?:[.,]\d+)?\s+(?:kgs?|lbs?)(?!\S)/iuy;
/** Straight and curly quotation marks can open and close a text. */
const QUOTED = /["“”]([^"“”]*)(["“”]?)/uy;
const RUN = /\S*/uy;

/** The part that starts at `from` or after the blanks there; null at the end of the text. */
export function nextToken(text: string, from: number): Token | null {
  const start = from + lengthAt(BLANKS, text, from);
  if (start >= text.length) return null;
  const match = matchAt(COLON_HEAD, text, start) ?? matchAt(COMPARED_HEAD, text, start);
  const [whole = '', key = '', sign = ''] = match ?? [];
  const head = match && { key, sign: SAME_SIGNS[sign] ?? sign };
  const valueAt = start + whole.length;
  const quoted = matchAt(QUOTED, text, valueAt);
  if (quoted) {
    const [{ length }, value = '', closing = ''] = quoted;
    return { start, end: valueAt + length, head, value: value.trim(), isClosed: closing !== '' };
  }
  const isCompared = head !== null && head.sign !== ':';
  const end =
    valueAt + ((isCompared && lengthAt(NUMBER_AND_UNIT, text, valueAt)) || lengthAt(RUN, text, valueAt));
  return { start, end, head, value: text.slice(valueAt, end), isClosed: true };
}

/** The words of the longest date, `23 nov 2026`. */
const MAX_DATE_PARTS = 3;

/** The token, joined with the plain words after it if they are a date together: `23 nov`, `on:last week`. */
export function withDateWords(text: string, token: Token, isDate: (text: string) => boolean): Token {
  const isDateHead = token.head === null || /^(after|before|on)$/i.test(token.head.key);
  let longest = token;
  let { end } = token;
  for (let parts = 1; isDateHead && isPlain(text, token) && parts < MAX_DATE_PARTS; parts += 1) {
    const next = nextToken(text, end);
    if (next?.head !== null || !isPlain(text, next)) break;
    end = next.end;
    const value = text.slice(token.end - token.value.length, end);
    // Digits alone are not a date: `2026 11` is not a month.
    if (/\p{L}/u.test(value) && isDate(value)) longest = { ...token, end, value };
  }
  return longest;
}

/** True if a token has a value that is not in quotation marks. */
function isPlain(text: string, { end, value }: Token): boolean {
  return value !== '' && text.slice(end - value.length, end) === value;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.[0].length ?? 0;
}
