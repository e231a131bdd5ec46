/** A row of the screen as cells, each with a character and a style such as `1;36`; '' is no style. */

const ESCAPE = 27;
const STYLE = /\u001B\[([\d;]*)m/y;

export type RowCells = {
  readonly characters: readonly string[];
  readonly styles: readonly string[];
};

/** Characters that are one column wide in every terminal and never combine: ASCII, lines, blocks and a few signs. */
const PLAIN = ' -~─-◿·×…›✓\u202f';

/** A table with 1 at the character codes of `PLAIN`, for a fast check of every character. */
const IS_PLAIN = plainCodes();

function plainCodes(): Uint8Array {
  const codes = new Uint8Array(0x2800);
  const pattern = new RegExp(`[${PLAIN}]`);
  for (let code = 0; code < codes.length; code += 1) {
    if (pattern.test(String.fromCharCode(code))) codes[code] = 1;
  }
  return codes;
}

/** The cells of a row; null if the width of a character is uncertain. */
export function cellsOf(row: string): RowCells | null {
  const characters: string[] = [];
  const styles: string[] = [];
  let style = '';
  let at = 0;
  while (at < row.length) {
    const code = row.charCodeAt(at);
    if (code === ESCAPE) {
      STYLE.lastIndex = at;
      const match = STYLE.exec(row);
      if (match?.[1] === undefined) return null;
      style = styleAfter(style, match[1]);
      at += match[0].length;
    } else {
      if (IS_PLAIN[code] !== 1) return null;
      characters.push(row.charAt(at));
      styles.push(style);
      at += 1;
    }
  }
  return { characters, styles };
}

/** The kinds of style, with the codes that begin and end each. */
const KINDS: readonly (readonly [kind: string, isBegin: (code: number) => boolean, end: number])[] = [
  ['bold', (code) => code === 1, 22],
  ['dim', (code) => code === 2, 22],
  ['italic', (code) => code === 3, 23],
  ['underline', (code) => code === 4, 24],
  ['inverse', (code) => code === 7, 27],
  ['strikethrough', (code) => code === 9, 29],
  ['colour', (code) => (code >= 30 && code <= 38) || (code >= 90 && code <= 97), 39],
  ['background', (code) => (code >= 40 && code <= 48) || (code >= 100 && code <= 107), 49],
];

/** Cache of `applyCodes`: a screen has few styles and many cells of each. */
const stylesAfter = new Map<string, string>();
/** The maximum size of each cache: more styles than a screen has. */
const MAX_CACHED = 1000;

/** The style of the text after a sequence with `codes`, if the text before the sequence has the style `style`. */
function styleAfter(style: string, codes: string): string {
  const key = `${style} ${codes}`;
  const known = stylesAfter.get(key);
  if (known !== undefined) return known;
  const after = applyCodes(style, codes);
  if (stylesAfter.size >= MAX_CACHED) stylesAfter.clear();
  stylesAfter.set(key, after);
  return after;
}

function applyCodes(style: string, codes: string): string {
  const active = new Map<string, string>();
  const parts = [...(style === '' ? [] : style.split(';')), ...(codes === '' ? ['0'] : codes.split(';'))];
  while (parts.length > 0) {
    const code = Number(parts.shift());
    if (code === 0) active.clear();
    // A colour out of 256, or of RGB, includes the codes after it.
    const more = code === 38 || code === 48 ? parts.splice(0, parts[0] === '5' ? 2 : 4) : [];
    for (const [kind, isBegin, end] of KINDS) {
      if (code === end) active.delete(kind);
      else if (isBegin(code)) active.set(kind, [code, ...more].join(';'));
    }
  }
  return [...active.values()].join(';');
}

/** Styles that are visible on a blank: underline, inverse, strikethrough, background. */
const SHOWS_ON_BLANKS = /(^|;)(4|7|9|4[0-8]|10[0-7])(;|$)/;
const showsOnBlanks = new Map<string, boolean>();

/** The style of a cell; '' for a blank whose style is invisible, as most styles are on a blank. */
export function visibleStyle({ characters, styles }: RowCells, column: number): string {
  const style = styles[column] ?? '';
  return (characters[column] ?? ' ') === ' ' && !isVisibleOnBlanks(style) ? '' : style;
}

/** True if a blank with this style looks different from a blank without a style. */
export function isVisibleOnBlanks(style: string): boolean {
  if (style === '') return false;
  let isVisible = showsOnBlanks.get(style);
  if (isVisible === undefined) {
    isVisible = SHOWS_ON_BLANKS.test(style);
    if (showsOnBlanks.size >= MAX_CACHED) showsOnBlanks.clear();
    showsOnBlanks.set(style, isVisible);
  }
  return isVisible;
}
