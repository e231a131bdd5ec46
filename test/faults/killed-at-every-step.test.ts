/** The process is killed before each step of an operation, in turn; then the program starts again. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareRoot, runCleanly, stepsToTry } from './clean-run.js';
import { casesOf, isFull } from './fault-scale.js';
import { buildKilledProcess, killAt } from './killed-process.js';
import { OPERATIONS } from './operations.js';
import { startAgain } from './start-again.js';
import { Tally } from './tally.js';

/** The number of steps to try per operation. A short run tries one step, a different one for each operation. */
const MAX_STEPS = casesOf(1, Number.POSITIVE_INFINITY);
const TIMEOUT_MS = 600_000;

beforeAll(buildKilledProcess);

describe('a process killed before any step', () => {
  it.each(OPERATIONS)(
    'loses nothing: $name',
    async (operation) => {
      const tally = tallies.get(operation.name);
      const { expected, steps } = await runCleanly(operation);
      const offset = isFull ? 0 : OPERATIONS.indexOf(operation) / OPERATIONS.length;
      for (const step of stepsToTry(steps, MAX_STEPS, offset)) {
        const paths = await prepareRoot(operation);
        const ending = await killAt(operation.name, paths.root, step);
        const what = `killed before step ${step}, ${steps[step - 1]?.call} ${steps[step - 1]?.path}`;
        if (ending === 'hung') tally?.countHung();
        expect(ending, what).toBe('SIGKILL');
        expect(tally?.count(expected, startAgain(paths)), what).toEqual([]);
      }
    },
    TIMEOUT_MS,
  );
});

const tallies = new Map(OPERATIONS.map(({ name }) => [name, new Tally(`SIGKILL, ${name}`)]));
