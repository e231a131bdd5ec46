/** Each step of an operation fails in turn with a storage error; then the program starts. */
import { describe, expect, it } from 'vitest';
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';
import type { SaveOutcome } from '../../src/persistence/sync/save-outcome.js';
import { prepareRoot, runCleanly, stepsToTry } from './clean-run.js';
import { casesOf, isFull } from './fault-scale.js';
import { OPERATIONS } from './operations.js';
import { holdingsOf, startAgain } from './start-again.js';
import { Tally } from './tally.js';

/** The number of steps at which each fault is tried. */
const MAX_STEPS = casesOf(1, Number.POSITIVE_INFINITY);
const TIMEOUT_MS = 600_000;

/** SQLite's codes for the errors of the system. */
const SQLITE_CODES = {
  ENOSPC: 'SQLITE_FULL',
  EIO: 'SQLITE_IOERR',
  EACCES: 'SQLITE_CANTOPEN',
  EROFS: 'SQLITE_READONLY',
} as const;
type Fault = keyof typeof SQLITE_CODES;
const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'EROFS'] as const satisfies readonly Fault[];

class InjectedError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Makes the step with the number `from` fail; if the fault is lasting, all later steps fail too. */
function failFrom(from: number, fault: Fault, isLasting: boolean): void {
  let steps = 0;
  watchSteps(({ call }: StorageStep) => {
    steps += 1;
    if (steps < from || (steps > from && !isLasting)) return;
    throw new InjectedError(call.startsWith('sqlite') ? SQLITE_CODES[fault] : fault);
  });
}

describe.each(FAULTS)('a step that fails with %s', (fault) => {
  const offset = isFull ? 0 : FAULTS.indexOf(fault) / FAULTS.length;

  it.each(OPERATIONS)(
    'loses nothing, whichever step it is: $name',
    async (operation) => {
      const { expected, steps } = await runCleanly(operation);
      const isOdd = (FAULTS.indexOf(fault) + OPERATIONS.indexOf(operation)) % 2 === 1;
      for (const step of stepsToTry(steps, MAX_STEPS, offset)) {
        for (const isLasting of isFull ? [false, true] : [isOdd]) {
          const paths = await prepareRoot(operation);
          const what = `${isLasting ? 'from' : 'at'} step ${step}, ${steps[step - 1]?.call} ${steps[step - 1]?.path}`;
          failFrom(step, fault, isLasting);
          const outcome = await operation.run(paths).catch(() => null);
          watchSteps(null);
          expect(falseReport(outcome, holdingsOf(paths).live), what).toBe(null);
          expect(tallies[fault].count(expected, startAgain(paths)), what).toEqual([]);
        }
      }
    },
    TIMEOUT_MS,
  );
});

/** @returns the error if a save reports success but the copies on disk differ; null otherwise */
function falseReport(
  outcome: SaveOutcome | null,
  live: ReturnType<typeof holdingsOf>['live'],
): string | null {
  if (outcome?.status !== 'saved') return null;
  const texts = [...live.values()].filter((copies) => copies.size !== 1);
  return texts.length === 0 ? null : 'the save was reported, but the copies are not equal';
}

const tallies: Readonly<Record<Fault, Tally>> = {
  ENOSPC: new Tally('ENOSPC'),
  EIO: new Tally('EIO'),
  EACCES: new Tally('EACCES'),
  EROFS: new Tally('EROFS'),
};
