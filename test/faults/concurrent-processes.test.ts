/** Processes that change the same sessions at once lose no confirmed text. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, TestDataRoot } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { casesOf } from './fault-scale.js';
import { buildProcess, runBuilt } from './killed-process.js';
import { logged } from './operation-stores.js';

const LIMIT_MS = 600_000;
const ROUNDS = casesOf(6, 40);

beforeAll(() => buildProcess('concurrent-process'), LIMIT_MS);

/**
 * Runs processes of these kinds concurrently on a data root.
 * @returns the texts that each process confirmed
 */
async function runAtOnce(on: TestDataRoot, ...kinds: readonly string[]): Promise<readonly string[][]> {
  const runs = kinds.map((kind, index) =>
    runBuilt('concurrent-process', [kind, on.root, `${kind}${index}`, String(ROUNDS)]),
  );
  const results = await Promise.all(runs);
  expect(results.map(({ ending }) => ending)).toEqual(kinds.map(() => 'exit 0 '));
  return results.map(({ stdout }) => linesOf(stdout));
}

const aRoot = () => new TestDataRoot().hold(logged(1), logged(2), logged(3));

/** The confirmed focuses that no file below the output folder has. */
function lost(on: TestDataRoot, confirmed: readonly string[]): readonly string[] {
  const texts = filesBelow(on.paths.output).map((path) => readFileSync(path, 'utf8'));
  return confirmed.filter((focus) => !texts.some((text) => text.includes(focus)));
}

/** The result of `verify` without conflicts, because those need a person's decision. */
async function unequal(on: TestDataRoot): Promise<unknown> {
  const { conflicts: _, sessions, agree, ...others } = (await on.json(['verify'])) as Record<string, unknown>;
  return { ...others, isEqual: sessions === agree };
}

const EQUAL = {
  dbOnly: [],
  jsonOnly: [],
  differ: [],
  invalid: [],
  pending: [],
  keptAfterDeletion: [],
  isEqual: true,
};

describe('concurrent processes', () => {
  it.each([
    ['replace', 'replace'],
    ['replace', 'rename'],
    ['replace', 'delete'],
    ['replace', 'sync'],
    ['replace', 'import'],
    ['import', 'sync'],
    ['import', 'rename'],
    ['import', 'import'],
    ['rename', 'replace', 'replace', 'new', 'delete', 'sync', 'import'],
  ])(
    'lose no confirmed text: %s, %s',
    async (...kinds) => {
      const on = aRoot();
      const confirmed = await runAtOnce(on, ...kinds);
      expect(confirmed.flat().length).toBeGreaterThan(0);
      expect(lost(on, confirmed.flat())).toEqual([]);
      expect(await unequal(on)).toEqual(EQUAL);
    },
    LIMIT_MS,
  );

  it(
    'save a new id once, and refuse the other text',
    async () => {
      const on = aRoot();
      const confirmed = (await runAtOnce(on, 'new', 'new')).flat();
      const rounds = confirmed.map((focus) => Number(/-(\d+);/.exec(focus)?.[1]));
      expect(rounds.sort((one, other) => one - other)).toEqual([...Array(ROUNDS).keys()]);
      const live = on.sessionFiles().map((name) => on.sessionText(name));
      expect(confirmed.filter((focus) => !live.some((text) => text.includes(focus)))).toEqual([]);
      expect(await unequal(on)).toEqual(EQUAL);
    },
    LIMIT_MS,
  );
});
