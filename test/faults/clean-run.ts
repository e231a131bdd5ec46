/** An operation without a fault: its data root, its result, and its steps. */
import { join } from 'node:path';
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { makeTempFolder } from '../support/temp-folder.js';
import type { Operation } from './operations.js';
import { holdingsOf, startAgain } from './start-again.js';
import { type Expected, eitherOf } from './tally.js';

export type CleanRun = { readonly expected: Expected; readonly steps: readonly StorageStep[] };

/** @returns a data root that the operation can run on */
export async function prepareRoot({ prepare }: Operation): Promise<DataPaths> {
  const paths = dataPaths(join(makeTempFolder(), 'root'));
  await prepare(paths);
  return paths;
}

const cleanRuns = new Map<string, Promise<CleanRun>>();

/** Runs the operation without a fault, once for all tests. The results include a start without the operation. */
export function runCleanly(operation: Operation): Promise<CleanRun> {
  const known = cleanRuns.get(operation.name);
  if (known) return known;
  const run = runOnce(operation);
  cleanRuns.set(operation.name, run);
  return run;
}

async function runOnce(operation: Operation): Promise<CleanRun> {
  const unchanged = await prepareRoot(operation);
  operation.personChanges?.(unchanged);
  const withoutOperation = startAgain(unchanged);
  const paths = await prepareRoot(operation);
  const before = holdingsOf(paths);
  const steps: StorageStep[] = [];
  watchSteps((step) => steps.push(step));
  await operation.run(paths);
  watchSteps(null);
  return { expected: eitherOf(before, startAgain(paths), withoutOperation), steps };
}

/**
 * The numbers of the steps to interrupt, from 1, at equal distances.
 * @param offset from 0 to 1: moves each number by this share of the distance
 */
export function stepsToTry(steps: readonly StorageStep[], most: number, offset = 0): readonly number[] {
  const count = Math.min(most, steps.length);
  return Array.from(
    { length: count },
    (_, index) => 1 + Math.floor(((index + offset) * steps.length) / count),
  );
}
