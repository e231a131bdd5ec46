/** The parts of a search between blanks: a word, a text in quotation marks, or a key with its value. */

export type Token = {
  /** Places in the text, from 0. */
  readonly start: number;
  readonly end: number;
  /** What stands before `:` or a comparison, as typed, and which of them; null for words alone. */
  readonly head: { readonly key: string; readonly sign: string } | null;
  /** Without its quotation marks and the blanks inside them. */
  readonly value: string;
  /** False where the quotation mark at its beginning has no other at its end. */
  readonly isClosed: boolean;
};

const BLANKS = /\s*/uy;
/** A colon follows its key at once, and its value it: in `12:30` and `so : 5` nothing is a key. */
const COLON_HEAD = /(\p{L}+)(:)/uy;
/** A comparison may stand between blanks. */
const COMPARED_HEAD = /([\p{L}\p{N}]*)\s*(>=|<=|=>|=<|≥|≤|>|<|=)\s*/uy;
/** Signs that a keyboard or a hurry puts in the place of another. */
const SAME_SIGNS: Readonly<Record<string, string>> = { '≥': '>=', '=>': '>=', '≤': '<=', '=<': '<=' };
/** A number that is compared may be parted from its unit. */
const NUMBER_AND_UNIT = /-?\d+(?:[.,]\d+)?\s+(?:kgs?|lbs?)(?!\S)/iuy;
/** Any quotation mark opens, and any closes. */
const QUOTED = /["“”]([^"“”]*)(["“”]?)/uy;
const RUN = /\S*/uy;

/** The part that begins at `from` or behind the blanks there; null where the text ends. */
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

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.[0].length ?? 0;
}
