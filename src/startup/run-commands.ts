/** Runs a command of the command line. Loads no screen. */
import { COMMANDS } from '../cli/commands.js';
import type { ExitCode } from '../cli/exit-code.js';
import type { ProcessIo } from './process-io.js';
import { runCommandLine } from './run-command-line.js';

/** @param argv the arguments after the program's name @returns the exit status */
export function runCommands(argv: readonly string[], io?: ProcessIo): Promise<ExitCode> {
  return runCommandLine(argv, { commands: COMMANDS, screens: null }, io);
}
