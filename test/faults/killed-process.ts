/** Processes of the fault suite: each is built once and run as often as there are steps or rounds. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Where packages can be found from, and nothing is tracked. */
const bundleOf = (name: string) =>
  fileURLToPath(new URL(`../../node_modules/.cache/traininglogs/${name}.mjs`, import.meta.url));

export const buildKilledProcess = (): Promise<void> => buildProcess('run-operation');

/** Builds the process of a file beside this one. @returns its path */
export async function buildProcess(name: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile: bundleOf(name),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** For a process that should take a second; the machine may be busy. */
const LIMIT_MS = 120_000;

/** Does an operation and dies before its step `step`, counted from 1. @returns what ended it; `hung` if it did not end */
export async function killAt(operation: string, root: string, step: number): Promise<string> {
  return (await runBuilt('run-operation', [operation, root, String(step)])).ending;
}

/** Runs a process that was built, to its end. @returns the signal, the exit status or `hung`, and its output */
export function runBuilt(
  name: string,
  args: readonly string[],
): Promise<{ readonly ending: string; readonly stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = startBuilt(name, args);
    let isHung = false;
    const timer = setTimeout(() => {
      isHung = true;
      child.kill('SIGKILL');
    }, LIMIT_MS);
    const [output, errors]: Buffer[][] = [[], []];
    child.stdout.on('data', (bytes: Buffer) => output?.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => errors?.push(bytes));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const ending = isHung ? 'hung' : (signal ?? `exit ${code} ${Buffer.concat(errors ?? [])}`);
      resolve({ ending, stdout: Buffer.concat(output ?? []).toString('utf8') });
    });
  });
}

/** Starts a process that was built. */
export function startBuilt(name: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [bundleOf(name), ...args], { stdio: 'pipe' });
}
