/** Makes text from outside safe to draw: it cannot move the cursor, reorder a row or hide characters. */

/** Control characters with a Unicode picture. */
const C0_AND_DELETE = '\\x00-\\x1f\\x7f';

/**
 * Other invisible characters, and those that break or reorder a row. Emoji and several scripts need U+200C and
 * U+200D, so both are kept.
 */
const INVISIBLE =
  '\\u0080-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\p{Surrogate}';

const UNSAFE = new RegExp(`[${C0_AND_DELETE}${INVISIBLE}]`, 'gu');
const LINE_BREAKS_AND_TABS = /\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /[\p{Cc}\p{Surrogate}]/gu;

const CONTROL_PICTURES_START = 0x2400;
const DELETE_CODE = 0x7f;
const DELETE_PICTURE = '\u2421';

/**
 * Text for one row: tabs become blanks, ASCII control characters become pictures (`␛`), other unsafe characters
 * become escapes (`\u202e`).
 */
export function sanitizeLine(text: string): string {
  return text.replace(UNSAFE, visibleForm);
}

/** A piece of a sanitized text. `isReplaced`: the piece replaces an unsafe character. */
export type SafePiece = { readonly text: string; readonly isReplaced: boolean };

/** The result of `sanitizeLine` in pieces, which distinguish a replaced character from the same literal text. */
export function sanitizedPieces(text: string): readonly SafePiece[] {
  const pieces: SafePiece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(UNSAFE)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isReplaced: false });
    pieces.push({ text: visibleForm(found), isReplaced: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isReplaced: false });
  return pieces;
}

/** Like `sanitizeLine` for several lines: LF and CRLF become `\n`. */
export function sanitizeBlock(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map(sanitizeLine)
    .join('\n');
}

/** Pasted text for a field of one line: line breaks and tabs become blanks, other control characters are removed. */
export function flattenPaste(text: string): string {
  return text.replace(LINE_BREAKS_AND_TABS, ' ').replace(CONTROLS, '');
}

function visibleForm(character: string): string {
  if (character === '\t') return ' ';
  const code = character.charCodeAt(0);
  if (code === DELETE_CODE) return DELETE_PICTURE;
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES_START + code);
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
