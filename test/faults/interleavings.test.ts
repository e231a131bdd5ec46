/** An app, commands, an editor and another SQLite program in any order, some of them killed, lose nothing. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dataPaths } from '../../src/persistence/paths.js';
import { anId } from '../support/builders.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { casesOf } from './fault-scale.js';
import { type Act, InterleavedProcesses } from './interleaved-processes.js';
import { startAgain } from './start-again.js';
import { Tally } from './tally.js';

const RUNS = casesOf(15, 200);
const TIMEOUT_MS = 900_000;

const anySession = fc.integer({ min: 1, max: 2 });
/** The step at which a process is killed; 0 if it is not killed. */
const anyKill = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) },
);
const anyWho = fc.constantFrom('app' as const, 'command' as const);

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'save' as const,
        'save' as const,
        'delete' as const,
        'undelete' as const,
        'sync' as const,
      ),
      who: anyWho,
      on: anySession,
      killAt: anyKill,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rebuild' as const),
      from: fc.constantFrom('json' as const, 'db' as const),
      killAt: anyKill,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'edit file' as const,
        'edit file' as const,
        'edit row' as const,
        'remove file' as const,
        'break file' as const,
        'copy file' as const,
      ),
      on: anySession,
    }),
  },
);

const tally = new Tally('interleavings');

it(
  'processes whose steps interleave lose nothing, and both stores are equal after the next start',
  () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 1, maxLength: 20 }), (acts) => {
        const paths = dataPaths(join(makeTempFolder(), 'root'));
        const harness = new InterleavedProcesses(paths);
        for (const act of acts) harness.act(act);
        harness.end();
        const next = startAgain(paths);
        const { live } = next.holdings;
        const wrong = tally.count(
          {
            texts: [...harness.kept.values()].flatMap((texts) => [...texts]),
            // Other tests check which of several texts a session has.
            allowed: live,
            ids: [],
            mayBeUnequal: isBroken(acts) ? new Set(live.keys()) : new Set(),
          },
          next,
        );
        for (const [on, done] of harness.lastDone) {
          if (done?.kind === 'saved') expect([...(live.get(anId(on)) ?? [])]).toEqual([done.text]);
          if (done?.kind === 'deleted') expect(live.has(anId(on))).toBe(false);
        }
        expect(wrong).toEqual([]);
        expect(startAgain(paths).holdings).toEqual(next.holdings);
      }),
      { numRuns: RUNS },
    );
  },
  TIMEOUT_MS,
);

/** True if a person may have made a file invalid. Such a file stays unchanged until the person corrects it. */
function isBroken(acts: readonly Act[]): boolean {
  return acts.some(({ kind }) => kind === 'break file');
}
