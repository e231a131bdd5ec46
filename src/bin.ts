#!/usr/bin/env node
/** The launcher: checks the version of Node, then loads the program. */
import { enableCompileCache } from './startup/compile-cache.js';

const MIN_NODE_MAJOR = 20;
const [major] = process.versions.node.split('.');

if (Number(major) < MIN_NODE_MAJOR) {
  process.stderr.write(
    `traininglogs needs Node.js ${MIN_NODE_MAJOR} or newer; this is ${process.versions.node}.\n`,
  );
  process.exitCode = 1;
} else {
  // Set before React is loaded, because React's development build never frees its performance measurements.
  Object.assign(process.env, { NODE_ENV: 'production' });
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      // The program that reads the pipe may exit first, as in `traininglogs list | head`.
      if (code === 'EPIPE') process.exit(process.exitCode ?? 0);
      if (stream === process.stdout) process.stderr.write(describeUnwritten(code));
      process.exit(1);
    });
  }
  enableCompileCache(process.env);
  await start();
}

function describeUnwritten(code: string | undefined): string {
  const reason = code === 'ENOSPC' ? 'the disk is full' : 'its file or device does not accept it';
  return `Failed: the output was not written: ${reason}; write it to another place.\n`;
}

async function start(): Promise<void> {
  try {
    const { main } = await import('./main.js');
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `traininglogs stopped: ${reason}. Saved sessions are not lost; TRAININGLOGS_DEBUG=1 shows the details.\n`,
    );
    if (process.env.TRAININGLOGS_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}
