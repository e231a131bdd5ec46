/** Parses a search as it is typed: `bench phase:2 exercise:"bench press" weight>=100`. */
import type { Query, QueryTerm } from './query.js';
import { readDate } from './read-date.js';
import { readTerm } from './read-term.js';
import { nextToken, type Token, withDateWords } from './token.js';

/** The first part that cannot be parsed, and what to write instead, as a sentence without a full stop. */
export type QueryError = {
  /** Column of the first character of the wrong part, from 1. */
  readonly column: number;
  readonly length: number;
  readonly message: string;
  /** True if the text ends with this part, so that it may be incomplete. */
  readonly isAtEnd: boolean;
};

export type QueryReading =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly error: QueryError };

/** More terms than anyone types. There is a limit because SQLite limits the size of a statement. */
const MAX_TERMS = 50;

/**
 * The query in a text, or its first error.
 * @param today the present day; null allows no dates such as `23 nov` or `on:yesterday`
 */
export function parseQuery(text: string, today: string | null = null): QueryReading {
  const query: QueryTerm[] = [];
  const isDate = (words: string) => today !== null && readDate(words, today) !== null;
  for (let next = nextToken(text, 0); next !== null; ) {
    const token = withDateWords(text, next, isDate);
    if (query.length === MAX_TERMS) {
      return failure(text, token, `a search has up to ${MAX_TERMS} parts: leave the others out`);
    }
    const read = readTerm(token, today);
    if (!read.ok) return failure(text, token, read.reason);
    query.push(read.term);
    next = nextToken(text, token.end);
  }
  return { ok: true, query };
}

function failure(text: string, { start, end }: Token, message: string): QueryReading {
  const error = { column: start + 1, length: end - start, message, isAtEnd: end === text.length };
  return { ok: false, error };
}
