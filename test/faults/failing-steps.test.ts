/** Each step of an operation fails in turn, once or from then on, with what a bad disk says; then a start without. */
import { describe, expect, it } from 'vitest';
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';
import type { SaveOutcome } from '../../src/persistence/sync/save-outcome.js';
import { prepareRoot, runCleanly, stepsToTry } from './clean-run.js';
import { casesOf } from './fault-scale.js';
import { OPERATIONS } from './operations.js';
import { holdingsOf, startAgain } from './start-again.js';
import { Tally } from './tally.js';

const MOST_STEPS = casesOf(2, Number.POSITIVE_INFINITY);
const TIMEOUT_MS = 600_000;

/** What SQLite calls the errors of the system. */
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

/** The step numbered `from` fails, and all behind it where the disk does not recover. */
function failFrom(from: number, fault: Fault, isLasting: boolean): void {
  let steps = 0;
  watchSteps(({ call }: StorageStep) => {
    steps += 1;
    if (steps < from || (steps > from && !isLasting)) return;
    throw new InjectedError(call.startsWith('sqlite') ? SQLITE_CODES[fault] : fault);
  });
}

describe.each(FAULTS)('%s', (fault) => {
  it.each(OPERATIONS)(
    'at any step of: $name',
    async (operation) => {
      const { expected, steps } = await runCleanly(operation);
      for (const step of stepsToTry(steps, MOST_STEPS)) {
        for (const isLasting of [false, true]) {
          const paths = await prepareRoot(operation);
          const what = `${isLasting ? 'from' : 'at'} step ${step}, ${steps[step - 1]?.call} ${steps[step - 1]?.path}`;
          failFrom(step, fault, isLasting);
          const outcome = await operation.run(paths).catch(() => null);
          watchSteps(null);
          expect(brokenPromise(outcome, holdingsOf(paths).live), what).toBe(null);
          expect(tallies[fault].count(expected, startAgain(paths)), what).toEqual([]);
        }
      }
    },
    TIMEOUT_MS,
  );
});

/** What a save claims and the disk does not hold; null where it keeps its word. */
function brokenPromise(
  outcome: SaveOutcome | null,
  live: ReturnType<typeof holdingsOf>['live'],
): string | null {
  if (outcome?.status !== 'saved') return null;
  const texts = [...live.values()].filter((copies) => copies.size !== 1);
  return texts.length === 0 ? null : 'said to be saved, and the copies are not equal';
}

const tallies: Readonly<Record<Fault, Tally>> = {
  ENOSPC: new Tally('ENOSPC'),
  EIO: new Tally('EIO'),
  EACCES: new Tally('EACCES'),
  EROFS: new Tally('EROFS'),
};
