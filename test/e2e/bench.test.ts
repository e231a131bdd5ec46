/** No budget is missed by far. A busy machine may miss one by little; `npm run bench` measures them in full. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verdictOf } from '../../scripts/bench/check.js';
import { ROWS } from '../../scripts/bench/rows.js';
import { runRows, slackOf, withBench } from '../../scripts/bench/run-rows.js';
import { makeTempFolder } from '../support/temp-folder.js';

/** Quick, and measured beside a floor that a busy machine slows as much, or counted. */
const MEASURED = ['B3', 'B5', 'B9', 'B19'];
const TIMEOUT_MS = 180_000;

it.skipIf(process.platform !== 'linux')(
  'starts, draws, answers and leaves within three times its budgets',
  async () => {
    const rows = ROWS.filter(({ id }) => MEASURED.includes(id));
    const folder = join(makeTempFolder(), 'bench');
    const measured = await withBench({ folder, isShort: true, say: () => {} }, (bench) =>
      runRows(rows, bench),
    );
    expect(measured.map(({ id, problem }) => [id, problem])).toEqual(MEASURED.map((id) => [id, null]));
    const checks = measured.flatMap((row) => row.checks.map((check) => ({ id: row.id, ...check })));
    expect(checks.filter((check) => verdictOf(check, slackOf(true)) === 'missed')).toEqual([]);
    // Every row has come to something that could have been missed.
    for (const id of MEASURED) {
      expect(
        checks.some((check) => check.id === id && check.limits.length > 0),
        id,
      ).toBe(true);
    }
  },
  TIMEOUT_MS,
);
