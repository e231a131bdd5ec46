/** An import, or the undo of an import, is killed before each step; then the import is undone. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DataPaths } from '../../src/persistence/paths.js';
import { prepareRoot, runCleanly, stepsToTry } from './clean-run.js';
import { casesOf } from './fault-scale.js';
import { buildKilledProcess, killAt } from './killed-process.js';
import { undoImport } from './operation-import.js';
import { withStores } from './operation-stores.js';
import { operationOf } from './operations.js';
import { holdingsOf, startAgain } from './start-again.js';

const MAX_STEPS = casesOf(3, Number.POSITIVE_INFINITY);
const TIMEOUT_MS = 600_000;

beforeAll(buildKilledProcess);

const takeBack = (paths: DataPaths) =>
  withStores(paths, (stores) => {
    undoImport(paths, stores);
    return null;
  });

describe('a killed process', () => {
  it.each(['import', 'undo of an import', 'import after its undo'])(
    'leaves an import that --undo removes completely, if it was killed before any step of: %s',
    async (name) => {
      const operation = operationOf(name);
      const before = holdingsOf(await prepareRoot(operationOf('import'))).live;
      const { steps } = await runCleanly(operation);
      for (const step of stepsToTry(steps, MAX_STEPS)) {
        const paths = await prepareRoot(operation);
        const what = `killed before step ${step}, ${steps[step - 1]?.call} ${steps[step - 1]?.path}`;
        expect(await killAt(name, paths.root, step), what).toBe('SIGKILL');
        const started = startAgain(paths).holdings.live;
        await takeBack(paths);
        const { holdings, unequal } = startAgain(paths);
        // An import that was killed before it recorded a change has changed nothing, so the earlier import is undone.
        const isEarlier = name === 'import' && started.size === before.size && holdings.live.size === 1;
        expect(isEarlier ? started : holdings.live, what).toEqual(before);
        expect(unequal, what).toEqual([]);
      }
    },
    TIMEOUT_MS,
  );
});
