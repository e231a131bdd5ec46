/** A scanner over one line: a position, sticky patterns, and results as values. */
import type { LineError } from './set-line.js';

/** A scan error. In the tail of a line in a file, text with a non-fatal error becomes the note. */
export interface Failure {
  readonly ok: false;
  readonly error: LineError;
  readonly fatal: boolean;
}

export type Scan<T> = { readonly ok: true; readonly value: T } | Failure;

/** Invisible characters from pasted text; they count as blanks. */
const INVISIBLE = /[\u200B\u200E\u200F\u2060]/g;

/** `-` and the dashes that phones and word processors replace it with. */
export const DASH = '[-\u2010\u2011\u2013\u2014\u2212]';

/** A line and the position up to which it was scanned. */
export class Scanner {
  position = 0;
  private readonly text: string;

  constructor(private readonly source: string) {
    // One blank replaces each invisible character, so that columns and slices match the source.
    this.text = source.replace(INVISIBLE, ' ');
  }

  get column(): number {
    return this.position + 1;
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** Matches a sticky pattern here and moves past it; does not move without a match. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = this.peek(pattern);
    if (match) this.position += match[0].length;
    return match;
  }

  /** Matches a sticky pattern here without moving. */
  peek(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    return pattern.exec(this.text);
  }

  /** Skips blanks and matches the pattern; does not move without a match. */
  takeAfterBlanks(pattern: RegExp): RegExpExecArray | null {
    const start = this.position;
    this.skipBlanks();
    const match = this.take(pattern);
    if (!match) this.position = start;
    return match;
  }

  /** True if the pattern matches anywhere on the line. */
  holds(pattern: RegExp): boolean {
    return pattern.test(this.text);
  }

  skipBlanks(): void {
    this.take(/\s*/y);
  }

  /** The text as typed from `from` to `to`, without surrounding blanks. */
  slice(from: number, to = this.source.length): string {
    return this.source.slice(from, to).trim();
  }
}

/**
 * A case-insensitive, sticky pattern for `words`. By default, no letter may follow: `kg` matches in `80kg`, not in
 * `kgs`.
 */
export function wordPattern(words: string, following = '(?!\\p{L})'): RegExp {
  return new RegExp(`(?:${words})${following}`, 'iyu');
}

export function found<T>(value: T): Scan<T> {
  return { ok: true, value };
}

/** An error that is not fatal. */
export function fail(column: number, message: string): Failure {
  return { ok: false, error: { column, message }, fatal: false };
}

/** A fatal error: it makes the line invalid in a file too. */
export function failFatally(column: number, message: string): Failure {
  return { ok: false, error: { column, message }, fatal: true };
}
