/**
 * Fills both stores of an empty data root with generated sessions of one lifter.
 *
 *     npx tsx scripts/generate-sessions.ts --count 10000 --seed 1 --data-dir DIR [--until 2026-02-16]
 */
import { parseArgs } from 'node:util';
import { sessionsOfLifter } from '../src/demo/lifter.js';
import { writeStores } from '../src/demo/write-stores.js';

/** A day in the week of the last session, constant so that a seed always gives the same bytes. */
const UNTIL = '2026-02-16';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    until: { type: 'string', default: UNTIL },
    'data-dir': { type: 'string' },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
const root = values['data-dir'];

if (root === undefined || !Number.isInteger(count) || count < 0 || !Number.isInteger(seed)) {
  process.stderr.write(
    'generate-sessions needs --data-dir DIR, --count a whole number, --seed a whole number.\n',
  );
  process.exitCode = 2;
} else {
  const startedMs = performance.now();
  try {
    const sessions = sessionsOfLifter({ count, seed, until: values.until });
    const written = writeStores(root, sessions, {
      onBatch: (done) => process.stderr.write(`\r${done} of ${count}`),
    });
    const seconds = (performance.now() - startedMs) / 1000;
    const kilobytes = written.fileBytes / Math.max(1, written.sessions) / 1000;
    process.stderr.write(
      `\r${written.sessions} sessions in ${seconds.toFixed(1)} s, ${kilobytes.toFixed(1)} kB each.\n`,
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
