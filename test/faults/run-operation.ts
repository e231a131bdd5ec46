/**
 * Runs `OPERATION ROOT STEP [SIGNAL]`, and sends the signal to itself before the step: a number, or the name of a
 * call.
 */
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';
import { dataPaths } from '../../src/persistence/paths.js';
import { operationOf } from './operations.js';

const [name = '', root = '', fatalStep = '', signal = 'SIGKILL'] = process.argv.slice(2);
const paths = dataPaths(root);
let steps = 0;
let isDone = false;
const isFatal = ({ call, path }: StorageStep) =>
  steps === Number(fatalStep) ||
  (call === fatalStep && (path.startsWith(`${paths.sessions}/`) || path === paths.database || path === ''));
watchSteps((step) => {
  steps += 1;
  if (isDone || !isFatal(step)) return;
  isDone = true;
  process.kill(process.pid, signal);
});
await operationOf(name).run(paths);
