/** Node loads this before the program. Opening a file below the folder SLOW_FOLDER takes SLOW_OPEN_MS. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const folder = process.env.SLOW_FOLDER ?? '';
const delayMs = Number(process.env.SLOW_OPEN_MS);
const { openSync } = fs;
const cell = new Int32Array(new SharedArrayBuffer(4));

fs.openSync = (path, ...rest) => {
  if (String(path).startsWith(`${folder}/`)) Atomics.wait(cell, 0, 0, delayMs);
  return openSync(path, ...rest);
};
syncBuiltinESMExports();
