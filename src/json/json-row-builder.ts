/** Builds the columns of `JsonRows`. */
import { type Column, type JsonRows, NONE, RowKind } from './json-rows.js';
import type { ScanError } from './json-scanner.js';

/** Pretty-printed JSON has a row every 20 to 30 characters. Reserved memory that is not written costs nothing. */
const CHARS_PER_ROW = 16;
const MIN_CAPACITY = 64;
/** The maximum number of characters that are shown of a broken line, counted from the error. */
const BROKEN_CHARS = 200;

/** Collects rows in document order. Calls follow the scanner: `close` after its `open`, a comma after a value. */
export class RowBuilder {
  private readonly source: string;
  private count = 0;
  private capacity: number;
  private container = NONE;
  private depth = 0;
  private heldKeyStart = NONE;
  private heldKeyEnd = NONE;
  private kind: Uint8Array;
  private comma: Uint8Array;
  private depths: Int32Array;
  private parent: Int32Array;
  // While a container is open, its entry is `~(number of children)`, which stays if the end is missing.
  private pair: Int32Array;
  private ordinal: Int32Array;
  private keyStart: Int32Array;
  private keyEnd: Int32Array;
  private valueStart: Int32Array;
  private valueEnd: Int32Array;

  constructor(source: string) {
    this.source = source;
    const capacity = Math.max(MIN_CAPACITY, Math.ceil(source.length / CHARS_PER_ROW));
    this.capacity = capacity;
    this.kind = new Uint8Array(capacity);
    this.comma = new Uint8Array(capacity);
    this.depths = new Int32Array(capacity);
    this.parent = new Int32Array(capacity);
    this.pair = new Int32Array(capacity);
    this.ordinal = new Int32Array(capacity);
    this.keyStart = new Int32Array(capacity);
    this.keyEnd = new Int32Array(capacity);
    this.valueStart = new Int32Array(capacity);
    this.valueEnd = new Int32Array(capacity);
  }

  get size(): number {
    return this.count;
  }

  /** Stores a key for the next value. */
  holdKey(start: number, end: number): void {
    this.heldKeyStart = start;
    this.heldKeyEnd = end;
  }

  addValue(kind: RowKind, start: number, end: number): number {
    const row = this.append(kind, start, end);
    this.takeKey(row);
    if (this.container !== NONE) this.pair[this.container] = this.pairOf(this.container) - 1;
    return row;
  }

  open(kind: RowKind, start: number): void {
    const row = this.addValue(kind, start, start + 1);
    this.pair[row] = ~0;
    this.container = row;
    this.depth += 1;
  }

  close(start: number): void {
    const opening = this.container;
    const isObject = this.kind[opening] === RowKind.openObject;
    this.container = this.parent[opening] ?? NONE;
    this.depth -= 1;
    this.valueEnd[opening] = start + 1;
    if (opening === this.count - 1) {
      this.kind[opening] = isObject ? RowKind.emptyObject : RowKind.emptyArray;
      this.pair[opening] = opening;
      return;
    }
    const row = this.append(isObject ? RowKind.closeObject : RowKind.closeArray, start, start + 1);
    this.ordinal[row] = ~this.pairOf(opening);
    this.pair[row] = opening;
    this.pair[opening] = row;
  }

  addComma(): void {
    let row = this.count - 1;
    while (this.kind[row] === RowKind.comment) row -= 1;
    this.comma[row] = 1;
  }

  addComment(start: number, end: number): void {
    this.append(RowKind.comment, start, end);
  }

  addBroken(start: number, error: ScanError): void {
    const shown = this.source.slice(error.offset, error.offset + BROKEN_CHARS);
    const lineEnd = shown.search(/[\r\n]/);
    const end = error.offset + (lineEnd < 0 ? shown.length : lineEnd);
    if (end === start && this.heldKeyStart === NONE) return;
    this.takeKey(this.append(RowKind.broken, start, end));
  }

  /** The rows of a text that is read up to `end`. They are valid until the builder continues. */
  rows(end: number, error: ScanError | undefined): JsonRows {
    for (let row = this.container; row !== NONE; row = this.parent[row] ?? NONE) this.valueEnd[row] = end;
    const count = this.count;
    const used = (column: Int32Array | Uint8Array): Column => column.subarray(0, count);
    return {
      source: this.source,
      count,
      kind: used(this.kind),
      depth: used(this.depths),
      parent: used(this.parent),
      pair: used(this.pair),
      ordinal: used(this.ordinal),
      keyStart: used(this.keyStart),
      keyEnd: used(this.keyEnd),
      valueStart: used(this.valueStart),
      valueEnd: used(this.valueEnd),
      comma: used(this.comma),
      error,
    };
  }

  private append(kind: RowKind, start: number, end: number): number {
    const row = this.count;
    if (row === this.capacity) this.grow();
    this.count += 1;
    this.kind[row] = kind;
    this.depths[row] = this.depth;
    this.parent[row] = this.container;
    this.pair[row] = row;
    this.ordinal[row] = this.container === NONE ? 0 : ~this.pairOf(this.container);
    this.keyStart[row] = NONE;
    this.keyEnd[row] = NONE;
    this.valueStart[row] = start;
    this.valueEnd[row] = end;
    return row;
  }

  private takeKey(row: number): void {
    this.keyStart[row] = this.heldKeyStart;
    this.keyEnd[row] = this.heldKeyEnd;
    this.heldKeyStart = NONE;
    this.heldKeyEnd = NONE;
  }

  private pairOf(row: number): number {
    return this.pair[row] ?? NONE;
  }

  private grow(): void {
    this.capacity *= 2;
    this.kind = copyInto(new Uint8Array(this.capacity), this.kind);
    this.comma = copyInto(new Uint8Array(this.capacity), this.comma);
    this.depths = copyInto(new Int32Array(this.capacity), this.depths);
    this.parent = copyInto(new Int32Array(this.capacity), this.parent);
    this.pair = copyInto(new Int32Array(this.capacity), this.pair);
    this.ordinal = copyInto(new Int32Array(this.capacity), this.ordinal);
    this.keyStart = copyInto(new Int32Array(this.capacity), this.keyStart);
    this.keyEnd = copyInto(new Int32Array(this.capacity), this.keyEnd);
    this.valueStart = copyInto(new Int32Array(this.capacity), this.valueStart);
    this.valueEnd = copyInto(new Int32Array(this.capacity), this.valueEnd);
  }
}

function copyInto<T extends Int32Array | Uint8Array>(larger: T, column: T): T {
  larger.set(column);
  return larger;
}
