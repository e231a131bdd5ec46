/** Finds the ends of JSON lexemes. A function that fails returns `~offset` (negative) of the wrong character. */

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const ASTERISK = 0x2a;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const BACKSLASH = 0x5c;
const UPPER_E = 0x45;
const LOWER_E = 0x65;
const LOWER_U = 0x75;

const HEX_DIGITS = /^[0-9a-fA-F]{4}$/;
const SIMPLE_ESCAPES = '"\\/bfnrt';

/** Offset of the first character at or after `start` that is not a JSON blank. */
export function skipBlanks(source: string, start: number): number {
  let at = start;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code > SPACE) break;
    if (code !== SPACE && code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== TAB) break;
    at += 1;
  }
  return at;
}

/**
 * End of the string whose opening quote is at `start`. Fails at a raw control character, an unknown escape, or the
 * end.
 */
export function endOfString(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < SPACE) return ~at;
    if (code === BACKSLASH) {
      const length = escapeLength(source, at);
      if (length === 0) return ~at;
      at += length;
    } else {
      at += 1;
    }
  }
  return ~at;
}

/** End of the number at `start`; fails if a digit is missing. The size of the number is not checked. */
export function endOfNumber(source: string, start: number): number {
  let at = source.charCodeAt(start) === MINUS ? start + 1 : start;
  if (!isDigit(source.charCodeAt(at))) return ~at;
  at = source.charCodeAt(at) === ZERO ? at + 1 : skipDigits(source, at);
  if (source.charCodeAt(at) === POINT) {
    at += 1;
    if (!isDigit(source.charCodeAt(at))) return ~at;
    at = skipDigits(source, at);
  }
  const exponent = source.charCodeAt(at);
  if (exponent !== LOWER_E && exponent !== UPPER_E) return at;
  at += 1;
  const sign = source.charCodeAt(at);
  if (sign === PLUS || sign === MINUS) at += 1;
  return isDigit(source.charCodeAt(at)) ? skipDigits(source, at) : ~at;
}

/** End of the comment at `start`, without its line end; fails if it is missing or not closed. */
export function endOfComment(source: string, start: number): number {
  const second = source.charCodeAt(start + 1);
  if (second === SLASH) {
    let at = start + 2;
    while (at < source.length && !isLineEnd(source.charCodeAt(at))) at += 1;
    return at;
  }
  if (second !== ASTERISK) return ~start;
  const close = source.indexOf('*/', start + 2);
  return close < 0 ? ~source.length : close + 2;
}

/** True if a character code starts a number: a digit or a minus. */
export function startsNumber(code: number): boolean {
  return isDigit(code) || code === MINUS;
}

/** Length of the escape at a backslash; 0 for an escape that JSON does not have. */
function escapeLength(source: string, backslash: number): number {
  const code = source.charCodeAt(backslash + 1);
  if (code === LOWER_U) return HEX_DIGITS.test(source.slice(backslash + 2, backslash + 6)) ? 6 : 0;
  const next = source.charAt(backslash + 1);
  return next !== '' && SIMPLE_ESCAPES.includes(next) ? 2 : 0;
}

function skipDigits(source: string, start: number): number {
  let at = start;
  while (at < source.length && isDigit(source.charCodeAt(at))) at += 1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
