/** Reading a line from left to right: a position, sticky patterns, and results that are values. */
import type { LineError } from './set-line.js';

/**
 * What did not make sense. A fatal failure refuses the line in a file too, where other unreadable parts
 * become text.
 */
export interface Failure {
  readonly ok: false;
  readonly error: LineError;
  readonly fatal: boolean;
}

export type Scan<T> = { readonly ok: true; readonly value: T } | Failure;

/** Invisible characters that come along with pasted text; on a line they count as blanks. */
const INVISIBLE = /[\u200B\u200E\u200F\u2060]/g;

/** `-` and what phones and word processors make of it. */
export const DASH = '[-\u2010\u2011\u2013\u2014\u2212]';

export class Scanner {
  position = 0;
  private readonly text: string;

  constructor(private readonly source: string) {
    // Same length, so that columns and slices agree.
    this.text = source.replace(INVISIBLE, ' ');
  }

  get column(): number {
    return this.position + 1;
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** Matches a sticky pattern here and moves past it; stays where it does not match. */
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

  /** Moves past blanks and then past the pattern, or stays. */
  takeAfterBlanks(pattern: RegExp): RegExpExecArray | null {
    const start = this.position;
    this.skipBlanks();
    const match = this.take(pattern);
    if (!match) this.position = start;
    return match;
  }

  /** Whether the pattern matches anywhere on the line. */
  holds(pattern: RegExp): boolean {
    return pattern.test(this.text);
  }

  skipBlanks(): void {
    this.take(/\s*/y);
  }

  /** The text as typed from `from` up to `to`, without blanks around it. */
  slice(from: number, to = this.source.length): string {
    return this.source.slice(from, to).trim();
  }
}

/** A pattern for whole words, whatever their case: `kg` matches in `80kg` and `80kgx5`, not in `kgs`. */
export function wordPattern(words: string, following = '(?!\\p{L})'): RegExp {
  return new RegExp(`(?:${words})${following}`, 'iyu');
}

export function found<T>(value: T): Scan<T> {
  return { ok: true, value };
}

export function fail(column: number, message: string): Failure {
  return { ok: false, error: { column, message }, fatal: false };
}

export function failFatally(column: number, message: string): Failure {
  return { ok: false, error: { column, message }, fatal: true };
}
