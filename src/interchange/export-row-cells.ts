/** Reads the cells of one row by type. The first cell that cannot be read is the row's error. */
import { parseBodyWeight } from '../domain/body-weight-entry.js';
import { parseWeightUnit, type WeightUnit } from '../domain/weight.js';
import { foldText } from '../text/fold.js';
import { type Column, metersIn } from './columns.js';
import type { BodyWeightEntry, ExportedSet, ExportedWeight, FileFacts, SetKind } from './exported-row.js';
import { readSeconds } from './read-duration.js';
import { readNumber, shown } from './read-number.js';

const MAX_RPE = 10;

/** A distance in metres. If the unit is unknown, `unread` keeps the distance as text. */
type ReadDistance = {
  readonly meters: number | null;
  readonly unread?: Pick<ExportedSet, 'unread' | 'hasBareDistance'>;
};

export class RowCells {
  private firstError: string | null = null;

  constructor(
    private readonly cells: readonly string[],
    private readonly names: readonly string[],
    private readonly facts: FileFacts,
  ) {}

  /** Why the row is skipped, as part of a sentence; null if the row can be read. */
  get error(): string | null {
    return this.firstError;
  }

  /** The trimmed text; empty for a missing cell. */
  text(column: Column): string {
    return column === null ? '' : (this.cells[column] ?? '').trim();
  }

  /** A required text, as one line. */
  name(column: Column, what: string): string {
    const name = this.text(column).replace(/\s+/g, ' ');
    if (name === '') this.fail(`it has no ${what}`);
    return name;
  }

  /** A text of one or more lines; null for an empty cell. */
  note(column: Column): string | null {
    const text = this.text(column);
    return text === '' ? null : text.replace(/\r\n?/g, '\n');
  }

  /** Any number. Null if the cell is empty; null and an error if the cell cannot be read. */
  signed(column: Column): number | null {
    const value = readNumber(this.text(column), this.facts.decimalMark);
    if (typeof value !== 'object' || value === null) return value;
    return this.fail(`${this.nameOf(column)} ${value.error}`);
  }

  /** A number in the text of a cell; 0 and an error if the text cannot be read. */
  parsed(text: string, column: Column): number {
    const value = readNumber(text, this.facts.decimalMark);
    if (typeof value === 'number') return value;
    this.fail(`${this.nameOf(column)} ${value === null ? 'is empty' : value.error}`.trim());
    return 0;
  }

  amount(column: Column): number | null {
    const value = this.signed(column);
    return value !== null && value < 0 ? this.fail(`${this.nameOf(column)} ${value} is below 0`) : value;
  }

  /** A whole number, `8` or `10.0`. */
  count(column: Column): number | null {
    const value = this.amount(column);
    if (value === null || Number.isInteger(value)) return value;
    return this.fail(`${this.nameOf(column)} ${value} is not a whole number`);
  }

  /** An RPE; null for 0, which some apps write if no RPE was given. */
  rpe(column: Column): number | null {
    const value = this.amount(column);
    if (value === null || value === 0) return null;
    if (value >= 1 && value <= MAX_RPE) return value;
    return this.fail(`RPE ${value} is not between 1 and ${MAX_RPE}`);
  }

  /**
   * The seconds of a time such as `0:05:00`, or of a plain number; null if empty or 0.
   * @param unit seconds per unit of a plain number
   */
  seconds(column: Column, unit = 1): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const seconds = readSeconds(text);
    if (seconds !== null && unit !== 1 && /^[\d.,]+$/.test(text)) return seconds * unit || null;
    if (seconds !== null) return seconds === 0 ? null : seconds;
    return this.fail(`${this.nameOf(column)} ${shown(text)} is not a duration`);
  }

  /** The kind of set for a word or letter; an unknown word is an error. */
  kind(word: string): SetKind {
    const kind = KINDS.get(word) ?? KINDS.get(foldText(word));
    if (kind === undefined) this.fail(`${shown(word)} is not a known kind of set`);
    return kind ?? 'working';
  }

  /** The unit in a cell; null if the cell has no unit of weight. */
  weightUnit(column: Column): WeightUnit | null {
    return parseWeightUnit(this.text(column));
  }

  /** A weight, negative for assistance, in the unit of the row or else of the header. */
  weight(column: Column, unitColumn: Column, unitOfHeader: WeightUnit | null): ExportedWeight | null {
    const value = this.signed(column);
    if (value === null) return null;
    const word = this.text(unitColumn);
    if (word === '') return { value, unit: unitOfHeader };
    const unit = parseWeightUnit(word);
    return unit ? { value, unit } : this.fail(`the unit of weight ${shown(word)} is neither kg nor lb`);
  }

  /** A list with the body weight; empty if it is missing, impossible, or in an unknown unit. */
  bodyWeight(column: Column, unit: WeightUnit | null): readonly BodyWeightEntry[] {
    const value = this.amount(column);
    const read = value === null || unit === null ? null : parseBodyWeight(String(value), unit);
    return read?.ok ? [{ entry: 'body-weight', weightKg: read.weightKg }] : [];
  }

  /** A distance in metres; null if empty or 0. A distance in an unknown unit is kept as text, `distance 5 laps`. */
  distance(column: Column, unit: string): ReadDistance {
    const value = this.amount(column);
    if (value === null || value === 0) return { meters: null };
    const factor = metersIn(unit) ?? (unit === '' ? metersIn(this.facts.distanceUnit ?? '') : null);
    if (factor !== null) return { meters: value * factor };
    const unread = { unread: `distance ${value} ${unit}`.trimEnd(), hasBareDistance: unit === '' };
    return { meters: null, unread };
  }

  /** A whole number of up to four digits; null for any other text. */
  place(column: Column): number | null {
    const text = this.text(column);
    return /^\d{1,4}(\.0+)?$/.test(text) ? Number(text) : null;
  }

  fail(error: string): null {
    this.firstError ??= error;
    return null;
  }

  private nameOf(column: Column): string {
    return column === null ? '' : (this.names[column] ?? '');
  }
}

export function isKindOfSet(word: string): boolean {
  return KINDS.has(foldText(word));
}

/** Joins texts with line breaks; null if all texts are null or empty. */
export function joined(...texts: readonly (string | null)[]): string | null {
  return texts.filter((text) => text !== null && text !== '').join('\n') || null;
}

/** The kind of set for each word and letter of the apps. The numbers are those in Hevy's own data. */
const KINDS: ReadonlyMap<string, SetKind> = new Map([
  ...['', 'normal', 'working', 'working set', 'wr', 'n', '1'].map((word) => [word, 'working'] as const),
  ...['w', 'warmup', 'warm up', '2'].map((word) => [word, 'warmup'] as const),
  ...['d', 'drop', 'dropset', 'drop set', '3'].map((word) => [word, 'dropset'] as const),
  ...['f', 'failure', 'to failure', '4'].map((word) => [word, 'failure'] as const),
]);
