/** Measures without a terminal, in its own process: `worker WHAT ARGUMENT…` prints the result as JSON. */
import { measureParsing, measureRows } from './worker/documents.js';
import { insertPlainRows } from './worker/insert-rows.js';
import { measureNextDay } from './worker/next-day.js';
import { measureQueries } from './worker/queries.js';
import { measureAtomicWrites, measureSaves } from './worker/saves.js';
import { measureRebuild, measureSync } from './worker/stores.js';

const MEASUREMENTS: Readonly<Record<string, (...args: readonly string[]) => unknown>> = {
  save: (root = '', count = '') => measureSaves(root, Number(count)),
  'write-files': (root = '', folder = '') => measureAtomicWrites(root, folder),
  queries: (root = '', count = '') => measureQueries(root, Number(count)),
  'next-day': (root = '', count = '') => measureNextDay(root, Number(count)),
  rebuild: (root = '') => measureRebuild(root),
  'insert-rows': (root = '') => insertPlainRows(root),
  sync: (root = '', count = '') => measureSync(root, Number(count)),
  rows: (path = '', count = '') => measureRows(path, Number(count)),
  parse: (path = '') => measureParsing(path),
};

const [, , what = '', ...args] = process.argv;
const measure = MEASUREMENTS[what];
if (!measure) throw new Error(`There is no measurement "${what}".`);
process.stdout.write(JSON.stringify(measure(...args)));
