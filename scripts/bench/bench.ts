/** What every measurement is given, and what a row of the benchmark is. */
import type { Check } from './check.js';
import type { DataSets } from './data-sets.js';
import type { Programs } from './programs.js';

export type Bench = {
  readonly programs: Programs;
  readonly data: DataSets;
  /** A folder for what is written and thrown away. */
  readonly scratch: string;
  /** How many sessions few, usual and many are. */
  readonly sizes: { readonly small: number; readonly usual: number; readonly large: number };
  /** How often to measure: the first in a full run, the second in a short one. */
  readonly times: (full: number, short: number) => number;
};

export type Row = {
  readonly id: string;
  readonly what: string;
  /** Whether a short run measures it: quick, and no number of a busy machine. */
  readonly isShort: boolean;
  readonly measure: (bench: Bench) => Promise<readonly Check[]>;
};

const FULL_SIZES = { small: 1000, usual: 10_000, large: 100_000 };
const SHORT_SIZES = { small: 200, usual: 1000, large: 2000 };

export const sizesOf = (isShort: boolean): Bench['sizes'] => (isShort ? SHORT_SIZES : FULL_SIZES);
