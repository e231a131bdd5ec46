/** From JSON text to rows, in one pass, all at once or in slices. */
import { RowBuilder } from './json-row-builder.js';
import { type JsonRows, RowKind } from './json-rows.js';
import { JsonScanner, type ScanOptions, Token } from './json-scanner.js';

/**
 * Rows of a JSON text. A text that is not JSON gives the rows before its first error, a `broken` row with the rest
 * of that line where there is any, and `error`.
 */
export function buildRows(source: string, options: ScanOptions = {}): JsonRows {
  const reader = new RowReader(source, options);
  reader.readUpTo(Number.POSITIVE_INFINITY);
  return reader.rows();
}

/** Reads a document in slices, so that the first rows of a large one show at once and no key waits for the last. */
export class RowReader {
  private readonly scanner: JsonScanner;
  private readonly builder: RowBuilder;
  private done = false;

  constructor(source: string, options: ScanOptions = {}) {
    this.scanner = new JsonScanner(source, options);
    this.builder = new RowBuilder(source);
  }

  /** Whether the rows are all there are. */
  get isDone(): boolean {
    return this.done;
  }

  /** Characters read so far, for showing progress. */
  get readChars(): number {
    return this.scanner.end;
  }

  /** Goes on until there are at least `rowCount` rows or the text ends; says whether it ended. */
  readUpTo(rowCount: number): boolean {
    while (!this.done && this.builder.size < rowCount) this.done = this.readToken();
    return this.done;
  }

  /**
   * The rows so far. Until all is read a container may lack its end, as in a document cut off there, and the answer
   * holds only until the next `readUpTo`: ask again and carry a fold over with `refold`.
   */
  rows(): JsonRows {
    return this.builder.rows(this.scanner.end, this.scanner.error);
  }

  /** Adds what the next token brings; true after the last. */
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
