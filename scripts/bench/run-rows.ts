/** Measures rows one after the other: nothing else of the benchmark runs meanwhile. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, type Row, sizesOf } from './bench.js';
import { DataSets } from './data-sets.js';
import { buildPrograms } from './programs.js';
import type { Measured } from './report.js';

export type RunOptions = {
  /** Where generated data is kept between runs, and all else while a run lasts. */
  readonly folder: string;
  readonly isShort: boolean;
  /** Told what is going on. */
  readonly say: (sentence: string) => void;
};

/** What a short run lets pass: it is for mistakes, not for the last percent. */
export const slackOf = (isShort: boolean): number => (isShort ? 3 : 1);

/** Gives `work` what it measures with, and clears up behind it. */
export async function withBench<T>(
  { folder, isShort, say }: RunOptions,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(folder, '.scratch-'));
  const data = new DataSets(folder, say);
  try {
    const programs = await buildPrograms(join(scratch, 'programs'));
    const times = (full: number, short: number) => (isShort ? short : full);
    return await work({ programs, data, scratch, sizes: sizesOf(isShort), times });
  } finally {
    data.dispose();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param onMeasured told of each row as it is done, and how long that took */
export async function runRows(
  rows: readonly Row[],
  bench: Bench,
  onMeasured: (measured: Measured, seconds: number) => void = () => {},
): Promise<readonly Measured[]> {
  const all: Measured[] = [];
  for (const { id, what, measure } of rows) {
    const startedMs = performance.now();
    const measured = await measure(bench).then(
      (checks) => ({ id, what, checks, problem: null }),
      (error) => ({ id, what, checks: [], problem: error instanceof Error ? error.message : String(error) }),
    );
    all.push(measured);
    onMeasured(measured, (performance.now() - startedMs) / 1000);
  }
  return all;
}
