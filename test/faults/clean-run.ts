/** An operation without a fault: what it begins on, what it comes to, and the steps it takes. */
import { join } from 'node:path';
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';
import { type DataPaths, dataPaths } from '../../src/persistence/paths.js';
import { makeTempFolder } from '../support/temp-folder.js';
import type { Operation } from './operations.js';
import { holdingsOf, startAgain } from './start-again.js';
import { type Expected, eitherOf } from './tally.js';

export type CleanRun = { readonly expected: Expected; readonly steps: readonly StorageStep[] };

/** A data root that an operation can begin on. */
export async function prepareRoot({ prepare }: Operation): Promise<DataPaths> {
  const paths = dataPaths(join(makeTempFolder(), 'root'));
  await prepare(paths);
  return paths;
}

/** Runs it without a fault, and also leaves it out: after a fault, what a start alone makes of it is right as well. */
export async function runCleanly(operation: Operation): Promise<CleanRun> {
  const untouched = await prepareRoot(operation);
  operation.meanwhile?.(untouched);
  const withoutIt = startAgain(untouched);
  const paths = await prepareRoot(operation);
  const before = holdingsOf(paths);
  const steps: StorageStep[] = [];
  watchSteps((step) => steps.push(step));
  await operation.run(paths);
  watchSteps(null);
  return { expected: eitherOf(before, startAgain(paths), withoutIt), steps };
}

/** The steps to interrupt, counted from 1: all of them, or a few spread over them. */
export function stepsToTry(steps: readonly StorageStep[], most: number): readonly number[] {
  const count = Math.min(most, steps.length);
  return Array.from({ length: count }, (_, index) => 1 + Math.floor((index * steps.length) / count));
}
