/**
 * Tables as other programs write them: RFC 4180, and what they make of it. A record is read strictly; where that
 * does not come out, with a quote that closes nothing or a quote that is missing, the physical line stands for itself.
 */

export type CsvRecord = {
  /** The line of the file it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** What a spreadsheet's cell holds at most: a quoted text that goes on for longer has lost its closing quote. */
const MAX_CELL_CHARACTERS = 32_767;
const DELIMITERS = [',', ';', '\t'] as const;

/** Records of a text one by one, the first one being the header; blank lines are none. */
export class CsvReader {
  readonly header: readonly string[];
  private readonly delimiter: string;
  private readonly lineEnd: '\n' | '\r';
  /** Cells of the header; 0 until it is read. */
  private width = 0;
  private position = 0;
  private line = 1;

  constructor(private readonly text: string) {
    if (text.startsWith('\ufeff')) this.position = 1;
    this.lineEnd = lineEndOf(text);
    const named = /^sep=([,;\t])\r?[\r\n]/.exec(text.slice(this.position, this.position + 8));
    if (named) this.skip(named[0].length);
    this.delimiter = named?.[1] ?? delimiterOf(text.slice(this.position));
    this.header = this.next()?.cells ?? [];
    this.width = this.header.length;
  }

  /** How far the text is read, 0 to 1. */
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
    const width = this.width || strict.cells.length;
    const isOneLine = (scanned: Scanned) => scanned.end <= lineEnd + 1;
    const isWhole = (scanned: Scanned) => scanned.cells.length === width;
    if (strict.isClean && (isOneLine(strict) || isWhole(strict))) return strict;
    const lenient = this.scan(start, 'lenient');
    const literal = { cells: line.split(this.delimiter).map(unquoted), end: lineEnd + 1, isClean: false };
    // A lost quote takes the lines behind it along, and the row may even come out as wide as the others.
    const best = [strict, lenient, literal].find((each) => isOneLine(each) && isWhole(each));
    if (best) return best;
    const among = [strict, lenient, this.scan(start, 'in-width')];
    return among.find(isWhole) ?? (strict.isCutOff ? literal : strict);
  }

  private scan(start: number, closing: Closing): Scanned {
    const { text, delimiter } = this;
    const cells: string[] = [];
    let isClean = true;
    for (let at = start; ; ) {
      if (text[at] === '"') {
        const isEarly = closing === 'in-width' && cells.length + 1 < this.width;
        const quoted = this.scanQuoted(at + 1, closing, isEarly);
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

  /**
   * A quoted cell from behind its quote to behind the closing one; null where none closes it.
   * @param isEarly whether more cells are to follow, so that no line ends here
   */
  private scanQuoted(start: number, closing: Closing, isEarly: boolean): QuotedCell | null {
    const { text } = this;
    let isClean = true;
    let isEscaped = false;
    for (let from = start; ; ) {
      const at = text.indexOf('"', from);
      if (at === -1 || at - start > MAX_CELL_CHARACTERS) return null;
      const isEnd = isEarly ? text[at + 1] === this.delimiter : this.endsCell(at + 1);
      if (isEnd) return { cell: unescaped(start, at), end: at + 1, isClean };
      if (text[at + 1] !== '"') {
        isClean = false; // a quote of the text that was not doubled
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
 * What closes a quoted cell: a quote before a delimiter or a line's end; `lenient`, also one that belongs to the text
 * itself; `in-width`, before a line's end only in the last column.
 */
type Closing = 'strict' | 'lenient' | 'in-width';

type Scanned = {
  readonly cells: readonly string[];
  /** Behind its line end. */
  readonly end: number;
  readonly isClean: boolean;
  readonly isCutOff?: boolean;
};

type QuotedCell = { readonly cell: string; readonly end: number; readonly isClean: boolean };

/** Old Macintosh programs end lines with CR alone; a CR or LF between quotes says nothing. */
function lineEndOf(text: string): '\n' | '\r' {
  const end = indexOutsideQuotes(text, /[\r\n]/g);
  return text[end] === '\r' && text[end + 1] !== '\n' ? '\r' : '\n';
}

/** What stands most often in the first line outside of quotes. */
function delimiterOf(text: string): string {
  const header = text.slice(0, indexOutsideQuotes(text, /[\r\n]/g)).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Where something is found first that is not between quotes; the text's length where it is not. */
function indexOutsideQuotes(text: string, pattern: RegExp): number {
  for (const match of text.matchAll(new RegExp(`"[^"]*"|${pattern.source}`, 'g'))) {
    if (!match[0].startsWith('"')) return match.index;
  }
  return text.length;
}

function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell;
}
