/** Calls the program's commands within the test process, which costs a tenth of starting a process. */
import { runCommands } from '../../src/startup/run-commands.js';
import type { RunResult } from './run-cli.js';
import { makeTempFolder } from './temp-folder.js';

/**
 * Runs a command like `runCli`, but with an empty environment, its own working directory, and outputs that are not
 * terminals.
 */
export async function callCli(args: readonly string[], stdin: string | Uint8Array = ''): Promise<RunResult> {
  const [stdout, stderr] = [new Output(), new Output()];
  const code = await runCommands(args, {
    stdout,
    stderr,
    readStdin: () => Buffer.from(stdin),
    env: {},
    cwd: makeTempFolder(),
  });
  const stdoutBytes = stdout.bytes();
  return { code, stdout: stdoutBytes.toString('utf8'), stderr: stderr.bytes().toString('utf8'), stdoutBytes };
}

class Output {
  private readonly written: Buffer[] = [];

  write(text: string | Uint8Array): void {
    this.written.push(Buffer.from(text));
  }

  bytes(): Buffer {
    return Buffer.concat(this.written);
  }
}
