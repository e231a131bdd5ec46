/** A process that does one operation and is killed before one of its steps: `OPERATION ROOT STEP`. */
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { dataPaths } from '../../src/persistence/paths.js';
import { operationOf } from './operations.js';

const [name = '', root = '', fatalStep = ''] = process.argv.slice(2);
let steps = 0;
watchSteps(() => {
  steps += 1;
  if (steps === Number(fatalStep)) process.kill(process.pid, 'SIGKILL');
});
await operationOf(name).run(dataPaths(root));
