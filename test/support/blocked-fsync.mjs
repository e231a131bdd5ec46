/** Node loads this before the program. Syncs of files and folders wait while the file BLOCK_FSYNC exists. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const block = process.env.BLOCK_FSYNC ?? '';
const POLL_MS = 5;
const { fsync, fsyncSync } = fs;
const cell = new Int32Array(new SharedArrayBuffer(4));

fs.fsync = (handle, done) => {
  if (fs.existsSync(block)) setTimeout(() => fs.fsync(handle, done), POLL_MS);
  else fsync(handle, done);
};
fs.fsyncSync = (handle) => {
  while (fs.existsSync(block)) Atomics.wait(cell, 0, 0, POLL_MS);
  fsyncSync(handle);
};
syncBuiltinESMExports();
