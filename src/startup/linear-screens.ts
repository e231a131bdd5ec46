/** Shows the screens as printed lines. Loads no command, and neither React nor Ink. */
import type { ExitCode } from '../cli/exit-code.js';
import { openLinearDisplay } from './linear-display.js';
import type { OpenTerminal } from './open-terminal.js';
import { runCommandLine } from './run-command-line.js';
import { runScreens } from './run-screens.js';

/** @param terminal null if stdin or stdout is not a terminal @returns the exit status */
export function startLinearScreens(
  argv: readonly string[],
  terminal: OpenTerminal | null,
): Promise<ExitCode> {
  return runCommandLine(argv, {
    commands: [],
    screens: {
      terminal,
      run: (context, taken, isDemo) => runScreens(context, taken, openLinearDisplay, isDemo),
    },
  });
}
