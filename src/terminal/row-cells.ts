/** A row of the screen as cells: one character and its style each. A style is its codes, `1;36`; '' is none. */

const ESCAPE = 27;
const STYLE = /\u001B\[([\d;]*)m/y;

export type RowCells = {
  readonly characters: readonly string[];
  readonly styles: readonly string[];
};

/** One column wide in every terminal, and never joined with what stands before: ASCII, lines and blocks. */
const PLAIN = ' -~─-◿·×…›✓';

/** 1 at the codes of `PLAIN`: asked of every character of a row. */
const IS_PLAIN = plainCodes();

function plainCodes(): Uint8Array {
  const codes = new Uint8Array(0x2800);
  const pattern = new RegExp(`[${PLAIN}]`);
  for (let code = 0; code < codes.length; code += 1) {
    if (pattern.test(String.fromCharCode(code))) codes[code] = 1;
  }
  return codes;
}

/** The cells of a row; null where a character in it may take other columns than it seems to. */
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

/** What codes switch: each kind of style with the code that ends it. */
const KINDS: readonly (readonly [kind: string, isBegun: (code: number) => boolean, end: number])[] = [
  ['bold', (code) => code === 1, 22],
  ['dim', (code) => code === 2, 22],
  ['italic', (code) => code === 3, 23],
  ['underline', (code) => code === 4, 24],
  ['inverse', (code) => code === 7, 27],
  ['strikethrough', (code) => code === 9, 29],
  ['colour', (code) => (code >= 30 && code <= 38) || (code >= 90 && code <= 97), 39],
  ['ground', (code) => (code >= 40 && code <= 48) || (code >= 100 && code <= 107), 49],
];

/** The styles met so far and what codes make of them: a screen has few of them, and many cells of each. */
const following = new Map<string, string>();
/** As many as no screen has; of colours made up one by one not all are kept. */
const MOST_FOLLOWING = 1000;

/** The style after a sequence of these codes. */
function styleAfter(style: string, codes: string): string {
  const key = `${style} ${codes}`;
  const known = following.get(key);
  if (known !== undefined) return known;
  const after = applyCodes(style, codes);
  if (following.size >= MOST_FOLLOWING) following.clear();
  following.set(key, after);
  return after;
}

function applyCodes(style: string, codes: string): string {
  const active = new Map<string, string>();
  const parts = [...(style === '' ? [] : style.split(';')), ...(codes === '' ? ['0'] : codes.split(';'))];
  while (parts.length > 0) {
    const code = Number(parts.shift());
    if (code === 0) active.clear();
    // A colour of 256 or of three parts takes the codes behind it.
    const more = code === 38 || code === 48 ? parts.splice(0, parts[0] === '5' ? 2 : 4) : [];
    for (const [kind, isBegun, end] of KINDS) {
      if (code === end) active.delete(kind);
      else if (isBegun(code)) active.set(kind, [code, ...more].join(';'));
    }
  }
  return [...active.values()].join(';');
}

/** Styles that show where nothing is written: underlined, inverse, struck through, on a ground. */
const SHOWS_ON_BLANKS = /(^|;)(4|7|9|4[0-8]|10[0-7])(;|$)/;
const showsOnBlanks = new Map<string, boolean>();

/** The style that a cell is seen to have: of most a blank shows nothing. */
export function seenStyle({ characters, styles }: RowCells, column: number): string {
  const style = styles[column] ?? '';
  return (characters[column] ?? ' ') === ' ' && !isSeenOnBlanks(style) ? '' : style;
}

/** Whether a blank in a style looks other than one in none. */
export function isSeenOnBlanks(style: string): boolean {
  if (style === '') return false;
  let isSeen = showsOnBlanks.get(style);
  if (isSeen === undefined) {
    isSeen = SHOWS_ON_BLANKS.test(style);
    if (showsOnBlanks.size >= MOST_FOLLOWING) showsOnBlanks.clear();
    showsOnBlanks.set(style, isSeen);
  }
  return isSeen;
}
