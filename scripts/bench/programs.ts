/** The programs of the benchmark besides the app: one for comparison, and a worker without a terminal. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const APP = join(PROJECT, 'dist', 'bin.js');

export type Programs = {
  /** A minimal Ink program, whose times and memory are the floor for those of the app. */
  readonly helloWorld: string;
  /** A program that measures without a terminal. Its first argument names the measurement. */
  readonly worker: string;
};

/**
 * Bundles the programs into `folder`. It can be anywhere, because the bundles import better-sqlite3 by its absolute
 * path.
 */
export async function buildPrograms(folder: string): Promise<Programs> {
  mkdirSync(folder, { recursive: true });
  const sqlite = join(PROJECT, 'node_modules', 'better-sqlite3', 'lib', 'index.js');
  await build({
    absWorkingDir: PROJECT,
    entryPoints: ['scripts/bench/hello-world.tsx', 'scripts/bench/worker.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    minify: true,
    external: [sqlite],
    alias: { 'better-sqlite3': sqlite, 'react-devtools-core': './scripts/empty.mjs' },
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return { helloWorld: join(folder, 'hello-world.mjs'), worker: join(folder, 'worker.mjs') };
}

/** Runs one measurement of the worker in its own process. @returns the result of the measurement */
export function runWorker<T>({ worker }: Programs, what: string, args: readonly string[]): T {
  const result = execFileSync(process.execPath, [worker, what, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // The worker prints only its result, as JSON.
  return JSON.parse(result) as T;
}
