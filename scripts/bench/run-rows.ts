/** Measures the rows one after another, so that they do not disturb each other. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, type Row, sizesFor } from './bench.js';
import { DataSets } from './data-sets.js';
import { buildPrograms } from './programs.js';
import type { Measured } from './report.js';

export type RunOptions = {
  /** The folder in which generated data is cached between runs and temporary files are written. */
  readonly folder: string;
  readonly isShort: boolean;
  readonly printMessage: (message: string) => void;
};

/** The multiple of its limit that a figure may reach. A short run only finds large mistakes. */
export const slackFor = (isShort: boolean): number => (isShort ? 3 : 1);

/** Creates a bench, runs `work` with it, and then deletes the temporary files. */
export async function withBench<T>(
  { folder, isShort, printMessage }: RunOptions,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(folder, '.scratch-'));
  const data = new DataSets(folder, printMessage);
  try {
    const programs = await buildPrograms(join(scratch, 'programs'));
    const times = (full: number, short: number) => (isShort ? short : full);
    return await work({ programs, data, scratch, sizes: sizesFor(isShort), times });
  } finally {
    data.dispose();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param onMeasured called after each row with the number of seconds that it took */
export async function runRows(
  rows: readonly Row[],
  bench: Bench,
  onMeasured: (measured: Measured, seconds: number) => void = () => {},
): Promise<readonly Measured[]> {
  const all: Measured[] = [];
  for (const { id, what, measure } of rows) {
    const startedMs = performance.now();
    const measured = await measure(bench).then(
      (checks) => ({ id, what, checks, error: null }),
      (error) => ({ id, what, checks: [], error: error instanceof Error ? error.message : String(error) }),
    );
    all.push(measured);
    onMeasured(measured, (performance.now() - startedMs) / 1000);
  }
  return all;
}
