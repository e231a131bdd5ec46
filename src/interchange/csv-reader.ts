/** Reads CSV as other programs write it: RFC 4180, and records with missing or unescaped quotes. */

export type CsvRecord = {
  /** The line of the file on which the record starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** The maximum size of a cell in spreadsheets: a longer quoted text has probably lost its closing quote. */
const MAX_CELL_CHARACTERS = 32_767;
const DELIMITERS = [',', ';', '\t'] as const;

/** Reads the records of a text one by one. The first record is the header; blank lines are skipped. */
export class CsvReader {
  readonly header: readonly string[];
  private readonly delimiter: string;
  private readonly lineEnd: '\n' | '\r';
  /** Number of cells in the header; 0 until the header is read. */
  private width = 0;
  private position = 0;
  private line = 1;
  /** False after a long cell has lost its quote: searching to the end for every row would take quadratic time. */
  private mayHaveLongCells = true;

  private readonly maxCellCharacters: number;

  /** @param isExact true for a file with correct quotes: nothing is repaired, and a cell may have any length */
  constructor(
    private readonly text: string,
    private readonly isExact = false,
  ) {
    this.maxCellCharacters = isExact ? Number.POSITIVE_INFINITY : MAX_CELL_CHARACTERS;
    if (text.startsWith('\ufeff')) this.position = 1;
    this.lineEnd = lineEndOf(text);
    const named = /^sep=([,;\t])\r?[\r\n]/.exec(text.slice(this.position, this.position + 8));
    if (named) this.skip(named[0].length);
    this.delimiter = named?.[1] ?? delimiterOf(text.slice(this.position));
    this.header = this.next()?.cells ?? [];
    this.width = this.header.length;
  }

  /** The part of the text that has been read, 0 to 1. */
  get share(): number {
    return this.text.length === 0 ? 1 : this.position / this.text.length;
  }

  /** The next record; null at the end. */
  next(): CsvRecord | null {
    while (this.position < this.text.length) {
      const line = this.line;
      const { cells, end } = this.readRecord();
      this.skip(end - this.position);
      if (cells.length > 1 || cells[0]?.trim()) return { line, cells };
    }
    return null;
  }

  private skip(count: number): void {
    const end = this.position + count;
    for (;;) {
      const at = this.text.indexOf(this.lineEnd, this.position);
      if (at === -1 || at >= end) break;
      this.line += 1;
      this.position = at + 1;
    }
    this.position = end;
  }

  private readRecord(): Scanned {
    const start = this.position;
    const lineEnd = this.endOfLine(start);
    const line = this.text.slice(start, this.withoutReturn(start, lineEnd));
    if (!line.includes('"')) return { cells: line.split(this.delimiter), end: lineEnd + 1, isClean: true };
    const strict = this.scan(start, 'strict');
    if (this.isExact) return strict;
    const width = this.width || strict.cells.length;
    const isOneLine = (scanned: Scanned) => scanned.end <= lineEnd + 1;
    const isWhole = (scanned: Scanned) => scanned.cells.length === width;
    if (strict.isClean && (isOneLine(strict) || isWhole(strict))) return strict;
    if (strict.isCutOff && this.mayHaveLongCells) {
      const long = this.scan(start, 'strict', Number.POSITIVE_INFINITY);
      if (long.isClean && isWhole(long)) return long;
      this.mayHaveLongCells = false;
    }
    const lenient = this.scan(start, 'lenient');
    const literal = { cells: line.split(this.delimiter).map(unquoted), end: lineEnd + 1, isClean: false };
    // A one-line reading comes first: after a lost quote, several lines may have the right number of cells by chance.
    const best = [strict, lenient, literal].find((each) => isOneLine(each) && isWhole(each));
    if (best) return best;
    const among = [strict, lenient, this.scan(start, 'in-width')];
    return among.find(isWhole) ?? (strict.isCutOff ? literal : strict);
  }

  private scan(start: number, closing: Closing, maxCellCharacters = this.maxCellCharacters): Scanned {
    const { text, delimiter } = this;
    const cells: string[] = [];
    let isClean = true;
    for (let at = start; ; ) {
      if (text[at] === '"') {
        const isEarly = closing === 'in-width' && cells.length + 1 < this.width;
        const quoted = this.scanQuoted(at + 1, { closing, isEarly, maxCellCharacters });
        if (quoted === null) return { cells, end: text.length, isClean: false, isCutOff: true };
        cells.push(quoted.cell);
        isClean &&= quoted.isClean;
        at = quoted.end;
      } else {
        const lineEnd = this.endOfLine(at);
        const next = text.indexOf(delimiter, at);
        const end = next === -1 || next > lineEnd ? this.withoutReturn(at, lineEnd) : next;
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text[at] === delimiter) at += 1;
      else return { cells, end: this.endOfLine(at) + 1, isClean };
    }
  }

  /** A quoted cell, from after its opening quote; null if no quote closes the cell within `maxCellCharacters`. */
  private scanQuoted(
    start: number,
    { closing, isEarly, maxCellCharacters }: QuotedCellOptions,
  ): QuotedCell | null {
    const { text } = this;
    let isClean = true;
    let isEscaped = false;
    for (let from = start; ; ) {
      const at = text.indexOf('"', from);
      if (at === -1 || at - start > maxCellCharacters) return null;
      const isEnd = isEarly ? text[at + 1] === this.delimiter : this.endsCell(at + 1);
      if (isEnd) return { cell: unescaped(start, at), end: at + 1, isClean };
      if (text[at + 1] !== '"') {
        isClean = false; // an unescaped quote in the text
        from = at + 1;
      } else if (closing === 'lenient' && this.endsCell(at + 2)) {
        return { cell: unescaped(start, at + 1), end: at + 2, isClean };
      } else {
        isEscaped = true;
        from = at + 2;
      }
    }
    function unescaped(from: number, to: number): string {
      const cell = text.slice(from, to);
      return isEscaped ? cell.replaceAll('""', '"') : cell;
    }
  }

  private endsCell(at: number): boolean {
    const character = this.text[at];
    if (character === undefined || character === this.delimiter || character === this.lineEnd) return true;
    return character === '\r' && this.text[at + 1] === '\n';
  }

  private endOfLine(from: number): number {
    const at = this.text.indexOf(this.lineEnd, from);
    return at === -1 ? this.text.length : at;
  }

  private withoutReturn(start: number, lineEnd: number): number {
    return lineEnd > start && this.text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  }
}

/**
 * The quote that closes a cell. `strict`: before a delimiter or line end. `lenient`: also an escaped one. `in-width`:
 * at a line end only in the last column.
 */
type Closing = 'strict' | 'lenient' | 'in-width';

type QuotedCellOptions = {
  readonly closing: Closing;
  /** True if more cells must follow, so that a line end cannot end the cell. */
  readonly isEarly: boolean;
  readonly maxCellCharacters: number;
};

type Scanned = {
  readonly cells: readonly string[];
  /** The offset after the line end of the record. */
  readonly end: number;
  readonly isClean: boolean;
  readonly isCutOff?: boolean;
};

type QuotedCell = { readonly cell: string; readonly end: number; readonly isClean: boolean };

/** Old Macintosh programs end lines with CR alone. Line ends between quotes do not count. */
function lineEndOf(text: string): '\n' | '\r' {
  const end = indexOutsideQuotes(text, /[\r\n]/g);
  return text[end] === '\r' && text[end + 1] !== '\n' ? '\r' : '\n';
}

/** The most frequent delimiter in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const header = text.slice(0, indexOutsideQuotes(text, /[\r\n]/g)).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The offset of the first match outside of quotes; the text's length without a match. */
function indexOutsideQuotes(text: string, pattern: RegExp): number {
  for (const match of text.matchAll(new RegExp(`"[^"]*"|${pattern.source}`, 'g'))) {
    if (!match[0].startsWith('"')) return match.index;
  }
  return text.length;
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell;
}
