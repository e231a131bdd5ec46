/**
 * A pull scanner for JSON text. Tokens are ranges, which preserves spelling, order and repeated keys. Nesting uses no
 * call stack.
 */
import { endOfComment, endOfNumber, endOfString, skipBlanks, startsNumber } from './json-lexemes.js';
import { BYTE_ORDER_MARK, positionAt } from './json-position.js';

/** Kinds of token. `key` is a string in key position; `literal` is true, false or null. */
export const Token = {
  end: 0,
  error: 1,
  openObject: 2,
  closeObject: 3,
  openArray: 4,
  closeArray: 5,
  key: 6,
  string: 7,
  number: 8,
  literal: 9,
  colon: 10,
  comma: 11,
  comment: 12,
} as const;
export type Token = (typeof Token)[keyof typeof Token];

/** What was expected at the place of an error; follows the word "expected". */
export type Expected =
  | 'a value'
  | 'a value or ]'
  | 'a key in double quotes'
  | 'a key in double quotes or }'
  | 'a colon'
  | 'a comma or }'
  | 'a comma or ]'
  | 'the end of the document'
  | 'a closing quote'
  | 'an escape like \\u001b for a control character'
  | 'a known escape such as \\n or \\u00e9'
  | 'a digit'
  | 'the end of the comment';

/** The first syntax error; line and column start at 1. */
export interface ScanError {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly expected: Expected;
}

/** Extensions of strict JSON. */
export interface ScanOptions {
  /** Line and block comments between tokens, as in `.jsonc` files. */
  readonly comments?: boolean;
}

const State = { value: 0, firstItem: 1, firstKey: 2, key: 3, colon: 4, afterValue: 5, done: 6 } as const;
type State = (typeof State)[keyof typeof State];

const LITERALS = ['true', 'false', 'null'] as const;
const INITIAL_DEPTH = 64;

/**
 * Reads one token per call, with its range in `start` and `end`. After `error` or `end`, `next()` repeats this token.
 */
export class JsonScanner {
  private readonly source: string;
  private readonly comments: boolean;
  private state: State = State.value;
  private tokenStart: number;
  private tokenEnd: number;
  private failure: ScanError | undefined;
  private depth = 0;
  private isObjectAt = new Uint8Array(INITIAL_DEPTH);

  constructor(source: string, options: ScanOptions = {}) {
    this.source = source;
    this.comments = options.comments ?? false;
    this.tokenStart = source.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    this.tokenEnd = this.tokenStart;
  }

  /** Offset of the first character of the token, even if the token is broken. */
  get start(): number {
    return this.tokenStart;
  }

  /** Offset after the last character of the token. */
  get end(): number {
    return this.tokenEnd;
  }

  /** The error after `next()` returned `error`. */
  get error(): ScanError | undefined {
    return this.failure;
  }

  /** Moves to the next token and returns its kind. */
  next(): Token {
    if (this.failure !== undefined) return Token.error;
    const start = skipBlanks(this.source, this.tokenEnd);
    this.tokenStart = start;
    this.tokenEnd = start;
    if (start >= this.source.length) return this.state === State.done ? Token.end : this.unexpected();
    switch (this.source.charCodeAt(start)) {
      case 0x22: // "
        return this.readString();
      case 0x7b: // {
        return this.open(Token.openObject);
      case 0x7d: // }
        return this.close(Token.closeObject);
      case 0x5b: // [
        return this.open(Token.openArray);
      case 0x5d: // ]
        return this.close(Token.closeArray);
      case 0x2c: // ,
        if (this.state !== State.afterValue) return this.unexpected();
        return this.accept(Token.comma, start + 1, this.isInObject() ? State.key : State.value);
      case 0x3a: // :
        if (this.state !== State.colon) return this.unexpected();
        return this.accept(Token.colon, start + 1, State.value);
      case 0x2f: // /
        return this.readComment();
      default:
        return this.readNumberOrLiteral();
    }
  }

  private readString(): Token {
    const isKey = this.state === State.key || this.state === State.firstKey;
    if (!isKey && !this.isValueExpected()) return this.unexpected();
    const end = endOfString(this.source, this.tokenStart);
    if (end < 0) return this.fail(~end, expectedInString(this.source, ~end));
    return isKey ? this.accept(Token.key, end, State.colon) : this.acceptValue(Token.string, end);
  }

  private readNumberOrLiteral(): Token {
    if (!this.isValueExpected()) return this.unexpected();
    if (startsNumber(this.source.charCodeAt(this.tokenStart))) {
      const end = endOfNumber(this.source, this.tokenStart);
      return end < 0 ? this.fail(~end, 'a digit') : this.acceptValue(Token.number, end);
    }
    for (const literal of LITERALS) {
      if (this.source.startsWith(literal, this.tokenStart)) {
        return this.acceptValue(Token.literal, this.tokenStart + literal.length);
      }
    }
    return this.unexpected();
  }

  private readComment(): Token {
    if (!this.comments) return this.unexpected();
    const end = endOfComment(this.source, this.tokenStart);
    if (end >= 0) return this.accept(Token.comment, end, this.state);
    return ~end === this.tokenStart ? this.unexpected() : this.fail(~end, 'the end of the comment');
  }

  private open(token: typeof Token.openObject | typeof Token.openArray): Token {
    if (!this.isValueExpected()) return this.unexpected();
    if (this.depth === this.isObjectAt.length) this.isObjectAt = doubled(this.isObjectAt);
    const isObject = token === Token.openObject;
    this.isObjectAt[this.depth] = isObject ? 1 : 0;
    this.depth += 1;
    return this.accept(token, this.tokenStart + 1, isObject ? State.firstKey : State.firstItem);
  }

  private close(token: typeof Token.closeObject | typeof Token.closeArray): Token {
    const isObject = token === Token.closeObject;
    const isEmpty = this.state === (isObject ? State.firstKey : State.firstItem);
    const isFilled = this.state === State.afterValue && this.isInObject() === isObject;
    if (!isEmpty && !isFilled) return this.unexpected();
    this.depth -= 1;
    return this.acceptValue(token, this.tokenStart + 1);
  }

  private acceptValue(token: Token, end: number): Token {
    return this.accept(token, end, this.depth === 0 ? State.done : State.afterValue);
  }

  private accept(token: Token, end: number, state: State): Token {
    this.tokenEnd = end;
    this.state = state;
    return token;
  }

  private unexpected(): Token {
    return this.fail(this.tokenStart, expectedIn(this.state, this.isInObject()));
  }

  private fail(offset: number, expected: Expected): Token {
    this.failure = { offset, ...positionAt(this.source, offset), expected };
    return Token.error;
  }

  private isInObject(): boolean {
    return this.depth > 0 && this.isObjectAt[this.depth - 1] === 1;
  }

  private isValueExpected(): boolean {
    return this.state === State.value || this.state === State.firstItem;
  }
}

function expectedIn(state: State, isInObject: boolean): Expected {
  switch (state) {
    case State.value:
      return 'a value';
    case State.firstItem:
      return 'a value or ]';
    case State.firstKey:
      return 'a key in double quotes or }';
    case State.key:
      return 'a key in double quotes';
    case State.colon:
      return 'a colon';
    case State.afterValue:
      return isInObject ? 'a comma or }' : 'a comma or ]';
    case State.done:
      return 'the end of the document';
  }
}

function expectedInString(source: string, offset: number): Expected {
  if (offset >= source.length) return 'a closing quote';
  if (source[offset] === '\\') return 'a known escape such as \\n or \\u00e9';
  return 'an escape like \\u001b for a control character';
}

function doubled(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
