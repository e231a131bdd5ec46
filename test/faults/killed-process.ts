/** The process that the fault suite kills, built once and run as often as there are steps. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Where packages can be found from, and nothing is tracked. */
const BUNDLE = fileURLToPath(
  new URL('../../node_modules/.cache/traininglogs/run-operation.mjs', import.meta.url),
);

export async function buildKilledProcess(): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('run-operation.ts', import.meta.url))],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** Does an operation and dies before its step `step`, counted from 1. @returns what ended it */
export function killAt(operation: string, root: string, step: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUNDLE, operation, root, String(step)], { stdio: 'pipe' });
    const errors: Buffer[] = [];
    child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ?? `exit ${code} ${Buffer.concat(errors)}`));
  });
}
