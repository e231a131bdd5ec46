/**
 * `npm run bench`: measures the program against its budgets, and against floors measured in the same run. Linux only.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFlatness, measureFlatness } from './flatness.js';
import { formatLines, isAllWithin, reportLines } from './report.js';
import { ROWS } from './rows.js';
import { runRows, slackFor, withBench } from './run-rows.js';

const FLAT = 'FLAT';
const IDS = [...ROWS.map(({ id }) => id), FLAT];
const HELP = `npm run bench -- [--only B3,B5,${FLAT}] [--short] [--json] [--data DIR]

  --only   measures these rows only; ${FLAT} is the table of figures at three sizes of the log
  --short  measures small logs with few repetitions, and passes at three times each budget
  --json   prints JSON
  --data   folder in which generated logs are cached between runs

Rows: ${IDS.join(' ')}
Exit status: 0 if every budget is met, 1 if one is missed, 2 for wrong usage.
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: join(tmpdir(), 'traininglogs-bench') },
    help: { type: 'boolean', default: false },
  },
});
const printMessage = (message: string) => void process.stderr.write(`${message}\n`);
const wanted = values.only?.toUpperCase().split(',') ?? null;
const unknown = wanted?.filter((id) => !IDS.includes(id)) ?? [];

if (values.help) process.stdout.write(HELP);
else if (unknown.length > 0) {
  printMessage(`There is no row ${unknown.join(', ')}. Rows: ${IDS.join(', ')}.`);
  process.exitCode = 2;
} else {
  process.exitCode = (await measure(values.short)) ? 0 : 1;
}

/** @returns true if no budget is missed */
async function measure(isShort: boolean): Promise<boolean> {
  const rows = ROWS.filter((row) => (wanted === null ? !isShort || row.isShort : wanted.includes(row.id)));
  const isFlatWanted = wanted === null ? !isShort : wanted.includes(FLAT);
  const slack = slackFor(isShort);
  return await withBench({ folder: values.data, isShort, printMessage }, async (bench) => {
    const measured = await runRows(rows, bench, ({ id, what }, seconds) =>
      printMessage(`${id} ${what}: ${seconds.toFixed(0)} s`),
    );
    const lines = measured.flatMap((row) => reportLines(row, slack));
    const flatness = isFlatWanted ? await measureFlatness(bench) : null;
    if (values.json) process.stdout.write(`${JSON.stringify({ lines, flatness }, null, 2)}\n`);
    else {
      if (lines.length > 0) process.stdout.write(formatLines(lines));
      if (flatness) process.stdout.write(`\n${formatFlatness(flatness)}`);
    }
    return isAllWithin(measured, slack);
  });
}
