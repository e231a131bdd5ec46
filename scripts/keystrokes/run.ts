/** Counts the keys for logging a session. Runs the built program in a terminal and checks which session it saved. */

import { play } from './play.js';
import { SCRIPTS } from './scripts.js';

const rows: string[][] = [['script', 'keys', 'sets', 'keys a set', 'budget', '']];
let isMissed = false;
for (const script of SCRIPTS) {
  const { keys, problem } = await play(script);
  const perSet = keys / script.sets;
  const verdict = problem ?? (perSet <= script.budget ? 'ok' : 'over its budget');
  isMissed ||= verdict !== 'ok';
  rows.push([script.name, `${keys}`, `${script.sets}`, perSet.toFixed(2), `${script.budget}`, verdict]);
}
const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of rows) {
  const cells = row.map((cell, column) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
  );
  process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
}
process.exitCode = isMissed ? 1 : 0;
