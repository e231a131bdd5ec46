/** A row of the benchmark, and the context in which it measures. */
import type { Check } from './check.js';
import type { DataSets } from './data-sets.js';
import type { Programs } from './programs.js';

export type Bench = {
  readonly programs: Programs;
  readonly data: DataSets;
  /** A folder for temporary files. */
  readonly scratch: string;
  readonly sizes: Sizes;
  /** The number of repetitions: the first in a full run, the second in a short one. */
  readonly times: (full: number, short: number) => number;
};

/** Numbers of sessions: a small log, a lifetime of training, and far more than that. */
export type Sizes = { readonly small: number; readonly design: number; readonly stress: number };

export type Row = {
  readonly id: string;
  readonly what: string;
  /** True if a short run measures it: it is fast, and a busy machine does not change the result. */
  readonly isShort: boolean;
  /** @returns no checks if this machine cannot measure it */
  readonly measure: (bench: Bench) => Promise<readonly Check[]>;
};

const FULL_SIZES: Sizes = { small: 1000, design: 20_000, stress: 100_000 };
const SHORT_SIZES: Sizes = { small: 200, design: 1000, stress: 2000 };

export const sizesFor = (isShort: boolean): Sizes => (isShort ? SHORT_SIZES : FULL_SIZES);
