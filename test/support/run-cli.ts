/** Runs the built program as a process, with only the environment that a test gives. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeTempFolder } from './temp-folder.js';

export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));

export type RunOptions = {
  /** Variables of the process, besides the developer's PATH, a fixed TZ and a fixed locale. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** A process that takes longer is killed; its exit status is then null. */
  readonly limitMs?: number;
};

export type RunResult = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly stdoutBytes: Buffer;
};

/** Runs `traininglogs ARGS…` to its end, as a process. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  if (!process.env.TRAININGLOGS_IS_BUILT) {
    throw new Error('Only tests of the project e2e have a built program: put this test into test/cli.');
  }
  return runProcess(process.execPath, [BIN, ...args], options);
}

/** Runs any program to its end, with PATH, TZ, the locale and `env` as its only environment. */
export function runProcess(
  command: string,
  args: readonly string[],
  { env = {}, cwd, stdin = '', limitMs = 0 }: RunOptions = {},
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      // Outside every data root, because the program looks for one from the working directory upward.
      cwd: cwd ?? makeTempFolder(),
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'en_US.UTF-8', ...env },
      timeout: limitMs,
      killSignal: 'SIGKILL',
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
    child.on('error', reject);
    child.on('close', (code) => {
      const stdoutBytes = Buffer.concat(stdout);
      resolve({
        code,
        stdout: stdoutBytes.toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
        stdoutBytes,
      });
    });
    child.stdin.on('error', () => {}); // The program may end without reading its input.
    child.stdin.end(stdin);
  });
}

/** The lines of an output. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
