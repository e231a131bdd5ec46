/** The entry point. If the arguments ask for the screens, the terminal is taken before the rest is loaded. */
import { asksForLinear, asksForScreens } from './cli/asks-for-screens.js';
import type { ExitCode } from './cli/exit-code.js';
import { openTerminal } from './startup/open-terminal.js';

/** Runs the program. @param argv the arguments after the program's name @returns the exit status */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  if (!asksForScreens(argv)) return (await import('./startup/run-commands.js')).runCommands(argv);
  const isLinear = asksForLinear(argv, process.env);
  const terminal = openTerminal(isLinear);
  try {
    const exitCode = isLinear
      ? await (await import('./startup/linear-screens.js')).startLinearScreens(argv, terminal)
      : await (await import('./startup/drawn-screens.js')).startDrawnScreens(argv, terminal);
    // Ends the process even if a background task is still waiting.
    terminal?.session.end(exitCode);
    return exitCode;
  } finally {
    terminal?.keys.stop();
    terminal?.session.leave();
  }
}
