/** Processes of the fault suite: each is built once and run many times. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The bundle is in node_modules, so that imports of packages resolve. */
const bundleOf = (name: string) =>
  fileURLToPath(new URL(`../../node_modules/.cache/traininglogs/${name}.mjs`, import.meta.url));

export const buildKilledProcess = (): Promise<void> => buildProcess('run-operation');

/** Builds the process of a file in this folder. */
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

/** Far more than a process takes on a busy machine. */
const LIMIT_MS = 120_000;

/**
 * Runs an operation and kills it before step `step`, counted from 1.
 * @returns the signal, or `hung` if the process did not end
 */
export async function killAt(operation: string, root: string, step: number): Promise<string> {
  return (await runBuilt('run-operation', [operation, root, String(step)])).ending;
}

/** Runs a built process to its end. @returns its output, and the signal, the exit status or `hung` */
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

/** Starts a built process. */
export function startBuilt(name: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [bundleOf(name), ...args], { stdio: 'pipe' });
}
