/** Converts JSON text to rows in one pass, at once or in slices. */
import { RowBuilder } from './json-row-builder.js';
import { type JsonRows, RowKind } from './json-rows.js';
import { JsonScanner, type ScanOptions, Token } from './json-scanner.js';

/** Rows of a JSON text. If it is invalid: the rows up to the first error, and `error`. */
export function buildRows(source: string, options: ScanOptions = {}): JsonRows {
  const reader = new RowReader(source, options);
  reader.readUpTo(Number.POSITIVE_INFINITY);
  return reader.rows();
}

/** Reads a document in slices, so that the first rows appear at once and keys are handled in between. */
export class RowReader {
  private readonly scanner: JsonScanner;
  private readonly builder: RowBuilder;
  private done = false;

  constructor(source: string, options: ScanOptions = {}) {
    this.scanner = new JsonScanner(source, options);
    this.builder = new RowBuilder(source);
  }

  /** True if the whole text has been read, or the text before an error. */
  get isDone(): boolean {
    return this.done;
  }

  /** Number of characters read, for a progress display. */
  get readChars(): number {
    return this.scanner.end;
  }

  /** Reads until there are at least `rowCount` rows, or until the end or an error. Returns `isDone`. */
  readUpTo(rowCount: number): boolean {
    while (!this.done && this.builder.size < rowCount) this.done = this.readToken();
    return this.done;
  }

  /** The rows so far, valid until the next `readUpTo`. While reading, containers may lack their end. */
  rows(): JsonRows {
    return this.builder.rows(this.scanner.end, this.scanner.error);
  }

  /** Reads one token. Returns true after the last token. */
  private readToken(): boolean {
    const { scanner, builder } = this;
    const token = scanner.next();
    switch (token) {
      case Token.key:
        builder.holdKey(scanner.start, scanner.end);
        return false;
      case Token.colon:
        return false;
      case Token.comma:
        builder.addComma();
        return false;
      case Token.openObject:
        builder.open(RowKind.openObject, scanner.start);
        return false;
      case Token.openArray:
        builder.open(RowKind.openArray, scanner.start);
        return false;
      case Token.closeObject:
      case Token.closeArray:
        builder.close(scanner.start);
        return false;
      case Token.string:
        builder.addValue(RowKind.string, scanner.start, scanner.end);
        return false;
      case Token.number:
        builder.addValue(RowKind.number, scanner.start, scanner.end);
        return false;
      case Token.literal:
        builder.addValue(RowKind.literal, scanner.start, scanner.end);
        return false;
      case Token.comment:
        builder.addComment(scanner.start, scanner.end);
        return false;
      case Token.error:
        if (scanner.error !== undefined) builder.addBroken(scanner.start, scanner.error);
        return true;
      case Token.end:
        return true;
    }
  }
}
