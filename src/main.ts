/** The way in: where the screens are wanted the terminal is theirs at once, and what they are made of loads behind it. */
import { asksForScreens } from './cli/asks-for-screens.js';
import type { ExitCode } from './cli/exit-code.js';
import { openTerminal } from './startup/open-terminal.js';

/** Runs the program. @param argv the arguments behind the program's name @returns the exit status */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const terminal = asksForScreens(argv) ? openTerminal() : null;
  try {
    const { runCommandLine } = await import('./startup/run-command-line.js');
    const exitCode = await runCommandLine(argv, terminal);
    // What a background task still waits for does not keep the process.
    terminal?.session.end(exitCode);
    return exitCode;
  } finally {
    terminal?.keys.stop();
    terminal?.session.leave();
  }
}
