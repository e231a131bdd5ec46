/**
 * Measures the program against its budgets, each beside its floor in the same run. Linux, with the built program.
 *
 *     npm run bench -- [--only B3,B5,FLAT] [--short] [--json] [--data DIR]
 *
 * Behind the rows a full run shows the same figures at three sizes of the log, as \`--only FLAT\` does alone.
 * Exits with 1 where a budget is missed; a short run lets three times the budget pass.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFlatness, measureFlatness } from './flatness.js';
import { formatLines, isAllWithin, reportLines } from './report.js';
import { ROWS } from './rows.js';
import { runRows, slackOf, withBench } from './run-rows.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: join(tmpdir(), 'traininglogs-bench') },
  },
});
const FLAT = 'FLAT';
const isShort = values.short;
const wanted = values.only?.toUpperCase().split(',') ?? null;
const rows = ROWS.filter((row) => (wanted === null ? !isShort || row.isShort : wanted.includes(row.id)));
const isFlatWanted = wanted === null ? !isShort : wanted.includes(FLAT);
const known = [...ROWS.map(({ id }) => id), FLAT];
const unknown = wanted?.filter((id) => !known.includes(id)) ?? [];
const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);

if (unknown.length > 0) {
  say(`There is no row ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exitCode = 2;
} else {
  const slack = slackOf(isShort);
  await withBench({ folder: values.data, isShort, say }, async (bench) => {
    const measured = await runRows(rows, bench, ({ id, what }, seconds) =>
      say(`${id} ${what}: ${seconds.toFixed(0)} s`),
    );
    const lines = measured.flatMap((row) => reportLines(row, slack));
    const flatness = isFlatWanted ? await measureFlatness(bench) : null;
    if (values.json) process.stdout.write(`${JSON.stringify({ lines, flatness }, null, 2)}\n`);
    else {
      if (lines.length > 0) process.stdout.write(formatLines(lines));
      if (flatness) process.stdout.write(`\n${formatFlatness(flatness)}`);
    }
    process.exitCode = isAllWithin(measured, slack) ? 0 : 1;
  });
}
