/** The types of the benchmark's rows, and of the context in which they are measured. */
import type { Check } from './check.js';
import type { DataSets } from './data-sets.js';
import type { Programs } from './programs.js';

export type Bench = {
  readonly programs: Programs;
  readonly data: DataSets;
  /** A folder for temporary files. */
  readonly scratch: string;
  readonly sizes: Sizes;
  /** Returns how often to repeat: `full` times in a full run, `short` times in a short one. */
  readonly times: (full: number, short: number) => number;
};

/** The numbers of sessions in three logs. In a full run, `design` is a lifetime of training. */
export type Sizes = { readonly small: number; readonly design: number; readonly stress: number };

export type Row = {
  readonly id: string;
  readonly what: string;
  /** True if a short run includes this row, because it is fast and a busy machine rarely changes its verdict. */
  readonly isShort: boolean;
  /** @returns the figures; none if they cannot be measured on this machine */
  readonly measure: (bench: Bench) => Promise<readonly Check[]>;
};

const FULL_SIZES: Sizes = { small: 1000, design: 20_000, stress: 100_000 };
const SHORT_SIZES: Sizes = { small: 200, design: 1000, stress: 2000 };

export const sizesFor = (isShort: boolean): Sizes => (isShort ? SHORT_SIZES : FULL_SIZES);
