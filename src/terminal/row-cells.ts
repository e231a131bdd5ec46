/** A row of the screen as cells: one character and its style each. */

const ESCAPE = '\u001B';
const STYLE = /\u001B\[([\d;]*)m/y;
/** One column wide in every terminal, and never joined with what stands before: ASCII, lines and blocks. */
const PLAIN = /^[ -~─-◿·×…›✓]$/;

export type RowCells = {
  readonly characters: readonly string[];
  /** Of each cell, the sequences that give it its style; '' is none. */
  readonly styles: readonly string[];
};

/** The cells of a row; null where a character in it may take other columns than it seems to. */
export function cellsOf(row: string): RowCells | null {
  const characters: string[] = [];
  const styles: string[] = [];
  const active = new Map<string, string>();
  let style = '';
  let at = 0;
  while (at < row.length) {
    const character = row.charAt(at);
    if (character === ESCAPE) {
      STYLE.lastIndex = at;
      const match = STYLE.exec(row);
      if (match?.[1] === undefined) return null;
      applyCodes(active, match[1]);
      style = [...active.values()].join('');
      at += match[0].length;
    } else {
      if (!PLAIN.test(character)) return null;
      characters.push(character);
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

/** Changes the active styles as one sequence does. */
function applyCodes(active: Map<string, string>, codes: string): void {
  const parts = codes === '' ? ['0'] : codes.split(';');
  while (parts.length > 0) {
    const code = Number(parts.shift());
    if (code === 0) active.clear();
    // A colour of 256 or of three parts takes the codes behind it.
    const more = code === 38 || code === 48 ? parts.splice(0, parts[0] === '5' ? 2 : 4) : [];
    for (const [kind, isBegun, end] of KINDS) {
      if (code === end) active.delete(kind);
      else if (isBegun(code)) active.set(kind, `${ESCAPE}[${[code, ...more].join(';')}m`);
    }
  }
}
